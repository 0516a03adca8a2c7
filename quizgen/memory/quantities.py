"""Quantities in one unit: 1 hour 48 minutes, 108 minutes."""

from collections.abc import Sequence

from quizgen.memory.numerals import Number, Token
from quizgen.memory.units import convert_unit


def convert(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with each number in the smallest unit of its kind; adjoining ones are added."""
    made: list[Token] = []
    for token in tokens:
        number = made[-1] if made else None
        if not isinstance(token, str) or not isinstance(number, Number):
            made.append(token)
            continue
        unit, factor, zero = convert_unit(token)
        made[-1] = Number(number.value * factor + zero)
        if unit:
            made.append(unit)
        before = made[-4:-2]
        if len(before) == 2 and isinstance(before[0], Number) and before[1] == unit:
            last = made[-2]
            assert isinstance(last, Number)
            made[-4:] = [Number(before[0].value + last.value), unit]
    return tuple(made)
