"""Names: how much of a name has to be said."""

import re
from collections.abc import Collection, Sequence

from quizgen.memory.abbreviations import are_abbreviated
from quizgen.memory.bearers import compare_persons
from quizgen.memory.context import Context
from quizgen.memory.particles import APART, KINDS, LINKS, TITLES
from quizgen.memory.persons import is_named_person
from quizgen.memory.verdict import AMBIGUOUS, ANOTHER_FORM, Match

_UNCAPPED = LINKS | frozenset(("a", "an", "with", "in", "to", "by", "from", "v", "vs"))
_LAST_TOO = frozenset(
    ["king", "pope", "prince", "bishop", "judge", "marshal", "major", "duke", "earl", "baron"]
)
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
    if found and not swapped and found[-1] in _LAST_TOO and list(found[:-1]) == list(wanted):
        return Match(right=False, reason="another name")
    if swapped and [*found[1:], found[0]] == list(wanted):
        return ANOTHER_FORM
    if are_abbreviated(found, wanted) and not _is_rival(found, context):
        return ANOTHER_FORM
    if _strip(found, KINDS) == _strip(wanted, KINDS) != []:
        kinds = KINDS.intersection(found), KINDS.intersection(wanted)
        other = all(kinds) and kinds[0] != kinds[1]  # USS for HMS
        return Match(right=False, reason="something else") if other else ANOTHER_FORM
    if found and _initials(wanted) == "".join(found) and _stands_alone(found, context):
        return ANOTHER_FORM
    titled = found[:1] != wanted[:1]  # Saint Mary's is no Mary's
    bare = _strip(found[:-1], TITLES) + list(found[-1:]) if titled else list(found)
    by_name = is_named_person(wanted, context.vocabulary) and not context.question
    if context.person or by_name:
        named = compare_persons(found, wanted, context)
        return named or _compare_parts(bare, wanted, context)
    return _compare_parts(bare, wanted, context)


def _compare_parts(found: Sequence[str], wanted: Sequence[str], context: Context) -> Match | None:
    if len(found) >= len(wanted) or not _is_part(found, wanted):
        return None
    missing = [word for word in wanted if word not in found and word not in LINKS]
    if any(_is_part(found, rival) for rival in context.rivals if list(rival) != list(wanted)):
        return AMBIGUOUS
    told = any(not context.asks(word) for word in found)
    if told and not missing:
        return ANOTHER_FORM  # Casa Azul for La Casa Azul
    if told and missing and all(context.means(word) for word in missing):
        return ANOTHER_FORM
    if told and missing and KINDS.issuperset(missing):
        return ANOTHER_FORM
    most = 2 <= len(found) < len(wanted) - 1 and not APART.intersection(missing)
    close = told and (most or _identifies(found, wanted))
    return Match(right=False, close=close, reason="part of the answer")


def _stands_alone(found: Sequence[str], context: Context) -> bool:
    short = "".join(found)
    others = (_initials(rival) == short or list(rival) == list(found) for rival in context.rivals)
    return len(short) > 1 and not context.asks(short) and not any(others)


def _is_rival(found: Sequence[str], context: Context) -> bool:
    return any(are_abbreviated(found, rival) for rival in context.rivals)


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
