"""Names: how much of a name has to be said."""

import re
from collections.abc import Collection, Sequence

from quizgen.memory.context import Context
from quizgen.memory.persons import are_one_given_name, is_named_person
from quizgen.memory.slips import Nearness, compare_words, count_edits
from quizgen.memory.verdict import Match

_LINKING = (
    "of the de del della di da do dos du von van der den la le el al y ibn bin am an auf im zu zur "
    "sur upon on for at"
)
LINKS = frozenset(_LINKING.split())
_UNCAPPED = LINKS | frozenset(("a", "an", "with", "in", "to", "by", "from", "v", "vs"))
_TITLED = (
    "mr mrs ms miss dr doctor prof professor sir lord lady dame president king queen prime "
    "minister pope saint st general captain colonel senator chancellor emperor empress prince "
    "princess jr sr tsar mme madame mlle monsieur herr frau senor senora senorita signor signora don "
    "dona sheikh sheik emir sultan shah rabbi father brother sister mother ayatollah imam "
    "archbishop bishop cardinal colonel major lieutenant sergeant admiral marshal judge justice "
    "chief governor mayor baron baroness count countess duke duchess earl viscount"
)
TITLES = frozenset(_TITLED.split())
_KIND = (
    "mount mt river lake sea city town island brothers company inc ltd co corp corporation "
    "incorporated limited llc plc gmbh ag sa nv bv spa ab oy kk holdings mv ms ss hms hmas hmcs uss "
    "usns rms rrs"
)
_KINDS = frozenset(_KIND.split())
_APART = (
    "north south east west northern southern eastern western new united great upper lower old "
    "central first second third little"
)
APART = frozenset(_APART.split())
_LAST_TOO = frozenset("king pope prince bishop judge marshal major duke earl baron".split())
_ANOTHER_FORM = Match(right=True, reason="another form")
_AMBIGUOUS = Match(right=False, reason="which one?")
_PART = re.compile(r"[^\W\d_][\w'’.-]*")


def is_name(text: str) -> bool:
    """Whether a text is a name of several words, all but small ones with a capital."""
    words = _PART.findall(text)
    telling = [word for word in words if word.casefold() not in _UNCAPPED]
    return (
        len(words) > 1
        and len(telling) > 1
        and "and" not in text.casefold().split()
        and all(word[0].isupper() for word in telling)
        and not any(sign.isdigit() for sign in text)
    )


def compare_names(
    found: Sequence[str], wanted: Sequence[str], context: Context, *, swapped: bool
) -> Match | None:
    """How a part of a name, or more than it, compares; None if other rules have to say.

    `swapped`: given with a comma, as Curie, Marie.
    """
    if found[-1:] and found[-1] in _LAST_TOO and found[-1] not in wanted and not swapped:
        if list(found[:-1]) == list(wanted):
            return Match(right=False, reason="another name")
    if swapped and [*found[1:], found[0]] == list(wanted):
        return _ANOTHER_FORM
    if _strip(found, _KINDS) == _strip(wanted, _KINDS) != []:
        return _ANOTHER_FORM
    if found and _initials(wanted) == "".join(found) and _stands_alone(found, context):
        return _ANOTHER_FORM
    bare = _strip(found[:-1], TITLES) + list(found[-1:])
    by_name = is_named_person(wanted, context.vocabulary) and not context.question
    if context.person or by_name:
        return compare_persons(bare, wanted, context)
    return _compare_parts(bare, wanted, context)


def compare_persons(found: Sequence[str], wanted: Sequence[str], context: Context) -> Match | None:
    """The last name is enough where nobody else bears it; first names must not be another's."""
    one, other = _telling(found), _telling(wanted)
    if not one or not other:
        return None
    same = sorted(one) == sorted(other) and "to" not in found
    if same or _is_turned(one, other, context):
        return _ANOTHER_FORM
    size = _last_names(one, other, context)
    if not size:
        if _may_be_meant(one, other, context):
            return Match(right=False, close=True, reason="spelling")
        return _compare_parts(found, wanted, context)
    first, second, last = one[:-size], other[:-size], one[-size:]
    if first and second:
        if not _fits(first[0], second[0], context):
            return Match(right=False, reason="another person")
        if _differ(one[1:-1], other[1:-1]):
            return Match(right=False, close=True, reason="another middle name")
        return _ANOTHER_FORM
    if first:
        return None if APART.intersection(first) else _ANOTHER_FORM
    if size == len(other):
        return _ANOTHER_FORM
    shared = any(_shares(last, rival, wanted) for rival in context.rivals)
    if shared or (second and any(context.asks(word) for word in last)):
        return _AMBIGUOUS
    return _ANOTHER_FORM


