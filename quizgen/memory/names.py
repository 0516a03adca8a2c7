"""Names: how much of a name has to be said."""

import re
from collections.abc import Collection, Sequence

from quizgen.memory.verdict import Match

_LINKING = "of the de del della di da do dos du von van der den la le el al y ibn bin"
_LINKS = frozenset(_LINKING.split())
_TITLED = (
    "mr mrs ms miss dr doctor prof professor sir lord lady president king queen prime minister "
    "pope saint st general captain colonel senator chancellor emperor empress prince princess"
)
_TITLES = frozenset(_TITLED.split())
_KINDS = frozenset(("mount", "mt", "river", "lake", "sea"))
_APART = (
    "north south east west northern southern eastern western new united great upper lower old "
    "central first second third"
)
_TELLING = frozenset(_APART.split())
_ANOTHER_FORM = Match(right=True, reason="another form")
_PART = re.compile(r"[^\W\d_][\w'’.-]*")


def is_name(text: str) -> bool:
    """Whether a text is a name of several words, all but small ones with a capital."""
    words = _PART.findall(text)
    telling = [word for word in words if word.casefold() not in _LINKS]
    return (
        len(words) > 1
        and len(telling) > 1
        and "and" not in text.casefold().split()
        and all(word[0].isupper() for word in telling)
        and not any(sign.isdigit() for sign in text)
    )


def compare_names(
    found: Sequence[str], wanted: Sequence[str], rivals: Collection[Sequence[str]], *, swapped: bool
) -> Match | None:
    """How a part of a name, or more than it, compares; None if other rules have to say.

    `rivals` are the words of other answers; `swapped`: given with a comma, as Curie, Marie.
    """
    if swapped and [*found[1:], found[0]] == list(wanted):
        return _ANOTHER_FORM
    if _without(found, _KINDS) == _without(wanted, _KINDS) != []:
        return _ANOTHER_FORM
    bare = _without(found, _TITLES) or list(found)
    if bare == list(wanted) or _is_middle_left_out(bare, wanted):
        return _ANOTHER_FORM
    if len(bare) >= len(wanted) or not _is_part(bare, wanted):
        return None
    if any(_is_part(bare, rival) for rival in rivals if list(rival) != list(wanted)):
        return Match(right=False, reason="which one?")
    if _identifies(bare, wanted):
        return Match(right=False, close=True, reason="part of the answer")
    return Match(right=False, reason="part of the answer")


def _without(words: Sequence[str], small: Collection[str]) -> list[str]:
    """Without such words at either end."""
    left = list(words)
    while left and left[0] in small:
        left = left[1:]
    while left and left[-1] in small:
        left = left[:-1]
    return left


def _is_middle_left_out(found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Barack H. Obama, B. Obama and Barack Obama: first and last name, whatever is between."""
    if min(len(found), len(wanted)) < 2 or found[-1] != wanted[-1]:
        return False
    if found[0] not in (wanted[0], wanted[0][0]):
        return False
    one, other = set(found[1:-1]), set(wanted[1:-1])
    return one <= other or other <= one


def _is_part(found: Sequence[str], whole: Sequence[str]) -> bool:
    width = len(found)
    return any(list(whole[at : at + width]) == list(found) for at in range(len(whole) - width + 1))


def _identifies(found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether a part is one that such a name goes by: the last, or the first before a link."""
    missing = set(wanted) - set(found)
    if missing & _TELLING:
        return False
    ends = list(wanted[-len(found) :]) == list(found)
    return ends or (list(wanted[: len(found)]) == list(found) and wanted[len(found)] in _LINKS)
