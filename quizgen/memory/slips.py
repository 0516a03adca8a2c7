"""Slips of the pen: which misspellings are forgiven, which are asked about.

A slip is small for the length of the word, keeps its first letter, and is one that fingers and
ears make: a letter too many, too few or doubled, two that changed places, one vowel for another.
Everything else that is nearly right is for the learner to decide.
"""

import re
import unicodedata
from enum import IntEnum
from itertools import takewhile

from quizgen.memory.edits import are_swapped, count_edits, differ_by_vowels, is_doubled, is_slip
from quizgen.memory.opposites import are_opposite
from quizgen.memory.sounds import sound_alike, sound_key
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary

_WHOLE_WORDS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")  # each sign is a syllable or a word
_VOWEL = re.compile("[aeiou]")
_SOUNDED = 5  # letters of a word whose consonants say which one it is
_STEM, _STEM_SHARE = 6, 0.7
_RARE_LONG = 12  # letters of a word that is in no list
_LONG = {1: 5, 2: 9}  # letters of a word for so many slips, where what was typed is no word


class Nearness(IntEnum):
    """How near a word comes to the one it should be."""

    FAR = 0
    ASK = 1
    SLIP = 2
    SAME = 3


def compare_words(
    given: str, expected: str, vocabulary: Vocabulary = NO_WORDS, *, name: bool = False
) -> Nearness:
    """How near one word, or a few without their spaces, come to what was expected.

    What is a word of its own is no slip in another, but may be the same `name` spelled otherwise.
    """
    if given == expected or vocabulary.are_same(given, expected):
        return Nearness.SAME
    if _may_not_slip(given, expected):
        return Nearness.FAR
    known = vocabulary.knows(given, expected) and not _is_of_another_kind(
        given, expected, vocabulary, name=name
    )
    if (name or not known) and len(expected) > 3 and sound_alike(given, expected):
        return Nearness.SLIP
    if not known and (
        (name and len(expected) > 5 and differ_by_vowels(given, expected))
        or are_swapped(given, expected)
    ):
        return Nearness.SLIP
    if known:
        alike = _share_stem(given, expected) or _are_one_name(given, expected, vocabulary)
        return Nearness.ASK if alike else Nearness.FAR
    is_word = vocabulary.knows(expected)
    most = (len(expected) >= 5 - is_word) + (len(expected) >= 9 - 2 * is_word)
    near = max(
        _judge_edits(given, expected, vocabulary, most, name=name), _judge_sound(given, expected)
    )
    another = vocabulary.knows(given, expected) or vocabulary.places().knows(given)
    return min(near, Nearness.ASK) if another or given in vocabulary.given_names else near


def _is_of_another_kind(given: str, expected: str, vocabulary: Vocabulary, *, name: bool) -> bool:
    """Whether a word stands where a name should, or a name where a word should: chili, Chile."""
    if name:
        is_place = vocabulary.places().knows
        if not vocabulary.is_common(given) or is_place(given):
            return False
        return not vocabulary.is_common(expected) or is_place(expected)
    return given in vocabulary.proper() and vocabulary.is_common(expected)


def _are_one_name(given: str, expected: str, vocabulary: Vocabulary) -> bool:
    """Whether two long names differ by a vowel: Columbia and Colombia."""
    if not {given, expected} <= vocabulary.proper() or len(expected) < _STEM + 1:
        return False
    return given[0] == expected[0] and differ_by_vowels(given, expected)


def _judge_sound(given: str, expected: str) -> Nearness:
    """How near what is no word comes to one with the same consonants: snale, Sinclare."""
    if given[:1] != expected[:1] or min(len(given), len(expected)) < _SOUNDED:
        return Nearness.FAR
    one, other = sound_key(given), sound_key(expected)
    if _VOWEL.sub("", one) != _VOWEL.sub("", other) or count_edits(given, expected) > 2:
        return Nearness.FAR
    return Nearness.SLIP if len(expected) > _SOUNDED else Nearness.ASK


def _judge_edits(
    given: str, expected: str, vocabulary: Vocabulary, most: int, *, name: bool
) -> Nearness:
    if abs(len(given) - len(expected)) > most:
        return Nearness.FAR
    edits = count_edits(given, expected)
    if edits > most:
        return Nearness.FAR
    added = sorted(given) == sorted(expected) or is_doubled(given, expected)
    if given[0] != expected[0] or len(expected) < _LONG[edits] - added:
        return Nearness.ASK
    if name and len(given) == len(expected) == _LONG[1]:
        return Nearness.ASK  # Paros is not Paris
    if vocabulary.knows(expected):
        return Nearness.SLIP
    if edits == 2:
        return Nearness.SLIP if len(expected) >= _RARE_LONG else Nearness.ASK
    return Nearness.SLIP if is_slip(given, expected) else Nearness.ASK


def _may_not_slip(given: str, expected: str) -> bool:
    """Whether every letter tells: of opposites, of signs that are words, of what has digits."""
    return (
        are_opposite(given, expected)
        or any(unicodedata.name(sign, "").startswith(_WHOLE_WORDS) for sign in expected)
        or any(sign.isdigit() for sign in given + expected)
    )


def _share_stem(one: str, other: str) -> bool:
    """Whether both begin so much alike that one may be a form of the other: unanimously."""
    pairs = zip(one, other, strict=False)
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    return shared >= _STEM and shared >= _STEM_SHARE * max(len(one), len(other))
