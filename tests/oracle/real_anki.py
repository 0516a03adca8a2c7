"""The real Anki, without a window: import a package as a person does, look at what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.cards import Card
from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

GUI = ImportAnkiPackageOptions()  # File > Import as it comes: newer notes and looks win
ANKI_CONNECT = ImportAnkiPackageOptions(
    merge_notetypes=True, with_scheduling=True, with_deck_configs=True
)


@dataclass(frozen=True)
class Imported:
    """How many notes of the package Anki took as what; `other` should never be."""

    new: int
    updated: int
    duplicate: int
    other: int


def import_package(
    collection: Collection, package: bytes, options: ImportAnkiPackageOptions = GUI
) -> Imported:
    """Import a package's bytes."""
    path = Path(collection.path).with_name("import.apkg")
    path.write_bytes(package)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    log = collection.import_anki_package(request).log
    counted = (len(log.new), len(log.updated), len(log.duplicate))
    return Imported(*counted, log.found_notes - sum(counted))


def cards(collection: Collection, query: str = "") -> Iterator[Card]:
    """The cards found, in the order in which new cards come up."""
    found = [collection.get_card(number) for number in collection.find_cards(query)]
    return iter(sorted(found, key=lambda card: (card.due, card.ord)))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def visible(html: str) -> str:
    """The text that a reader sees."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.pieces).split())
