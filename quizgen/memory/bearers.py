"""Bearers of names: whether the parts of a person's name that were given say who it is."""

from collections.abc import Sequence

from quizgen.memory.context import Context
from quizgen.memory.edits import count_edits
from quizgen.memory.first_names import ASKED, fits, is_given, judge_added, judge_first_names
from quizgen.memory.particles import APART, LINKS, TITLES
from quizgen.memory.persons import are_one_given_name
from quizgen.memory.slips import Nearness, compare_words
from quizgen.memory.verdict import AMBIGUOUS, ANOTHER_FORM, Match


def compare_persons(found: Sequence[str], wanted: Sequence[str], context: Context) -> Match | None:
    """The last name is enough where nobody else bears it; first names must not be another's."""
    one, other = _telling(found), _telling(wanted)
    if not one or not other:
        return None
    same = sorted(one) == sorted(other) and "to" not in found
    if same or _is_turned(one, other, context):
        return ANOTHER_FORM
    size = _last_names(one, other, context)
    if not size:
        return judge_first_names(one, other, context)
    first, second, last = one[:-size], other[:-size], one[-size:]
    if first and second:
        if not fits(first[0], second[0], context):
            near = first[0][0] == second[0][0] and count_edits(first[0], second[0]) == 1
            return ASKED if near else Match(right=False, reason="another person")
        if _differ(one[1:-1], other[1:-1]):
            return Match(right=False, reason="another middle name")
        return ANOTHER_FORM
    if first:
        return None if APART.intersection(first) else judge_added(first, context)
    common = all(map(context.vocabulary.is_common, other))
    if second and common and not is_given(second[0], context):
        return None  # the College is no short form of the Electoral College
    shared = second and any(_shares(last, rival, wanted) for rival in context.rivals)
    if shared or (second and any(context.asks(word) for word in last)):
        return ASKED if TITLES.intersection(found) else AMBIGUOUS
    return ANOTHER_FORM


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


def _is_same_last(one: str, other: str, context: Context) -> bool:
    return compare_words(one, other, context.vocabulary, name=True) >= Nearness.SLIP


def _last_names(one: Sequence[str], other: Sequence[str], context: Context) -> int:
    """How many words at the end are the same."""
    size = 0
    for word, expected in zip(reversed(one), reversed(other), strict=False):
        first = {word, expected} <= context.vocabulary.given_names and word != expected
        if not _is_same_last(word, expected, context) or (size and first):
            break
        size += 1
    return size


def _shares(last: Sequence[str], rival: Sequence[str], wanted: Sequence[str]) -> bool:
    return list(rival) != list(wanted) and any(word in rival for word in last)
