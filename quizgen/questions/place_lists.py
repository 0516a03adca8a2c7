"""Places of the kind of a given one, those first that are likelier to be taken for it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import log2

from quizgen.facts.lexicon import Country, lexicon
from quizgen.questions.existed import part_of_country
from quizgen.questions.option_ranks import seeded
from quizgen.shipped import word_set

LARGE = 4_000_000  # people: countries that readers know
SIMILAR = 8  # how many times larger or smaller a place may be
TOWNS = frozenset({"city", "town", "port", "village"})
VAST = frozenset({"AR", "AU", "BR", "CA", "CN", "ID", "IN", "KZ", "MX", "RU", "US"})


def list_places(name: str, noun: str, here: set[str], seed: str, text: str) -> Iterator[str]:
    """`here` are places of the article that may be wrong, `text` is the article."""
    if noun == "country":
        yield from _list_countries(name, here)
    elif noun in TOWNS:
        yield from _list_cities(name, here, seed, text)
    elif noun == "state":
        yield from sorted(here)
        yield from _list_states(name, noun, seed)
        yield from (o for o in lexicon().fellows(name) if lexicon().place_kind(o) == noun)


def _list_countries(name: str, here: set[str]) -> list[str]:
    """Of its part of the world or of its weight; those that the article names before others."""
    own = lexicon().country(name)
    if own is None:
        return []
    written = {country.code: other for other in here if (country := lexicon().country(other))}
    others = [
        one
        for one in lexicon().tables.codes.values()
        if one.code != own.code
        and (one.population >= LARGE or one.code in written)
        and (one.continent == own.continent or one.code in written or _are_powers(own, one))
    ]
    others.sort(key=lambda one: (-_likeness(own, one) - 1.5 * (one.code in written), one.name))
    return [written.get(one.code, one.name) for one in others]


def _are_powers(own: Country, other: Country) -> bool:
    pair = {own.code, other.code}
    return pair <= word_set("questions", "great_powers") or pair <= word_set(
        "questions", "seafaring_powers"
    )


def _likeness(own: Country, other: Country) -> float:
    powers = word_set("questions", "great_powers")
    return (
        (1.0 if own.code in powers else 3.0) * (other.code in own.neighbours)
        + 1.0 * (other.region == own.region)
        + 1.0 * (other.continent == own.continent)
        + 3.0 * _are_powers(own, other)
        - 0.5 * abs(log2((own.population + 1) / (other.population + 1)))
    )


def _list_cities(name: str, here: set[str], seed: str, text: str) -> Iterator[str]:
    """In the same country: those of the article, then others of the article, if the question does
    not say of what country, then those nearest in size.

    The last only if the article speaks of that country: Troy is not always in the state of New
    York, and Birmingham not always in England.
    """
    own = lexicon().city(name)
    country = lexicon().country_of(own.country) if own else None
    near = sorted(other for other in here if own and lexicon().city(other, own.country))
    yield from near
    if not _is_located(seed):
        yield from sorted(here - set(near), key=lambda other: (-text.count(other), other))
    if own is None or country is None:
        return
    if own.country in VAST or _bearers(name) > 1 or country.capital == name:
        return  # who knows the region knows a city of another; a capital stands out
    if own.population and (near or names_place(country.name, text)):
        cities = [one for one in _cities_of(own.country) if not set(one[0].split()) & {name}]
        ordered = sorted(cities, key=lambda one: (abs(log2(one[1] / own.population)), one[0]))
        yield from (city for city, size in ordered[:6] if _alike(size, own.population))


def _is_located(question: str) -> bool:
    """Whether it says in which country: "which German city", "captured in Denmark"."""
    words = [word.strip(",.?") for word in question.split()]
    return any(
        (lexicon().is_demonym(first) and second in TOWNS)
        or (first.lower() == "in" and lexicon().country(second) is not None)
        for first, second in pairwise(words)
    )


def _bearers(name: str) -> int:
    """How many countries have a city of that name."""
    rows = (line.split("\t") for line in lexicon().tables.cities)
    return len({code for _, own, code, _, _ in rows if own == name})


def _alike(one: int, other: int) -> bool:
    return 1 / SIMILAR <= one / other <= SIMILAR


@cache
def _cities_of(country: str) -> list[tuple[str, int]]:
    """(name, people) of the thirty largest cities of a country whose names are no words."""
    rows = (line.split("\t") for line in lexicon().tables.cities)
    found = [
        (own, int(size))
        for _, own, code, size, word in rows
        if code == country and not word and "-" not in own
    ]
    return sorted(found, key=lambda one: -one[1])[:30]


def _list_states(name: str, noun: str, seed: str) -> list[str]:
    """Other parts of the same country, those of the same side of it first."""
    own = lexicon().state(name)
    if own is None:
        return []
    others = {
        one.name
        for regions in lexicon().tables.regions.values()
        for one in regions
        if one.kind == noun and one.countries == own.countries
    }
    side = part_of_country(name)
    return sorted(
        others, key=lambda other: (part_of_country(other) != side, seeded(seed, other).random())
    )


def names_place(name: str, text: str) -> bool:
    """Whether the text speaks of a place by any of its names, or of its people."""
    if name in text:
        return True
    country = lexicon().country(name)
    if country is None:
        return False
    said = (country.name, *country.aliases, country.adjective, *country.demonyms)
    return any(
        alias in text and re.search(rf"\b{re.escape(alias)}\b", text) for alias in said if alias
    )
