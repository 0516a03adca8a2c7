"""Packages (.apkg) written with genanki, its known faults worked around from outside.

genanki 0.13.1 gives all notes and note types the time of the export, misses cards of nested gaps,
lets the files' times into the archive, leaves its temporary file behind and knows of no schedules.
"""

import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import genanki

from quizgen.anki.media import MediaFile
from quizgen.anki.note_types import NoteType
from quizgen.anki.preset import Preset
from quizgen.anki.schedule import NEW, Clock, Schedule
from quizgen.memory.review import ROLLOVER_HOUR

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive knows


@dataclass(frozen=True, slots=True)
class Card:
    """A card of a note, at its `place` among them, from 0."""

    place: int
    schedule: Schedule = NEW


@dataclass(frozen=True, slots=True)
class Note:
    """What is written of one item; `due` is its place among the new cards, from 1."""

    type: NoteType
    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    modified: datetime
    due: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class AnkiDeck:
    """A deck as Anki has it: `name` with `::` between levels, `description` as HTML."""

    number: int
    name: str
    description: str
    preset: Preset


def write_package(
    deck: AnkiDeck, notes: Sequence[Note], media: Sequence[MediaFile], first_id: int, clock: Clock
) -> bytes:
    """The package; the same arguments and files give the same bytes on any day.

    Notes and cards get the ids from `first_id` (milliseconds since 1970), in this order. `clock`
    is what the days of schedules are counted by.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        _add(archive, "collection.anki2", _database(deck, notes, first_id, clock))
        names = {str(place): file.name for place, file in enumerate(media)}
        _add(archive, "media", json.dumps(names).encode())
        for place, file in enumerate(media):
            _add(archive, str(place), file.path.read_bytes())
    return written.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    member = zipfile.ZipInfo(name, _DATE)
    member.create_system = 3  # Unix, whatever the system
    member.external_attr = 0o644 << 16
    archive.writestr(member, content, zipfile.ZIP_DEFLATED)


def _database(deck: AnkiDeck, notes: Iterable[Note], first_id: int, clock: Clock) -> bytes:
    written = _Deck(deck)
    models: dict[NoteType, _Model] = {}
    log: dict[int, tuple[int, ...]] = {}
    for note in notes:
        if note.type not in models:
            models[note.type] = _Model(note.type)
        written.add_note(_Note(note, models[note.type], log))
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        genanki.Package(written).write_to_db(cursor, 0.0, itertools.count(first_id))
        cursor.executemany("INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)", log.values())
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


class _Deck(genanki.Deck):  # type: ignore[misc]
    """A deck with options."""

    def __init__(self, deck: AnkiDeck) -> None:
        super().__init__(deck.number, deck.name, deck.description)
        self._preset = deck.preset

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


class _Note(genanki.Note):  # type: ignore[misc]
    """A note with its own time and all its cards; their answers are put into `log`."""

    def __init__(self, note: Note, model: _Model, log: dict[int, tuple[int, ...]]) -> None:
        super().__init__(model, list(note.fields), tags=note.tags, guid=note.guid, due=note.due)
        self._modified = note.modified.timestamp()
        self.cards = [_Card(card, log) for card in note.cards]

    def write_to_db(self, cursor: Any, timestamp: float, deck_id: int, id_gen: Any) -> None:  # noqa: ARG002
        super().write_to_db(cursor, self._modified, deck_id, id_gen)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Fields are HTML by construction; genanki warns of much that is right."""


class _Card(genanki.Card):  # type: ignore[misc]
    """A card with its schedule."""

    def __init__(self, card: Card, log: dict[int, tuple[int, ...]]) -> None:
        super().__init__(card.place)
        self._schedule = card.schedule
        self._log = log

    def write_to_db(
        self, cursor: Any, timestamp: float, deck_id: int, note_id: int, id_gen: Any, due: int = 0
    ) -> None:
        number = next(id_gen)
        columns = self._schedule.columns(due)
        values = (number, note_id, deck_id, self.ord, int(timestamp), -1, *columns)
        cursor.execute("INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,0,0,?)", values)
        for answer in self._schedule.log:
            at = answer.at
            while at in self._log:  # the time is the row's id: siblings share answers
                at += 1
            self._log[at] = answer.row(at, number)
