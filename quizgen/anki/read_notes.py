"""Notes of a package with their cards, one after the other; what is broken is told and passed."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from quizgen.anki.read_cards import CardsByNote, ForeignCard
from quizgen.anki.read_database import BROKEN, raise_if_spent, require_table, texts_as_they_are
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_note_types import ForeignType

_AT_ONCE = 1_000
_FEWEST = 20_000  # notes that any package may hold; beyond, it must be larger
_LONGEST = 2 * 1024 * 1024  # signs of all fields of a note
_GUID = 256  # signs; Anki's own have ten
_PLACEHOLDER = "Please update to the latest Anki version"
_COLUMNS = "id, guid, mid, mod, tags, flds"


class ForeignNote(NamedTuple):
    """A note as a package has it; `modified` in seconds since 1970, `text` all its fields."""

    number: int
    guid: str
    type: ForeignType
    text: str
    fields: list[str]
    tags: str
    modified: int
    cards: tuple[ForeignCard, ...]


def read_notes(
    connection: sqlite3.Connection, types: Mapping[int, ForeignType], size: int, losses: Losses
) -> Iterator[ForeignNote]:
    """The sound notes, oldest first. `size` is the package's, in bytes: it bounds their number.

    Raises AnkiError if there is no table of notes or cards.
    """
    require_table(connection, "notes", ("id", "guid", "mid", "mod", "tags", "flds"))
    require_table(connection, "cards", ("id", "nid", "did", "odid", "ord"))
    cards = CardsByNote(connection, losses)
    for row in _note_rows(connection, _FEWEST + size // 8, losses):
        note = _note(row, types, cards.of(row[0]))
        if isinstance(note, ForeignNote):
            yield note
        else:
            losses.add(note, row[1] if isinstance(row[1], str) else row[0])
    cards.finish()


def _note(
    row: tuple[Any, ...], types: Mapping[int, ForeignType], cards: tuple[ForeignCard, ...]
) -> ForeignNote | str:
    """The note, or what is wrong with it."""
    number, guid, kind, modified, tags, text = row
    if not isinstance(guid, str) or not 0 < len(guid) <= _GUID:
        return "notes without a proper guid"
    if not isinstance(kind, int) or kind not in types:
        return "notes whose note type is missing"
    if not isinstance(text, str):
        return "notes whose fields are no text"
    if len(text) > _LONGEST:
        return "notes that are too long"
    fields = text.split("\x1f")
    if len(fields) != len(types[kind].fields):
        return "notes with a wrong number of fields"
    if not cards:
        return "notes without a card"
    if not isinstance(tags, str):
        tags = ""
    if not isinstance(modified, int):
        modified = 0
    return ForeignNote(number, guid, types[kind], text, fields, tags, modified, cards)


def is_placeholder(connection: sqlite3.Connection) -> bool:
    """Whether this is the database that Anki puts into a package for programs that are too old."""
    found = connection.execute("select flds from notes limit 2").fetchall()
    return len(found) == 1 and str(found[0][0]).startswith(_PLACEHOLDER)


def _note_rows(
    connection: sqlite3.Connection, most: int, losses: Losses
) -> Iterator[tuple[Any, ...]]:
    """Rows by id; where some cannot be read, the others are read one by one."""
    ids = _note_ids(connection, most, losses)
    query = f"select {_COLUMNS} from notes where id between ? and ? order by id"
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        try:
            with texts_as_they_are(connection):
                found = connection.execute(query, (some[0], some[-1])).fetchall()
            yield from found
        except BROKEN as error:
            raise_if_spent(error)
            for number in some:
                yield from _one_row(connection, number, losses)


def _note_ids(connection: sqlite3.Connection, most: int, losses: Losses) -> list[int]:
    """The ids, ascending; around a broken page, those that can be reached from either end."""
    query = "select id from notes where typeof(id) = 'integer' order by id"
    found: dict[int, None] = {}
    for direction in ("", " desc"):
        try:
            for (number,) in connection.execute(query + direction):  # one by one: to the break
                if number in found and direction:
                    break
                if len(found) >= most:
                    losses.add("the rest of the notes: more than a package of its size can hold")
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
