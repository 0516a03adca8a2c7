"""Steps from a moment to others that one might take it for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from quizgen.facts.times_completion import as_date, from_date
from quizgen.facts.times_moment import Moment

_RECENT = 30  # years: of what is nearer, people know the year within a few
_LATE = ("mid", "middle", "late", "end", "second half")
_TODAY = 2025  # only a scale for how long ago a year is, where no day of publication is known


def steps(moment: Moment, latest: date | None) -> Sequence[int]:
    """Plausible distances, in the unit of the moment (days, months, seasons, years, ...)."""
    if moment.century is not None:
        return (1, 2, 3)
    if moment.decade is not None:
        return (10, 20) if moment.decade % 100 else (100, 200, 300)
    age = (latest.year if latest else _TODAY) - (moment.year or 0)
    if moment.day:
        return (1, 2, 3, 4, 5, 7, 9) if age <= 1 else (9, 17, 31, 46, 61, 92, 153, 365)
    if moment.month:
        return (1, 2, 3, 5, 7, 12, 14) if age <= _RECENT else (4, 7, 12, 14, 19, 24, 29)
    if moment.season:
        return (1, 2, 3, 4, 5)
    return _years(moment.year or 0, age)


def _years(year: int, age: int) -> Sequence[int]:
    """1 to 6 years off in our days, 5 to 40 or more long ago; round years stay round.

    What is farther off is ruled out by whoever knows the time: 1956 for a flight to the moon.
    """
    if age <= _RECENT:
        return range(1, 7)
    if year % 100 == 0 and age > 10 * _RECENT:
        return range(50, max(200, age // 10 // 50 * 50) + 1, 50)
    widest = max(8, min(24, age // 20), age // 30)
    return range(max(2, min(5, age // 20)), widest + 1, max(1, widest // 10))


def step_to(moment: Moment, step: int) -> Moment | None:
    """The moment so many of its units away; None where it would be written in another form."""
    if moment.century is not None:
        century = moment.century + step
        return replace(moment, century=century) if _same_era(moment.century, century) else None
    if moment.decade is not None:
        decade = moment.decade + step
        written_alike = len(str(decade)) == len(str(moment.decade)) and decade * moment.decade > 0
        return replace(moment, decade=decade) if written_alike else None
    year = moment.year or 0
    if moment.day:
        return _step_days(moment, step)
    if moment.month:
        years, month = divmod(year * 12 + moment.month - 1 + step, 12)
        return replace(moment, year=years, month=month + 1) if _alike(year, years) else None
    if moment.season:
        seasons = _seasons(moment)
        years, season = divmod(year * 4 + seasons.index(moment.season) + step, 4)
        return replace(moment, year=years, season=seasons[season])
    return replace(moment, year=year + step) if _alike(year, year + step) else None


def _step_days(moment: Moment, step: int) -> Moment | None:
    day = as_date(moment)
    if not day:
        return None
    try:
        moved = from_date(day + timedelta(days=step))
    except OverflowError:
        return None
    return replace(moment, year=moved.year, month=moved.month, day=moved.day)


def _seasons(moment: Moment) -> list[str]:
    """The seasons of a year, with the word for autumn that the moment uses."""
    return ["spring", "summer", "fall" if moment.season == "fall" else "autumn", "winter"]


def _same_era(first: int, second: int) -> bool:
    return first * second > 0


def _alike(first: int, second: int) -> bool:
    """Whether both years are said in the same way: 44 BC, AD 79 or 1999."""
    return _same_era(first, second) and (first >= 1000) == (second >= 1000)


def place(moment: Moment) -> int:
    """Where a moment stands among those of its kind, in its own unit."""
    if moment.century is not None:
        return moment.century
    if moment.decade is not None:
        return moment.decade
    year = moment.year or 0
    if moment.day:
        day = as_date(moment)
        return day.toordinal() if day else year * 365
    if moment.month:
        return year * 12 + moment.month - 1
    if moment.season:
        return year * 4 + _seasons(moment).index(moment.season)
    return year


def is_after(moment: Moment, day: date) -> bool:
    """Whether a moment begins after a day; a late part of a time does if the day lies in it."""
    if moment.part in _LATE:
        following = step_to(replace(moment, part=""), 10 if moment.decade is not None else 1)
        return following is None or is_after(following, day)
    if moment.century is not None:
        return (moment.century - 1) * 100 >= day.year
    year = moment.decade if moment.decade is not None else moment.year or 0
    month = moment.month or (3 * _seasons(moment).index(moment.season) if moment.season else 1)
    return (year, month, moment.day or 1) > (day.year, day.month, day.day)
