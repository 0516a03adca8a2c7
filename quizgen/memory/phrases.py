"""Phrases: the words of an answer beside its numbers, compared with those expected."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

from quizgen.memory.additions import (
    is_placed,
    is_qualified,
    makes_another_substance,
    only_describes,
    only_says_what,
)
from quizgen.memory.alignment import Alignment, align
from quizgen.memory.clippings import are_clipped
from quizgen.memory.context import Context
from quizgen.memory.directions import (
    are_antonyms,
    find_direction,
    is_movement,
    say_same_direction,
)
from quizgen.memory.meanings import are_of_one_place, compare_meanings
from quizgen.memory.names import compare_names
from quizgen.memory.negations import NEGATIONS, compare_negations
from quizgen.memory.paraphrases import OTHER_WORDS, may_mean, says_all
from quizgen.memory.particles import APART, LINKS, TITLES
from quizgen.memory.slips import Nearness, are_opposite, compare_words
from quizgen.memory.units import is_unit
from quizgen.memory.verdict import RIGHT, WRONG, Match

_COMPARED = "more less fewer over under above below least most than up beyond"
_COMPARING = frozenset(_COMPARED.split())
_CHANGED = (
    "vice deputy former ex anti non pseudo quasi semi half sub almost nearly but except future "
    "acting assistant against fake false mock imitation artificial counterfeit alleged fools flat "
    "sharp opposite failed lack absence shortage"
)
_CHANGING = frozenset(_CHANGED.split())
_PLAIN = "of for in to on at and or by with from"
_SMALL = frozenset(_PLAIN.split())
_NO_UNITS = frozenset(("bc",))
_OF = frozenset(("of", "at", "in", "from", "with"))
_ADDING = (
    "of for in to on at by with from into through its it they them their he she his her there is "
    "was are were be been has had have this that because due term bank river approximately about "
    "around approx roughly circa too so would could can may might will should as ca some just "
    "people person mount mt lake city town country island"
)
_ADDED = frozenset(_ADDING.split())
_SCALES = frozenset(("celsius", "fahrenheit"))
_OTHER = frozenset(("or", "and", "v"))
_FORMS = {Nearness.SLIP: "spelling", Nearness.SAME: "another form"}
_REGIONAL = "northern southern eastern western central"
_REGIONS = frozenset(_REGIONAL.split())
_DIMENSIONS = frozenset(("high", "tall", "long", "wide", "deep", "thick", "away", "old"))
_DIRECTED = frozenset(("to", "than", "by"))
_SUBJECTS = frozenset(("it", "they", "he", "she", "we", "people", "because", "that", "there"))
_REASONS = frozenset(("why", "how"))
_SHORT = 3  # words, of which each one tells


@dataclass(frozen=True, slots=True)
class Expected:
    """The words that were expected, after a number or not, a name or not; `capital`: of a name;
    `numbers`: whether there are any.
    """

    words: Sequence[str]
    number_first: bool
    name: bool
    capital: bool = False
    numbers: bool = False


def compare_phrases(
    found: Sequence[str], expected: Expected, context: Context, *, swapped: bool
) -> Match:
    """Compare the words beside the numbers, once those agree."""
    wanted = expected.words
    if turned := compare_negations(found, wanted, name=expected.name):
        return _unless_paraphrased(turned, found, expected, context, turned=True)
    if list(found) == list(wanted):
        return RIGHT
    if not found:  # "30" for "30 members": the question says of what
        omitted = expected.number_first and not _NO_UNITS.intersection(wanted)
        omitted = omitted or list(wanted) == ["ad"] or all(context.asks(word) for word in wanted)
        return Match(right=omitted, close=not omitted, reason="part of the answer")
    if not wanted:
        return _judge_counted(found, context)
    if is_placed(found, wanted, context):
        return Match(right=True, reason="another form")
    if expected.name or (expected.capital and context.person and len(wanted) == 1):
        named_match = compare_names(found, wanted, context, swapped=swapped)
        if named_match:
            return named_match
    if len(found) == len(wanted) == 1:
        return _judge_spelling(_compare_word(context, expected, found[0], wanted[0]))
    return _compare_words(found, expected, context)


def _judge_counted(found: Sequence[str], context: Context) -> Match:
    """What is counted may be said: "30 members" for "30", but not periods where minutes were."""
    telling = [word for word in found if not _may_be_added(word, context)]
    many = "many" in context.asked
    if len(telling) == 1 and many and any(map(is_unit, context.asked)):
        return Match(right=False, reason="something else")
    named = len(telling) <= 2 - 2 * many and not _COMPARING.intersection(found)
    return Match(right=named, close=not named, reason="more than the answer")


def _compare_words(found: Sequence[str], expected: Expected, context: Context) -> Match:
    wanted = expected.words
    aligned = align(found, wanted, partial(_compare_word, context, expected))
    if _are_opposed(found, wanted, aligned, context):
        opposite = Match(right=False, reason="the opposite")
        return _unless_paraphrased(opposite, found, expected, context, turned=True)
    if (_CHANGING | _OTHER).intersection(aligned.extra) or makes_another_substance(aligned.extra):
        another = Match(right=False, reason="something else")
        short = len(found) - len(wanted) < _SHORT
        return _unless_paraphrased(another, found, expected, context, turned=short)
    missing = [word for word in aligned.missing if word not in _SMALL | LINKS | _ADDED]
    extra = [word for word in aligned.extra if not _may_be_added(word, context)]
    if any(map(is_unit, wanted)):
        extra = [word for word in extra if word not in _DIMENSIONS]
    told = any(word not in _SMALL and not context.asks(word) for word in aligned.kept)
    left_out = missing and all(context.asks(word) for word in missing) and told
    if (not missing or left_out) and not extra and told | (not missing):
        if left_out and any(context.asks(word) and word not in _ADDED for word in aligned.extra):
            return Match(right=False, close=True, reason="in other words")  # one asked for another
        return _judge_order(found, wanted, aligned)
    return _judge_parts(found, expected, aligned, missing, extra, context)


def _judge_order(found: Sequence[str], wanted: Sequence[str], aligned: Alignment) -> Match:
    """All that was expected is there."""
    linked = _OF.intersection(found) != _OF.intersection(wanted)
    if aligned.in_order or linked or any(word.startswith("#") for word in wanted):
        if aligned.slips > 1 + len(wanted) // 3:
            return Match(right=False, close=True, reason="spelling")
        return _judge_spelling(aligned.nearness)
    turned = not _DIRECTED.intersection(found).isdisjoint(wanted)
    told = len(_telling([word for word in wanted if word not in _ADDED]))
    if turned or (told >= _SHORT and sorted(found) == sorted(wanted)):
        return Match(right=False, reason="another order")
    right = told < _SHORT and found != wanted[::-1] and aligned.nearness > Nearness.ASK
    return Match(right, not right, reason="another form" if right else "another order")


def _judge_parts(
    found: Sequence[str],
    expected: Expected,
    aligned: Alignment,
    missing: Sequence[str],
    extra: Sequence[str],
    context: Context,
) -> Match:
    """Something is missing, or there is more than was expected."""
    if not missing and is_qualified(found, expected.words, context, name=expected.capital):
        return Match(right=True, reason="more than the answer")
    if expected.capital and (apart := APART.intersection(extra)):
        if not missing and _REGIONS.issuperset(apart):
            return Match(right=False, close=True, reason="more than the answer")
        another = Match(right=False, reason="something else")
        sentence = len(_telling(expected.words)) > 1
        return _unless_paraphrased(another, found, expected, context, turned=not sentence)
    if any(map(is_unit, missing)) and any(map(is_unit, extra)):
        return Match(right=False, reason="another unit")
    trailing = len(found) == 2 and found[0] == expected.words[0]
    described = (len(_telling(expected.words)) > 1 and not expected.name) or trailing
    exactly = not missing and aligned.nearness > Nearness.ASK
    describes = only_describes(extra, expected.words, context, name=expected.capital)
    describes = describes and not expected.numbers
    if exactly and ((described and only_says_what(extra)) or describes):
        return Match(right=True, reason="more than the answer")
    if not missing and len(extra) <= 6:
        return Match(right=False, close=True, reason="more than the answer")
    telling = _telling(expected.words)
    if not extra and missing:
        reason = _REASONS & context.asked and not expected.name
        close = len(telling) > _SHORT or (not expected.name and len(aligned.kept) > 1)
        close = close or bool(reason and any(not context.asks(word) for word in aligned.kept))
        return Match(right=False, close=close, reason="part of the answer")
    return _unless_paraphrased(WRONG, found, expected, context)


def _unless_paraphrased(
    wrong: Match,
    found: Sequence[str],
    expected: Expected,
    context: Context,
    *,
    turned: bool = False,
) -> Match:
    """The verdict, except where what was expected may be said in other words."""
    if expected.name:
        return wrong
    small = _ADDED | _SMALL | NEGATIONS
    said, telling = (
        [word for word in words if word not in small] for words in (found, expected.words)
    )
    if not turned and _REASONS & context.asked and says_all(said, telling, context):
        return Match(right=True, reason="another form")
    sentence = bool(_SUBJECTS.intersection(found[:2])) and not expected.numbers
    sentence = sentence and _SUBJECTS.isdisjoint(expected.words)
    may = may_mean(said, telling, context, turned=turned, sentence=sentence)
    return OTHER_WORDS if may else wrong


def _compare_word(context: Context, expected: Expected, given: str, word: str) -> Nearness:
    if say_same_direction(given, word) or (given == "degree" and word in _SCALES):
        return Nearness.SAME
    if are_clipped(given, word):
        return Nearness.SAME
    if expected.capital and context.vocabulary.places().are_same(given, word):
        return Nearness.SAME
    near = compare_words(given, word, context.vocabulary, name=expected.capital)
    if near > Nearness.ASK or are_opposite(given, word):
        return near
    if expected.name and len(expected.words) >= _SHORT and _are_common_forms(given, word, context):
        return Nearness.SAME
    if expected.name:
        if len(expected.words) > 1 and context.vocabulary.are_related(given, word):
            return max(near, Nearness.ASK)
        return Nearness.ASK if are_of_one_place(given, word, context.vocabulary) else near
    words = len(_telling(expected.words))
    return max(near, compare_meanings(given, word, context.vocabulary, words))


def _are_common_forms(given: str, word: str, context: Context) -> bool:
    """Whether two words that are no names come of one another: environment, environmental."""
    known = context.vocabulary
    both = known.is_common(given) and known.is_common(word)
    return both and known.are_derived(given, word) and not known.differ_in_person(given, word)


def _judge_spelling(nearness: Nearness) -> Match:
    if nearness >= Nearness.SLIP:
        return Match(right=True, reason=_FORMS[nearness])
    return Match(False, close=True, reason="spelling") if nearness is Nearness.ASK else WRONG


def _are_opposed(
    found: Sequence[str], wanted: Sequence[str], aligned: Alignment, context: Context
) -> bool:
    """Whether something was turned round, against the answer or against the question."""
    vocabulary = context.vocabulary
    pairs = product(aligned.extra, aligned.missing)
    if any(are_opposite(*pair) or are_antonyms(*pair, vocabulary) for pair in pairs):
        return True
    meant = find_direction(wanted) or find_direction(context.asked)
    return find_direction(found) * meant < 0


def _may_be_added(word: str, context: Context) -> bool:
    """Whether a word changes nothing: small, of the question, or a title."""
    if word in _ADDED or word in TITLES or is_movement(word) or context.asks(word):
        return True
    if word in context.accepted or (len(word) > _SHORT - 1 and _ends_one(word, context.asked)):
        return True
    return any(
        say_same_direction(word, asked) or context.vocabulary.are_related(word, asked)
        for asked in context.asked
    )


def _ends_one(word: str, asked: Collection[str]) -> bool:
    """Whether it is within a word of the question: RNA in mRNA."""
    return any(len(other) == len(word) + 1 and other.endswith(word) for other in asked)


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _SMALL]
