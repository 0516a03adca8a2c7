"""Answer sheets with bubbles to fill in, and keys for those who have them scanned."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.errors import WorksheetError
from quizgen.worksheet.sheet import Answer, Key, Question, Sheet, letter

MOST_ROWS = 100
MOST_OPTIONS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """A line of bubbles: "7", or "11.2" for the second pair of question 11. `right` are the
    letters to fill in.
    """

    label: str
    letters: tuple[str, ...]
    right: tuple[str, ...]
    points: float
    kind: str


@dataclass(frozen=True, slots=True)
class BubbleSheet:
    """The bubbles of a form; `forms` are the codes of all, `written` the questions without;
    with `words` there are hard words to write about as well.
    """

    title: str
    form: str
    forms: tuple[str, ...]
    language: str
    rows: tuple[Row, ...]
    written: tuple[int, ...]
    words: bool = False


def make_bubbles(sheet: Sheet, key: Key, forms: Sequence[str], true: str) -> BubbleSheet:
    """Bubbles for choice, true/false (A is true, B is false) and matching; the rest is written.

    `true` is the word for it in the key. Raises WorksheetError if there are too many or none.
    """
    questions = [question for section in sheet.sections for question in section.questions]
    by_number = [
        (question, _rows(question, answer, true))
        for question, answer in zip(questions, key.answers, strict=True)
    ]
    rows = tuple(row for _, found in by_number for row in found)
    written = tuple(question.number for question, found in by_number if not found)
    _refuse(rows)
    return BubbleSheet(
        sheet.title,
        sheet.form,
        tuple(forms),
        sheet.language,
        rows,
        written,
        words=bool(sheet.vocabulary),
    )


def _rows(question: Question, answer: Answer, true: str) -> list[Row]:
    number, kind = str(question.number), question.kind
    letters = tuple(letter(place) for place in range(len(question.options)))
    if kind == "choice":
        return [Row(number, letters, answer.marks, question.points, kind)]
    if kind == "true_false":
        right = "A" if answer.marks == (true,) else "B"
        return [Row(number, ("A", "B"), (right,), question.points, kind)]
    if kind == "matching":
        share = question.points / len(question.lefts)
        return [
            Row(f"{number}.{place}", letters, (mark,), share, kind)
            for place, mark in enumerate(answer.marks, start=1)
        ]
    return []


def _refuse(rows: Sequence[Row]) -> None:
    if not rows:
        raise WorksheetError(
            "none of the questions is answered with bubbles",
            hint="bubbles are for choice, true_false and matching: leave out --answers",
        )
    if len(rows) > MOST_ROWS:
        raise WorksheetError(
            f"an answer sheet holds {MOST_ROWS} lines of bubbles, and this needs {len(rows)}",
            hint="select fewer items, for example with --count",
        )
    wide = [row.label for row in rows if len(row.letters) > MOST_OPTIONS]
    if wide:
        raise WorksheetError(
            f"a line holds {MOST_OPTIONS} bubbles; more options: question {', '.join(wide)}",
            hint="take options away, or leave the item out",
        )
