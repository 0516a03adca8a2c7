"""Proof that a key solves its sheet: its marks, looked up on the sheet, are the deck's answers."""

from collections.abc import Sequence

from quizgen.deck.gaps import outer_gaps
from quizgen.deck.item import AnyItem, Choice, Cloze, Flashcard, Matching, Ordering, ShortAnswer
from quizgen.errors import WorksheetError
from quizgen.worksheet.sheet import Answer, Gap, Key, Question, Sheet, letter


def prove_key(sheet: Sheet, key: Key, items: Sequence[AnyItem], words: tuple[str, str]) -> None:
    """Raise WorksheetError unless every question has its answer, under its number, and is right.

    `words` are those for true and false.
    """
    questions = [question for section in sheet.sections for question in section.questions]
    if [one.number for one in questions] != [one.number for one in key.answers]:
        raise _unproven(key, "has other numbers than the sheet")
    for question, answer, item in zip(
        questions, key.answers, _in_order(questions, items), strict=True
    ):
        if not _solves(question, answer, item, words):
            raise _unproven(key, f"does not answer question {question.number} ({item.id})")


def _in_order(questions: Sequence[Question], items: Sequence[AnyItem]) -> list[AnyItem]:
    known = {item.id: item for item in items}
    return [known[question.item_id] for question in questions]


def _solves(question: Question, answer: Answer, item: AnyItem, words: tuple[str, str]) -> bool:
    marks = answer.marks
    lettered = {letter(place): option for place, option in enumerate(question.options)}
    match item:
        case Choice():
            return {lettered[mark] for mark in marks} == set(item.answers)
        case Matching():
            found = [
                [left, lettered[mark]] for left, mark in zip(question.lefts, marks, strict=True)
            ]
            return found == item.pairs
        case Ordering():
            numbered = zip(marks, question.options, strict=True)
            return [step for _, step in sorted(numbered, key=lambda one: int(one[0]))] == item.order
        case Cloze():
            lines = [piece for piece in question.text if isinstance(piece, Gap)]
            expected = tuple(gap.answer for gap in outer_gaps(item.text))
            return marks == expected and len(lines) == len(expected)
        case ShortAnswer():
            return marks == (item.answer,)
        case Flashcard():
            return marks == (item.back,)
        case _:
            return marks == (words[0] if item.answer else words[1],)


def _unproven(key: Key, what: str) -> WorksheetError:
    form = f" of form {key.form}" if key.form else ""
    return WorksheetError(
        f"the key{form} {what}; nothing was written",
        hint="two items may share an id or a text: run quizgen check on the deck",
    )
