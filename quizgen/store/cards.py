"""Cards of a learner: items with what is remembered of them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, not_, null, or_, select

from quizgen.memory.card import Card
from quizgen.memory.states import LEARNING_ENDS
from quizgen.store.decks import USED, parse_items
from quizgen.store.states import STATE_COLUMNS, STATE_NAMES, find_state
from quizgen.store.summaries import Counts, Wait
from quizgen.store.tables import DECKS, HOLDS, ITEMS, STATES

_LEARNING = ("learning", "relearning")
_DECKS_AT_ONCE = 8


def read_cards(
    connection: Connection, learner: str, deck_ids: Sequence[str] | None, day: date | None = None
) -> list[Card]:
    """Cards of some decks, in their order, or of all by title; in a deck by place.

    With a `day`, without those that are not asked on it because they are suspended or buried.
    """
    wanted = _usable(learner, deck_ids, day, ITEMS.c.deck, ITEMS.c.payload, *STATE_COLUMNS)
    cards = _parse(connection.execute(wanted.order_by(DECKS.c.title, DECKS.c.id, ITEMS.c.place)))
    if deck_ids is not None:
        cards.sort(key=lambda card: deck_ids.index(card.deck))
    return cards


def read_waiting_cards(
    connection: Connection,
    learner: str,
    deck_ids: Sequence[str],
    day: date,
    *,
    most: int,
    most_new: int | None = None,
    days_ahead: int = 0,
    approved: bool = False,
) -> list[Card]:
    """The cards that a queue is made of, in the order of their decks, without reading the rest.

    All that were answered today; of those being learned and of those due within `days_ahead`
    `most` each, the longest due; of new ones `most_new`, or else as many, the first by title of the
    deck and by place; with a few decks half as many of each.
    """
    usable = _in_use(learner, day)
    if approved:
        usable.append(ITEMS.c.status == "approved")
    mine = select(STATES).where(STATES.c.learner == learner, STATES.c.deck.in_(deck_ids))
    earlier = mine.where(STATES.c.last_day < day)
    # Few cards are being learned: the index on the stage is to be used, and no other.
    before = select(STATES).where(
        STATES.c.learner == learner,
        (STATES.c.deck + "").in_(deck_ids),
        func.coalesce(STATES.c.last_day, day) < day,
    )
    midnight = datetime.combine(day + timedelta(days=days_ahead), time(), UTC)
    parts = (
        mine.where(STATES.c.last_day >= day),
        before.where(STATES.c.stage.in_(_LEARNING)).order_by(STATES.c.due).limit(most),
        earlier.where(STATES.c.stage == "review", STATES.c.due <= midnight)
        .order_by(STATES.c.due)
        .limit(most),
    )
    found = [_read_begun(connection, part, usable) for part in parts]
    new = most if most_new is None else most_new
    found.append(_read_new(connection, learner, deck_ids, usable, new))
    places = {deck: place for place, deck in enumerate(deck_ids)}
    return sorted(chain.from_iterable(found), key=lambda card: places[card.deck])


def count_waits(
    connection: Connection, learner: str, deck_ids: Sequence[str], day: date, *, approved: bool
) -> list[Wait]:
    """The cards of some decks that may be asked on a study day, counted by when they are due."""
    again = and_(STATES.c.stage != "review", STATES.c.last_day == day)
    wanted = _usable(learner, deck_ids, day, again, STATES.c.due, func.count())
    if approved:
        wanted = wanted.where(ITEMS.c.status == "approved")
    rows = connection.execute(wanted.group_by(again, STATES.c.due)).all()
    return [Wait(bool(row[0]), row[1], row[2]) for row in rows]


def count_cards(connection: Connection, learner: str, at: datetime, day: date) -> dict[str, Counts]:
    """Counts by deck, of the decks that have cards; what is suspended or buried is not counted."""
    review, known = STATES.c.stage == "review", STATES.c.stage.is_not(None)
    names = (
        func.count().filter(not_(known)),
        func.count().filter(known, not_(review)),
        func.count().filter(review),
        func.count().filter(are_due(at, day)),
    )
    wanted = _usable(learner, None, day, ITEMS.c.deck, *names).group_by(ITEMS.c.deck)
    return {row[0]: Counts(*row[1:]) for row in connection.execute(wanted)}


def are_due(at: datetime, day: date) -> ColumnElement[bool]:
    """What `quizgen.memory.states.is_due` says, in the words of the database."""
    midnight = datetime.combine(day, time(), UTC)
    tomorrow = day + timedelta(days=1)
    review = or_(STATES.c.due <= midnight, STATES.c.last_day > tomorrow)
    learning = or_(STATES.c.due <= at, STATES.c.due > at + LEARNING_ENDS)
    stage = STATES.c.stage
    return or_(and_(stage == "review", review), and_(stage != "review", learning))


def _parse(found: Any) -> list[Card]:
    """Cards from rows of a deck, a payload and the columns of a state, which come last."""
    rows = found.all()
    items = parse_items(row.payload for row in rows)
    return [Card(row.deck, item, find_state(row)) for row, item in zip(rows, items, strict=True)]


def _read_begun(connection: Connection, states: Any, usable: Sequence[Any]) -> list[Card]:
    """The cards of some states; these are chosen first, as few of many."""
    chosen = states.subquery()
    columns = [chosen.c[name] for name in STATE_NAMES]
    wanted = (
        select(ITEMS.c.deck, ITEMS.c.payload, *columns)
        .join_from(chosen, ITEMS, and_(ITEMS.c.deck == chosen.c.deck, ITEMS.c.id == chosen.c.item))
        .join(DECKS, DECKS.c.id == ITEMS.c.deck)
    )
    return _parse(connection.execute(wanted.where(*usable)))


def _read_new(
    connection: Connection,
    learner: str,
    deck_ids: Sequence[str],
    usable: Sequence[Any],
    most: int,
) -> list[Card]:
    """New cards, a few decks at a time: the first ones mostly hold enough of them."""
    begun = select(STATES.c.item).where(_of_item(STATES, learner)).exists()
    wanted = (
        select(ITEMS.c.deck, ITEMS.c.payload, *(null() for _ in STATE_NAMES))
        .join_from(ITEMS, DECKS, DECKS.c.id == ITEMS.c.deck)
        .where(*usable, ~begun)
        .order_by(DECKS.c.title, DECKS.c.id, ITEMS.c.place)
    )
    found: list[Card] = []
    ids = _by_title(connection, deck_ids)
    if 1 < len(ids) <= _DECKS_AT_ONCE:  # they take turns: some of each
        for deck in ids:
            few = wanted.where(ITEMS.c.deck == deck).limit(-(-most // 2))
            found += _parse(connection.execute(few))
        return found
    for start in range(0, len(ids), _DECKS_AT_ONCE):
        some = ITEMS.c.deck.in_(ids[start : start + _DECKS_AT_ONCE])
        found += _parse(connection.execute(wanted.where(some).limit(most - len(found))))
        if len(found) == most:
            break
    return found


def _by_title(connection: Connection, deck_ids: Sequence[str]) -> list[str]:
    wanted = select(DECKS.c.id).where(DECKS.c.id.in_(deck_ids))
    return list(connection.execute(wanted.order_by(DECKS.c.title, DECKS.c.id)).scalars())


def _usable(learner: str, deck_ids: Sequence[str] | None, day: date | None, *columns: Any) -> Any:
    wanted = (
        select(*columns)
        .select_from(ITEMS)
        .join(DECKS, DECKS.c.id == ITEMS.c.deck)
        .outerjoin(STATES, _of_item(STATES, learner))
        .where(*_in_use(learner, day))
    )
    return wanted if deck_ids is None else wanted.where(ITEMS.c.deck.in_(deck_ids))


def _in_use(learner: str, day: date | None) -> list[ColumnElement[bool]]:
    """Conditions for items that are asked; on a day, if one is given, those that are not held."""
    found = [ITEMS.c.present, ITEMS.c.status.in_(USED), not_(DECKS.c.removed)]
    if day is None:
        return found
    held = or_(HOLDS.c.until.is_(None), HOLDS.c.until > day)
    return [*found, ~select(HOLDS.c.item).where(_of_item(HOLDS, learner), held).exists()]


def _of_item(table: Any, learner: str) -> ColumnElement[bool]:
    return and_(
        table.c.learner == learner, table.c.deck == ITEMS.c.deck, table.c.item == ITEMS.c.id
    )
