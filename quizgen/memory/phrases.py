"""Phrases: the words of an answer beside its numbers, compared with those expected."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product

from quizgen.memory.names import compare_names
from quizgen.memory.slips import Nearness, are_opposite, compare_words
from quizgen.memory.verdict import RIGHT, WRONG, Match
from quizgen.memory.vocabulary import Vocabulary

_NOT = (
    "not non no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt "
    "arent wasnt werent wont wouldnt hasnt havent except"
)
_NEGATIONS = frozenset(_NOT.split())
_COMPARED = "more less fewer over under above below least most than up beyond"
_COMPARING = frozenset(_COMPARED.split())
_CHANGED = (
    "vice deputy former ex anti non pseudo quasi semi half sub almost nearly but except future "
    "acting assistant"
)
_CHANGING = frozenset(_CHANGED.split())
_PLAIN = "of for in to on at and or by with from"
_SMALL = frozenset(_PLAIN.split())
_NO_UNITS = frozenset(("bc", "ad"))
_FORMS = {Nearness.SLIP: "spelling", Nearness.SAME: "another form"}
_SHORT = 3  # words, of which each one tells


@dataclass(frozen=True, slots=True)
class Expected:
    """The words that were expected, after a number or not, a name or not.

    `rivals` are the words of answers that are known to be wrong.
    """

    words: Sequence[str]
    number_first: bool
    name: bool
    rivals: Collection[Sequence[str]] = ()


def compare_phrases(
    found: Sequence[str], expected: Expected, *, swapped: bool, vocabulary: Vocabulary
) -> Match:
    """Compare the words beside the numbers, once those agree."""
    wanted = expected.words
    if _negations(found) % 2 != _negations(wanted) % 2:
        return Match(right=False, reason="the opposite")
    if list(found) == list(wanted):
        return RIGHT
    if not found:  # "30" for "30 members": the question says of what
        omitted = expected.number_first and not _NO_UNITS.intersection(wanted)
        return Match(right=omitted, close=not omitted, reason="part of the answer")
    if not wanted:  # "30 members" for "30"
        named = len(found) <= 2 and not _COMPARING.intersection(found)
        return Match(right=named, close=not named, reason="more than the answer")
    if expected.name:
        named_match = compare_names(found, wanted, expected.rivals, swapped=swapped)
        if named_match:
            return named_match
    if sorted(found) == sorted(wanted):
        short = len(wanted) < _SHORT
        return Match(right=False, close=short, reason="another order")
    nearness = _compare_spelling(found, wanted, vocabulary)
    if nearness >= Nearness.SLIP:
        return Match(right=True, reason=_FORMS[nearness])
    if nearness is Nearness.ASK:
        return Match(right=False, close=True, reason="spelling")
    return _compare_parts(found, wanted, vocabulary)


def _compare_spelling(
    found: Sequence[str], wanted: Sequence[str], vocabulary: Vocabulary
) -> Nearness:
    """How near the letters are, word by word, or run together where the spaces differ."""
    if len(found) != len(wanted):
        together = compare_words("".join(found), "".join(wanted), vocabulary)
        return min(Nearness.ASK, together)
    pairs = [compare_words(*pair, vocabulary) for pair in zip(found, wanted, strict=True)]
    if sum(near < Nearness.SAME for near in pairs) == 1 < len(pairs):
        # Beside words that are right, a word of its own may still be a slip.
        bare = [compare_words(*pair) for pair in zip(found, wanted, strict=True)]
        return max(min(pairs), min(Nearness.ASK, *bare))
    slips = sum(near is Nearness.SLIP for near in pairs)
    return min(pairs) if slips <= 1 + len(pairs) // 3 else min(Nearness.ASK, *pairs)


def _compare_parts(found: Sequence[str], wanted: Sequence[str], vocabulary: Vocabulary) -> Match:
    """Compare answers of which one says more than the other."""
    missing = [word for word in wanted if not _is_among(word, found, vocabulary)]
    extra = [word for word in found if not _is_among(word, wanted, vocabulary)]
    if any(are_opposite(*pair) for pair in product(extra, missing)):
        return Match(right=False, reason="the opposite")
    if not missing and _CHANGING.intersection(extra):
        return Match(right=False, reason="something else")
    if not missing and len(extra) <= 6:
        return Match(right=False, close=True, reason="more than the answer")
    missing, telling = _telling(missing), _telling(wanted)
    kept = [word for word in telling if word not in missing]
    if not any(len(word) > 3 for word in kept):
        return WRONG
    if missing and len(telling) <= _SHORT:  # each word of a short answer tells
        return Match(right=False, reason="part of the answer")
    if not extra:
        return Match(right=False, close=True, reason="part of the answer")
    if len(kept) > len(telling) / 2 and len(extra) <= max(1, len(missing)):
        return Match(right=False, close=True, reason="most of the answer")
    return WRONG


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _SMALL]


def _is_among(word: str, words: Collection[str], vocabulary: Vocabulary) -> bool:
    return any(compare_words(other, word, vocabulary) >= Nearness.SLIP for other in words)


def _negations(words: Sequence[str]) -> int:
    return sum(word in _NEGATIONS for word in words)
