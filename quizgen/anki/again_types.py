"""Note types and a deck of quizgen's in a collection that another program made.

In schema 11 they are JSON in the one row of `col`, in 18 rows of tables that hold protocol buffers
(anki/proto/anki/notetypes.proto and decks.proto say what the numbers mean).
"""

import json
import sqlite3
from collections.abc import Mapping

from quizgen.anki.identity import deck_number
from quizgen.anki.note_types import NoteType
from quizgen.anki.package import deck_json, note_type_json
from quizgen.anki.read_note_types import TABLES
from quizgen.anki.write_protobuf import Field, write_message

_DEFAULT_OPTIONS = 1
_LEVELS = "\x1f"  # between the levels of a deck's name in tables


def add_note_type(database: sqlite3.Connection, version: int, kind: NoteType) -> None:
    """Add the note type if the collection has not got it."""
    if version < TABLES:
        _add_json(database, "models", kind.number, note_type_json(kind))
        return
    there = "SELECT 1 FROM notetypes WHERE id = ?"
    if database.execute(there, (kind.number,)).fetchone():
        return
    changed = int(kind.modified.timestamp())
    config = write_message([(1, int(kind.is_cloze)), (3, kind.css)])
    row = (kind.number, kind.title, changed, config)
    database.execute("INSERT INTO notetypes VALUES (?,?,?,-1,?)", row)
    for place, one in enumerate(kind.field_settings()):
        field = (kind.number, place, one["name"], _field_config(one))
        database.execute("INSERT INTO fields VALUES (?,?,?,?)", field)
    for place, one in enumerate(kind.template_settings()):
        texts: list[Field] = [(1, str(one["qfmt"])), (2, str(one["afmt"])), (8, _number(one["id"]))]
        template = (kind.number, place, one["name"], changed, write_message(texts))
        database.execute("INSERT INTO templates VALUES (?,?,?,?,-1,?)", template)


def _field_config(field: Mapping[str, object]) -> bytes:
    font: list[Field] = [(3, str(field["font"])), (4, 20), (5, str(field["description"]))]
    closed: list[Field] = [(7, int(bool(field["collapsed"])))]
    closed += [(8, int(bool(field["excludeFromSearch"]))), (9, _number(field["id"]))]
    return write_message([*font, *closed])


def find_or_add_deck(database: sqlite3.Connection, version: int, name: str) -> int:
    """The number of the deck of a name, which is added if the collection has not got it."""
    number = deck_number(name)
    if version < TABLES:
        (listed,) = database.execute("SELECT decks FROM col").fetchone()
        for known, deck in json.loads(listed).items():
            if deck.get("name") == name:
                return int(known)
        _add_json(database, "decks", number, deck_json(number, name))
        return number
    levels = name.replace("::", _LEVELS)
    row = database.execute("SELECT id FROM decks WHERE name = ?", (levels,)).fetchone()
    if row:
        return int(row[0])
    normal = write_message([(1, write_message([(1, _DEFAULT_OPTIONS)]))])
    database.execute("INSERT INTO decks VALUES (?,?,0,-1,?,?)", (number, levels, b"", normal))
    return number


def _add_json(database: sqlite3.Connection, column: str, number: int, one: object) -> None:
    (listed,) = database.execute(f"SELECT {column} FROM col").fetchone()
    known = {str(number): one, **json.loads(listed)}
    database.execute(f"UPDATE col SET {column} = ?", (json.dumps(known),))


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value
