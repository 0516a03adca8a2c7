"""Progress: the log and the states that follow from it, always changed together."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from quizgen.errors import ItemGoneError
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Review, make_review_id
from quizgen.memory.states import State, is_current, replay, replay_steps, state_after
from quizgen.memory.tally import Tally, tally_answer, tally_card
from quizgen.store.days import Key, add_tally, write_tallies
from quizgen.store.fits import read_parameters
from quizgen.store.log import (
    add_review,
    are_later_kept,
    count_reviews,
    find_standing_review,
    look_around,
    read_logs,
    read_reviews,
)
from quizgen.store.states import add_states, clear_states, read_state, state_values, write_state
from quizgen.store.tables import LEARNERS

Tell = Callable[[int, int], None]
_AT_ONCE = 2_000  # states written at a time


def keep_review(connection: Connection, review: Review) -> State | None:
    """Add a row to the log and bring its card's state up to date; kept twice, it counts once.

    The state before is read inside the transaction: two programs at work on one card cannot undo
    each other. Raises ItemGoneError for an item that the library does not hold.
    """
    before = read_state(connection, review)
    seen = look_around(connection, review)
    if seen.kept:
        return before
    if not seen.item:
        raise _unknown_item(review)
    if not seen.learner:
        connection.execute(insert(LEARNERS), {"id": review.learner})
    current = before is None or is_current(before, seen.parameters)
    later = before and are_later_kept(connection, review, before.last_day)
    add_review(connection, review)
    if review.voids or later or not current:
        after = _replay_card(connection, review, seen.parameters)
    else:
        after = state_after(before, review, seen.parameters)
        add_tally(connection, review, review.day, tally_answer(before, review))
    write_state(connection, review, after, known=before is not None)
    return after


def void_review(
    connection: Connection, learner: str, at: datetime, review: str | None
) -> Review | None:
    """Void a learner's last standing review, or the one of an id; None if it does not stand."""
    standing = find_standing_review(connection, learner, review)
    if standing:
        id_ = make_review_id(learner, standing.deck, f"{standing.item} without {standing.id}", at)
        keep_review(connection, replace(standing, id=id_, at=at, voids=standing.id))
    return standing


def rebuild_states(
    connection: Connection, learner: str | None = None, tell: Tell | None = None
) -> int:
    """Make all states anew from the log, or those of one learner; returns how many there are.

    `tell` hears now and then how many rows of the log of how many are done.
    """
    total = count_reviews(connection, learner) if tell else 0
    fitted = read_parameters(connection)
    clear_states(connection, learner)
    tallies = defaultdict[Key, Tally](Tally)
    rows: list[dict[str, Any]] = []
    count = done = 0
    for log in read_logs(connection, learner):
        name, deck = log[0].learner, log[0].deck
        log.sort(key=_moment)
        steps = tuple(replay_steps(log, fitted.get(name, PARAMETERS)))
        for before, review, _ in steps:
            tallies[name, deck, review.day] += tally_answer(before, review)
        rows += [state_values(log[0], state) for _, _, state in steps[-1:]]
        done += len(log)
        if len(rows) == _AT_ONCE:
            count += add_states(connection, rows)
            rows = []
            if tell:
                tell(done, total)
    count += add_states(connection, rows)
    write_tallies(connection, tallies, learner)
    if tell:
        tell(total, total)
    return count


def keep_learner(connection: Connection, learner: str) -> None:
    """Make sure that a learner is known."""
    if not connection.execute(select(LEARNERS.c.id).where(LEARNERS.c.id == learner)).first():
        connection.execute(insert(LEARNERS), {"id": learner})


def _replay_card(connection: Connection, last: Review, parameters: Parameters) -> State | None:
    """The state that the whole log of a card leads to; `last` is its last row, and new."""
    rows = list(read_reviews(connection, last.learner, last.deck, last.item))
    log = sorted(rows, key=_moment)
    old = tally_card(sorted(rows[:-1], key=_moment), parameters)
    new = tally_card(log, parameters)
    for day in old.keys() | new.keys():
        add_tally(connection, last, day, new.get(day, Tally()) - old.get(day, Tally()))
    return replay(log, parameters)


def _moment(review: Review) -> datetime:
    return review.at


def _unknown_item(review: Review) -> ItemGoneError:
    return ItemGoneError(
        f"the library holds no item {review.item} of deck {review.deck}",
        hint="study the deck file: that puts it in",
    )
