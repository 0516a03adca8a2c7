"""Whether a country or a state was there at the time that a sentence tells of."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.questions.peers import Peers
from quizgen.shipped import word_list

RECENT = 1950  # from then on nearly all are
_YEAR = re.compile(r"\b(?:[1-9]\d{2}|1\d{3}|20\d\d)\b(?! ?(?:%|percent|miles|km|people|years))")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]century")


def find_period(quote: str, peers: Peers) -> int | None:
    """The latest year that the sentence names, else its paragraph; None if neither names one."""
    own = _years(quote)
    if own:
        return max(own)
    places = peers.facts.sentences
    near = {place.paragraph for place in places if place.quote == quote}
    years = [year for place in places if place.paragraph in near for year in _years(place.quote)]
    return max(years) if years else None


def _years(text: str) -> list[int]:
    """Years, and the last ones of centuries."""
    centuries = [int(found) * 100 for found in _CENTURY.findall(text)]
    return [*(int(found) for found in _YEAR.findall(text)), *centuries]


def existed(name: str, year: int | None) -> bool:
    """Whether a place of this name is known from then; places that no table dates are."""
    if year is None or year >= RECENT:
        return True
    country = lexicon().country(name.removeprefix("the "))
    if country is not None:
        known = dict(line.split() for line in word_list("questions", "old_countries"))
        return int(known.get(country.code, RECENT)) <= year
    return admitted(name) <= year


def admitted(state: str) -> int:
    """The year from which a state is part of the United States; 0 if it is none."""
    return next((int(year) for name, year, _ in read_states() if name == state), 0)


def part_of_country(state: str) -> str:
    """ "midwest", "south"; "" if it is no state of the United States."""
    return next((part for name, _, part in read_states() if name == state), "")


def read_states() -> list[tuple[str, str, str]]:
    """(name, year of admission, part of the country)."""
    rows = [line.split("; ") for line in word_list("questions", "us_states")]
    return [(name, year, part) for name, year, part in rows]
