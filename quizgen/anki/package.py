"""Packages (.apkg) written with genanki, its known faults worked around from outside.

genanki 0.13.1 gives all notes and note types the time of the export, misses cards of nested gaps,
lets the files' times into the archive and leaves its temporary file behind.
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

from quizgen.anki.cloze import find_groups
from quizgen.anki.media import MediaFile
from quizgen.anki.note_types import NoteType

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive knows


@dataclass(frozen=True, slots=True)
class Note:
    """What is written of one item; `due` is its place among the new cards, from 1."""

    type: NoteType
    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    modified: datetime
    due: int

    @property
    def cards(self) -> tuple[int, ...]:
        """Ordinals of its cards: one for each group of gaps, or just one."""
        if self.type.is_cloze:
            return tuple(number - 1 for number in find_groups(self.fields[0]))
        return (0,)


@dataclass(frozen=True, slots=True)
class AnkiDeck:
    """A deck as Anki has it: `name` with `::` between levels, `description` as HTML."""

    number: int
    name: str
    description: str


def write_package(
    deck: AnkiDeck, notes: Sequence[Note], media: Sequence[MediaFile], first_id: int
) -> bytes:
    """The package; the same arguments and files give the same bytes on any day.

    Notes and cards get the ids from `first_id` (milliseconds since 1970), in this order.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        _add(archive, "collection.anki2", _database(deck, notes, first_id))
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


def _database(deck: AnkiDeck, notes: Iterable[Note], first_id: int) -> bytes:
    written = genanki.Deck(deck.number, deck.name, deck.description)
    models: dict[NoteType, _Model] = {}
    for note in notes:
        if note.type not in models:
            models[note.type] = _Model(note.type)
        written.add_note(_Written(note, models[note.type]))
    with closing(sqlite3.connect(":memory:")) as connection:
        package = genanki.Package(written)
        package.write_to_db(connection.cursor(), 0.0, itertools.count(first_id))
        connection.commit()
        return connection.serialize()


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


class _Written(genanki.Note):  # type: ignore[misc]
    """A note with its own time and all its cards."""

    def __init__(self, note: Note, model: _Model) -> None:
        super().__init__(model, list(note.fields), tags=note.tags, guid=note.guid, due=note.due)
        self._modified = note.modified.timestamp()
        self.cards = [genanki.Card(place) for place in note.cards]

    def write_to_db(self, cursor: Any, timestamp: float, deck_id: int, id_gen: Any) -> None:  # noqa: ARG002
        super().write_to_db(cursor, self._modified, deck_id, id_gen)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Fields are HTML by construction; genanki warns of much that is right."""
