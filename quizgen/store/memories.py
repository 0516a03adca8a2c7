"""What a learner remembers: all cards at a glance, the hardest of them, and tags."""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
)

from quizgen.store.decks import USED
from quizgen.store.tables import DECKS, ITEMS, STATES, Moment

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


def sum_chances(
    connection: Connection,
    learner: str,
    decks: Sequence[str] | None,
    chance_since: Callable[[date], Callable[[float], float]],
) -> dict[str, float]:
    """The chances that the cards in use of each deck that were learned are known, summed up.

    Those in learning, which were missed last or met once, are not known yet.
    `chance_since` gives that of a stability in days, from the day of the last answer.
    """
    last_day = type_coerce(STATES.c.last_day, String)  # parsed below, each day once
    wanted = select(STATES.c.deck, STATES.c.stability, last_day)
    since = cache(lambda day: chance_since(date.fromisoformat(day)))
    sums: dict[str, float] = defaultdict(float)
    wanted = wanted.where(STATES.c.stage == "review", *_in_use(connection, learner, decks))
    for deck, stability, day in connection.execute(wanted).all():
        sums[deck] += since(day)(stability)
    return dict(sums)


def count_due_days(
    connection: Connection, learner: str, decks: Sequence[str] | None
) -> dict[date | None, int]:
    """How many cards are due on each day; None stands for those that are being learned."""
    due = case((STATES.c.stage == "review", STATES.c.due), else_=None)
    wanted = select(type_coerce(due, Moment), func.count()).group_by(due)
    rows = connection.execute(wanted.where(*_in_use(connection, learner, decks, few=True))).all()
    return {moment and moment.date(): count for moment, count in rows}


def count_memories(
    connection: Connection, learner: str, decks: Sequence[str] | None, ends: Sequence[float]
) -> dict[tuple[int, int], int]:
    """How many cards there are by the bin of their stability, whose `ends` in days are given,

    and by their difficulty, rounded. What is more stable than the last end is in a bin of its own.
    """
    bins = case(
        *((STATES.c.stability <= end, number) for number, end in enumerate(ends)), else_=len(ends)
    )
    difficulty = func.round(STATES.c.difficulty)
    wanted = select(bins, difficulty, func.count()).group_by(bins, difficulty)
    rows = connection.execute(wanted.where(*_in_use(connection, learner, decks))).all()
    return {(number, int(grade)): count for number, grade, count in rows}


def read_troubled(
    connection: Connection, learner: str, decks: Sequence[str] | None, most: int
) -> list[Troubled]:
    """The cards forgotten most often, worst first."""
    kept = [STATES.c[name] for name in ("deck", "item", "reps", "lapses", "difficulty")]
    hardest = (
        select(*kept)
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
    same = and_(
        STATES.c.learner == learner, STATES.c.deck == ITEMS.c.deck, STATES.c.item == ITEMS.c.id
    )
    rows = connection.execute(
        select(ITEMS.c.tags, *sums)
        # An outer join, so that items come first: in the order of states they lie far apart.
        .outerjoin_from(ITEMS, STATES, same)
        .where(ITEMS.c.present, ITEMS.c.tags != "[]")
        .where(*([] if decks is None else [ITEMS.c.deck.in_(decks)]))
        .group_by(ITEMS.c.tags)
    )
    found: dict[str, tuple[int, int, int]] = {}
    for text, *counts in rows:
        if not counts[0]:
            continue
        for tag in json.loads(text):
            before = found.get(tag, (0, 0, 0))
            found[tag] = before[0] + counts[0], before[1] + counts[1], before[2] + counts[2]
    return dict(sorted(found.items()))


def _in_use(
    connection: Connection, learner: str, decks: Sequence[str] | None, *, few: bool = False
) -> list[ColumnElement[bool]]:
    """Conditions for the states of cards in use; `few` columns are best read from an index.

    Mostly all are in use, and most are this learner's: an index would only fetch them one by one.
    """
    named = few or decks is not None
    found = [STATES.c.learner == learner if named else STATES.c.learner + "" == learner]
    unused = or_(~ITEMS.c.present, ITEMS.c.status.not_in(USED), DECKS.c.removed)
    gone = select(ITEMS.c.id).join(DECKS, DECKS.c.id == ITEMS.c.deck).where(unused)
    if connection.execute(gone.limit(1)).first():
        of_card = and_(ITEMS.c.deck == STATES.c.deck, ITEMS.c.id == STATES.c.item)
        found.append(~gone.where(of_card).exists())
    return [*found, *_in(decks)]


def _in(decks: Sequence[str] | None) -> list[ColumnElement[bool]]:
    return [] if decks is None else [STATES.c.deck.in_(decks)]


def _text(payload: str) -> str:
    item = json.loads(payload)
    return str(next(item[name] for name in _TEXTS if name in item))
