"""Rows of a collection that is written out again: added, changed, taken out."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from quizgen.anki.again_types import add_note_type, find_or_add_deck
from quizgen.anki.rows import Note, NoteRows


def free_numbers(database: sqlite3.Connection) -> Iterator[int]:
    """Numbers for notes and cards that the collection does not use."""
    query = "SELECT max(id) FROM (SELECT id FROM notes UNION ALL SELECT id FROM cards)"
    (last,) = database.execute(query).fetchone()
    return count((last or 0) + 1)


def add_notes(database: sqlite3.Connection, version: int, notes: Iterable[Note], deck: str) -> None:
    """Add notes of quizgen's own, after the new cards that are there; `deck` names their deck."""
    (last,) = database.execute("SELECT max(due) FROM cards WHERE type = 0").fetchone()
    rows = NoteRows(database.cursor(), free_numbers(database))
    for note in notes:
        add_note_type(database, version, note.type)
        number = find_or_add_deck(database, version, note.deck or deck)
        rows.add(replace(note, due=note.due + (last or 0)), number)
    rows.finish()


def add_card(database: sqlite3.Connection, note: int, place: int, number: int) -> None:
    """Add the card of a gap that a note got here, beside the cards that it has."""
    database.execute(
        "INSERT INTO cards SELECT ?, nid, iif(odid, odid, did), ?, mod, -1, 0, 0, "
        "(SELECT coalesce(max(due), 0) + 1 FROM cards WHERE type = 0), 0, 0, 0, 0, 0, 0, 0, 0, '' "
        "FROM cards WHERE nid = ? ORDER BY ord LIMIT 1",
        (number, place, note),
    )


def change_note(
    database: sqlite3.Connection, number: int, text: str, tags: str, modified: int
) -> None:
    """Write the fields and tags of a note; `modified` in seconds since 1970."""
    database.execute(
        "UPDATE notes SET flds = ?, tags = ?, mod = ?, usn = -1 WHERE id = ?",
        (text, tags, modified, number),
    )


def remove_note(database: sqlite3.Connection, number: int) -> None:
    """Remove a note with its cards and their answers."""
    cards = "SELECT id FROM cards WHERE nid = ?"
    for query in (
        f"DELETE FROM revlog WHERE cid IN ({cards})",
        "DELETE FROM cards WHERE nid = ?",
        "DELETE FROM notes WHERE id = ?",
    ):
        database.execute(query, (number,))
