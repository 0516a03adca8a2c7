"""Phrases: the words of an answer beside its numbers, compared with those expected."""

from collections.abc import Sequence
from functools import partial
from itertools import product

from quizgen.memory.additions import is_placed, makes_another_substance
from quizgen.memory.alignment import Alignment, align
from quizgen.memory.completeness import judge_parts
from quizgen.memory.context import Context
from quizgen.memory.counts import judge_counted
from quizgen.memory.directions import are_antonyms, find_direction
from quizgen.memory.expected import Expected, compare_word
from quizgen.memory.names import compare_names
from quizgen.memory.negations import compare_negations
from quizgen.memory.opposites import are_opposite
from quizgen.memory.orders import judge_order, judge_spelling
from quizgen.memory.paraphrases import unless_paraphrased
from quizgen.memory.particles import LINKS, TITLES, WATERS
from quizgen.memory.small_words import ADDED, SMALL, may_be_added
from quizgen.memory.units import is_unit
from quizgen.memory.verdict import RIGHT, Match

_CHANGED = (
    "vice deputy former ex anti non pseudo quasi semi half sub almost nearly but except future "
    "acting assistant against fake false mock imitation artificial counterfeit alleged fools flat "
    "sharp opposite failed lack absence shortage toofew"
)
_CHANGING = frozenset(_CHANGED.split())
_NO_UNITS = frozenset(("bc",))
_OTHER = frozenset(("or", "and", "v"))
_DIMENSIONS = frozenset(("high", "tall", "long", "wide", "deep", "thick", "away", "old"))
_SHORT = 3  # words, of which each one tells


def compare_phrases(
    found: Sequence[str], expected: Expected, context: Context, *, swapped: bool
) -> Match:
    """Compare the words beside the numbers, once those agree."""
    wanted = expected.words
    added = ADDED | SMALL | context.asked - set(wanted)
    if turned := compare_negations(found, wanted, name=expected.name, added=added):
        return (
            turned
            if turned.right
            else unless_paraphrased(turned, found, expected, context, turned=True)
        )
    if list(found) == list(wanted):
        return RIGHT
    if not found:  # "30" for "30 members": the question says of what
        omitted = expected.number_first and not _NO_UNITS.intersection(wanted)
        omitted = omitted or list(wanted) == ["ad"] or all(context.asks(word) for word in wanted)
        return Match(right=omitted, close=not omitted, reason="part of the answer")
    if not wanted:
        return judge_counted(found, context)
    if is_placed(found, wanted, context):
        return Match(right=True, reason="another form")
    if expected.name or (expected.capital and context.person and len(wanted) == 1):
        named_match = compare_names(found, wanted, context, swapped=swapped)
        if named_match:
            return named_match
    if len(found) == len(wanted) == 1:
        return judge_spelling(compare_word(context, expected, found[0], wanted[0]))
    return _compare_words(found, expected, context)


def _compare_words(found: Sequence[str], expected: Expected, context: Context) -> Match:
    wanted = expected.words
    aligned = align(found, wanted, partial(compare_word, context, expected))
    if _are_opposed(found, wanted, aligned, context):
        opposite = Match(right=False, reason="the opposite")
        return unless_paraphrased(opposite, found, expected, context, turned=True)
    if (_CHANGING | _OTHER).intersection(aligned.extra) or makes_another_substance(aligned.extra):
        another = Match(right=False, reason="something else")
        short = len(found) - len(wanted) < _SHORT
        return unless_paraphrased(another, found, expected, context, turned=short)
    missing = [word for word in aligned.missing if word not in SMALL | LINKS | ADDED]
    extra = [word for word in aligned.extra if not may_be_added(word, context)]
    if expected.capital:  # Lake Geneva is not Geneva
        extra += [word for word in aligned.extra if word in WATERS and not context.means(word)]
    if any(map(is_unit, wanted)):
        extra = [word for word in extra if word not in _DIMENSIONS]
    told = any(word not in SMALL and not context.asks(word) for word in aligned.kept)
    left_out = missing and all(context.means(word) for word in missing) and told
    if (not missing or left_out) and not extra and told | (not missing):
        if left_out and _replaces(aligned.extra, missing, context):
            return Match(right=False, close=True, reason="in other words")  # one asked for another
        return judge_order(found, wanted, aligned, context)
    return judge_parts(found, expected, aligned, missing, extra, context)


def _replaces(extra: Sequence[str], missing: Sequence[str], context: Context) -> bool:
    """Whether some word stands for another of the question that was expected."""
    related = context.vocabulary.are_related
    return any(
        word not in ADDED | TITLES and not any(related(word, other) for other in missing)
        for word in extra
    )


def _are_opposed(
    found: Sequence[str], wanted: Sequence[str], aligned: Alignment, context: Context
) -> bool:
    """Whether something was turned round, against the answer or against the question."""
    vocabulary = context.vocabulary
    pairs = product(aligned.extra, aligned.missing)
    if any(are_opposite(*pair) or are_antonyms(*pair, vocabulary) for pair in pairs):
        return True
    meant = find_direction(wanted)
    if "why" not in context.asked:  # why something rose says nothing of what made it rise
        meant = meant or find_direction(context.asked)
    return find_direction(found) * meant < 0
