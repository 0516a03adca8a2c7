"""A moment of the calendar, its written value and the words for it."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from quizgen.facts.number_words import write_ordinal

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
DAY_PARTS = ("morning", "afternoon", "evening", "night")
_AT_PARTS = ("beginning", "start", "end", "turn")  # "at the end of", but "in the middle of"

Granularity = Literal["day", "month", "season", "year", "decade", "century", "part"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, season, year, decade or century; what is not known or not meant is None.

    Years and centuries before Christ are negative. `part` narrows ("early", "end", "morning").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str = ""
    decade: int | None = None
    century: int | None = None
    part: str = ""
    clock: str = ""

    @property
    def granularity(self) -> Granularity:
        """How exact it is."""
        if self.part or self.clock:
            return "part"
        if self.century is not None:
            return "century"
        if self.decade is not None:
            return "decade"
        if self.season:
            return "season"
        return "day" if self.day else "month" if self.month else "year"


def write_value(moment: Moment) -> str:
    """The value: "2023-02-19", "1999-08", "2019-spring", "1980s", "44 BC", "mid 2022-05"."""
    if moment.part:
        return f"{moment.part} {write_value(replace(moment, part=''))}"
    if moment.century is not None:
        name = f"{write_ordinal(abs(moment.century))} century"
        return f"{name} BC" if moment.century < 0 else name
    if moment.decade is not None:
        return f"{-moment.decade}s BC" if moment.decade < 0 else f"{moment.decade}s"
    year = moment.year or 0
    text = f"{-year} BC" if year < 0 else f"{year:04}"
    if moment.season:
        return f"{text}-{moment.season}"
    text += f"-{moment.month:02}" if moment.month else ""
    text += f"-{moment.day:02}" if moment.day else ""
    return text + (f"T{moment.clock}" if moment.clock else "")


_YEAR_VALUE = re.compile(
    r"(?:(?P<bc>\d+) BC|(?P<year>\d{4}))"
    r"(?:-(?P<season>[a-z]+)|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d))?)?)?"
)


def read_value(value: str) -> Moment | None:
    """The moment of a value that write_value wrote; None for ranges and all else."""
    if found := re.fullmatch(r"(\d+)(?:st|nd|rd|th) century( BC)?", value):
        return Moment(century=-int(found[1]) if found[2] else int(found[1]))
    if found := re.fullmatch(r"(\d+)s( BC)?", value):
        return Moment(decade=-int(found[1]) if found[2] else int(found[1]))
    if found := _YEAR_VALUE.fullmatch(value):
        return Moment(
            year=-int(found["bc"]) if found["bc"] else int(found["year"]),
            month=int(found["month"]) if found["month"] else None,
            day=int(found["day"]) if found["day"] else None,
            season=found["season"] or "",
            clock=found["clock"] or "",
        )
    if found := re.fullmatch(r"([a-z]+(?: [a-z]+)?) (.+)", value):
        whole = read_value(found[2])
        return replace(whole, part=found[1]) if whole and not whole.part else None
    return None


def say_moment(moment: Moment, *, month_first: bool = False) -> tuple[str, str]:
    """Words and preposition: ("19 February 2023", "on"), ("the early 1990s", "in")."""
    if moment.part:
        return _say_part(moment, month_first)
    if moment.clock:
        day, _ = say_moment(replace(moment, clock=""), month_first=month_first)
        return f"{moment.clock} on {day}", "at"
    if moment.century is not None or moment.decade is not None:
        return f"the {write_value(moment)}", "in"
    year = say_year(moment.year or 0)
    if moment.season:
        return f"the {moment.season} of {year}", "in"
    if not moment.month:
        return year, "in"
    month = MONTHS[moment.month - 1]
    if not moment.day:
        return f"{month} {year}", "in"
    return (
        f"{month} {moment.day}, {year}" if month_first else f"{moment.day} {month} {year}"
    ), "on"


def say_year(year: int) -> str:
    """ "2007", "44 BC"; "AD 79" where the bare number would not be known for a year."""
    return f"{-year} BC" if year < 0 else f"{year}" if year >= 1000 else f"AD {year}"


def _say_part(moment: Moment, month_first: bool) -> tuple[str, str]:
    part = moment.part
    whole, _ = say_moment(replace(moment, part=""), month_first=month_first)
    if part in DAY_PARTS:
        return f"the {part} of {whole}", "on"
    if part not in ("early", "mid", "late"):
        return f"the {part} of {whole}", "at" if part in _AT_PARTS else "in"
    joint = "-" if part == "mid" else " "
    article = "the " if whole.startswith("the ") else ""
    return f"{article}{part}{joint}{whole.removeprefix('the ')}", "in"
