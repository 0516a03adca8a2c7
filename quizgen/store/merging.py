"""Merging: what another library holds and this one does not, found by the review log.

A review is known by its id, which is the same on every machine, so merging twice, or both ways,
counts nothing twice; and as states follow from the reviews in the order of their time, both
libraries come to the same ones.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, not_, select

from quizgen.store.log import add_review, read_reviews
from quizgen.store.progress import rebuild_states
from quizgen.store.tables import DECKS, FITS, HOLDS, ITEMS, LEARNERS, REVIEWS, SETTINGS


@dataclass(frozen=True, slots=True)
class Clash:
    """Two decks that have nothing in common but their id, by their titles."""

    id: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Merged:
    """How many rows of the other review log, and how many decks, were new here; what stayed
    `apart` as it is another deck of the same id.
    """

    reviews: int
    decks: int
    apart: tuple[Clash, ...] = ()


def merge_library(connection: Connection, other: Connection) -> Merged:
    """Take in what the other library holds; where both hold a deck or a choice, this one's stays.

    Items that this library's deck does not have come along for their answers only. Nothing comes
    of a deck that is another one here, by all its items.
    """
    known = _keys(connection, DECKS, "id")
    clashes = _find_clashes(connection, other)
    apart = {clash.id for clash in clashes}
    _copy(connection, other, DECKS, ("id",))
    _copy_items(connection, other, {key[0] for key in known}, apart)
    for table, names in ((LEARNERS, ("id",)), (SETTINGS, ("learner", "name"))):
        _copy(connection, other, table, names)
    _copy(connection, other, HOLDS, ("learner", "deck", "item"), apart)
    fits = _copy(connection, other, FITS, ("learner", "at"))
    reviews = _copy_log(connection, other, apart)
    if reviews or fits:
        rebuild_states(connection)
    listed = set(connection.execute(select(DECKS.c.id).where(not_(DECKS.c.removed))).scalars())
    return Merged(reviews, len(listed - {key[0] for key in known}), clashes)


def _find_clashes(connection: Connection, other: Connection) -> tuple[Clash, ...]:
    """Decks of one id without a single item in common, by id."""
    here, there = _items_by_deck(connection), _items_by_deck(other)
    ids = sorted(id for id in here.keys() & there.keys() if here[id].isdisjoint(there[id]))
    return tuple(Clash(id, _title(connection, id), _title(other, id)) for id in ids)


def _items_by_deck(connection: Connection) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for deck, item in connection.execute(select(ITEMS.c.deck, ITEMS.c.id)):
        found.setdefault(deck, set()).add(item)
    return found


def _title(connection: Connection, deck: str) -> str:
    return str(connection.execute(select(DECKS.c.title).where(DECKS.c.id == deck)).scalar_one())


def _copy_log(connection: Connection, other: Connection, apart: Collection[str]) -> int:
    known = {key[0] for key in _keys(connection, REVIEWS, "id")}
    voided = {key[0] for key in _keys(connection, REVIEWS, "voids")} - {None}
    count = 0
    for review in read_reviews(other):
        if review.id in known or review.voids in voided:  # taken back on both: once is enough
            continue
        if review.deck in apart:
            continue
        add_review(connection, review)
        count += 1
    return count


def _copy_items(
    connection: Connection, other: Connection, known_decks: set[str], apart: Collection[str]
) -> None:
    here = _keys(connection, ITEMS, "deck", "id")
    rows = [
        {**row._mapping, "present": row.present and row.deck not in known_decks}
        for row in other.execute(select(ITEMS))
        if (row.deck, row.id) not in here and row.deck not in apart
    ]
    if rows:
        connection.execute(insert(ITEMS), rows)


def _copy(
    connection: Connection,
    other: Connection,
    table: Table,
    names: Sequence[str],
    apart: Collection[str] = (),
) -> int:
    here = _keys(connection, table, *names)
    rows = [
        dict(row._mapping)
        for row in other.execute(select(table))
        if tuple(row._mapping[name] for name in names) not in here
        and row._mapping.get("deck") not in apart
    ]
    if rows:
        connection.execute(insert(table), rows)
    return len(rows)


def _keys(connection: Connection, table: Table, *names: str) -> set[tuple[Any, ...]]:
    return {tuple(row) for row in connection.execute(select(*(table.c[name] for name in names)))}
