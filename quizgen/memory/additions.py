"""Additions: what follows a complete answer and takes nothing from it, as CERN in Geneva."""

import re
from collections.abc import Sequence

from quizgen.memory.context import Context
from quizgen.memory.directions import are_antonyms
from quizgen.memory.particles import APART, LEGAL

_PLACED = frozenset(("in", "near", "called", "named"))  # after a name
_FOLLOWING = "at on for after during over under from to because which who"
_QUALIFIED = _PLACED.union(_FOLLOWING.split())
_ALTERED = "only instead rather against opposite or and v not but except without"
_ALTERING = frozenset(_ALTERED.split())
_MOST = 5  # words
_SUBSTANCE = re.compile(
    r"(?:acid|(?:ox|chlor|fluor|brom|iod|sulf|sulph|nitr|carb|phosph|hydr|cyan)(?:ide|ate|ite))$"
)
_KINDS = (
    "tree flower plant gas liquid metal side style kind type sort form process thing stuff way "
    "area part region group method system material substance animal bird fish theory movement "
    "policy alphabet script language school machine jersey shirt team game sport disease illness "
    "virus war trophy urn film movie book novel play opera song album award prize peninsula desert "
    "mountain volcano ocean canal bridge airport museum newspaper magazine programme program brand "
    "firm business currency religion dynasty empire tribe people instrument colour color"
)
_GENERIC = frozenset(_KINDS.split())
_REFUSED = (
    "refuse refuses refused refusal deny denies denied oppose opposed opposes reject rejected "
    "avoid avoided stop stopped stops prevent prevented fail failed fails hardly barely pretend "
    "pretended lack little few less more most least false anti end ended off mid near pre post "
    "self semi re un sub ultra light dark pale bright deep left right"
)
_REFUSING = frozenset(_REFUSED.split())
_FEW = 3  # words
_NAMED = 3  # words of a name that needs no place


def is_qualified(
    found: Sequence[str], wanted: Sequence[str], context: Context, *, name: bool
) -> bool:
    """Whether the complete answer is followed by where, when, what for, or a form of company."""
    size = len(wanted)
    rest = list(found[size:])
    if name and rest and LEGAL.issuperset(rest) and list(found[:size]) == list(wanted):
        return True
    if list(found[:size]) != list(wanted) or not 1 < len(rest) <= _MOST:
        return False
    if size > 1 and rest[0] == "of" and context.vocabulary.places().knows("".join(rest[1:])):
        return True  # the National Party of South Africa
    if rest[0] not in (_PLACED if name else _QUALIFIED) or APART.issuperset(rest[1:]):
        return False
    if any(word in _ALTERING or word.startswith("#") or word.isdigit() for word in rest):
        return False
    rivals = {word for rival in context.rivals for word in rival if len(word) > 3}
    if not rivals.isdisjoint(rest):
        return False
    return context.vocabulary.places().holds("".join(rest[1:]), "".join(wanted)) is not False


def only_says_what(extra: Sequence[str]) -> bool:
    """Whether words only say what kind of thing the answer is: leaves of eucalyptus trees."""
    return all(
        word in _GENERIC or word.removesuffix("s") in _GENERIC or word in ("policies", "companies")
        for word in extra
    )


def only_describes(
    extra: Sequence[str], wanted: Sequence[str], context: Context, *, name: bool
) -> bool:
    """Whether a few words beside a complete answer say no more than what it is or does: the opera
    Aida, it hit an iceberg. In six sets by strangers no such answer was wrong, in the seventh two.
    """
    rivals = {word for rival in context.rivals for word in rival}
    if any(word in _ALTERING or word in rivals or not word.isalpha() for word in extra):
        return False
    turned = (
        are_antonyms(word, other, context.vocabulary)
        for word in extra
        for other in context.accepted
    )
    if not _REFUSING.isdisjoint(extra) or any(turned):
        return False
    if not name:
        return len(extra) <= _FEW
    common = all(context.vocabulary.is_common(word) and word not in APART for word in extra)
    return common and len(wanted) == 1 and len(extra) < _FEW and not context.person


def is_placed(found: Sequence[str], wanted: Sequence[str], context: Context) -> bool:
    """Whether only the town of a long name was left out: Museum of Modern Art."""
    rest = list(wanted[len(found) :])
    if len(found) < _NAMED or rest[:1] != ["in"] or list(wanted[: len(found)]) != list(found):
        return False
    return context.vocabulary.places().knows("".join(rest[1:]))


def makes_another_substance(extra: Sequence[str]) -> bool:
    """Whether a word makes a compound of an element: nitrogen dioxide."""
    return any(_SUBSTANCE.search(word) for word in extra)
