"""Cards of a learner: items with what is remembered of them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from quizgen.memory.card import Card
from quizgen.memory.states import is_due, stage_of
from quizgen.store.decks import USED, parse_items
from quizgen.store.states import STATE_COLUMNS, find_state
from quizgen.store.summaries import Counts
from quizgen.store.tables import DECKS, ITEMS, STATES


def read_cards(connection: Connection, learner: str, deck_ids: Sequence[str] | None) -> list[Card]:
    """Cards of some decks, in their order, or of all by title; in a deck by place."""
    rows = connection.execute(
        _usable(learner, ITEMS.c.deck, ITEMS.c.payload)
        .join(DECKS, DECKS.c.id == ITEMS.c.deck)
        .where(*([ITEMS.c.deck.in_(deck_ids)] if deck_ids is not None else []))
        .order_by(DECKS.c.title, DECKS.c.id, ITEMS.c.place)
    ).all()
    items = parse_items(row.payload for row in rows)
    cards = [Card(row.deck, item, find_state(row)) for row, item in zip(rows, items, strict=True)]
    if deck_ids is not None:
        cards.sort(key=lambda card: deck_ids.index(card.deck))
    return cards


def count_cards(connection: Connection, learner: str, at: datetime, day: date) -> dict[str, Counts]:
    """Counts by deck, of the decks that have cards."""
    counters: dict[str, Counter[str]] = {}
    for row in connection.execute(_usable(learner, ITEMS.c.deck)):
        state = find_state(row)
        counter = counters.setdefault(row.deck, Counter())
        stage = stage_of(state)
        counter["new" if stage == "new" else "learned" if stage == "review" else "learning"] += 1
        counter["due"] += state is not None and is_due(state, at, day)
    return {deck: Counts(**counter) for deck, counter in counters.items()}


def _usable(learner: str, *columns: Any) -> Any:
    same: ColumnElement[bool] = and_(
        STATES.c.learner == learner, STATES.c.deck == ITEMS.c.deck, STATES.c.item == ITEMS.c.id
    )
    return (
        select(*columns, *STATE_COLUMNS)
        .outerjoin_from(ITEMS, STATES, same)
        .where(ITEMS.c.present, ITEMS.c.status.in_(USED))
    )