def _may_be_meant(one: Sequence[str], other: Sequence[str], context: Context) -> bool:
    """Whether a last name is one letter off beside the very first name, or a first name alone is
    so rare that it may be all that somebody goes by (Sundiata; family names that come first).
    """
    if len(one) == 1 < len(other) and one[0] == other[0]:
        rare = one[0] not in context.vocabulary.given_names and not context.asks(one[0])
        return rare and not any(one[0] in rival for rival in context.rivals)
    last = one[-1], other[-1]
    return (
        one[0] == other[0]
        and list(one[:-1]) == list(other[:-1])
        and (min(map(len, last)) > 3 and count_edits(*last) == 1)
    )


def _telling(words: Sequence[str]) -> list[str]:
    """Without particles, and without titles in front."""
    left = [word for word in words if word not in LINKS]
    while len(left) > 1 and left[0] in TITLES:
        left = left[1:]
    return left


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both have middle names, and not the same ones: George W. and George H. W. Bush."""
    return bool(one and other) and [word[0] for word in one] != [word[0] for word in other]


def _is_turned(one: Sequence[str], other: Sequence[str], context: Context) -> bool:
    """Whether the last name comes first."""
    return (
        len(one) == len(other) == 2
        and _is_same_last(one[0], other[1], context)
        and are_one_given_name(one[1], other[0])
    )


def _fits(one: str, other: str, context: Context) -> bool:
    near = compare_words(one, other, context.vocabulary, name=True)
    return are_one_given_name(one, other) or near >= Nearness.SLIP


def _is_same_last(one: str, other: str, context: Context) -> bool:
    return compare_words(one, other, context.vocabulary, name=True) >= Nearness.SLIP


def _last_names(one: Sequence[str], other: Sequence[str], context: Context) -> int:
    """How many words at the end are the same."""
    size = 0
    for word, expected in zip(reversed(one), reversed(other), strict=False):
        if not _is_same_last(word, expected, context):
            break
        size += 1
    return size


def _shares(last: Sequence[str], rival: Sequence[str], wanted: Sequence[str]) -> bool:
    return list(rival) != list(wanted) and any(word in rival for word in last)


def _compare_parts(found: Sequence[str], wanted: Sequence[str], context: Context) -> Match | None:
    if len(found) >= len(wanted) or not _is_part(found, wanted):
        return None
    missing = [word for word in wanted if word not in found and word not in LINKS]
    if any(_is_part(found, rival) for rival in context.rivals if list(rival) != list(wanted)):
        return _AMBIGUOUS
    told = any(not context.asks(word) for word in found)
    if told and missing and all(context.asks(word) for word in missing):
        return _ANOTHER_FORM
    if told and missing and _KINDS.issuperset(missing):
        return _ANOTHER_FORM
    most = 2 <= len(found) < len(wanted) - 1 and not APART.intersection(missing)
    close = told and (most or _identifies(found, wanted))
    return Match(right=False, close=close, reason="part of the answer")


def _stands_alone(found: Sequence[str], context: Context) -> bool:
    short = "".join(found)
    others = (_initials(rival) == short or list(rival) == list(found) for rival in context.rivals)
    return len(short) > 1 and not context.asks(short) and not any(others)


def _initials(words: Sequence[str]) -> str:
    telling = [word for word in words if word not in LINKS and word != "and"]
    return "".join(word[0] for word in telling) if len(telling) > 1 else ""


def _strip(words: Sequence[str], small: Collection[str]) -> list[str]:
    """Without such words at either end."""
    left = list(words)
    while left and left[0] in small:
        left = left[1:]
    while left and left[-1] in small:
        left = left[:-1]
    return left


def _is_part(found: Sequence[str], whole: Sequence[str]) -> bool:
    width = len(found)
    return any(list(whole[at : at + width]) == list(found) for at in range(len(whole) - width + 1))


def _identifies(found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether a part is one that such a name goes by: the last, or the first before a link."""
    missing = set(wanted) - set(found)
    if missing & APART:
        return False
    ends = list(wanted[-len(found) :]) == list(found)
    return ends or (list(wanted[: len(found)]) == list(found) and wanted[len(found)] in LINKS)
