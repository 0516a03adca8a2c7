"""First names: whether two may be one person's, and what one says alone."""

from collections.abc import Sequence

from quizgen.memory.context import Context
from quizgen.memory.dates import MONTHS
from quizgen.memory.edits import count_edits
from quizgen.memory.persons import are_one_given_name
from quizgen.memory.slips import Nearness, compare_words
from quizgen.memory.verdict import ANOTHER_FORM, Match

ASKED = Match(right=False, close=True, reason="spelling")
_SHORT = 3  # letters of a name


def judge_added(first: Sequence[str], context: Context) -> Match | None:
    """A first name where only a last one was expected: another right answer may have it too."""
    given = [word for word in first if is_given(word, context)]
    known = any(
        fits(one, word, context) or _is_misspelled(one, word)
        for one in given
        for word in context.accepted
    )
    return ANOTHER_FORM if known or not given else ASKED


def _is_misspelled(one: str, other: str) -> bool:
    """Whether two first names differ by a letter within: Jessie and Jesse, not Julia and Julian."""
    ends = (one[0], one[-1]) == (other[0], other[-1])
    return ends and len(other) > _SHORT + 1 and count_edits(one, other) == 1


def is_given(word: str, context: Context) -> bool:
    """Whether people bear this name before their last one."""
    return word in context.vocabulary.given_names


def judge_first_names(one: Sequence[str], other: Sequence[str], context: Context) -> Match | None:
    """The very first name beside a last name that is one letter off, or alone if it is so rare
    that it may be all that somebody goes by (Sundiata, Galileo; family names that come first).
    """
    if len(one) == 1 < len(other) and one[0] == other[0]:
        rare = not is_given(one[0], context) and not context.asks(one[0])
        rare = rare and one[0] not in MONTHS  # August Kekulé
        if not rare or any(one[0] in rival for rival in context.rivals):
            return None
        return ANOTHER_FORM if len(one[0]) > _SHORT else ASKED
    last = one[-1], other[-1]
    if list(one[:-1]) != list(other[:-1]) or one[0] != other[0] or min(map(len, last)) <= _SHORT:
        return None
    if count_edits(*last) != 1 or any(last[0] in rival for rival in context.rivals):
        return None
    return Match(right=True, reason="spelling")


def fits(one: str, other: str, context: Context) -> bool:
    """Whether two first names may be one, or one slip apart; Paula is not Paul."""
    if are_one_given_name(one, other):
        return True
    if {one, other} <= context.vocabulary.given_names:
        return False
    near = compare_words(one, other, context.vocabulary, name=True)
    slip = one[0] == other[0] and min(len(one), len(other)) > 2 and count_edits(one, other) == 1
    return near >= Nearness.SLIP or slip
