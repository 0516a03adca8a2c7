"""The key of a form: what to look for on the sheet, and why it is so."""

from collections.abc import Sequence

from quizgen.deck.deck import Deck
from quizgen.deck.evidence import locate
from quizgen.deck.gaps import outer_gaps
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Evidence,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.worksheet.choose import printable
from quizgen.worksheet.forms import Entry, Form
from quizgen.worksheet.lay_out import name_deck, name_source
from quizgen.worksheet.sheet import Answer, Key, Proof, Reason, letter


def solve_form(deck: Deck, form: Form, *, words: tuple[str, str], paragraphs: Sequence[str]) -> Key:
    """The key of a form. `words` are those for true and false as on the sheet; `paragraphs` are
    the article's, in which quotes without a paragraph number are looked up.
    """
    answers = tuple(
        _answer(entry, number, words, paragraphs)
        for number, entry in enumerate(form.entries, start=1)
    )
    return Key(
        title=name_deck(deck),
        form=form.code,
        language=deck.language,
        total=sum(answer.points for answer in answers),
        answers=answers,
        source=name_source(deck.source),
    )


def _answer(entry: Entry, number: int, words: tuple[str, str], paragraphs: Sequence[str]) -> Answer:
    item = entry.item
    marks, lines = _solution(item, entry.shown, words)
    return Answer(
        number=number,
        item_id=item.id,
        kind=item.kind,
        points=item.points,
        marks=marks,
        lines=lines,
        accepted=tuple(item.accept),
        reasons=_reasons(item, entry.shown),
        explanation=item.explanation,
        as_of=printable(item.as_of),
        proofs=tuple(_proof(evidence, paragraphs) for evidence in item.evidence),
        unreviewed=item.status != "approved",
        unproven=item.unproven,
        tolerance=(item.tolerance or 0) if isinstance(item, ShortAnswer) else 0,
    )


def _solution(
    item: AnyItem, shown: Sequence[str], words: tuple[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to look for in each place, and the same in words."""
    match item:
        case Choice():
            right = [(letter(place), option) for place, option in enumerate(shown)
                     if option in item.answers]  # fmt: skip
            marks = tuple(mark for mark, _ in right)
            return marks, tuple(f"{mark}  {option}" for mark, option in right)
        case TrueFalse():
            mark = words[0] if item.answer else words[1]
            corrected = "" if item.answer else item.correction
            return (mark,), (f"{mark}. {corrected}" if corrected else mark,)
        case Cloze():
            answers = tuple(gap.answer for gap in outer_gaps(item.text))
            return answers, _numbered(answers)
        case ShortAnswer():
            spread = f" (± {item.tolerance:g})" if item.tolerance else ""
            return (item.answer,), (item.answer + spread,)
        case Matching():
            marks = tuple(letter(shown.index(right)) for _, right in item.pairs)
            return marks, tuple(
                f"{number}. {left} – {mark}  {right}"
                for number, ((left, right), mark) in enumerate(
                    zip(item.pairs, marks, strict=True), 1
                )
            )
        case Ordering():
            marks = tuple(str(item.order.index(step) + 1) for step in shown)
            return marks, tuple(f"{place}. {step}" for place, step in enumerate(item.order, 1))
        case Flashcard():
            return (item.back,), (item.back,)


def _numbered(answers: Sequence[str]) -> tuple[str, ...]:
    if len(answers) == 1:
        return tuple(answers)
    return tuple(f"({number}) {answer}" for number, answer in enumerate(answers, start=1))


def _reasons(item: AnyItem, shown: Sequence[str]) -> tuple[Reason, ...]:
    if not isinstance(item, Choice):
        return ()
    return tuple(
        Reason(letter(place), option, item.why[option])
        for place, option in enumerate(shown)
        if item.why.get(option) and option not in item.answers
    )


def _proof(evidence: Evidence, paragraphs: Sequence[str]) -> Proof:
    place = locate(evidence.quote, paragraphs, evidence.paragraph)
    return Proof(printable(evidence.quote), place.paragraph if place else evidence.paragraph)
