"""What an HTML quiz asks the page to check: for each place to answer, the values that are right."""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from quizgen.worksheet.html_typed import fold, lead_ins, read_number
from quizgen.worksheet.sheet import Answer, Question, letter


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to answer. `right` are the values that are right, the plainest first; `wrong` says
    of wrong values why they are wrong. `low` to `high` are the numbers that are right if a number
    need not be exact; `step` is how coarsely the page asks for one before it may know them.

    Values: places from 0 of options ("1", "0,2"), numbers in boxes ("2,1,3"), folded text, and
    "#4" for numbers from 4 to 5 steps.
    """

    right: tuple[str, ...]
    wrong: dict[str, str] = field(default_factory=dict)
    low: float | None = None
    high: float | None = None
    step: float | None = None


def find_slots(question: Question, answer: Answer, language: str, true: str) -> tuple[Slot, ...]:
    """The places of a question; `true` is the word for it on the sheet."""
    places = {letter(place): str(place) for place in range(len(question.options))}
    marks = answer.marks
    match question.kind:
        case "choice":
            why = {places[reason.label]: reason.text for reason in answer.reasons}
            right = ",".join(sorted((places[mark] for mark in marks), key=int))
            return (Slot((right,), why if len(marks) == 1 else {}),)
        case "true_false":
            return (Slot(("0" if marks[0] == true else "1",)),)
        case "matching":
            return tuple(Slot((places[mark],)) for mark in marks)
        case "ordering":
            return (Slot((",".join(marks),)),)
        case "cloze":
            return tuple(_typed((mark, *answer.accepted), language) for mark in marks)
        case _:
            return (_typed((*marks, *answer.accepted), language, answer.tolerance),)


def _typed(texts: Sequence[str], language: str, tolerance: float = 0) -> Slot:
    dropped = lead_ins(language)
    plain = [*texts, *map(_without_accents, texts)] if dropped else texts
    right = tuple(dict.fromkeys(fold(text, dropped) for text in plain))
    value = read_number(right[0]) if tolerance else None
    if value is None:
        return Slot(right)
    step = 10.0 ** math.ceil(math.log10(2 * tolerance))
    low, high = value - tolerance, value + tolerance
    coarse = range(math.floor(low / step), math.floor(high / step) + 1)
    return Slot((*right, *(f"#{place}" for place in coarse)), {}, low, high, step)


def _without_accents(text: str) -> str:
    """As on an English keyboard: Turkiye."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if not unicodedata.combining(one))
