"""Quantities in one unit: 1 hour 48 minutes, 108 minutes."""

from collections.abc import Sequence

from quizgen.memory.conversions import convert_unit
from quizgen.memory.numerals import Number, Token

_COINS = {"cent": ("euro", "dollar"), "penny": ("pound",)}


def convert_alike(
    one: Sequence[Token], other: Sequence[Token]
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Both in the smallest units of their kinds; cents and pence only beside what they are of."""
    for coin, whole in _COINS.items():
        if coin in one or coin in other:
            one, other = (_change(tokens, coin, whole) for tokens in (one, other))
    return convert(one), convert(other)


def _change(tokens: Sequence[Token], coin: str, whole: Sequence[str]) -> tuple[Token, ...]:
    """An amount of one currency in its coins: .50 euro is 50 cents."""
    if len(tokens) < 2 or tokens[1] not in whole or not isinstance(tokens[0], Number):
        return tuple(tokens)
    return Number(tokens[0].value * 100), coin, *tokens[2:]


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
