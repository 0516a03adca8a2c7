"""Words for two moments: "4 to 9 May 1990", "the 12th and 13th centuries"."""

from quizgen.facts.number_words import write_ordinal
from quizgen.facts.times_moment import MONTHS, Moment, say_moment

_JOINTS = {"from": " to ", "between": " and "}


def say_range(start: Moment, end: Moment, preposition: str, *, month_first: bool = False) -> str:
    """The words after "from", "between" or "in"; what both ends share is said once."""
    joint = _JOINTS.get(preposition, "–")
    if joint == "–" and (start.century or start.decade):
        return say_list(start, end)[0]
    first, last = (
        say_moment(start, month_first=month_first)[0],
        say_moment(end, month_first=month_first)[0],
    )
    if not start.month or not end.month or start.year != end.year:
        return first + joint + last
    if not start.day:
        return f"{MONTHS[start.month - 1]}{joint}{last}"
    if month_first:
        tail = str(end.day) if start.month == end.month else f"{MONTHS[end.month - 1]} {end.day}"
        return f"{first.split(',')[0]}{joint}{tail}, {end.year}"
    head = str(start.day) if start.month == end.month else f"{start.day} {MONTHS[start.month - 1]}"
    return head + joint + last


def say_list(first: Moment, last: Moment) -> tuple[str, str]:
    """Words and preposition for two moments that are no range: ("1990 and 1992", "in")."""
    if first.century and last.century and (first.century < 0) == (last.century < 0):
        era = " BC" if first.century < 0 else ""
        ordinals = f"{write_ordinal(abs(first.century))} and {write_ordinal(abs(last.century))}"
        return f"the {ordinals} centuries{era}", "in"
    if first.decade and last.decade:
        return f"{say_moment(first)[0]} and {say_moment(last)[0].removeprefix('the ')}", "in"
    preposition = say_moment(first)[1]
    return say_range(first, last, "between"), preposition
