"""Figures: what the numbers of two answers decide, and the words that turn what they say."""

import re
from collections.abc import Collection, Sequence
from fractions import Fraction
from math import floor, log10

from quizgen.memory.context import Context
from quizgen.memory.dates import MONTHS
from quizgen.memory.leads import drop_article, drop_rough
from quizgen.memory.numerals import Number, Token, is_misspelled, read_numbers
from quizgen.memory.quantities import convert, convert_alike
from quizgen.memory.slips import count_edits
from quizgen.memory.units import is_imperial, is_unit
from quizgen.memory.verdict import Match
from quizgen.memory.words import split_words

_FRACTION = re.compile(
    r"\b(?:half|quarters?|\w+ths?|thirds?|\w+ in \w+|out of)\b|\d/\d|[¼-¾⅐-⅞]", re.IGNORECASE
)
_ONE_IN_200 = Fraction(1, 200)


def compare_turned(
    found: Sequence[Token], wanted: Sequence[Token], context: Context
) -> Match | None:
    """What a word beside the numbers decides: BC, by or to, every or times; None if none does."""
    if {found[0], wanted[0]} == {"by", "to"} and numbers_of(wanted):
        return Match(right=False, reason="something else")  # to 5 per cent is not by so much
    if _era(found) * (_era(wanted) or 1) < 0 and not context.asks("bc"):
        return Match(right=False, reason="another era")
    changes = _changes(found), _changes(wanted)
    often = {"every", "times"}
    if (all(changes) and changes[0] != changes[1]) or {
        *often.intersection(found),
        *often.intersection(wanted),
    } == often:
        return Match(right=False, reason="something else")
    return None


def compare_numbers(
    found: Sequence[Token], wanted: Sequence[Token], tolerance: Fraction
) -> Match | None:
    """What the numbers alone decide; None if they agree."""
    given, right = numbers_of(found), numbers_of(wanted)
    if ordinals_of(found) != ordinals_of(wanted) or (right and len(given) != len(right)):
        return Match(right=False, reason="another number")
    if not right:
        return None
    margin = tolerance if len(right) == 1 else 0
    pairs = list(zip(given, right, strict=True))
    if all(abs(one.value - two.value) <= margin for one, two in pairs):
        return None
    if all(two.value in (one.value, one.other) for one, two in pairs):
        return None  # 28.000 for 28,000: the other reading would be no answer at all
    if words_of(found) == words_of(wanted) and all(_is_rounded(*pair) for pair in pairs):
        return Match(right=False, close=True, reason="rounded")
    if _says_about(found) and all(_differ_by_little(*pair) for pair in pairs):
        return Match(right=False, close=True, reason="another number")
    if all({one.value, one.other} & {two.value, two.other} - {None} for one, two in pairs):
        return Match(right=False, close=True, reason="a number that can be read in two ways")
    return Match(right=False, reason="another number")


def _is_rounded(one: Number, other: Number) -> bool:
    """Whether a number is another to two digits, or to none after the point; years have four."""
    exact, rounded = abs(other.value), abs(one.value)
    if exact.denominator == 1 and exact < 2100:
        return False
    digits = 1 - floor(log10(exact))
    to_two = round(exact, digits) if digits > 0 else round(exact / 10**-digits) * 10**-digits
    return rounded == to_two or (exact.denominator > 1 and exact > 10 and rounded == round(exact))


def _says_about(tokens: Sequence[Token]) -> bool:
    return drop_rough(tokens) != tuple(tokens)


def _differ_by_little(one: Number, other: Number, share: Fraction = _ONE_IN_200 * 4) -> bool:
    return other.value != 0 and abs(one.value / other.value - 1) < share


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
    if "percent" in (*found, *wanted) and _are_rounded(*numbers):
        return (*numbers[1], *words_of(small[0])), (*numbers[1], *words_of(small[1]))
    imperial = (any(map(is_imperial, words_of(tokens))) for tokens in (found, wanted))
    if sum(imperial) == 1 and _are_near(*small):
        return (*numbers[1], *words_of(small[0])), (*numbers[1], *words_of(small[1]))
    return found, wanted


