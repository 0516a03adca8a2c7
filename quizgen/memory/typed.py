"""Typed answers: whether free text says what was asked for.

Nothing is forgiven in a number, nothing that turns the meaning round, and nothing that is the
answer to another question. What is neither clearly right nor clearly wrong is `close`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from quizgen.memory.numerals import Number, Token
from quizgen.memory.slips import Nearness, are_opposite, compare_words, count_edits
from quizgen.memory.words import spell, split_words

_NOT = (
    "not non no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt "
    "arent wasnt werent wont wouldnt hasnt havent except"
)
_NEGATIONS = frozenset(_NOT.split())
_LEAD_INS = frozenset(("in", "on", "at", "since", "by", "it", "is", "was", "they", "are", "to"))
_NO_UNITS = frozenset(("bc", "bce", "ad", "ce"))
_LIST = re.compile(r",(?!\d)|;|\band\b|&", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Match:
    """How a text compares with what was expected; `reason` is for the learner, or ""."""

    right: bool
    close: bool = False
    reason: str = ""


_RIGHT = Match(right=True)
_WRONG = Match(right=False)


def compare_text(
    given: str, expected: Collection[str], *, others: Collection[str] = (), tolerance: float = 0
) -> Match:
    """Compare a text with the answers that are right and some that are known to be wrong.

    `tolerance` is how far a number may be off: 500000 for half a million of "14 million kroner".
    """
    matches = [_compare(given, text, Fraction(str(tolerance))) for text in expected]
    best = max(matches, key=lambda match: (match.right, match.close, match.reason), default=_WRONG)
    if best == _RIGHT:
        return best  # word for word: that another answer says the same does not matter
    if any(_are_same(split_words(given), split_words(text)) for text in others):
        return Match(right=False, reason="the answer to something else")
    if best.right and _is_nearer(given, others, expected):
        return Match(right=False, close=True, reason="near the answer to something else")
    return best


def _compare(given: str, expected: str, tolerance: Fraction) -> Match:
    wanted = split_words(expected)
    found = split_words(given, m_is_million="million" in expected.casefold())
    if not wanted or not found:
        same = given.strip() == expected.strip()
        return _RIGHT if same and given.strip() else _WRONG
    found = tuple(_without_lead_in(found, wanted))
    if _are_same(found, wanted) or _list(given) == _list(expected):
        return _RIGHT
    if "or" in found and "or" not in wanted:
        return Match(right=False, reason="more than one answer")
    if wrong := _compare_numbers(found, wanted, tolerance):
        return wrong
    if not _numbers(wanted):  # then a number is one word more
        found = tuple(str(token) for token in found)
    return _compare_rest(_words(found), _words(wanted), isinstance(wanted[0], Number))


def _compare_numbers(
    found: Sequence[Token], wanted: Sequence[Token], tolerance: Fraction
) -> Match | None:
    """What the numbers alone decide; None if they agree."""
    given, right = _numbers(found), _numbers(wanted)
    if _ordinals(found) != _ordinals(wanted) or (right and len(given) != len(right)):
        return Match(right=False, reason="another number")
    if not right:
        return None
    margin = tolerance if len(right) == 1 else 0
    pairs = list(zip(given, right, strict=True))
    if all(abs(one.value - two.value) <= margin for one, two in pairs):
        return None
    if all({one.value, one.other} & {two.value, two.other} - {None} for one, two in pairs):
        return Match(right=False, close=True, reason="a number that can be read in two ways")
    return Match(right=False, reason="another number")


def _compare_rest(found: list[str], wanted: list[str], number_first: bool) -> Match:
    """Compare the words beside the numbers, once those agree."""
    if _negations(found) % 2 != _negations(wanted) % 2:
        return Match(right=False, reason="the opposite")
    if found == wanted:
        return _RIGHT
    if not found:  # "30" for "30 members": the question says of what
        omitted = number_first and not _NO_UNITS.intersection(wanted)
        return Match(right=omitted, close=not omitted, reason="part of the answer")
    if sorted(found) == sorted(wanted):
        return Match(right=False, close=True, reason="another order")
    nearness = min(Nearness.ASK, compare_words("".join(found), "".join(wanted)))
    if len(found) == len(wanted):
        pairs = [compare_words(*pair) for pair in zip(found, wanted, strict=True)]
        slips = sum(near is Nearness.SLIP for near in pairs)
        nearness = min(pairs) if slips <= 1 + len(pairs) // 3 else Nearness.ASK
    if nearness >= Nearness.SLIP:
        return Match(right=True, reason="spelling")
    if nearness is Nearness.ASK:
        return Match(right=False, close=True, reason="spelling")
    return _compare_parts(found, wanted)


def _compare_parts(found: list[str], wanted: list[str]) -> Match:
    """Compare answers of which one says more than the other."""
    missing = [word for word in wanted if not _is_among(word, found)]
    extra = [word for word in found if not _is_among(word, wanted)]
    if any(are_opposite(*pair) for pair in product(extra, missing)):
        return Match(right=False, reason="the opposite")
    if not missing and len(extra) <= 6:
        return Match(right=False, close=True, reason="more than the answer")
    kept = [word for word in wanted if word not in missing]
    telling = any(len(word) > 3 for word in kept)
    if telling and not extra:
        return Match(right=False, close=True, reason="part of the answer")
    if telling and len(kept) > len(wanted) / 2 and len(extra) <= len(missing):
        return Match(right=False, close=True, reason="most of the answer")
    return _WRONG


def _is_among(word: str, words: Collection[str]) -> bool:
    return any(compare_words(word, other) >= Nearness.SLIP for other in words)


def _are_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether they are the same, spaces between them apart (S 400, S400; but not 1 2 and 12)."""
    if tuple(one) == tuple(other):
        return True
    numbers = _numbers(one), _numbers(other)
    return spell(one) == spell(other) and (not all(numbers) or numbers[0] == numbers[1])


def _is_nearer(given: str, others: Collection[str], expected: Collection[str]) -> bool:
    """Whether something else is at least as near as the nearest right answer."""
    text = spell(split_words(given))
    least = min(count_edits(text, spell(split_words(right))) for right in expected)
    spelled = (spell(split_words(other)) for other in others)
    near = (other for other in spelled if abs(len(other) - len(text)) <= least)
    return any(count_edits(text, other) <= least for other in near)


def _without_lead_in(found: Sequence[Token], wanted: Sequence[Token]) -> Sequence[Token]:
    while len(found) > 1 and found[0] in _LEAD_INS and found[0] != wanted[0]:
        found = found[1:]
    return found


def _list(text: str) -> list[str]:
    """The parts of an enumeration, in an order of their own."""
    return sorted(spell(split_words(part)) for part in _LIST.split(text) if part.strip())


def _numbers(tokens: Sequence[Token]) -> list[Number]:
    return [token for token in tokens if isinstance(token, Number)]


def _negations(words: Sequence[str]) -> int:
    return sum(word in _NEGATIONS for word in words)


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token for token in tokens if isinstance(token, str)]


def _ordinals(tokens: Sequence[Token]) -> list[str]:
    return sorted(word for word in _words(tokens) if word.startswith("#"))
