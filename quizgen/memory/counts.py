"""Words beside a number that was expected alone: 30 members."""

from collections.abc import Sequence

from quizgen.memory.context import Context
from quizgen.memory.small_words import ADDED, may_be_added
from quizgen.memory.units import find_unit, is_unit
from quizgen.memory.verdict import Match

_COMPARED = "more less fewer over under above below least most than up beyond"
_COMPARING = frozenset(_COMPARED.split())
_LEAST = frozenset(("least", "minimum", "lowest"))


def judge_counted(found: Sequence[str], context: Context) -> Match:
    """What is counted may be said: "30 members" for "30", but not periods where minutes were."""
    counted = {find_unit(word) for word in context.asked}
    telling = [word for word in found if word not in counted and not may_be_added(word, context)]
    many = "many" in context.asked
    if len(telling) == 1 and many and any(map(is_unit, context.asked)):
        return Match(right=False, reason="something else")
    compared = _COMPARING.intersection(found)
    if _LEAST.intersection(context.asked):
        compared -= {"over"}
    if context.accepted & context.asked - ADDED and context.asked & set(found) - context.accepted:
        return Match(right=False, close=True, reason="in other words")  # 7-1, but not for whom
    named = len(telling) <= 2 - 2 * many and not compared
    if context.question and "of" in found and set(telling).intersection(found[found.index("of") :]):
        named = False  # two thirds of something else than was asked about
    return Match(right=named, close=not named, reason="more than the answer")
