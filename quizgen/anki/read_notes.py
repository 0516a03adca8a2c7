"""Notes of a package with their cards, one after the other; what is broken is told and passed."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from quizgen.anki.read_database import BROKEN, raise_if_spent, require_table, rows
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_note_types import ForeignType

_AT_ONCE = 1_000
_FEWEST = 20_000  # notes that any package may hold; beyond, it must be larger
_LONGEST = 2 * 1024 * 1024  # signs of all fields of a note
_GUID = 256  # signs; Anki's own have ten
_CARDS = 500  # of a note: Anki makes no more
_PLACEHOLDER = "Please update to the latest Anki version"
_COLUMNS = "id, guid, mid, mod, tags, flds"


@dataclass(frozen=True, slots=True)
class ForeignCard:
    """One card: the template or group of gaps (from 0) it shows, and the number of its deck."""

    place: int
    deck: int


@dataclass(frozen=True, slots=True)
class ForeignNote:
    """A note as a package has it; `modified` in seconds since 1970."""

    number: int
    guid: str
    type: ForeignType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
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
    most = _FEWEST + size // 8
    cards = _Cards(connection, losses)
    for row in _note_rows(connection, most, losses):
        note = _note(row, types, cards, losses)
        if note:
            yield note
    cards.finish()


def _note(
    row: tuple[Any, ...], types: Mapping[int, ForeignType], cards: "_Cards", losses: Losses
) -> ForeignNote | None:
    number, guid, kind, modified, tags, text = row
    own = cards.of(number)
    reason = _fault(guid, kind, text, types)
    if not reason:
        fields = tuple(text.split("\x1f"))
        if len(fields) != len(types[kind].fields):
            reason = "notes with a wrong number of fields"
        elif not own:
            reason = "notes without a card"
    if reason:
        losses.add(reason, guid if isinstance(guid, str) else number)
        return None
    return ForeignNote(
        number=number,
        guid=guid,
        type=types[kind],
        fields=fields,
        tags=tuple(tags.split()) if isinstance(tags, str) else (),
        modified=modified if isinstance(modified, int) else 0,
        cards=own,
    )


def _fault(guid: object, kind: object, text: object, types: Mapping[int, ForeignType]) -> str:
    if not isinstance(guid, str) or not 0 < len(guid) <= _GUID:
        return "notes without a proper guid"
    if not isinstance(kind, int) or kind not in types:
        return "notes whose note type is missing"
    if not isinstance(text, str):
        return "notes whose fields are no text"
    return "notes that are too long" if len(text) > _LONGEST else ""


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
            yield from connection.execute(query, (some[0], some[-1])).fetchall()
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


class _Cards:
    """All cards by note, read along with the notes: both come in the order of the notes' ids."""

    def __init__(self, connection: sqlite3.Connection, losses: Losses) -> None:
        query = (
            "select nid, ord, iif(odid, odid, did), id from cards "
            "where typeof(nid) = 'integer' and typeof(ord) = 'integer' order by nid, ord, id"
        )
        self._groups = groupby(rows(connection, query), key=lambda row: row[0])
        self._losses = losses
        self._broken = False
        self._note = 0
        self._next: list[tuple[Any, ...]] = []
        self._advance()

    def of(self, note: int) -> tuple[ForeignCard, ...]:
        """The cards of a note, one for each place; its first one if they cannot be read."""
        while self._next and self._note < note:
            self._losses.add("cards without a note", count=len(self._next))
            self._advance()
        if self._broken:
            return (ForeignCard(0, 0),)
        if not self._next or self._note != note:
            return ()
        found: dict[int, ForeignCard] = {}
        for _, place, deck, _ in self._next:
            if 0 <= place < _CARDS and place not in found:
                found[place] = ForeignCard(place, deck if isinstance(deck, int) else 0)
        self._advance()
        return tuple(found.values())

    def finish(self) -> None:
        """Tell of the cards that are left."""
        while self._next:
            self._losses.add("cards without a note", count=len(self._next))
            self._advance()

    def _advance(self) -> None:
        try:
            self._note, group = next(self._groups, (0, iter(())))
            self._next = list(islice(group, 2 * _CARDS))
        except BROKEN as error:
            raise_if_spent(error)
            self._losses.add("cards on pages that cannot be read", error)
            self._next, self._broken = [], True
