"""Decks of a package by number, and what they all have in common."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.anki.read_database import has_table, rows
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_note_types import TABLES, json_column


@dataclass(frozen=True, slots=True, eq=False)
class Decks:
    """Names with `::` between levels; `title` is the deck that all cards are of or lie in."""

    names: Mapping[int, str]
    title: str

    def name(self, number: int) -> str:
        """The name of a deck; the common one if the package does not hold it."""
        return self.names.get(number, self.title)


def read_decks(
    connection: sqlite3.Connection, version: int, otherwise: str, losses: Losses
) -> Decks:
    """The decks; `otherwise` is the title if those with cards have nothing in common."""
    if version < TABLES:
        listed = json_column(connection, "decks", losses)
        named = ((number, deck.get("name")) for number, deck in listed.items())
        names = {number: _levels(name) for number, name in named if isinstance(name, str)}
    else:
        names = dict(_names_from_table(connection, losses))
    used = {number for (number,) in rows(connection, _USED)}
    return Decks(names, _shared_name({names[n] for n in used if n in names}) or otherwise)


_USED = "select distinct iif(odid, odid, did) from cards"


def _names_from_table(connection: sqlite3.Connection, losses: Losses) -> Iterator[tuple[int, str]]:
    if not has_table(connection, "decks", ("id", "name")):
        losses.add("the list of decks is broken")
        return
    for number, name in rows(connection, "select id, name from decks"):
        if isinstance(number, int) and isinstance(name, str):
            yield number, _levels(name)
        else:
            losses.add("decks that are broken", number)


def _levels(name: str) -> str:
    """A name of any schema with `::` between levels, each level on one line."""
    levels = name.replace("\x1f", "::")[:1_000].split("::")
    return "::".join(" ".join(level.split()) or "blank" for level in levels)


def _shared_name(names: set[str]) -> str:
    shared: list[str] = []
    for parts in zip(*(name.split("::") for name in names), strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    return "::".join(shared)
