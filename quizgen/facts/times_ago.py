"""Times counted back from now: "three days ago", "66 million years ago"."""

import re
from datetime import date, timedelta

from quizgen.facts.number_words import read_number_words
from quizgen.facts.times_completion import from_date
from quizgen.facts.times_draft import Draft, Meaning, Reader, Setting, hang, mean
from quizgen.facts.times_grammar import NUMBER, UNIT
from quizgen.facts.times_moment import Moment

_MANY_YEARS = 1000  # "13,000 years ago" is as good as a date


def _read_ago(match: re.Match[str]) -> Draft | None:
    """Two days ago is a day; two years ago is only about that; 13,000 years ago is a date."""
    number, unit = _count(match["number"]), match["unit"].rstrip("s").lower()
    if match["scale"] or (number >= _MANY_YEARS and unit == "year"):
        spoken = match["spoken"]
        meaning = Meaning(spoken, "part", spoken, "")
        return Draft(match.start(), match.end(), "", "part", False, lambda _: meaning)

    def resolve(setting: Setting) -> Meaning | None:
        moment = setting.anchor and not match["about"] and _ago(setting.anchor, number, unit)
        return mean(moment) if moment else None

    return hang(match, "day" if unit == "day" else "year", resolve)


def _ago(anchor: date, number: float, unit: str) -> Moment | None:
    if unit == "day" and number <= 6:
        return from_date(anchor - timedelta(days=int(number)))
    # Half a year of play on both sides must stay within the year.
    middle = date(anchor.year, 4, 1) <= anchor <= date(anchor.year, 9, 30)
    if unit == "year" and number <= 4 and middle:
        return Moment(year=anchor.year - int(number))
    return None


def _count(text: str) -> float:
    if text[0].isdigit():
        return float(text.replace(",", ""))
    return 1 if text.lower() in ("a", "an") else float(read_number_words(text) or 0)


AGO: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        re.compile(
            rf"(?<![\w.,-])(?P<spoken>(?P<about>(?i:about|around|some|nearly|almost|roughly"
            r"|approximately|more than|over|just over|at least|less than|under) )?"
            rf"(?P<number>{NUMBER}|(?i:an?))(?P<scale> (?:million|billion))? "
            rf"(?P<unit>{UNIT}) ago)\b"
        ),
        _read_ago,
    ),
)
