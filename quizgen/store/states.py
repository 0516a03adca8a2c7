"""Rows of states: what the log of a card leads to, kept so that a start need not replay it."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select

from quizgen.memory.parameters import ALGORITHM, FINGERPRINT
from quizgen.memory.review import Review
from quizgen.memory.states import State
from quizgen.store.tables import STATES

STATE_NAMES = tuple(field.name for field in fields(State))
STATE_COLUMNS: Sequence[Any] = tuple(STATES.c[name] for name in STATE_NAMES)


def find_state(row: Row[Any]) -> State | None:
    """The state in a row that ends with `STATE_COLUMNS`; None if they are empty."""
    values = row[-len(STATE_NAMES) :]
    return State(*values) if values[0] is not None else None


def read_state(connection: Connection, review: Review) -> State | None:
    """The state of the card that a review is about; locked until the end of the transaction."""
    row = connection.execute(
        select(*STATE_COLUMNS).where(*_of_card(review)).with_for_update()
    ).first()
    return find_state(row) if row else None


def write_state(connection: Connection, review: Review, state: State | None) -> None:
    """Replace the state of the card that a review is about."""
    connection.execute(delete(STATES).where(*_of_card(review)))
    if state:
        connection.execute(insert(STATES), state_values(review, state))


def state_values(review: Review, state: State) -> dict[str, Any]:
    """The row of a state; the review names its card."""
    key = {"learner": review.learner, "deck": review.deck, "item": review.item}
    return key | {name: getattr(state, name) for name in STATE_NAMES}


def are_stale(connection: Connection) -> bool:
    """Whether some states were computed by other rules or parameters than this version's."""
    other = or_(STATES.c.algorithm != ALGORITHM, STATES.c.parameters != FINGERPRINT)
    return connection.execute(select(STATES.c.item).where(other).limit(1)).first() is not None


def _of_card(review: Review) -> tuple[Any, ...]:
    return (
        STATES.c.learner == review.learner,
        STATES.c.deck == review.deck,
        STATES.c.item == review.item,
    )
