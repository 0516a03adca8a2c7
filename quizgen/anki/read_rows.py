"""Rows of a package's notes with their cards; around broken pages, those that can be reached."""

import sqlite3
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from quizgen.anki.read_cards import CardsByNote, ForeignCard
from quizgen.anki.read_database import BROKEN, raise_if_spent, require_table, texts_as_they_are
from quizgen.anki.read_losses import Losses

_AT_ONCE = 1_000
_FEWEST = 20_000  # notes that any package may hold; beyond, it must be larger
_NUMBER = itemgetter(0)
_COLUMNS = "id, guid, mid, mod, tags, flds"
_NEXT = (
    f"select {_COLUMNS} from notes where typeof(id) = 'integer' and id >= ? "
    "order by id limit max(1, ?)"
)
_LOWEST, _HIGHEST = -(2**63), 2**63 - 1
_TOO_MANY = "the rest of the notes: more than a package of its size can hold"

Row = tuple[Any, ...]
"""Of the table of notes: id, guid, number of the note type, modified, tags, all fields."""


def read_rows(
    connection: sqlite3.Connection, size: int, losses: Losses
) -> Iterator[tuple[Row, tuple[ForeignCard, ...]]]:
    """The rows, oldest first. `size` is the package's, in bytes: it bounds their number.

    Raises AnkiError if there is no table of notes or cards.
    """
    require_table(connection, "notes", ("id", "guid", "mid", "mod", "tags", "flds"))
    require_table(connection, "cards", ("id", "nid", "did", "odid", "ord"))
    cards = CardsByNote(connection, losses)
    for some in _note_rows(connection, _FEWEST + size // 8, losses):
        yield from zip(some, cards.of_each(map(_NUMBER, some)), strict=True)
    cards.finish()


def _note_rows(connection: sqlite3.Connection, most: int, losses: Losses) -> Iterator[list[Row]]:
    """Rows by id, many at a time."""
    start, left = _LOWEST, most
    while start <= _HIGHEST:
        try:
            with texts_as_they_are(connection):
                found = connection.execute(_NEXT, (start, min(left, _AT_ONCE))).fetchall()
        except BROKEN as error:
            raise_if_spent(error)
            yield from _rows_that_can_be_read(connection, start, left, losses)
            return
        if not found:
            return
        if not left:
            losses.add(_TOO_MANY)
            return
        yield found
        start, left = found[-1][0] + 1, left - len(found)


def _rows_that_can_be_read(
    connection: sqlite3.Connection, start: int, most: int, losses: Losses
) -> Iterator[list[Row]]:
    """The same from an id on, one by one where many at a time cannot be read."""
    ids = _note_ids(connection, start, most, losses)
    query = f"select {_COLUMNS} from notes where id between ? and ? order by id"
    for place in range(0, len(ids), _AT_ONCE):
        some = ids[place : place + _AT_ONCE]
        try:
            with texts_as_they_are(connection):
                found = connection.execute(query, (some[0], some[-1])).fetchall()
        except BROKEN as error:
            raise_if_spent(error)
            found = [row for number in some for row in _one_row(connection, number, losses)]
        yield found


def _note_ids(connection: sqlite3.Connection, start: int, most: int, losses: Losses) -> list[int]:
    """The ids from one on, ascending; around a broken page, those to be reached from either end."""
    query = "select id from notes where typeof(id) = 'integer' and id >= ? order by id"
    found: dict[int, None] = {}
    for direction in ("", " desc"):
        try:
            for (number,) in connection.execute(
                query + direction, (start,)
            ):  # one by one: to the break
                if number in found and direction:
                    break
                if len(found) >= most:
                    losses.add(_TOO_MANY)
                    break
                found[number] = None
            if not direction:
                break
        except BROKEN as error:
            raise_if_spent(error)
            losses.add("notes on pages that cannot be read", error)
    return sorted(found)


def _one_row(connection: sqlite3.Connection, number: int, losses: Losses) -> list[tuple[Any, ...]]:
    try:
        return connection.execute(
            f"select {_COLUMNS} from notes where id = ?", (number,)
        ).fetchall()
    except BROKEN as error:
        raise_if_spent(error)
        losses.add("notes that cannot be read", f"{number}: {error}")
        return []
