"""Notes of a package with their cards, one after the other; what is broken is told and passed."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_rows import Row, read_rows

MOST_IN_NOTE = 2 * 1024 * 1024  # signs of all its fields
MOST_IN_GUID = 256  # signs; Anki's own have ten
_PLACEHOLDER = "Please update to the latest Anki version"


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

    @property
    def stamp(self) -> tuple[str, int, str]:
        """What an item has of any note: guid, modified, tags."""
        return self.guid, self.modified, self.tags


def read_notes(
    connection: sqlite3.Connection, types: Mapping[int, ForeignType], size: int, losses: Losses
) -> Iterator[ForeignNote]:
    """The sound notes, oldest first. `size` is the package's, in bytes: it bounds their number.

    Raises AnkiError if there is no table of notes or cards.
    """
    for row, cards in read_rows(connection, size, losses):
        if note := note_of(row, cards, types, losses):
            yield note


def note_of(
    row: Row,
    cards: tuple[ForeignCard, ...],
    types: Mapping[int, ForeignType],
    losses: Losses,
) -> ForeignNote | None:
    """The note of a row; None, and told, if it is not sound."""
    note = _note(row, types, cards)
    if isinstance(note, ForeignNote):
        return note
    losses.add(note, row[1] if isinstance(row[1], str) else row[0])
    return None


def _note(
    row: Row, types: Mapping[int, ForeignType], cards: tuple[ForeignCard, ...]
) -> ForeignNote | str:
    """The note, or what is wrong with it."""
    number, guid, kind, modified, tags, text = row
    if not isinstance(guid, str) or not 0 < len(guid) <= MOST_IN_GUID:
        return "notes without a proper guid"
    if not isinstance(kind, int) or kind not in types:
        return "notes whose note type is missing"
    if not isinstance(text, str):
        return "notes whose fields are no text"
    if len(text) > MOST_IN_NOTE:
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
