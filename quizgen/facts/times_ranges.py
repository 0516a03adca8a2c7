"""Ranges and lists of dates: "from 1914 to 1918", "4–9 May 1990", "in 1990 and 1992"."""

import re
from dataclasses import replace

from quizgen.facts.number_words import ORDINAL
from quizgen.facts.times_calendar import PREFIX
from quizgen.facts.times_completion import complete_day
from quizgen.facts.times_draft import Draft, Meaning, Reader, Setting
from quizgen.facts.times_grammar import DAY, ERA, MONTH, ORDINAL_DAY, START, STOP, YEAR
from quizgen.facts.times_join import join_points, mean_range
from quizgen.facts.times_point import ANY, read_point

_TO = r"(?P<to> ?[–—-] ?| (?:up )?(?:to|until|till|through|and|or) | (?:and|to) (?=the ))"
_FOUR = r"(?:1\d{3}|20\d\d)"
_YEARS = rf"(?P<year>{YEAR})"


def _read_points(match: re.Match[str]) -> Draft | None:
    first, last = read_point(match["a"]), read_point(match["b"])
    return join_points(match, first, last) if first and last else None


def _read_days_of_month(match: re.Match[str]) -> Draft | None:
    """4 to 9 May 1990; May 4–9, 1990."""
    first = read_point(f"{match['a']} {match['month']}")
    year = f" {match['year']}" if match["year"] else ""
    last = read_point(f"{match['b']} {match['month']}{year}")
    if not first or not last:
        return None
    month_first = match.start("month") < match.start("a")
    first, last = (replace(point, month_first=month_first) for point in (first, last))
    return join_points(match, first, last)


def _read_short_year(match: re.Match[str]) -> Draft | None:
    """1914–18."""
    last = read_point(match["a"][:2] + match["b"])
    first = read_point(match["a"])
    return join_points(match, first, last) if first and last else None


def _read_many_years(match: re.Match[str]) -> Draft:
    """In 1990, 1992 and 1994."""
    years = re.findall(r"\d{4}", match["years"])
    preposition = match["prep"].lower()
    spoken = f"{', '.join(years[:-1])} and {years[-1]}"
    meaning = Meaning(",".join(years), "range", spoken, preposition)
    return Draft(match.start(), match.end(), preposition, "range", False, lambda _: meaning)


def _read_era(match: re.Match[str]) -> Draft | None:
    """490–480 BC, 973–1048 CE."""
    last = read_point(match["b"])
    first = read_point(match["a"] + re.sub(r"\d", "", match["b"]))
    return join_points(match, first, last) if first and last else None


def _read_lifetime(match: re.Match[str]) -> Draft | None:
    """(981–1037)."""
    first, last = read_point(f"AD {match['a']}"), read_point(f"AD {match['b']}")
    return join_points(match, first, last) if first and last else None


def _read_centuries(match: re.Match[str]) -> Draft | None:
    last = read_point(f"the {match['b']}")
    era = " BC" if last and (last.moment.century or 0) < 0 else ""
    first = read_point(f"the {match['a']} century{era}")
    return join_points(match, first, last) if first and last else None


def _read_day_numbers(match: re.Match[str]) -> Draft:
    first, last = int(match["a"][:-2]), int(match["b"][:-2])
    preposition = match["prep"].lower()

    def resolve(setting: Setting) -> Meaning | None:
        start = complete_day(first, setting)
        end = start and complete_day(last, replace(setting, anchor=None, earlier=start))
        return mean_range(start, end, preposition, False, listed=False) if start and end else None

    return Draft(match.start(), match.end(), match["prep"], "range", True, resolve)


RANGES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"{PREFIX}(?P<a>{ANY}){_TO}(?P<b>{ANY}){STOP}"), _read_points),
    (
        re.compile(
            rf"{PREFIX}(?:the )?(?P<a>{DAY}){_TO}(?:the )?(?P<b>{DAY})(?: of)? (?P<month>{MONTH})"
            rf"(?:,? {_YEARS})?{STOP}"
        ),
        _read_days_of_month,
    ),
    (
        re.compile(
            rf"{PREFIX}(?P<month>{MONTH}) (?:the )?(?P<a>{DAY}){_TO}(?:the )?(?P<b>{DAY})(?!\d)"
            rf"(?:,? {_YEARS})?{STOP}"
        ),
        _read_days_of_month,
    ),
    (
        re.compile(r"(?P<prep>)(?<=[ (])(?P<a>[1-9]\d\d)(?P<to>[–-])(?P<b>1?\d{3})(?=\))"),
        _read_lifetime,
    ),
    (re.compile(rf"{PREFIX}(?P<a>{_FOUR})(?P<to>[–/-])(?P<b>\d\d){STOP}"), _read_short_year),
    (
        re.compile(
            rf"{PREFIX}the (?P<a>(?i:{ORDINAL}))(?: century)?{_TO}(?:the )?"
            rf"(?P<b>(?i:{ORDINAL}) centur(?:y|ies)(?: BCE?)?){STOP}"
        ),
        _read_centuries,
    ),
    (
        re.compile(
            rf"(?<!\w)(?P<prep>(?i:from|between)) the (?P<a>{ORDINAL_DAY}) "
            rf"(?P<to>to|until|till|and|through) the (?P<b>{ORDINAL_DAY}){STOP}"
            r"(?= ?[,.;:)(]|$| [a-z]+)"
        ),
        _read_day_numbers,
    ),
    (
        re.compile(rf"{PREFIX}(?P<a>\d{{1,4}}){_TO}(?P<b>\d{{1,4}} ?{ERA}){STOP}"),
        _read_era,
    ),
    (
        re.compile(
            rf"{START}(?P<prep>(?i:in|of)) (?P<years>{_FOUR}(?:, {_FOUR})+,? and {_FOUR}){STOP}"
        ),
        _read_many_years,
    ),
)