def _are_near(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether two quantities were the same to one per cent in other units: feet and metres."""
    if words_of(one) != words_of(other) or len(one) < 2 or not is_unit(str(one[1])):
        return False
    pairs = list(zip(numbers_of(one), numbers_of(other), strict=False))
    return len(pairs) == 1 and _differ_by_little(*pairs[0], share=_ONE_IN_200 * 2)


def _are_rounded(one: Sequence[Number], other: Sequence[Number]) -> bool:
    """Whether shares are the same to one per cent: 67 % and two thirds."""
    return len(one) == len(other) == 1 and abs(one[0].value - other[0].value) < _ONE_IN_200


def is_slip_of_number(given: str, expected: str) -> bool:
    """Whether one number in words is misspelled for the other: eigth, twleve."""
    one, other = given.strip().casefold(), expected.strip().casefold()
    misspelled = is_misspelled(one) or read_numbers([one]) == (one,)
    return one.isalpha() and other.isalpha() and misspelled and count_edits(one, other) == 1


def is_finer_date(found: Sequence[Token], wanted: Sequence[Token]) -> bool:
    """Whether the day or month is said as well: 29 May 1953 for 1953."""
    more = len(found) - len(wanted)
    if not 0 < more < 3 or list(found[more:]) != list(wanted) or not _is_year(wanted[-1]):
        return False
    return all(token in MONTHS or _is_day(token) for token in found[:more])


def _is_year(token: Token) -> bool:
    return isinstance(token, Number) and token.value.denominator == 1 and 999 < token.value < 2200


def _is_day(token: Token) -> bool:
    return isinstance(token, Number) and token.value.denominator == 1 and 0 < token.value < 32


def lies_between(given: str, expected: Collection[str]) -> bool:
    """Whether a quantity lies between two that are right: 8.3 minutes, if 8 and 8.5 are."""
    said, *right = (convert(drop_rough(split_words(text))) for text in (given, *expected))
    ends = [numbers_of(tokens)[0].value for tokens in right if _is_quantity_like(tokens, said)]
    return len(said) == 2 and len(ends) > 1 and min(ends) <= numbers_of(said)[0].value <= max(ends)


def _is_quantity_like(tokens: Sequence[Token], said: Sequence[Token]) -> bool:
    """Whether both are one number of the same unit."""
    return len(tokens) == len(said) == 2 and tokens[1] == said[1] and isinstance(said[0], Number)


def drop_asked_numbers(
    found: tuple[Token, ...], wanted: Sequence[Token], context: Context
) -> tuple[Token, ...]:
    """Without numbers, and per before them, that only repeat the question: 55 per 100,000."""
    if len(numbers_of(found)) <= len(numbers_of(wanted)) or not numbers_of(wanted):
        return found
    kept = [
        token
        for token in found
        if not (isinstance(token, Number) and token not in wanted and str(token) in context.asked)
    ]
    dropped = len(kept) < len(found)
    return tuple(token for token in kept if not (dropped and token in ("per", "every")))


def _count(tokens: Sequence[Token]) -> list[str]:
    """What counts something in a name: XIV, 14th, fourteen."""
    return ordinals_of(_with_ordinals(tokens))


def _with_ordinals(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(f"#{token}" if isinstance(token, Number) else token for token in tokens)


def _era(tokens: Sequence[Token]) -> int:
    """-1 for years before the common era, 1 for others that say so."""
    if not numbers_of(tokens):
        return 0
    return -1 if "bc" in tokens or "bce" in tokens else int("ad" in tokens or "ce" in tokens)


def _changes(tokens: Sequence[Token]) -> set[Token]:
    """Whether numbers say by how much or to what something changed; not of ranges."""
    pairs = zip(("", *tokens), tokens, tokens[1:], strict=False)
    return {
        word
        for before, word, after in pairs
        if word in ("by", "to") and isinstance(after, Number) and not isinstance(before, Number)
    }


def numbers_of(tokens: Sequence[Token]) -> list[Number]:
    return [token for token in tokens if isinstance(token, Number)]


def words_of(tokens: Sequence[Token]) -> list[str]:
    return [token for token in tokens if isinstance(token, str)]


def ordinals_of(tokens: Sequence[Token]) -> list[str]:
    return sorted(word for word in words_of(tokens) if word.startswith("#"))
