"""Quantities of plain English text: counts, amounts, shares and measures."""

from dataclasses import dataclass
from typing import Literal

Bound = Literal[
    "exact", "about", "at least", "at most", "more than", "less than", "nearly", "range"
]
Form = Literal["digits", "words", "mixed"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A passage of a text that says how many or how much.

    `text` is `source[start:end]`: qualifier, number and unit ("about 14 million kroner"); `number`
    is the number alone ("14 million"). `value` is None for "dozens"; for a range it is None and
    `low` and `high` say it. `unit` is "percent", "USD", "kilometres", "years old", ...; "" where
    things are counted, and then `counted` is what ("rescue teams") as far as it can be told.
    """

    start: int
    end: int
    text: str
    number: str
    value: float | None
    unit: str
    counted: str
    bound: Bound
    low: float | None
    high: float | None
    form: Form
    qualifier: str
    ordinal: bool = False


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, left to right; years and dates are none."""
    return ()


def tolerance(quantity: Quantity) -> float | None:
    """How far an answer may be off, in the unit; None where it must be exact."""
    return None
