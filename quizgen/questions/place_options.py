"""Wrong options for a place: others of its kind that somebody might take it for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from math import log2

from quizgen.facts.lexicon import Country, lexicon
from quizgen.questions.also_true import may_be_true
from quizgen.questions.number_options import Option
from quizgen.questions.option_ranks import seeded
from quizgen.questions.peers import ELSEWHERE, Peers
from quizgen.shipped import word_set

LARGE = 4_000_000  # people: countries that readers know
SIMILAR = 8  # how many times larger or smaller a place may be
MOST = 3
_ENDINGS = ("States", "Kingdom", "Netherlands", "Philippines", "Emirates", "Republic", "Islands")


def place_options(
    name: str, noun: str, question: str, quote: str, peers: Peers
) -> tuple[Option, ...]:
    """Up to three places of the same kind, none of them in the question or the sentence."""
    avoid = f"{question} {quote}"
    named = peers.facts.mentions.names("place", noun)
    here = {
        other
        for other in named
        if other not in peers.facts.mentions.people
        and not may_be_true(other, question, quote, peers)
    }
    said = {_code(other) or other for other in named} - {_code(other) or other for other in here}
    found = (
        Option(_with_article(other), ELSEWHERE if other in here else f"Another {noun}.")
        for other in _list_places(name, noun, here, question, peers.facts.mentions.text)
        if not _same(other, name)
        and (_code(other) or other) not in said
        and not _named_in(other, avoid)
        and (other in here or not _named_in(other, peers.facts.mentions.title))
    )
    chosen = list(islice(_distinct(found), MOST))
    if noun == "country" and _with_article(name).startswith("the "):
        return _with_company(chosen, avoid)
    return tuple(chosen)


def _list_places(name: str, noun: str, here: set[str], seed: str, text: str) -> Iterator[str]:
    """The likelier to be taken for it first."""
    if noun == "country":
        yield from _list_countries(name, here)
    elif noun == "city":
        yield from _list_cities(name, here, text)
    else:
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
        if one.code != own.code and (one.population >= LARGE or one.code in written)
    ]
    others.sort(key=lambda one: (-_likeness(own, one) - 1.5 * (one.code in written), one.name))
    return [written.get(one.code, one.name) for one in others]


def _likeness(own: Country, other: Country) -> float:
    powers = word_set("questions", "great_powers")
    return (
        (1.0 if own.code in powers else 3.0) * (other.code in own.neighbours)
        + 1.0 * (other.region == own.region)
        + 1.0 * (other.continent == own.continent)
        + 3.0 * (own.code in powers and other.code in powers)
        - 0.5 * abs(log2((own.population + 1) / (other.population + 1)))
    )


def _list_cities(name: str, here: set[str], text: str) -> Iterator[str]:
    """In the same country: those of the article, then those nearest in size.

    Only if the article speaks of that country: Troy is not always in the state of New York.
    """
    own = lexicon().city(name)
    country = lexicon().country_of(own.country) if own else None
    if own is None or country is None:
        return
    near = sorted(other for other in here if lexicon().city(other, own.country))
    yield from near
    if own.population and (near or _named_in(country.name, text)):
        cities = [one for one in _cities_of(own.country) if not set(one[0].split()) & {name}]
        ordered = sorted(cities, key=lambda one: (abs(log2(one[1] / own.population)), one[0]))
        yield from (city for city, size in ordered[:6] if _alike(size, own.population))


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
    """Other parts of the same country."""
    own = lexicon().state(name)
    if own is None:
        return []
    others = {
        one.name
        for regions in lexicon().tables.regions.values()
        for one in regions
        if one.kind == noun and one.countries == own.countries
    }
    return sorted(others, key=lambda other: seeded(seed, other).random())


def _code(name: str) -> str:
    country = lexicon().country(name.removeprefix("the "))
    return country.code if country else ""


def _same(first: str, second: str) -> bool:
    return first == second or ("" != _code(first) == _code(second))


def _named_in(name: str, text: str) -> bool:
    if name in text:
        return True
    country = lexicon().country(name)
    if country is None:
        return False
    said = (country.name, *country.aliases, country.adjective, *country.demonyms)
    return any(
        alias in text and re.search(rf"\b{re.escape(alias)}\b", text) for alias in said if alias
    )


def _with_article(name: str) -> str:
    """ "the Netherlands": how a sentence speaks of the country."""
    takes = name.endswith(_ENDINGS) or name in {"US", "U.S.", "UK", "U.K.", "USA", "UAE"}
    return f"the {name}" if takes else name


def _with_company(options: Sequence[Option], avoid: str) -> tuple[Option, ...]:
    """At least one more option with an article, so that the key is not known by its own."""
    if not options or any(option.text.startswith("the ") for option in options):
        return tuple(options)
    for name in ("United Kingdom", "Netherlands", "Philippines"):
        if not _named_in(name, avoid) and not any(_same(name, one.text) for one in options):
            return (*options[:-1], Option(f"the {name}", "Another country."))
    return tuple(options)


def _distinct(options: Iterable[Option]) -> Iterator[Option]:
    kept: list[Option] = []
    for option in options:
        if not any(_same(option.text, other.text) for other in kept):
            kept.append(option)
            yield option
