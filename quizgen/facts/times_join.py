"""Two dates joined: whether they belong together, and what they mean as a range or a list."""

import re
from dataclasses import replace

from quizgen.facts.times_completion import complete
from quizgen.facts.times_context import is_year_range
from quizgen.facts.times_draft import Draft, Meaning, Setting, unknown
from quizgen.facts.times_moment import Moment, write_value
from quizgen.facts.times_point import Point
from quizgen.facts.times_range_words import say_list, say_range


def join_points(match: re.Match[str], first: Point, last: Point) -> Draft | None:
    """The draft of two dates that the group `to` of the match joins; None if it does not."""
    preposition, joint = (match["prep"] or "").lower(), match["to"].strip()
    if not _belong_together(first.moment, last.moment) or not _is_joined(preposition, joint):
        return None
    if first.form == last.form == "year":
        years = (first.moment.year or 0, last.moment.year or 0)
        bare = f"{match['a']}{match['b']}".isdigit()
        if bare and not is_year_range(match.string, match.start(), years, match.end(), preposition):
            return None
    if joint == "or":
        return Draft(match.start(), match.end(), preposition, "range", True, unknown)
    listed = joint in ("and", "or") and preposition != "between"

    def resolve(setting: Setting) -> Meaning | None:
        end = complete(last, setting)
        start = end and _start(first, end)
        if not start or not end:
            return None
        return mean_range(start, end, preposition, last.month_first, listed=listed)

    return Draft(
        match.start(), match.end(), preposition, "range", not _is_whole(last.moment), resolve
    )


def _belong_together(first: Moment, last: Moment) -> bool:
    """Whether both ends are equally exact, or the first one lacks what the last one has."""
    if _is_whole(first) and _is_whole(last):
        return True
    if bool(first.day) != bool(last.day) or bool(first.season or last.season):
        return False
    if (first.month and not last.month) or (last.month and not first.month):
        return False
    same = (bool(first.decade), bool(first.century)) == (bool(last.decade), bool(last.century))
    return same and (bool(last.year) or not first.year)


def _is_whole(moment: Moment) -> bool:
    return bool(moment.year or moment.decade or moment.century)


def _is_joined(preposition: str, joint: str) -> bool:
    if joint in ("and", "or"):
        return preposition in ("between", "in", "on", "of", "during", "")
    return preposition not in ("between", "on", "since", "by", "until", "till")


def _start(first: Point, end: Moment) -> Moment | None:
    """The first end, with the year of the last one where it has none of its own."""
    moment = first.moment
    if _is_whole(moment):
        return moment
    if not end.year or not moment.month or not end.month:
        return None
    later = (moment.month, moment.day or 0) > (end.month, end.day or 0)
    return replace(moment, year=end.year - later)


def mean_range(
    start: Moment, end: Moment, preposition: str, month_first: bool, *, listed: bool
) -> Meaning | None:
    """The meaning of a range, or of a list of two; None if the first is not the earlier."""
    if _order(start) >= _order(end):
        return None
    if listed and not _adjacent(start, end):
        spoken, usual = say_list(start, end)
        return Meaning(f"{write_value(start)},{write_value(end)}", "range", spoken, usual)
    usual = "in" if listed else "from"
    joint = preposition if preposition in ("between", "in", "during") else usual
    spoken = say_range(start, end, joint, month_first=month_first)
    return Meaning(f"{write_value(start)}/{write_value(end)}", "range", spoken, joint)


def _adjacent(start: Moment, end: Moment) -> bool:
    """Whether "and" joins two centuries or decades into one stretch of time."""
    decades = start.decade and end.decade and end.decade - start.decade == 10
    centuries = start.century and end.century and end.century - start.century == 1
    return bool(decades or centuries)


def _order(moment: Moment) -> tuple[int, int, int]:
    century = moment.century and (moment.century - (moment.century > 0)) * 100
    first = century or moment.decade or moment.year or 0
    return first, moment.month or 0, moment.day or 0
