"""Slips of the pen: which misspellings are forgiven, which are asked about.

A slip is small for the length of the word, keeps its first letter, and is one that fingers and
ears make: a letter too many, too few or doubled, two that changed places, one vowel for another.
Everything else that is nearly right is for the learner to decide.
"""

import re
import unicodedata
from enum import IntEnum
from itertools import takewhile

from quizgen.memory.sounds import sound_alike, sound_key
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary

_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(map(frozenset, ("ck", "cs", "sz", "vw", "gj", "bp", "dt", "mn", "iy", "qk")))
_WHOLE_WORDS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")  # each sign is a syllable or a word
_OPPOSITES = (
    *(("hyper", "hypo"), ("inter", "intra"), ("over", "under"), ("pre", "post")),
    *(("macro", "micro"), ("endo", "exo"), ("in", "de"), ("ab", "ad"), ("maxi", "mini")),
    *(("up", "down"), ("out", "in"), ("en", "dis"), ("pro", "anti"), ("im", "ex"), ("im", "em")),
)
_COMPOUNDS = frozenset(("ate", "ite", "ide", "ane", "ene", "yne", "ine"))  # of chemistry
_NEGATIONS = ("un", "in", "im", "il", "ir", "non", "dis", "anti", "a", "mis", "de", "counter")


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
    known = vocabulary.knows(given, expected) and not _is_of_another_kind(
        given, expected, vocabulary, name=name
    )
    if (name or not known) and len(expected) > 3 and sound_alike(given, expected):
        return Nearness.SLIP
    if not known and (
        (name and len(expected) > 5 and _differ_by_vowels(given, expected))
        or _are_swapped(given, expected)
    ):
        return Nearness.SLIP
    if known:
        alike = _share_stem(given, expected) or _are_one_name(given, expected, vocabulary)
        return Nearness.ASK if alike else Nearness.FAR
    is_word = vocabulary.knows(expected)
    most = (len(expected) >= 5 - is_word) + (len(expected) >= 9 - 2 * is_word)
    if _may_not_slip(given, expected):
        return Nearness.FAR
    near = max(
        _judge_edits(given, expected, vocabulary, most, name=name), _judge_sound(given, expected)
    )
    return min(near, Nearness.ASK) if vocabulary.knows(given, expected) else near


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
    return given[0] == expected[0] and _differ_by_vowels(given, expected)


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
    added = sorted(given) == sorted(expected) or _is_doubled(given, expected)
    if given[0] != expected[0] or len(expected) < _LONG[edits] - added:
        return Nearness.ASK
    if name and len(given) == len(expected) == _LONG[1]:
        return Nearness.ASK  # Paros is not Paris
    if vocabulary.knows(expected):
        return Nearness.SLIP
    if vocabulary.places().knows(given):
        return Nearness.ASK
    if edits == 2:
        return Nearness.SLIP if len(expected) >= _RARE_LONG else Nearness.ASK
    return Nearness.SLIP if _is_slip(given, expected) else Nearness.ASK


def _is_doubled(given: str, expected: str) -> bool:
    """Whether there is one letter more, a vowel or doubled: acide, ironn."""
    pairs = zip(given, expected, strict=False)
    at = next((at for at, pair in enumerate(pairs) if pair[0] != pair[1]), len(expected))
    more = given[:at] + given[at + 1 :] == expected
    return more and (given[at] in _VOWELS or given[at] == given[at - 1])


def _differ_by_vowels(one: str, other: str) -> bool:
    """Whether two words have the same consonants, and at most two other vowels: Menilek."""
    pairs = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(pairs) <= 2 and all(map(_VOWELS.issuperset, pairs))


def _are_swapped(one: str, other: str) -> bool:
    """Whether neighbours changed places, in a word where that leaves no doubt: phyton, tiaga."""
    if len(other) < _SOUNDED - 1 or sorted(one) != sorted(other):
        return False
    ends = one[0] == other[0] and one[-1] == other[-1] and len(other) >= _SOUNDED
    return count_edits(one, other) <= 1 + ends


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


def are_opposite(one: str, other: str) -> bool:
    """Whether two words differ by what turns the meaning round: soluble and insoluble."""
    short, long = sorted((one, other), key=len)
    if any(long == prefix + short for prefix in _NEGATIONS):
        return True
    if len(long) > 5 and one[:-3] == other[:-3] and {one[-3:], other[-3:]} <= _COMPOUNDS:
        return True
    return any(
        {one, other} == {first + rest, second + rest}
        for first, second in _OPPOSITES
        for start in (first, second)
        if one.startswith(start) and len(rest := one.removeprefix(start)) > 2
    )


def count_edits(one: str, other: str) -> int:
    """Letters to insert, delete, replace or swap with their neighbour to make one the other."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, target in enumerate(other, 1):
            best = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != target))
            swapped = row > 1 and column > 1 and one[row - 2] == target
            if swapped and letter == other[column - 2]:
                best = min(best, before[column - 2] + 1)
            current.append(best)
        before, last = last, current
    return last[-1]


def _is_slip(given: str, expected: str) -> bool:
    """Whether the one edit between them is a slip rather than another word."""
    if len(given) != len(expected):
        return True
    pairs = [pair for pair in zip(given, expected, strict=True) if pair[0] != pair[1]]
    if len(pairs) == 2:
        return True  # two neighbours changed places
    return _VOWELS.issuperset(pairs[0]) or frozenset(pairs[0]) in _ALIKE
