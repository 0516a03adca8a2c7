"""Packages (.apkg) written with genanki, its known faults worked around from outside.

genanki 0.13.1 gives all notes and note types the time of the export, misses cards of nested gaps,
lets the files' times into the archive, leaves its temporary file behind and knows of no schedules.
So the collection, its decks and note types are genanki's, the rows of notes and cards are ours.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import IO, Any

import genanki

from quizgen.anki.identity import deck_number
from quizgen.anki.media import MediaFile
from quizgen.anki.note_types import NoteType
from quizgen.anki.preset import Preset
from quizgen.anki.rows import Note, NoteRows
from quizgen.anki.schedule import Clock
from quizgen.anki.write_zip import write_zip
from quizgen.memory.review import ROLLOVER_HOUR


@dataclass(frozen=True, slots=True)
class AnkiDeck:
    """A deck as Anki has it: `name` with `::` between levels, `description` as HTML."""

    number: int
    name: str
    description: str
    preset: Preset


def write_package(
    to: IO[bytes],
    deck: AnkiDeck,
    notes: Iterable[Note],
    media: Sequence[MediaFile],
    first_id: int,
    clock: Clock,
) -> None:
    """Write the package; the same arguments and files give the same bytes on any day.

    Notes and cards get the ids from `first_id` (milliseconds since 1970), in this order. `clock`
    is what the days of schedules are counted by.
    """
    names = {str(place): file.name for place, file in enumerate(media)}
    members = [
        ("collection.anki2", _database(deck, notes, first_id, clock)),
        ("media", json.dumps(names).encode()),
    ]
    files = ((str(place), file.path.read_bytes()) for place, file in enumerate(media))
    write_zip(to, chain(members, files))


def _database(deck: AnkiDeck, notes: Iterable[Note], first_id: int, clock: Clock) -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        written = _Deck(deck, notes)
        genanki.Package(written).write_to_db(cursor, 0.0, count(first_id))
        for name, number in written.others.items():
            _Deck(replace(deck, number=number, name=name, description=""), ()).write_to_db(
                cursor, 0.0, count()
            )
        _write_settings(cursor, deck.preset, clock)
        connection.commit()
        return connection.serialize()


def _write_settings(cursor: sqlite3.Cursor, preset: Preset, clock: Clock) -> None:
    """Without them Anki would take days for those since 2014, and grades for those before 2018."""
    settings, presets = cursor.execute("SELECT conf, dconf FROM col").fetchone()
    settings = {
        **json.loads(settings),
        "schedVer": 2,
        "sched2021": True,
        "creationOffset": clock.west,
        "rollover": ROLLOVER_HOUR,
    }
    presets = {**json.loads(presets), str(preset.number): preset.settings()}
    cursor.execute(
        "UPDATE col SET crt = ?, conf = ?, dconf = ?",
        (clock.created, json.dumps(settings), json.dumps(presets)),
    )


def note_type_json(kind: NoteType) -> dict[str, Any]:
    """A note type as Anki's JSON has it."""
    return _Model(kind).to_json(0.0, 0)


def deck_json(number: int, name: str) -> dict[str, Any]:
    """A deck with Anki's default options, as its JSON has it."""
    made: dict[str, Any] = genanki.Deck(number, name).to_json()
    return made


class _Deck(genanki.Deck):  # type: ignore[misc]
    """A deck with options, whose notes come one by one; `others` are decks that some lie in."""

    def __init__(self, deck: AnkiDeck, notes: Iterable[Note]) -> None:
        super().__init__(deck.number, deck.name, deck.description)
        self._preset = deck.preset
        self._coming = notes
        self.others: dict[str, int] = {}

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        rows = NoteRows(cursor, id_gen)
        for note in self._coming:
            if note.type.number not in self.models:
                self.add_model(_Model(note.type))
            if note.deck and note.deck not in self.others:
                self.others[note.deck] = deck_number(note.deck)
            rows.add(note, self.others[note.deck] if note.deck else self.deck_id)
        rows.finish()
        super().write_to_db(cursor, timestamp, id_gen)  # the deck itself, and its note types

    def to_json(self) -> dict[str, Any]:
        return {**super().to_json(), "conf": self._preset.number}


class _Model(genanki.Model):  # type: ignore[misc]
    """A note type with its own time instead of the export's."""

    _req = [[0, "any", [0]]]  # Anki works it out itself

    def __init__(self, note_type: NoteType) -> None:
        super().__init__(
            model_id=note_type.number,
            name=note_type.title,
            fields=note_type.field_settings(),
            templates=note_type.template_settings(),
            css=note_type.css,
            model_type=self.CLOZE if note_type.is_cloze else self.FRONT_BACK,
        )
        self._modified = note_type.modified.timestamp()

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:  # noqa: ARG002
        return {**super().to_json(self._modified, deck_id), "did": None}
