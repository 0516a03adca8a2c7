"""Rows of states: what the log of a card leads to, kept so that a start need not replay it."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, insert, or_, select, update

from quizgen.memory.parameters import ALGORITHM, FINGERPRINT, parameters_fingerprint
from quizgen.memory.review import Review
from quizgen.memory.states import State
from quizgen.store.fits import read_parameters
from quizgen.store.tables import STATES

STATE_NAMES = tuple(field.name for field in fields(State))
STATE_COLUMNS: Sequence[Any] = tuple(STATES.c[name] for name in STATE_NAMES)


def find_state(row: Row[Any]) -> State | None:
    """The state in a row that ends with `STATE_COLUMNS`; None if they are empty."""
    values = row[-len(STATE_NAMES) :]
    return State(*values) if values[0] is not None else None


def read_state(connection: Connection, review: Review) -> State | None:
    """The state of the card that a review is about; locked until the end of the transaction."""
    row = connection.execute(_READ, _card_of(review)).first()
    return find_state(row) if row else None


def write_state(
    connection: Connection, review: Review, state: State | None, *, known: bool
) -> None:
    """Replace the state of the card that a review is about; `known` says if it had one."""
    if known and state:
        values = {name: getattr(state, name) for name in STATE_NAMES}
        connection.execute(_UPDATE, _card_of(review) | values)
    elif state:
        connection.execute(_INSERT, state_values(review, state))
    elif known:
        connection.execute(_DELETE, _card_of(review))


def clear_states(connection: Connection, learner: str | None) -> None:
    """Delete all states, or those of a learner."""
    every = delete(STATES)
    connection.execute(every if learner is None else every.where(STATES.c.learner == learner))


def add_states(connection: Connection, rows: Sequence[dict[str, Any]]) -> int:
    """Add rows of states of new cards; returns how many."""
    if rows:
        connection.execute(_INSERT, rows)
    return len(rows)


def state_values(review: Review, state: State) -> dict[str, Any]:
    """The row of a state; the review names its card."""
    key = {"learner": review.learner, "deck": review.deck, "item": review.item}
    return key | {name: getattr(state, name) for name in STATE_NAMES}


def are_stale(connection: Connection) -> bool:
    """Whether some states were computed by other rules or parameters than those that hold now."""
    fitted = read_parameters(connection)
    right = [(STATES.c.learner == name, parameters_fingerprint(fitted[name])) for name in fitted]
    expected = case(*right, else_=FINGERPRINT) if right else FINGERPRINT
    other = or_(STATES.c.algorithm != ALGORITHM, STATES.c.parameters != expected)
    return connection.execute(select(STATES.c.item).where(other).limit(1)).first() is not None


def _card_of(review: Review) -> dict[str, Any]:
    return {"of_learner": review.learner, "of_deck": review.deck, "of_item": review.item}


# Made once: to put a statement together takes longer than to run it.
_OF_CARD = (
    STATES.c.learner == bindparam("of_learner"),
    STATES.c.deck == bindparam("of_deck"),
    STATES.c.item == bindparam("of_item"),
)
_READ = select(*STATE_COLUMNS).where(*_OF_CARD).with_for_update()
_UPDATE = update(STATES).where(*_OF_CARD).values({name: bindparam(name) for name in STATE_NAMES})
_INSERT = insert(STATES)
_DELETE = delete(STATES).where(*_OF_CARD)
