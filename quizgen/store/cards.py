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
from quizgen.store.tables import DeckRow, ItemRow, StateRow


def read_cards(connection: Connection, learner: str, deck_ids: Sequence[str] | None) -> list[Card]:
    """Cards of some decks, in their order, or of all by title; in a deck by place."""
    rows = connection.execute(
        _usable(learner, ItemRow.deck, ItemRow.payload)
        .join(DeckRow, DeckRow.id == ItemRow.deck)
        .where(*([ItemRow.deck.in_(deck_ids)] if deck_ids is not None else []))
        .order_by(DeckRow.title, DeckRow.id, ItemRow.place)
    ).all()
    items = parse_items(row.payload for row in rows)
    cards = [Card(row.deck, item, find_state(row)) for row, item in zip(rows, items, strict=True)]
    if deck_ids is not None:
        cards.sort(key=lambda card: deck_ids.index(card.deck))
    return cards


def count_cards(connection: Connection, learner: str, at: datetime, day: date) -> dict[str, Counts]:
    """Counts by deck, of the decks that have cards."""
    counters: dict[str, Counter[str]] = {}
    for row in connection.execute(_usable(learner, ItemRow.deck)):
        state = find_state(row)
        counter = counters.setdefault(row.deck, Counter())
        stage = stage_of(state)
        counter["new" if stage == "new" else "learned" if stage == "review" else "learning"] += 1
        counter["due"] += state is not None and is_due(state, at, day)
    return {deck: Counts(**counter) for deck, counter in counters.items()}


def _usable(learner: str, *columns: Any) -> Any:
    same: ColumnElement[bool] = and_(
        StateRow.learner == learner, StateRow.deck == ItemRow.deck, StateRow.item == ItemRow.id
    )
    return (
        select(*columns, *STATE_COLUMNS)
        .outerjoin_from(ItemRow, StateRow, same)
        .where(ItemRow.present, ItemRow.status.in_(USED))
    )
