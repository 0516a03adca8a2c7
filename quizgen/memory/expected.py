"""The words that were expected, and how near a word that was given comes to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.memory.clippings import are_clipped
from quizgen.memory.context import Context
from quizgen.memory.directions import say_same_direction
from quizgen.memory.meanings import are_of_one_place, compare_meanings, is_of_country
from quizgen.memory.opposites import are_opposite
from quizgen.memory.slips import Nearness, compare_words
from quizgen.memory.small_words import telling_words
from quizgen.memory.units import is_unit, spellings

_SCALES = frozenset(("celsius", "fahrenheit"))
_NATIONS = frozenset(("country", "nation", "team", "who", "countries", "nations", "teams"))
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


def compare_word(context: Context, expected: Expected, given: str, word: str) -> Nearness:
    """How near a word comes to one that was expected, by spelling or by meaning."""
    if _say_the_same(context, expected, given, word):
        return Nearness.SAME
    if expected.numbers and is_unit(word) and not is_unit(given):
        return max(
            compare_words(given, name, context.vocabulary) for name in (word, *spellings(word))
        )
    near = compare_words(given, word, context.vocabulary, name=expected.capital)
    if near > Nearness.ASK or are_opposite(given, word) or context.literal:
        return near
    if expected.name and len(expected.words) >= _SHORT and _are_common_forms(given, word, context):
        return Nearness.SAME
    if expected.name:
        if len(expected.words) > 1 and context.vocabulary.are_related(given, word):
            return max(near, Nearness.ASK)
        return Nearness.ASK if are_of_one_place(given, word, context.vocabulary) else near
    words = len(telling_words(expected.words))
    return max(near, compare_meanings(given, word, context.vocabulary, words))


def _say_the_same(context: Context, expected: Expected, given: str, word: str) -> bool:
    """Whether two words are one direction, scale, clipping, place, or a country and its people."""
    scales = given == "degree" and word in _SCALES
    scales = scales or (word == "degree" and given in _SCALES and context.asks(given))
    if scales or say_same_direction(given, word) or are_clipped(given, word):
        return True
    vocabulary = context.vocabulary
    if not expected.capital:
        return False
    nation = _NATIONS & context.asked and is_of_country(given, word, vocabulary)
    return bool(nation) or (not context.landscape and vocabulary.places().are_same(given, word))


def _are_common_forms(given: str, word: str, context: Context) -> bool:
    """Whether two words that are no names come of one another: environment, environmental."""
    known = context.vocabulary
    both = known.is_common(given) and known.is_common(word)
    return both and known.are_derived(given, word) and not known.differ_in_person(given, word)
