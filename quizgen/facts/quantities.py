"""Quantities of plain English text: counts, amounts, shares and measures."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from quizgen.facts.quantities_form import Bound, Form, Quantity
from quizgen.facts.quantities_patterns import PATTERNS
from quizgen.facts.times import find_times

__all__ = ["Bound", "Form", "Quantity", "find_quantities", "read_quantity", "tolerance"]

# "5 feet 10 inches" is one quantity in two units; half of it would be wrong.
_COMPOUND = {
    ("feet", "inches"),
    ("hours", "minutes"),
    ("minutes", "seconds"),
    ("years", "months"),
    ("pounds", "ounces"),
    ("metres", "centimetres"),
}
_WIDEST = 0.1  # an approximate number is off by no more than a tenth


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, left to right; years, dates and names with numbers are none."""
    taken = [(time.start, time.end) for time in find_times(text) if time.precision != "duration"]
    found: list[Quantity] = []
    for quantity in sorted(_candidates(text), key=lambda found: found.start - found.end):
        if all(quantity.end <= start or end <= quantity.start for start, end in taken):
            taken.append((quantity.start, quantity.end))
            found.append(quantity)
    return _without_compounds(text, sorted(found, key=lambda quantity: quantity.start))


def read_quantity(text: str) -> Quantity | None:
    """The quantity that the whole of a text is, as an answer is; None if it is none."""
    for pattern, read in PATTERNS:
        match = pattern.fullmatch(text)
        quantity = match and read(match, True)
        if quantity and (quantity.start, quantity.end) == (0, len(text)):
            return quantity
    return None


def tolerance(quantity: Quantity) -> float | None:
    """How far an answer may be off, in the unit; None where it must be exact.

    An approximate number stands for all that round to it, so half of its last digit above zero.
    """
    if quantity.value is None or quantity.bound not in ("about", "nearly"):
        return None
    if quantity.unit in ("fraction", "ratio"):
        return None
    digits = Decimal(str(quantity.value)).normalize()
    exponent = digits.as_tuple().exponent
    half = float(Decimal(5).scaleb(int(exponent) - 1))
    return min(half, abs(quantity.value) * _WIDEST)


def _candidates(text: str) -> list[Quantity]:
    found = []
    for pattern, read in PATTERNS:
        position = 0
        while match := pattern.search(text, position):
            quantity = read(match, False)
            found += [quantity] if quantity else []
            position = match.end() if quantity else match.end("number")
    return found


def _without_compounds(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    dropped = set()
    for first, second in pairwise(found):
        between = text[first.end : second.start]
        if (first.unit, second.unit) in _COMPOUND and between in (" ", ", ", " and "):
            dropped |= {first.start, second.start}
    return tuple(quantity for quantity in found if quantity.start not in dropped)
