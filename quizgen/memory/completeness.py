"""Answers of which something is missing, or that say more than was expected."""

from collections.abc import Sequence

from quizgen.memory.additions import is_qualified, only_explains, only_says_what
from quizgen.memory.alignment import Alignment
from quizgen.memory.context import Context
from quizgen.memory.expected import Expected
from quizgen.memory.paraphrases import REASONS, unless_paraphrased
from quizgen.memory.particles import APART
from quizgen.memory.slips import Nearness
from quizgen.memory.small_words import telling_words
from quizgen.memory.units import is_unit
from quizgen.memory.verdict import WRONG, Match

_REGIONAL = "northern southern eastern western central"
_REGIONS = frozenset(_REGIONAL.split())
_PRONOUNS = frozenset(("it", "they", "he", "she"))
_AUXILIARIES = frozenset(("is", "are", "was", "were", "be", "been"))
_MANY = 3  # words of which some may be missing
_MUCH = 6  # words more


def judge_parts(
    found: Sequence[str],
    expected: Expected,
    aligned: Alignment,
    missing: Sequence[str],
    extra: Sequence[str],
    context: Context,
) -> Match:
    """Something is missing, or there is more than was expected."""
    if (
        not missing
        and not expected.numbers
        and expected.capital
        and is_qualified(found, expected.words, context)
    ):
        return Match(right=True, reason="more than the answer")
    if expected.capital and (apart := APART.intersection(extra)):
        if not missing and (_REGIONS.issuperset(apart) or "in" in aligned.extra):
            return Match(right=False, close=True, reason="more than the answer")
        another = Match(right=False, reason="something else")
        sentence = len(telling_words(expected.words)) > 1
        return unless_paraphrased(another, found, expected, context, turned=not sentence)
    if any(map(is_unit, missing)) and any(map(is_unit, extra)):
        return Match(right=False, reason="another unit")
    trailing = len(found) == 2 and found[0] == expected.words[0]
    telling = telling_words(expected.words)
    term = len(telling) > 1 and not expected.name
    exactly = not missing and aligned.nearness > Nearness.ASK and not expected.numbers
    reason = bool(REASONS & context.asked) and not expected.name
    explained = reason and term and only_explains(extra, context)
    described = (term or trailing) and only_says_what(extra, name=expected.capital, term=term)
    if exactly and (described or explained):
        return Match(right=True, reason="more than the answer")
    if not missing and len(extra) <= _MUCH:
        return Match(right=False, close=True, reason="more than the answer")
    rest = list(found[1:])
    if found[0] in _PRONOUNS and reason + len(rest) > 1 and _ends_with(expected.words, rest):
        return Match(right=True, reason="another form")  # he resigned, for the minister resigned
    if not extra and missing:
        close = len(telling) > _MANY or (not expected.name and len(aligned.kept) > 1)
        close = close or bool(reason and any(not context.asks(word) for word in aligned.kept))
        close = close or list(missing) == ["over"] or _is_predicate(found, expected.words)
        part = Match(right=False, close=close, reason="part of the answer")
        return part if close else unless_paraphrased(part, found, expected, context)
    return unless_paraphrased(WRONG, found, expected, context)


def _ends_with(words: Sequence[str], end: Sequence[str]) -> bool:
    return len(words) > len(end) and list(words[len(words) - len(end) :]) == list(end)


def _is_predicate(found: Sequence[str], words: Sequence[str]) -> bool:
    """Whether only what something is was said, without what it is: rejected."""
    return any(
        word in _AUXILIARIES and list(words[place + 1 :]) == list(found)
        for place, word in enumerate(words)
    )
