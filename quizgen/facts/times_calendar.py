"""Single dates in a text: "in August 1999", "on the 19th", "the early 1990s"."""

import re

from quizgen.facts.times_completion import complete
from quizgen.facts.times_context import is_year, stands_before_plural
from quizgen.facts.times_draft import Draft, Meaning, Reader, Setting, mean
from quizgen.facts.times_grammar import (
    PREPOSITION,
    START,
    STOP,
)
from quizgen.facts.times_point import ANY, DAY_PART_FORM, Point, read_point

PREFIX = rf"{START}(?:(?P<prep>{PREPOSITION}) )?"
_DAY_PART = re.sub(r"\?P<\w+>", "?:", DAY_PART_FORM)
_MONTH_PREPOSITIONS = frozenset(
    ["in", "since", "until", "till", "by", "during", "from", "before", "after"]
)


def _read_date(match: re.Match[str]) -> Draft | None:
    point = read_point(match["point"])
    preposition = match["prep"] or ""
    if not point or not _is_meant(point, match, preposition):
        return None
    open_year = not (point.moment.year or point.moment.decade or point.moment.century)
    return Draft(
        match.start(),
        match.end(),
        preposition,
        "part" if point.moment.part else point.moment.granularity,
        open_year,
        lambda setting: _resolve(point, preposition, setting),
    )


def _resolve(point: Point, preposition: str, setting: Setting) -> Meaning | None:
    moment = complete(point, setting)
    if not moment:
        return None
    return mean(
        moment,
        _kept(preposition),
        month_first=point.month_first,
        common_era=point.common_era,
    )


def _kept(preposition: str) -> str:
    """The preposition that goes on with absolute words; "of" and "for" hang on what was before."""
    return "" if preposition.lower() in ("of", "for", "at") else preposition.lower()


def _is_meant(point: Point, match: re.Match[str], preposition: str) -> bool:
    text, end, moment = match.string, match.end(), point.moment
    word = preposition.lower().split()[-1] if preposition else ""
    before = text[: match.start("point")]
    if point.form == "season" and not (word or match["point"].lower().startswith("the ")):
        return bool(moment.year) or point.moment.season not in ("fall", "spring")  # may be verbs
    if not preposition and re.search(r"\b(?:[Aa]n?|his|her|its|their|our|['’]s) $", before):
        return False  # "his mid-2013 tour", "a 1980s sitcom"
    if point.form == "year":
        bare = text[match.start("point") : end].isdigit()
        return not bare or is_year(text, match.start(), moment.year or 0, end, preposition)
    if point.form == "month" and not moment.year and not point.other:
        return _is_month(point, match, word)
    if point.form == "century":
        return "the " in match["point"].lower()  # "19th century painters" is no time
    if point.form == "decade" and moment.decade:
        return 1000 <= moment.decade <= 2090 or moment.decade < 0
    if point.form == "month first" and not moment.year and re.search(r"\b[Ii]n $", before):
        return False  # "In May 15 people ..."
    if point.form in ("month", "day first", "month first") and moment.year:
        return moment.year >= 1000 or _is_old_year(match) or moment.year < 0
    return True


def _is_old_year(match: re.Match[str]) -> bool:
    """A year of three digits, "on 4 May 878": nothing may follow that it could count."""
    if re.search(r"[A-Z]", match["point"].split()[-1]):
        return True
    return not stands_before_plural(match.string[match.end() :])


def _is_month(point: Point, match: re.Match[str], word: str) -> bool:
    """A month alone needs a preposition or a part, as May and March may be people and marches."""
    text, end = match.string, match.end()
    if re.match(r"['’]s|-| [A-Z][a-z]", text[end:]) or match["point"].endswith("."):
        return False
    return bool(point.moment.part) or word in _MONTH_PREPOSITIONS


CALENDAR: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"{PREFIX}(?P<point>{_DAY_PART}|{ANY}){STOP}"), _read_date),
)
