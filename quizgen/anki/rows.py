"""Notes and cards as rows of a collection, whatever the version of its schema."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quizgen.anki.note_types import NoteType
from quizgen.anki.schedule import NEW, Schedule

_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Card:
    """A card of a note, at its `place` among them, from 0."""

    place: int
    schedule: Schedule = NEW


@dataclass(frozen=True, slots=True)
class Note:
    """What is written of one item; `due` is its place among the new cards, from 1.

    `deck` is the name of the deck that its cards lie in, if that is not the common one.
    """

    type: NoteType
    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    modified: datetime
    due: int
    cards: tuple[Card, ...]
    is_unreviewed: bool = False
    deck: str = ""


class NoteRows:
    """Rows of notes, their cards and the review log, written a thousand notes at a time."""

    def __init__(self, cursor: sqlite3.Cursor, numbers: Iterator[int]) -> None:
        self._cursor = cursor
        self._numbers = numbers
        self._notes: list[tuple[object, ...]] = []
        self._cards: list[tuple[object, ...]] = []
        self._log: dict[int, tuple[int, ...]] = {}

    def add(self, note: Note, deck: int) -> None:
        """One note with its cards; their answers get the time at which they were given as id."""
        number, modified = next(self._numbers), int(note.modified.timestamp())
        tags, fields = f" {' '.join(note.tags)} ", "\x1f".join(note.fields)
        texts = (tags, fields, note.fields[0])
        self._notes.append((number, note.guid, note.type.number, modified, *texts))
        for card in note.cards:
            columns = card.schedule.columns(note.due)
            own = next(self._numbers)
            self._cards.append((own, number, deck, card.place, modified, *columns))
            for answer in card.schedule.log:
                at = answer.at
                while at in self._log:  # siblings share answers
                    at += 1
                self._log[at] = answer.row(at, own)
        if len(self._notes) >= _CHUNK:
            self._write()

    def finish(self) -> None:
        """Write what is left."""
        self._write()
        log = "INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)"
        self._cursor.executemany(log, self._log.values())

    def _write(self) -> None:
        self._cursor.executemany("INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,0,0,'')", self._notes)
        cards = "INSERT INTO cards VALUES (?,?,?,?,?,-1,?,?,?,?,?,?,?,?,0,0,0,?)"
        self._cursor.executemany(cards, self._cards)
        self._notes.clear()
        self._cards.clear()
