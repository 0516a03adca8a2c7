"""Dates that leave something open, completed by the day of publication or by an earlier date."""

from dataclasses import replace
from datetime import date, timedelta

from quizgen.facts.times_draft import Setting
from quizgen.facts.times_grammar import WEEKDAYS
from quizgen.facts.times_moment import Moment
from quizgen.facts.times_point import Point

_NEAR = 45  # days: a date without a year this near to publication is of that time
_SAME_MONTH = 10  # days: "the 7th" this near to publication needs no month
_FROM_ANCHOR = {"last": -1, "this": 0, "next": 1}
_FROM_EARLIER = {"that": 0, "same": 0, "following": 1, "previous": -1, "preceding": -1}


def complete(point: Point, setting: Setting) -> Moment | None:
    """The moment that the point means in its setting; None where that is not certain."""
    moment = point.moment
    if moment.year or moment.decade or moment.century:
        return _checked(moment)
    if point.other:
        year = other_year(point.other, setting)
        return _checked(replace(moment, year=year)) if year else None
    if not moment.month:
        return None
    if point.weekday and moment.day:
        return _by_weekday(point, setting)
    years = {_following_year(moment, setting.earlier), _near_year(moment, setting)} - {None}
    return _checked(replace(moment, year=years.pop())) if len(years) == 1 else None


def other_year(phrase: str, setting: Setting) -> int | None:
    """The year of "last year", "that year", "the following year"."""
    word = phrase.split()[-2]
    if word in _FROM_ANCHOR:
        return setting.anchor.year + _FROM_ANCHOR[word] if setting.anchor else None
    known = setting.earlier.year if setting.earlier else None
    return known + _FROM_EARLIER[word] if known and known > 0 else None


def as_date(moment: Moment) -> date | None:
    """The calendar day of a moment that has all three parts and exists; None before Christ."""
    try:
        return date(moment.year or 0, moment.month or 0, moment.day or 0)
    except ValueError:
        return None


def from_date(day: date, part: str = "") -> Moment:
    """The moment of a calendar day."""
    return Moment(year=day.year, month=day.month, day=day.day, part=part)


def _checked(moment: Moment) -> Moment | None:
    """The moment, unless it is a 31 June."""
    bare = replace(moment, year=moment.year if moment.year and moment.year > 0 else 2000)
    return moment if not moment.day or as_date(bare) else None


def _by_weekday(point: Point, setting: Setting) -> Moment | None:
    """Friday, 4 May: the one year around publication in which it was a Friday."""
    if not setting.anchor:
        return None
    tried = [replace(point.moment, year=setting.anchor.year + shift) for shift in (-1, 0, 1)]
    wanted = WEEKDAYS.index(point.weekday)
    fitting = [
        moment
        for moment in tried
        if (day := as_date(moment))
        and day.weekday() == wanted
        and abs((day - setting.anchor).days) <= 200
    ]
    return fitting[0] if len(fitting) == 1 else None


def _following_year(moment: Moment, earlier: Moment | None) -> int | None:
    """On 28 June 1914 ... On 28 July: the same year, if it goes on within the next half."""
    if not earlier or not earlier.year or not earlier.month or not moment.month:
        return None
    step = (moment.month - earlier.month, (moment.day or 32) - (earlier.day or 0))
    return earlier.year if step > (0, 0) and step[0] <= 6 else None


def _near_year(moment: Moment, setting: Setting) -> int | None:
    """The year that brings the date nearest to publication, if it is near indeed."""
    if not setting.anchor or not moment.month:
        return None
    anchor = setting.anchor
    if moment.day:
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            day = as_date(replace(moment, year=year))
            if day and abs((day - anchor).days) <= _NEAR:
                return None if _contradicts(year, setting) else year
        return None
    months = anchor.year * 12 + anchor.month - 1
    for shift in (-1, 0, 1):
        year, month = divmod(months + shift, 12)
        if month + 1 == moment.month:
            return None if _contradicts(year, setting) else year
    return None


def _contradicts(year: int, setting: Setting) -> bool:
    """Whether the text is just speaking of another year."""
    return bool(setting.earlier and setting.earlier.year and setting.earlier.year != year)


def complete_day(number: int, setting: Setting) -> Moment | None:
    """The 19th: of the month around publication, if it lies within ten days of it."""
    if not setting.anchor:
        return _day_after_earlier(number, setting.earlier)
    spread = range(-_SAME_MONTH, _SAME_MONTH + 1)
    days = (setting.anchor + timedelta(days=shift) for shift in spread)
    found = next((day for day in days if day.day == number), None)
    return from_date(found) if found else None


def _day_after_earlier(number: int, earlier: Moment | None) -> Moment | None:
    if not earlier or not earlier.day or not earlier.month or number <= earlier.day:
        return None
    return _checked(replace(earlier, day=number, part="", clock=""))
