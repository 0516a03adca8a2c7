"""Rows of tallies: what the log comes to by study day, so that no statistic reads it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, delete, func, insert, select, update

from quizgen.memory.review import Review
from quizgen.memory.tally import Tally
from quizgen.store.tables import DAYS

_NAMES = tuple(field.name for field in fields(Tally))
Key = tuple[str, str, date]  # learner, deck, study day


def add_tally(connection: Connection, review: Review, day: date, more: Tally) -> None:
    """Add to the tally of a day of the learner and the deck that a review is of."""
    if more == Tally():
        return
    key = {"of_learner": review.learner, "of_deck": review.deck, "of_day": day}
    added = {f"more_{name}": getattr(more, name) for name in _NAMES}
    if connection.execute(_ADD, key | added).rowcount == 0:
        values = {name: getattr(more, name) for name in _NAMES}
        row = {"learner": review.learner, "deck": review.deck, "day": day, **values}
        connection.execute(insert(DAYS), row)
    if more.answers < 0:
        connection.execute(delete(DAYS).where(*_OF_DAY, DAYS.c.answers == 0), key)


def write_tallies(
    connection: Connection, tallies: Mapping[Key, Tally], learner: str | None = None
) -> None:
    """Replace all tallies, or those of one learner."""
    old = delete(DAYS)
    connection.execute(old if learner is None else old.where(DAYS.c.learner == learner))
    rows = [
        {"learner": key[0], "deck": key[1], "day": key[2]}
        | {name: getattr(tally, name) for name in _NAMES}
        for key, tally in tallies.items()
    ]
    if rows:
        connection.execute(insert(DAYS), rows)


def read_days(
    connection: Connection, learner: str, decks: Sequence[str] | None = None
) -> dict[date, Tally]:
    """The tallies of a learner by study day, in order, of some decks or of all."""
    return _sum(connection, DAYS.c.day, _of(learner, decks))


def read_decks(
    connection: Connection, learner: str, since: date, decks: Sequence[str] | None = None
) -> dict[str, Tally]:
    """The tallies of a learner by deck, from a day on."""
    return _sum(connection, DAYS.c.deck, [*_of(learner, decks), DAYS.c.day >= since])


def _of(learner: str, decks: Sequence[str] | None) -> list[Any]:
    found: list[Any] = [DAYS.c.learner == learner]
    return found if decks is None else [*found, DAYS.c.deck.in_(decks)]


def _sum(connection: Connection, by: Any, where: Iterable[Any]) -> dict[Any, Tally]:
    sums = [func.sum(DAYS.c[name]) for name in _NAMES]
    rows = connection.execute(select(by, *sums).where(*where).group_by(by).order_by(by))
    return {row[0]: Tally(*map(int, row[1:])) for row in rows}


# Made once: to put a statement together takes longer than to run it.
_OF_DAY = (
    DAYS.c.learner == bindparam("of_learner"),
    DAYS.c.deck == bindparam("of_deck"),
    DAYS.c.day == bindparam("of_day"),
)
_ADD = (
    update(DAYS)
    .where(*_OF_DAY)
    .values({name: DAYS.c[name] + bindparam(f"more_{name}", type_=Integer) for name in _NAMES})
)
