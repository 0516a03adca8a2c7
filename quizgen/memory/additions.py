"""Additions: what follows a complete answer and takes nothing from it, as CERN in Geneva."""

import re
from collections.abc import Sequence

from quizgen.memory.context import Context
from quizgen.memory.directions import are_antonyms
from quizgen.memory.particles import LEGAL

_ALTERED = "only instead rather against opposite or and v not but except without"
_ALTERING = frozenset(_ALTERED.split())
_SUBSTANCE = re.compile(
    r"(?:acid|(?:ox|chlor|fluor|brom|iod|sulf|sulph|nitr|carb|phosph|hydr|cyan)(?:ide|ate|ite))$"
)
# Kinds of things that leave what was named what it is: ammonia gas, but not the liver disease.
_SORTS = (
    "tree flower gas liquid metal style kind type sort process stuff material substance animal "
    "bird fish"
)
_SORTED = frozenset(_SORTS.split())
# Of terms of several words: the double jeopardy rule.
_TERMS_OF = _SORTED.union(
    ("rule", "principle", "doctrine", "effect", "wave", "theory", "method", "system")
)
# Of names, of which others make something else: Danube canal, Geneva Convention.
_NAMES_OF = frozenset(
    ("alphabet", "script", "language", "theory", "movement", "style", "dynasty", "religion")
)
_REFUSED = (
    "refuse refuses refused refusal deny denies denied oppose opposed opposes reject rejected "
    "avoid avoided stop stopped stops prevent prevented fail failed fails hardly barely pretend "
    "pretended lack little few less more most least false anti end ended off mid near pre post "
    "want wants wanted need needs needed try tries tried plan plans planned hope hoped like liked "
    "self semi re un sub ultra light dark pale bright deep left right"
)
_REFUSING = frozenset(_REFUSED.split())
_FEW = 2  # words
_NAMED = 3  # words of a name that needs no place


def is_qualified(found: Sequence[str], wanted: Sequence[str], context: Context) -> bool:
    """Whether a complete name is followed by the form of a company, or by what holds it: the
    National Party of South Africa, Ulm in Germany. What else follows may be wrong.
    """
    size = len(wanted)
    rest = list(found[size:])
    if not rest or list(found[:size]) != list(wanted):
        return False
    if LEGAL.issuperset(rest):
        return True
    place = "".join(rest[1:])
    if size > 1 and rest[0] == "of":
        return context.vocabulary.places().knows(place)
    return rest[0] == "in" and bool(context.vocabulary.places().holds(place, "".join(wanted)))


def only_says_what(extra: Sequence[str], *, name: bool, term: bool) -> bool:
    """Whether words only say what kind of thing the answer is: leaves of eucalyptus trees.

    `term`: whether that has several words.
    """
    kinds = _NAMES_OF if name else _TERMS_OF if term else _SORTED
    return all(word in kinds or word.removesuffix("s") in kinds for word in extra)


def only_explains(extra: Sequence[str], context: Context) -> bool:
    """Whether a word or two more than a complete reason turn nothing round: the cells swell up.

    Beside what is no reason they too often make another thing: an arrest warrant.
    """
    rivals = {word for rival in context.rivals for word in rival}
    if any(word in _ALTERING or word in rivals or not word.isalpha() for word in extra):
        return False
    turned = (
        are_antonyms(word, other, context.vocabulary)
        for word in extra
        for other in context.accepted
    )
    return len(extra) <= _FEW and _REFUSING.isdisjoint(extra) and not any(turned)


def is_placed(found: Sequence[str], wanted: Sequence[str], context: Context) -> bool:
    """Whether only the town of a long name was left out: Museum of Modern Art."""
    rest = list(wanted[len(found) :])
    if len(found) < _NAMED or rest[:1] != ["in"] or list(wanted[: len(found)]) != list(found):
        return False
    return context.vocabulary.places().knows("".join(rest[1:]))


def makes_another_substance(extra: Sequence[str]) -> bool:
    """Whether a word makes a compound of an element: nitrogen dioxide."""
    return any(_SUBSTANCE.search(word) for word in extra)
