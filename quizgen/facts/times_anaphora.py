"""Times that hang on an earlier one: "a month later", "the following year", "at that time"."""

import re
from datetime import timedelta

from quizgen.facts.number_words import read_number_words
from quizgen.facts.times_completion import as_date, from_date
from quizgen.facts.times_draft import (
    Draft,
    Meaning,
    Precision,
    Reader,
    Setting,
    hang,
    mean,
    meaningful,
)
from quizgen.facts.times_grammar import NUMBER, PREPOSITION, UNIT
from quizgen.facts.times_moment import Moment

_PREFIX = rf"(?<![\w’'-])(?:(?P<prep>{PREPOSITION}) )?"
_STEPS = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "that": 0, "same": 0}
_BACK = ("earlier", "before", "previously", "prior")
_ABOUT = r"(?i:about|around|some|nearly|almost|just|only|more than|over|less than|under|within)"


def _read_step(match: re.Match[str]) -> Draft:
    """The following year, that same month, later that day."""
    step, unit = _STEPS[match["which"].lower().split()[-1]], match["unit"]

    def resolve(setting: Setting) -> Meaning | None:
        moment = setting.earlier and _moved(setting.earlier, unit, step)
        return mean(moment, meaningful(match["prep"])) if moment else None

    return hang(match, _precision(unit), resolve)


def _read_distance(match: re.Match[str]) -> Draft:
    """A month later, three years before."""
    unit, back = match["unit"].rstrip("s"), match["way"] in _BACK
    number = _count(match["number"])
    unsure = match["about"] or re.search(
        r"\b(?:from|than|up|down) $", match.string[: match.start()]
    )

    def resolve(setting: Setting) -> Meaning | None:
        if not setting.earlier or unsure or not _is_exact(number, unit):
            return None
        moment = _moved(setting.earlier, unit, -number if back else number)
        return mean(moment) if moment else None

    return hang(match, _precision(unit), resolve)


def _is_exact(number: int, unit: str) -> bool:
    """Whether such a distance is meant to the unit: "ten years later" may be eleven."""
    if unit == "year":
        return 0 < number < 10 or number % 10 > 0
    return 0 < number <= (2 if unit == "month" else 10)


def _read_that_time(match: re.Match[str]) -> Draft:
    def resolve(setting: Setting) -> Meaning | None:
        return mean(setting.earlier) if setting.earlier else None

    return hang(match, "part", resolve)


def _moved(moment: Moment, unit: str, number: int) -> Moment | None:
    """The moment some units away, as exact as the unit, if the moment is exact enough for that."""
    if not moment.year or moment.year < 0:
        return None
    if unit == "year":
        return Moment(year=moment.year + number)
    if unit == "month" and moment.month:
        year, month = divmod(moment.year * 12 + moment.month - 1 + number, 12)
        return Moment(year=year, month=month + 1)
    day = as_date(moment) if unit == "day" else None
    return from_date(day + timedelta(days=number)) if day else None


def _count(text: str) -> int:
    if text[0].isdigit():
        return int(text) if text.isdigit() else 0
    return 1 if text.lower() in ("a", "an") else read_number_words(text) or 0


def _precision(unit: str) -> Precision:
    units: dict[str, Precision] = {"day": "day", "month": "month", "year": "year"}
    return units.get(unit, "part")


ANAPHORA: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        re.compile(
            rf"{_PREFIX}(?:(?i:later|earlier) )?(?P<which>(?i:that same|that|the same|the following"
            r"|the next|the previous|the preceding)) (?P<unit>year|month|day)\b(?!['’]s|-)"
        ),
        _read_step,
    ),
    (
        re.compile(
            rf"{_PREFIX}(?P<about>{_ABOUT} )?(?P<number>{NUMBER}|(?i:an?)) (?P<unit>{UNIT}) "
            r"(?P<way>later|earlier|afterwards|previously|prior|before(?=[.,;]|$)|after(?=[.,;]|$))\b"
            r"(?! than)"
        ),
        _read_distance,
    ),
    (re.compile(r"\b(?i:at that time|in those days)\b"), _read_that_time),
)
