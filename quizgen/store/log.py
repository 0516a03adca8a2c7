"""The review log: added to and read, never changed."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.orm import aliased

from quizgen.memory.review import Grade, Review
from quizgen.store.tables import ReviewRow

_NAMES = tuple(field.name for field in fields(Review))
_COLUMNS: Sequence[Any] = tuple(getattr(ReviewRow, name) for name in _NAMES)


def add_review(connection: Connection, review: Review) -> None:
    """Add a row at the end."""
    row: dict[str, Any] = {name: getattr(review, name) for name in _NAMES}
    row["grade"] = int(review.grade)
    row["given"] = review.given.encode(errors="replace").decode()  # a terminal may send anything
    connection.execute(insert(ReviewRow), row)


def holds_review(connection: Connection, id: str) -> bool:
    """Whether the log has a row of this id."""
    return connection.execute(select(ReviewRow.id).where(ReviewRow.id == id)).first() is not None


def read_reviews(
    connection: Connection, learner: str | None = None, deck: str | None = None, item: str = ""
) -> Iterator[Review]:
    """Rows in the order recorded, those that void included."""
    wanted = select(*_COLUMNS).order_by(ReviewRow.number)
    if learner is not None:
        wanted = wanted.where(ReviewRow.learner == learner)
    if deck is not None:
        wanted = wanted.where(ReviewRow.deck == deck)
    if item:
        wanted = wanted.where(ReviewRow.item == item)
    return map(_find_review, connection.execute(wanted))


def find_standing_review(
    connection: Connection, learner: str, id: str | None = None
) -> Review | None:
    """A learner's last review that was not taken back, or the one of an id, unless it was."""
    void = aliased(ReviewRow)
    wanted = (
        select(*_COLUMNS)
        .where(ReviewRow.learner == learner, ReviewRow.voids.is_(None))
        .where(~select(void.id).where(void.voids == ReviewRow.id).exists())
        .order_by(ReviewRow.number.desc())
        .limit(1)
    )
    row = connection.execute(wanted.where(ReviewRow.id == id) if id else wanted).first()
    return _find_review(row) if row else None


def _find_review(row: Row[Any]) -> Review:
    values = dict(zip(_NAMES, row, strict=True))
    return Review(**values | {"grade": Grade(values["grade"])})
