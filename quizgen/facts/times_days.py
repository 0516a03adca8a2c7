"""Days said by their number, their name or the hour: "on the 19th", "on Monday", "at 9 a.m."."""

import re

from quizgen.facts.times_completion import complete, complete_day
from quizgen.facts.times_draft import Draft, Meaning, Reader, Setting, mean, unknown
from quizgen.facts.times_grammar import ORDINAL_DAY, START, STOP, WEEKDAY
from quizgen.facts.times_moment import Moment
from quizgen.facts.times_point import DATE, read_point

_CLOCK = r"(?P<clock>\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?|noon|midnight)"
_AFTER_DAY = re.compile(  # what may follow "on the 19th", so that it is no 19th floor
    r"$|[.,;:)!?–—\"”]| \(|\s+(?:the|a|an|to|and|or|in|at|by|for|from|with|he|she|it|they|we"
    r"|when|that|before|after|as|while|because|of (?:this|that|the|last) month|was|were|is|will"
    r"|had|has)\b"
)


def _read_day_number(match: re.Match[str]) -> Draft | None:
    if not _AFTER_DAY.match(match.string[match.end() :]):
        return None
    number, preposition = int(match["day"][:-2]), match["prep"]

    def resolve(setting: Setting) -> Meaning | None:
        moment = complete_day(number, setting)
        return mean(moment, preposition.lower()) if moment else None

    return Draft(match.start(), match.end(), preposition, "day", True, resolve)


def _read_clock(match: re.Match[str]) -> Draft | None:
    said = re.search(r"[apn]", match["clock"])  # a.m., p.m., noon or midnight
    if not said and not (match["prep"] and ":" in match["clock"]):
        return None
    point = read_point(match["date"]) if match["date"] else None
    clock = _clock(match["clock"])

    def resolve(setting: Setting) -> Meaning | None:
        day = complete(point, setting) if point else None
        return mean(Moment(day.year, day.month, day.day, clock=clock)) if day and clock else None

    relative = not (point and point.moment.year)
    return Draft(match.start(), match.end(), match["prep"] or "", "part", relative, resolve)


def _clock(text: str) -> str:
    """24 hours: "9:32 p.m." is 21:32; "" without a.m. or p.m., when it might be either."""
    if text in ("noon", "midnight"):
        return "12:00" if text == "noon" else ""
    found = re.match(r"(\d+)(?:[:.](\d\d))? ?([ap])", text)
    if not found:
        return ""
    hour = int(found[1]) % 12 + (12 if found[3] == "p" else 0)
    return f"{hour:02}:{found[2] or '00'}"


def _read_weekday(match: re.Match[str]) -> Draft | None:
    if not match["prep"] and re.match(r" [A-Z]", match.string[match.end() :]):
        return None  # the Sunday Times
    return Draft(match.start(), match.end(), match["prep"] or "", "day", True, unknown)


DAYS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        re.compile(
            rf"{START}(?P<prep>(?i:on|by|until|till|since|from|before|after)) (?:{WEEKDAY},? )?"
            rf"the (?P<day>{ORDINAL_DAY}){STOP}"
        ),
        _read_day_number,
    ),
    (
        re.compile(
            rf"{START}(?:(?P<prep>(?i:at|by|from|around|until|before|after|since)) )?{_CLOCK}"
            rf"(?: (?:local time|GMT|UTC))?(?:,? (?:on )?(?P<date>{DATE}))?(?!\w|:\d)"
        ),
        _read_clock,
    ),
    (
        re.compile(
            rf"{START}(?:(?P<prep>(?i:on|by|until|since|from|before|after)) )?{WEEKDAY}"
            r"(?:,? (?:morning|afternoon|evening|night))?(?!\w)"
        ),
        _read_weekday,
    ),
)
