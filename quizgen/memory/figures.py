"""Figures: what the numbers of two answers decide, and the words that turn what they say."""

from collections.abc import Sequence
from fractions import Fraction

from quizgen.memory.context import Context
from quizgen.memory.dates import MONTHS
from quizgen.memory.edits import count_edits
from quizgen.memory.numerals import Number, Token, is_misspelled, read_numbers
from quizgen.memory.roundings import differ_by_little, is_rounded, says_about
from quizgen.memory.tokens import numbers_of, ordinals_of, words_of
from quizgen.memory.verdict import Match


def compare_turned(
    found: Sequence[Token], wanted: Sequence[Token], context: Context
) -> Match | None:
    """What a word beside the numbers decides: BC, by or to, every or times; None if none does."""
    if {found[0], wanted[0]} == {"by", "to"} and numbers_of(wanted):
        return Match(right=False, reason="something else")  # to 5 per cent is not by so much
    aside = _sides(found) - _sides(wanted) - context.asked
    if aside and any(map(_is_year, found)) and any(map(_is_year, wanted)):
        return Match(right=False, reason="something else")  # after 1964 is not in 1964
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
    if words_of(found) == words_of(wanted) and all(is_rounded(*pair) for pair in pairs):
        return Match(right=False, close=True, reason="rounded")
    if says_about(found) and all(differ_by_little(*pair) for pair in pairs):
        return Match(right=False, close=True, reason="another number")
    if all({one.value, one.other} & {two.value, two.other} - {None} for one, two in pairs):
        return Match(right=False, close=True, reason="a number that can be read in two ways")
    return Match(right=False, reason="another number")


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


def _sides(tokens: Sequence[Token]) -> set[Token]:
    """What says that something was before or after a number."""
    return {token for token in tokens[:-1] if token in ("before", "after", "until", "pre", "post")}


def _is_year(token: Token) -> bool:
    return isinstance(token, Number) and token.value.denominator == 1 and 999 < token.value < 2200


def _is_day(token: Token) -> bool:
    return isinstance(token, Number) and token.value.denominator == 1 and 0 < token.value < 32


def drop_whole(
    found: tuple[Token, ...], wanted: Sequence[Token], context: Context
) -> tuple[Token, ...]:
    """Only the number that was asked for, where it was said of how many: 3 of the 9 judges."""
    rest = [token for token in found[1:] if token != "out"]
    counted = "many" in context.asked and len(wanted) == 1 and found[0] == wanted[0]
    of = len(rest) > 1 and rest[0] == "of" and isinstance(rest[1], Number)
    return found[:1] if counted and of and isinstance(found[0], Number) else found


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


def _era(tokens: Sequence[Token]) -> int:
    """-1 for years before the common era, 1 for others that say so."""
    if not numbers_of(tokens) and not ordinals_of(tokens):
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
