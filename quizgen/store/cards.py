"""Cards of a learner: items with what is remembered of them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, not_, or_, select

from quizgen.memory.card import Card
from quizgen.memory.states import LEARNING_ENDS, State
from quizgen.store.decks import USED, parse_items
from quizgen.store.states import STATE_COLUMNS, find_state
from quizgen.store.summaries import Counts
from quizgen.store.tables import DECKS, HOLDS, ITEMS, STATES


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
    at: datetime,
    day: date,
    *,
    most: int,
    days_ahead: int = 0,
    approved: bool = False,
) -> list[Card]:
    """The cards that a queue is made of, in the order of their decks, without reading the rest.

    All that were answered today or are being learned; of those that are due within `days_ahead`,
    and of new ones, `most` each: the longest due, and the first by title of the deck and by place.
    """
    columns = (ITEMS.c.deck, ITEMS.c.payload, ITEMS.c.place, *STATE_COLUMNS)
    wanted = _usable(learner, deck_ids, day, *columns)
    if approved:
        wanted = wanted.where(ITEMS.c.status == "approved")
    began = or_(STATES.c.stage != "review", STATES.c.last_day >= day)
    due = are_due(at, day + timedelta(days=days_ahead))
    new = wanted.where(STATES.c.stage.is_(None))
    if len(deck_ids) > 1:
        new = new.order_by(DECKS.c.title, DECKS.c.id)
    parts = (
        wanted.where(began),
        wanted.where(not_(began), due).order_by(STATES.c.due).limit(most),
        new.order_by(ITEMS.c.place).limit(most),
    )
    cards = [card for part in parts for card in _parse(connection.execute(part))]
    places = {deck: place for place, deck in enumerate(deck_ids)}
    cards.sort(key=lambda card: places[card.deck])
    return cards


def read_states(
    connection: Connection, learner: str, deck_ids: Sequence[str], day: date, *, approved: bool
) -> list[State | None]:
    """The states of the cards of some decks."""
    wanted = _usable(learner, deck_ids, day, *STATE_COLUMNS)
    if approved:
        wanted = wanted.where(ITEMS.c.status == "approved")
    return [find_state(row) for row in connection.execute(wanted)]


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


def _usable(learner: str, deck_ids: Sequence[str] | None, day: date | None, *columns: Any) -> Any:
    same = _of_item(STATES, learner)
    wanted = (
        select(*columns)
        .select_from(ITEMS)
        .join(DECKS, DECKS.c.id == ITEMS.c.deck)
        .outerjoin(STATES, same)
        .where(ITEMS.c.present, ITEMS.c.status.in_(USED), not_(DECKS.c.removed))
    )
    if deck_ids is not None:
        wanted = wanted.where(ITEMS.c.deck.in_(deck_ids))
    if day is not None:
        held = or_(HOLDS.c.until.is_(None), HOLDS.c.until > day)
        wanted = wanted.where(~select(HOLDS.c.item).where(_of_item(HOLDS, learner), held).exists())
    return wanted


def _of_item(table: Any, learner: str) -> ColumnElement[bool]:
    return and_(
        table.c.learner == learner, table.c.deck == ITEMS.c.deck, table.c.item == ITEMS.c.id
    )
