"""Numbers in one form, where that makes two answers agree: units, shares, ordinals of names."""

import re
from collections.abc import Sequence

from quizgen.memory.leads import drop_article
from quizgen.memory.numerals import Number, Token
from quizgen.memory.quantities import convert_alike
from quizgen.memory.roundings import are_near, are_rounded
from quizgen.memory.tokens import numbers_of, ordinals_of, words_of
from quizgen.memory.units import is_imperial
from quizgen.memory.words import split_words

_FRACTION = re.compile(
    r"\b(?:half|quarters?|\w+ths?|thirds?|\w+ in \w+|out of)\b|\d/\d|[¼-¾⅐-⅞]", re.IGNORECASE
)


def make_alike(
    found: tuple[Token, ...], wanted: tuple[Token, ...], given: str, expected: str
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Both with their numbers in one form, where that makes them agree."""
    if numbers_of(found) == numbers_of(wanted) and ordinals_of(found) == ordinals_of(wanted):
        return found, wanted
    if drop_article(expected)[:1].isupper() and _count(found) == _count(wanted) != []:
        return _with_ordinals(found), _with_ordinals(wanted)
    texts = (given, expected)
    for one, other in (texts, texts[::-1]):
        if "percent" in split_words(one) and not _FRACTION.search(other):
            return found, wanted  # neither 30 for .3, nor .2 for 20 per cent
    small = convert_alike(found, wanted)
    numbers = numbers_of(small[0]), numbers_of(small[1])
    if numbers[0] == numbers[1]:
        return small
    if "percent" in (*found, *wanted) and are_rounded(*numbers):
        return (*numbers[1], *words_of(small[0])), (*numbers[1], *words_of(small[1]))
    imperial = (any(map(is_imperial, words_of(tokens))) for tokens in (found, wanted))
    if sum(imperial) == 1 and are_near(*small):
        return (*numbers[1], *words_of(small[0])), (*numbers[1], *words_of(small[1]))
    return found, wanted


def _count(tokens: Sequence[Token]) -> list[str]:
    """What counts something in a name: XIV, 14th, fourteen."""
    return ordinals_of(_with_ordinals(tokens))


def _with_ordinals(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(f"#{token}" if isinstance(token, Number) else token for token in tokens)
