"""What a learner remembers: all cards at a glance, the hardest of them, and tags."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, select

from quizgen.store.decks import USED
from quizgen.store.tables import DECKS, ITEMS, STATES

_TEXTS = ("question", "statement", "text", "front")  # what an item asks, by its kind


@dataclass(frozen=True, slots=True)
class Troubled:
    """A card that was forgotten: how often (`lapses`) of how many answers (`reps`)."""

    deck: str
    item: str
    text: str
    reps: int
    lapses: int
    difficulty: float


class Remembered(NamedTuple):
    """A card that was answered; `stability` and `interval` in days, `difficulty` from 1 to 10."""

    deck: str
    item: str
    stage: str
    stability: float
    difficulty: float
    last_day: date
    interval: int


def read_remembered(
    connection: Connection, learner: str, decks: Sequence[str] | None
) -> list[Remembered]:
    """Every card in use that was ever answered."""
    names = ("deck", "item", "stage", "stability", "difficulty", "last_day", "interval")
    columns = [STATES.c[name] for name in names]
    # Most rows are this learner's: an index on the learner would only fetch them one by one.
    mine = STATES.c.learner == learner if decks is not None else STATES.c.learner + "" == learner
    rows = connection.execute(select(*columns).where(mine, *_in(decks)))
    # Joined to the items the same takes half as long again: few are ever out of use.
    unused = select(ITEMS.c.deck, ITEMS.c.id).join(DECKS, DECKS.c.id == ITEMS.c.deck)
    unused = unused.where(~ITEMS.c.present | ITEMS.c.status.not_in(USED) | DECKS.c.removed)
    gone = {tuple(row) for row in connection.execute(unused)}
    return [card for card in map(Remembered._make, rows) if not gone or card[:2] not in gone]


def read_troubled(
    connection: Connection, learner: str, decks: Sequence[str] | None, most: int
) -> list[Troubled]:
    """The cards forgotten most often, worst first."""
    hardest = (
        select(STATES)
        .where(STATES.c.learner == learner, STATES.c.lapses > 0, *_in(decks))
        .order_by(STATES.c.lapses.desc(), STATES.c.difficulty.desc(), STATES.c.item)
        .limit(2 * most)  # some may have left their deck
        .subquery()
    )
    found = connection.execute(
        select(hardest, ITEMS.c.payload)
        .join(ITEMS, (ITEMS.c.deck == hardest.c.deck) & (ITEMS.c.id == hardest.c.item))
        .where(ITEMS.c.present, ITEMS.c.status.in_(USED))
        .order_by(hardest.c.lapses.desc(), hardest.c.difficulty.desc(), hardest.c.item)
        .limit(most)
    )
    return [
        Troubled(row.deck, row.item, _text(row.payload), row.reps, row.lapses, row.difficulty)
        for row in found
    ]


def read_texts(connection: Connection, deck: str) -> dict[str, str]:
    """What each item of a deck asks, by its id, those that left it included."""
    rows = connection.execute(select(ITEMS.c.id, ITEMS.c.payload).where(ITEMS.c.deck == deck))
    return {row.id: _text(row.payload) for row in rows}


def count_tags(
    connection: Connection, learner: str, decks: Sequence[str] | None
) -> dict[str, tuple[int, int, int]]:
    """By tag: how many cards were ever answered, how often, and how often forgotten."""
    sums = [func.count(STATES.c.item), func.sum(STATES.c.reps), func.sum(STATES.c.lapses)]
    tags = _tags(connection).label("tags")
    same = and_(
        STATES.c.learner == learner, STATES.c.deck == ITEMS.c.deck, STATES.c.item == ITEMS.c.id
    )
    rows = connection.execute(
        select(tags, *sums)
        # An outer join, so that items come first: in the order of states they lie far apart.
        .outerjoin_from(ITEMS, STATES, same)
        .where(ITEMS.c.present)
        .where(*([] if decks is None else [ITEMS.c.deck.in_(decks)]))
        .group_by(tags)
    )
    found: dict[str, tuple[int, int, int]] = {}
    for text, *counts in rows:
        if not counts[0]:
            continue
        for tag in json.loads(text.rpartition("]")[0] + "]"):
            before = found.get(tag, (0, 0, 0))
            found[tag] = before[0] + counts[0], before[1] + counts[1], before[2] + counts[2]
    return dict(sorted(found.items()))


def _tags(connection: Connection) -> ColumnElement[str]:
    """The tags in a payload and a little after them, cut out by the database.

    To parse a hundred thousand payloads would take seconds. What could be mistaken for the end of
    the tags cannot stand in them: quotes in a text are escaped.
    """
    find = func.strpos if connection.dialect.name == "postgresql" else func.instr
    start = find(ITEMS.c.payload, '"tags":[') + len('"tags":')
    return func.substr(ITEMS.c.payload, start, find(ITEMS.c.payload, ',"media":[') - start)


def _in(decks: Sequence[str] | None) -> list[ColumnElement[bool]]:
    return [] if decks is None else [STATES.c.deck.in_(decks)]


def _text(payload: str) -> str:
    item = json.loads(payload)
    return str(next(item[name] for name in _TEXTS if name in item))
