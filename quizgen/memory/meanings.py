"""Words that are spelled differently and mean the same, or come of one: taxation of tax."""

from quizgen.memory.directions import share_stem
from quizgen.memory.slips import Nearness
from quizgen.memory.units import is_unit
from quizgen.memory.vocabulary import Vocabulary

_ACTIONS = ("ion", "ment", "ance", "ence", "al", "ysis")
_MANY = 3  # words of an answer, of which a synonym of one changes little
_SHORT = 3  # letters of a word too short to be a form of another


def compare_meanings(given: str, word: str, vocabulary: Vocabulary, words: int) -> Nearness:
    """How near two words come in meaning, in an answer of so many words that tell something."""
    others = vocabulary.differ_in_person(given, word)  # democrat for democracy
    if vocabulary.are_derived(given, word):
        if (words > 1 and not others) or _is_regular(given, word):
            return Nearness.SAME
        return Nearness.ASK if vocabulary.is_common(word) else Nearness.FAR
    if words > 1 and vocabulary.are_forms(given, word):
        return Nearness.ASK if others else Nearness.SAME
    stem = min(len(given), len(word)) > _SHORT and share_stem(given, word)
    if stem or vocabulary.are_synonyms(given, word):
        return Nearness.SAME if words >= _MANY else Nearness.ASK
    related = vocabulary.are_related(given, word) and not (is_unit(given) and is_unit(word))
    return Nearness.ASK if related else Nearness.FAR


def are_of_one_place(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether one is the place that the other is of: Korean War, war in Korea."""
    return {one, other} <= vocabulary.proper() and vocabulary.are_derived(one, other)


def is_of_country(given: str, country: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is what comes from a country, which was meant then: the French won."""
    if not are_of_one_place(given, country, vocabulary):
        return False
    return any(len(code) == 2 for code in vocabulary.places().find_regions(country))


def _is_regular(given: str, word: str) -> bool:
    """Whether one is the other as an adverb, deaf for deafness, condensing for condensation."""
    pairs = ((given, word), (word, given))
    if any(one == other + ending for one, other in pairs for ending in ("ly", "ness")):
        return True
    return given.endswith("ing") and word.endswith(_ACTIONS)
