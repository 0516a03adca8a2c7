"""Taking away: decks, the progress in a deck, learners."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from quizgen.errors import LibraryError
from quizgen.memory.review import make_review_id, standing_reviews
from quizgen.store.log import add_review, read_reviews
from quizgen.store.packages import outdate
from quizgen.store.tables import (
    DAYS,
    DECKS,
    FITS,
    HOLDS,
    ITEMS,
    LEARNERS,
    PACKAGES,
    REVIEWS,
    SETTINGS,
    STATES,
)


def remove_deck(connection: Connection, deck: str) -> bool:
    """Remove a deck; true if progress with it is kept, should it be put in again."""
    answered = select(REVIEWS.c.id).where(REVIEWS.c.deck == deck).limit(1)
    if connection.execute(answered).first():
        connection.execute(update(DECKS).where(DECKS.c.id == deck).values(removed=True))
        outdate(connection, deck)
        return True
    for table in (HOLDS, ITEMS, PACKAGES):
        connection.execute(delete(table).where(table.c.deck == deck))
    connection.execute(delete(DECKS).where(DECKS.c.id == deck))
    return False


def reset_progress(connection: Connection, learner: str, deck: str, at: datetime) -> int:
    """Take back all answers of a learner to a deck; returns how many stood.

    They stay in the log, as does that they were taken back.
    """
    standing = standing_reviews(list(read_reviews(connection, learner, deck)))
    for review in standing:
        id_ = make_review_id(learner, deck, f"{review.item} without {review.id}", at)
        add_review(connection, replace(review, id=id_, at=at, voids=review.id))
    for table in (STATES, DAYS, HOLDS):
        connection.execute(delete(table).where(table.c.learner == learner, table.c.deck == deck))
    return len(standing)


def count_learners(connection: Connection) -> dict[str, int]:
    """All learners with how many answers stand in the log."""
    answers = func.coalesce(func.sum(DAYS.c.answers), 0)
    rows = connection.execute(
        select(LEARNERS.c.id, answers)
        .outerjoin(DAYS, DAYS.c.learner == LEARNERS.c.id)
        .group_by(LEARNERS.c.id)
        .order_by(LEARNERS.c.id)
    )
    return {row[0]: int(row[1]) for row in rows}


def remove_learner(connection: Connection, learner: str) -> int:
    """Delete everything that is kept of a learner, the log included; returns its rows.

    Raises LibraryError for a learner that is not known.
    """
    if learner not in count_learners(connection):
        raise LibraryError(
            f"nothing is kept of a learner {learner}", hint="quizgen learners lists them"
        )
    for table in (HOLDS, SETTINGS, FITS, DAYS, STATES):
        connection.execute(delete(table).where(table.c.learner == learner))
    rows = _delete_log(connection, learner)
    connection.execute(delete(LEARNERS).where(LEARNERS.c.id == learner))
    return rows


def _delete_log(connection: Connection, learner: str) -> int:
    """The one place where rows leave the log: whoever goes has the right to be forgotten."""
    guard = None
    if connection.dialect.name == "sqlite":
        named = "SELECT sql FROM sqlite_master WHERE name = 'reviews_delete'"
        guard = connection.exec_driver_sql(named).scalar()
        connection.exec_driver_sql("DROP TRIGGER IF EXISTS reviews_delete")
    rows = connection.execute(delete(REVIEWS).where(REVIEWS.c.learner == learner)).rowcount
    if guard:
        connection.exec_driver_sql(guard)
    return rows
