"""Roundings: numbers and quantities that are nearly the same."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from math import floor, log10

from quizgen.memory.leads import drop_rough
from quizgen.memory.numerals import Number, Token
from quizgen.memory.quantities import convert
from quizgen.memory.tokens import numbers_of, words_of
from quizgen.memory.units import is_unit
from quizgen.memory.words import split_words

_ONE_IN_200 = Fraction(1, 200)
_LATEST_YEAR = 2100  # whole numbers up to it are never rounded: they may be years


def is_rounded(one: Number, other: Number) -> bool:
    """Whether a number is another to two digits, or to none after the point; years have four."""
    exact, rounded = abs(other.value), abs(one.value)
    if exact.denominator == 1 and exact < _LATEST_YEAR:
        return False
    digits = 1 - floor(log10(exact))
    to_two = round(exact, digits) if digits > 0 else round(exact / 10**-digits) * 10**-digits
    return rounded == to_two or (exact.denominator > 1 and exact > 10 and rounded == round(exact))


def says_about(tokens: Sequence[Token]) -> bool:
    """Whether the first word says about."""
    return drop_rough(tokens) != tuple(tokens)


def differ_by_little(one: Number, other: Number, share: Fraction = _ONE_IN_200 * 4) -> bool:
    """Whether they differ by less than a share, 2 % by default."""
    return other.value != 0 and abs(one.value / other.value - 1) < share


def are_near(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether two quantities were the same to one per cent in other units: feet and metres."""
    if words_of(one) != words_of(other) or len(one) < 2 or not is_unit(str(one[1])):
        return False
    pairs = list(zip(numbers_of(one), numbers_of(other), strict=False))
    return len(pairs) == 1 and differ_by_little(*pairs[0], share=_ONE_IN_200 * 2)


def are_rounded(one: Sequence[Number], other: Sequence[Number]) -> bool:
    """Whether shares are the same to one per cent: 67 % and two thirds."""
    return len(one) == len(other) == 1 and abs(one[0].value - other[0].value) < _ONE_IN_200


def lies_between(given: str, expected: Collection[str]) -> bool:
    """Whether a quantity lies between two that are right: 8.3 minutes, if 8 and 8.5 are."""
    said, *right = (convert(drop_rough(split_words(text))) for text in (given, *expected))
    ends = [numbers_of(tokens)[0].value for tokens in right if _is_quantity_like(tokens, said)]
    return len(said) == 2 and len(ends) > 1 and min(ends) <= numbers_of(said)[0].value <= max(ends)


def _is_quantity_like(tokens: Sequence[Token], said: Sequence[Token]) -> bool:
    """Whether both are one number of the same unit."""
    return len(tokens) == len(said) == 2 and tokens[1] == said[1] and isinstance(said[0], Number)
