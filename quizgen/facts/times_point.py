"""Dates as they are written, from a day to a century: reading one such passage."""

import re
from dataclasses import dataclass, replace

from quizgen.facts.number_words import read_ordinal
from quizgen.facts.times_grammar import (
    ABBREVIATIONS,
    BARE_YEAR,
    CENTURY,
    DAY,
    DAY_PART,
    MONTH,
    OTHER_YEAR,
    PART,
    SEASON,
    WEEKDAY,
    YEAR,
)
from quizgen.facts.times_moment import Moment

_THE = r"(?:[Tt]he )?"
_PART = rf"(?:(?P<part>{PART})[ -])?"
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_MONTH_YEAR = rf"(?P<month>{MONTH})"
_THAT_YEAR = rf"(?:,? (?:of |in )?(?P<year>{YEAR})|,? (?P<other>{OTHER_YEAR}))"
_DECADE_WORDS = "|".join(
    ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
)

# Every form with its groups; the longer before the shorter, as alternatives are tried in order.
FORMS = {
    "day first": rf"{_WEEKDAY}{_THE}(?P<day>{DAY})(?: of)? {_MONTH_YEAR}{_THAT_YEAR}?",
    "month first": rf"{_WEEKDAY}{_MONTH_YEAR} (?:the )?(?P<day>{DAY})(?![\d:]|,\d){_THAT_YEAR}?",
    "month": rf"{_THE}{_PART}{_MONTH_YEAR}{_THAT_YEAR}?",
    "season": rf"{_THE}{_PART}{_THE}(?P<season>{SEASON}){_THAT_YEAR}",
    "century": rf"{_THE}{_PART}{_THE}(?P<century>{CENTURY})",
    "decade": rf"{_THE}{_PART}{_THE}(?:(?P<decade>[12]?\d{{2}}0|['’]\d0)['’]?s\b(?P<era> BCE?)?"
    rf"|(?<=[Tt]he )(?P<word>{_DECADE_WORDS}))",
    "year": rf"(?:(?:{_THE}(?P<part>{PART})[ -])?(?:[Tt]he year )?(?P<year>{BARE_YEAR})"
    rf"|{_THE}(?P<part2>{PART})[ -](?P<other>{OTHER_YEAR}))",
}
_COMPILED = {name: re.compile(form) for name, form in FORMS.items()}
DATE = "|".join(re.sub(r"\?P<\w+>", "?:", FORMS[name]) for name in ("day first", "month first"))
DAY_PART_FORM = rf"(?:the |The )?(?P<daypart>{DAY_PART}) of (?P<date>{DATE})"
ANY = "|".join(re.sub(r"\?P<\w+>", "?:", form) for form in FORMS.values())


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written. Its year is None where it is left open or said as `other` ("last year").

    `month_first` and `common_era` tell the style of writing: "May 4, 1990", "490 BCE".
    """

    form: str
    moment: Moment
    other: str = ""
    weekday: str = ""
    month_first: bool = False
    common_era: bool = False


def read_point(text: str) -> Point | None:
    """The date that the whole of `text` is."""
    for form, pattern in _COMPILED.items():
        if match := pattern.fullmatch(text):
            return _read(form, match)
    if match := re.fullmatch(DAY_PART_FORM, text):
        day = read_point(match["date"])
        return day and replace(day, moment=replace(day.moment, part=match["daypart"]))
    return None


def _read(form: str, match: re.Match[str]) -> Point | None:
    found = match.groupdict()
    year, common = read_year(found.get("year") or "")
    moment = Moment(
        year=year,
        month=read_month(found.get("month") or ""),
        day=int(re.sub(r"\D", "", found.get("day") or "") or 0) or None,
        season=(found.get("season") or "").lower(),
        decade=_read_decade(found) if form == "decade" else None,
        century=_read_century(found["century"]) if form == "century" else None,
        part=_read_part(found.get("part") or found.get("part2") or ""),
    )
    if form == "century" and moment.century is None:
        return None
    return Point(
        form,
        moment,
        other=found.get("other") or "",
        weekday=found.get("weekday") or "",
        month_first=form == "month first",
        common_era=common or "CE" in (found.get("era") or "") + (found.get("century") or ""),
    )


def read_year(text: str) -> tuple[int | None, bool]:
    """A year, negative before Christ, and whether it is said with BCE or CE."""
    if not text:
        return None, False
    number = int(re.sub(r"\D", "", text))
    era = re.sub(r"[^A-Z]", "", text)
    return (-number if era in ("BC", "BCE") else number) or None, era in ("BCE", "CE")


def read_month(name: str) -> int | None:
    """The number of a month, from its name or short name."""
    return ABBREVIATIONS.index(name[:3]) + 1 if name else None


def _read_part(text: str) -> str:
    return re.sub(r"^(?:the )?(?:very )?| of$", "", text.lower())


def _read_century(text: str) -> int | None:
    number = read_ordinal(re.split(r"[ -]c", text, flags=re.IGNORECASE)[0].strip())
    if not number:
        return None
    return -number if re.search(r"B\.?C", text) else number


def _read_decade(found: dict[str, str | None]) -> int:
    if word := found.get("word"):
        return 1900 + 10 * (2 + _DECADE_WORDS.split("|").index(word))
    digits = re.sub(r"\D", "", found["decade"] or "")
    first = int(digits) + (1900 if len(digits) == 2 else 0)
    return -first if found.get("era") else first
