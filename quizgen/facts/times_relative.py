"""Times that hang on the day of publication: "last year", "yesterday", "this May"."""

import re
from datetime import date, timedelta

from quizgen.facts.times_completion import from_date
from quizgen.facts.times_draft import (
    Draft,
    Meaning,
    Precision,
    Reader,
    Setting,
    hang,
    mean,
    meaningful,
    unknown,
)
from quizgen.facts.times_grammar import MONTH, PREPOSITION, SEASON, WEEKDAYS
from quizgen.facts.times_moment import SEASONS, Moment
from quizgen.facts.times_point import read_month

_PREFIX = rf"(?<![\w’'-])(?:(?P<prep>{PREPOSITION}) )?"
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_WHICH = r"(?P<which>(?i:last|this|next))"
_PART = (
    r"(?:(?P<part>(?i:early|late|mid-?|(?:the )?(?:beginning|start|middle|end) of|earlier|later"
    r"|so far)) )?"
)
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # winter straddles the years


def _read_period(match: re.Match[str]) -> Draft | None:
    """Last year, early next month, this century."""
    if re.search(r"\b[Tt]he $", match.string[: match.start("which")]):
        return hang(match, "duration", unknown)
    part = re.sub(r"^the | of$|-", "", (match["part"] or "").lower())
    part = "" if part in ("earlier", "later", "so far") else part
    shift, unit = _SHIFTS[match["which"].lower()], match["unit"].lower()

    def resolve(setting: Setting) -> Meaning | None:
        moment = setting.anchor and _shifted(setting.anchor, unit, shift, part)
        return mean(moment, meaningful(match["prep"])) if moment else None

    return hang(match, "part" if part else "year" if unit == "year" else "month", resolve)


def _shifted(anchor: date, unit: str, shift: int, part: str) -> Moment | None:
    if unit == "year":
        return Moment(year=anchor.year + shift, part=part)
    if unit == "month":
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + shift, 12)
        return Moment(year=year, month=month + 1, part=part)
    if unit == "century":
        return Moment(century=(anchor.year + 99) // 100 + shift, part=part)
    return None


def _read_named(match: re.Match[str]) -> Draft:
    """Last May, next summer, this Monday: certain only where both readings of it agree."""
    which, name = match["which"].lower(), match["name"]
    precision: Precision = "month"
    if name in WEEKDAYS or name.lower() in SEASONS:
        precision = "day" if name in WEEKDAYS else "season"

    def resolve(setting: Setting) -> Meaning | None:
        moment = setting.anchor and _named(setting.anchor, _SHIFTS[which], name)
        return mean(moment, meaningful(match["prep"])) if moment else None

    return hang(match, precision, resolve)


def _named(anchor: date, shift: int, name: str) -> Moment | None:
    if name in WEEKDAYS:
        return _weekday(anchor, shift, WEEKDAYS.index(name))
    year, season = anchor.year + shift, name.lower()
    if season in SEASONS:
        sure = shift == 0 or (shift < 0 and anchor.month <= _SEASON_STARTS.get(season, 0))
        return Moment(year=year, season=season) if sure and season != "winter" else None
    month = read_month(name) or 0
    # "last May" said in February is May of last year; said in September it may be either.
    sure = shift == 0 or (month > anchor.month if shift < 0 else month < anchor.month)
    return Moment(year=year, month=month) if sure else None


def _weekday(anchor: date, shift: int, weekday: int) -> Moment | None:
    """The weekday of the week before or after, where it is also the nearest one."""
    distance = weekday - anchor.weekday()
    if shift < 0 <= distance:
        return from_date(anchor + timedelta(days=distance - 7))
    if shift > 0 >= distance:
        return from_date(anchor + timedelta(days=distance + 7))
    return None


def _read_near_day(match: re.Match[str]) -> Draft:
    """Yesterday, tomorrow, last night, this morning."""
    words = match["words"].lower()
    shift = -1 if words in ("yesterday", "last night") else words.startswith("tomorrow")
    part = words.split()[-1] if " " in words else "night" if words == "tonight" else ""

    def resolve(setting: Setting) -> Meaning | None:
        if not setting.anchor:
            return None
        return mean(from_date(setting.anchor + timedelta(days=shift), part))

    return hang(match, "part" if part else "day", resolve)


RELATIVE: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        re.compile(rf"{_PREFIX}{_PART}{_WHICH} (?P<unit>(?i:year|month|century))\b(?!['’]s|-)"),
        _read_period,
    ),
    (
        re.compile(
            rf"{_PREFIX}{_WHICH} (?P<name>{'|'.join(WEEKDAYS)}|{MONTH}|{SEASON})\b(?!['’]s|-)"
        ),
        _read_named,
    ),
    (
        re.compile(
            rf"{_PREFIX}(?P<words>(?i:yesterday|tomorrow|tonight|last night"
            r"|(?:yesterday|tomorrow|this) (?:morning|afternoon|evening|night)))\b(?!['’]s|-)"
        ),
        _read_near_day,
    ),
)
