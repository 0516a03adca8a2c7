"""Directions and opposites: rose is increased, and never fell."""

from collections.abc import Collection

from quizgen.memory.vocabulary import Vocabulary

_UPWARD = (
    "up rise rises rose risen rising raise raised raises raising increase increases increased "
    "increasing grow grows grew grown growing growth climb climbed climbs higher upwards upward "
    "surge surged gain gains gained strengthen strengthens strengthened strengthening appreciated "
    "advance advanced soar soared jump jumped expand expanded"
)
_DOWNWARD = (
    "down fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased "
    "decreasing decline declines declined declining lower lowered lowers lowering cut cuts cutting "
    "reduce reduced reduces reduction shrink shrinks shrank shrunk downwards downward sank sunk "
    "slump slumped weaken weakens weakened weakening "
    "depreciated retreat retreats retreated recede receded dwindle dwindled plunged tumbled"
)
_UP, _DOWN = frozenset(_UPWARD.split()), frozenset(_DOWNWARD.split())
_ENDINGS = ("ings", "ing", "ures", "ure", "ers", "er", "ed", "es", "s", "e", "ly", "ion", "ions")
_PLACES = tuple(
    map(
        frozenset,
        (
            ("before", "after", "behind"),
            ("for", "against"),
            ("with", "without", "beyond"),
            ("inside", "outside"),
            ("above", "below"),
            ("above", "under"),
            ("over", "under"),
            ("on", "off"),
            ("into", "from"),
            ("minor", "major"),
            ("shortage", "surplus"),
            ("lack", "excess"),
            ("left", "right"),
            ("first", "last"),
            ("front", "back", "rear"),
            ("arctic", "antarctic"),
            ("losing", "gain"),
            ("toofew", "enough"),
        ),
    )
)
_NONE: frozenset[str] = frozenset()
_CURBED = "curb curbed curbing stop stopped halt halted prevent combat fight limit contain tame"
_CURBS = frozenset(_CURBED.split())
_MOVED = "go goes went gone going move moved moves came come"
_MOVING = frozenset(_MOVED.split())


def say_same_direction(one: str, other: str) -> bool:
    """Whether both words say up, or both say down."""
    return any(one in way and other in way for way in (_UP, _DOWN))


def is_movement(word: str) -> bool:
    """Whether it only carries a direction: went up."""
    return word in _MOVING


def find_direction(words: Collection[str]) -> int:
    """1 for up, -1 for down, 0 for neither or both; to curb a rise is down."""
    way = (not _UP.isdisjoint(words)) - (not _DOWN.isdisjoint(words))
    return way if _CURBS.isdisjoint(words) else -1


def are_antonyms(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two words are opposites, in whatever form: opened and closures."""
    if any({one, other} <= pair and one != other for pair in _PLACES):
        return True
    return any(
        not vocabulary.opposites.get(word, _NONE).isdisjoint(find_stems(second))
        for first, second in ((one, other), (other, one))
        for word in _with_synonyms(first, vocabulary)
    )


def _with_synonyms(word: str, vocabulary: Vocabulary) -> set[str]:
    """Its stems, and what is said for it: hard is difficult, and so never easy."""
    known = vocabulary.synonyms()
    return find_stems(word).union(known.get(word, _NONE))


def find_stems(word: str) -> set[str]:
    """What the word may be a form of: close for closures, open for opened."""
    stems = {word}
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word.removesuffix(ending)
            stems |= {stem, stem + "e"}
            if stem[-1:] == stem[-2:-1]:
                stems.add(stem[:-1])
    return stems


def share_stem(one: str, other: str) -> bool:
    """Whether two words come of one: planned and plans."""
    if one == other:
        return True
    return any(
        len(stem) > 3 or (len(stem) > 2 and stem in (one, other))
        for stem in find_stems(one) & find_stems(other)
    )
