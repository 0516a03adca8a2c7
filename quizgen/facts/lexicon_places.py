"""Countries with their peoples, cities, regions, provinces and waters by any of their names."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.facts.lexicon_table import FOLDER, fold
from quizgen.shipped import word_list

# Kinds of regions.txt that are no part of one country.
PARTS_OF_THE_WORLD = frozenset(
    {
        "continent",
        "subregion",
        "region",
        "ocean",
        "sea",
        "gulf",
        "bay",
        "strait",
        "channel",
        "canal",
    }
)
# A city of so many people comes to mind before a state of its name: New York, Washington.
OUTWEIGHS_A_STATE = 550_000


@dataclass(frozen=True)
class Country:
    """A country or territory.

    `code` is ISO 3166-1 alpha-2 (XK for Kosovo), `neighbours` are such codes; `adjective` is the
    first of several and may be "", as may `capital`; `demonyms` are all words for its people and
    what is theirs, in singular and plural.
    """

    name: str
    code: str
    continent: str
    region: str
    population: int
    aliases: tuple[str, ...]
    adjective: str
    demonyms: tuple[str, ...]
    neighbours: tuple[str, ...]
    capital: str


@dataclass(frozen=True)
class City:
    """A city; `country` is an ISO code; `everyday` if its name is also a word ("Nice")."""

    name: str
    country: str
    population: int
    everyday: bool


@dataclass(frozen=True)
class Region:
    """A named area or water: `kind` is "continent", "subregion" (a part of the world), "region",
    "nation", "state", "province", ..., "ocean", "sea", "strait"; `countries` are ISO codes."""

    name: str
    kind: str
    countries: tuple[str, ...]
    aliases: tuple[str, ...]


def split_fields(line: str) -> list[str]:
    """Fields of a line of a hand-written table; at least five."""
    fields = [field.strip() for field in line.split(";")]
    return fields + [""] * (5 - len(fields))


def split_names(field: str) -> tuple[str, ...]:
    """Names parted by commas."""
    return tuple(name.strip() for name in field.split(",") if name.strip())


def read_regions() -> tuple[Region, ...]:
    """Regions and waters of regions.txt, then the provinces of provinces.txt."""
    rows = [split_fields(line) for line in word_list(FOLDER, "regions")]
    members = {name: kinds for name, _, kinds, *_ in rows}
    regions = [
        Region(name, kind, tuple(sorted(set(list_members(name, members)))), split_names(others))
        for name, kind, _, others, _ in rows
    ]
    for line in word_list(FOLDER, "provinces"):
        code, kind, names, *_ = split_fields(line)
        for name in split_names(names):
            first, *others = name.split("=")
            regions.append(Region(first, kind, (code,), tuple(others)))
    return tuple(regions)


def list_members(name: str, members: dict[str, str]) -> Iterator[str]:
    """ISO codes in a region, whose members may be regions."""
    for group in split_names(members[name]):
        if group in members:
            yield from list_members(group, members)
        else:
            yield from group.split()


def read_countries(regions: tuple[Region, ...]) -> tuple[Country, ...]:
    """All countries in the order of their codes."""
    part = {code: area for area in regions if area.kind == "subregion" for code in area.countries}
    whole = {code: area for area in regions if area.kind == "continent" for code in area.countries}
    facts = {line[:2]: split_fields(line) for line in word_list(FOLDER, "countries")}
    countries = []
    for line in word_list(FOLDER, "nations"):
        code, name, adjectives, people, others = split_fields(line)
        _, capital, population, borders, _ = facts[code]
        countries.append(
            Country(
                name,
                code,
                whole[code].name,
                part[code].name,
                int(population),
                split_names(others),
                next(iter(split_names(adjectives)), ""),
                tuple(dict.fromkeys(list_demonyms(split_names(adjectives), split_names(people)))),
                tuple(borders.split()),
                capital,
            )
        )
    return tuple(countries)


def list_demonyms(adjectives: tuple[str, ...], people: tuple[str, ...]) -> Iterator[str]:
    """Adjectives, people and the plurals of people."""
    for word in adjectives + people:
        yield word
    for word in people or adjectives:
        if word.endswith(("shman", "chman", "shwoman", "chwoman", "xman", "tsman")):
            yield word.removesuffix("an") + "en"
        elif not word.endswith(("ese", "ish", "ss", "ois", "ch", "ho")):
            yield f"{word}s"


def index_countries(countries: tuple[Country, ...]) -> dict[str, Country]:
    """Countries by the folded forms of all their names."""
    return {fold(name): one for one in countries for name in (one.name, *one.aliases)}


def index_demonyms(countries: tuple[Country, ...]) -> dict[str, Country]:
    """Countries by their demonyms in small letters; a shared one goes to the larger country.

    "New Zealand" and its like are names first.
    """
    ordered = sorted(countries, key=lambda one: one.population)
    found = {word.lower(): one for one in ordered for word in one.demonyms}
    names = {name.lower() for one in countries for name in (one.name, *one.aliases)}
    return {word: one for word, one in found.items() if word not in names}


def index_regions(regions: tuple[Region, ...]) -> dict[str, tuple[Region, ...]]:
    """Regions by the folded forms of all their names; several may share one ("Georgia")."""
    found: defaultdict[str, tuple[Region, ...]] = defaultdict(tuple)
    for one in regions:
        for name in (one.name, *one.aliases):
            found[fold(name)] += (one,)
    return dict(found)


def find_cities(lines: list[str], name: str) -> tuple[City, ...]:
    """Cities of a name, largest first; `lines` are those of cities.txt.

    The name has a capital; one of two letters is in capitals: "LA", not "La".
    """
    key = fold(name)
    bare = name.strip().removeprefix("the ")
    if not bare[:1].isupper() or (len(key) == 2 and not bare.isupper()):
        return ()
    found = []
    at = bisect_left(lines, f"{key}\t")
    while at < len(lines) and lines[at].startswith(f"{key}\t"):
        _, own, code, population, everyday = lines[at].split("\t")
        found.append(City(own, code, int(population), everyday == "1"))
        at += 1
    return tuple(found)
