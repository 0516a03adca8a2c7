"""Enumerations: all that was asked for, in whatever order, and nothing less."""

import re
from collections.abc import Callable, Sequence
from itertools import permutations, product

from quizgen.memory.directions import share_stem
from quizgen.memory.leads import drop_article
from quizgen.memory.verdict import Match
from quizgen.memory.words import split_words

_PARTED = re.compile(r";|\band\b|&|(?<!\w)\+(?!\w)|,(?!\d)|(?<=[^\W\d])/(?=[^\W\d])", re.IGNORECASE)
_BETWEEN = re.compile(r"\bto\b|[-–—]", re.IGNORECASE)
_AND = re.compile(r"\band\b|&", re.IGNORECASE)
_MOST = 5  # parts; more would take too long to put into order
_SHORT = 3  # words of a part that is named rather than described


def compare_lists(given: str, expected: str, compare: Callable[[str, str], Match]) -> Match | None:
    """Compare part by part; None if no list of short parts was expected."""
    wanted = _parts(expected)
    if not (_AND.search(expected) and 1 < len(wanted) <= _MOST):
        return None
    if any(len(part.split()) > _SHORT for part in wanted):
        return None
    found = _parts(given)
    if _are_turned(given, expected, wanted):
        return Match(right=True, reason="another form")
    if len(found) == 1 and all(part[0].isupper() for part in wanted):
        found = [part.strip() for part in _BETWEEN.split(given) if part.strip()]
    if len(found) == len(wanted):
        orders = (
            [_compare_part(one, other, compare) for one, other in zip(found, order, strict=True)]
            for order in permutations(wanted)
        )
        best = max(orders, key=lambda order: sum(3 * one.right + one.close for one in order))
        right = all(one.right for one in best)
        close = not right and all(one.right or one.close for one in best)
        return Match(right, close, "another form" if right else "part of the answer")
    if len(found) > len(wanted) and all(
        any(compare(part, one).right for part in found) for one in wanted
    ):
        return Match(right=False, close=True, reason="more than the answer")
    if len(found) < len(wanted) and any(
        compare(part, one).right for part in found for one in wanted
    ):
        return Match(right=False, reason="part of the answer")
    return None


def _are_turned(given: str, expected: str, wanted: Sequence[str]) -> bool:
    """Whether single words changed places before what both are of: length and width of leaves."""
    if any(len(drop_article(part).split()) > 1 for part in wanted[:-1]):
        return False
    one, other = (
        [str(token) for token in split_words(_AND.sub(" ", text))] for text in (given, expected)
    )
    size = len(wanted)
    return one[size:] == other[size:] != [] and sorted(one[:size]) == sorted(other[:size])


def _compare_part(given: str, expected: str, compare: Callable[[str, str], Match]) -> Match:
    """Compare two parts; those that share a word or a stem are close: stable prices, stability."""
    found = compare(given, expected)
    if found.right or found.close or expected[0].isupper():
        return found
    if expected.casefold().endswith(f" {drop_article(given).casefold()}"):
        return Match(right=False, close=True, reason="part of the answer")  # unions: trade unions
    pairs = product(given.casefold().split(), expected.casefold().split())
    shared = not found.reason and any(
        min(map(len, pair)) > _SHORT and share_stem(*pair) for pair in pairs
    )
    return Match(right=False, close=shared, reason=found.reason)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _PARTED.split(text) if part.strip()]
