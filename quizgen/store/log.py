"""The review log: added to and read, never changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, exists, func, insert, select

from quizgen.memory.parameters import MODEL, Parameters
from quizgen.memory.review import Grade, Review
from quizgen.store.fits import parse_parameters
from quizgen.store.tables import FITS, ITEMS, LEARNERS, REVIEWS

_AT_ONCE = 500
_SURELY_LATER = timedelta(days=3)
"""What lies so many study days after an answer lies after it, in whatever zones they were given."""

_NAMES = tuple(field.name for field in fields(Review))
_COLUMNS: Sequence[Any] = tuple(REVIEWS.c[name] for name in _NAMES)


def add_review(connection: Connection, review: Review) -> None:
    """Add a row at the end."""
    connection.execute(_ADD, _row(review))


def add_reviews(connection: Connection, reviews: Iterable[Review]) -> int:
    """Add a row for each, in their order, some hundreds at once; returns how many there were."""
    count = 0
    remaining = iter(reviews)
    while rows := [_row(review) for review in islice(remaining, _AT_ONCE)]:
        connection.execute(_ADD, rows)
        count += len(rows)
    return count


def _row(review: Review) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(review, name) for name in _NAMES}
    row["grade"] = int(review.grade)
    row["given"] = review.given.encode(errors="replace").decode()  # a terminal may send anything
    return row


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the library holds already: the review itself, its item, its learner.

    States follow from answers by the `parameters` of the learner.
    """

    kept: bool
    item: bool
    learner: bool
    parameters: Parameters


def look_around(connection: Connection, review: Review) -> Surroundings:
    """All that has to be known before a review is added, in one question to the database."""
    asked = {
        "id": review.id,
        "learner": review.learner,
        "deck": review.deck,
        "item": review.item,
    }
    kept, item, known, parameters = connection.execute(_AROUND, asked).one()
    return Surroundings(bool(kept), bool(item), bool(known), parse_parameters(parameters))


def are_later_kept(connection: Connection, review: Review, last_day: date) -> bool:
    """Whether the log holds later answers to the card: a clock was set back, or logs were merged.

    `last_day` is the study day of its last answer. Reading the answers of a card touches a page for
    each, thus nothing is read where it cannot be.
    """
    if review.day - last_day >= _SURELY_LATER:
        return False
    card = {"learner": review.learner, "deck": review.deck, "item": review.item, "at": review.at}
    return bool(connection.execute(_LATER, card).scalar())


def read_reviews(
    connection: Connection, learner: str | None = None, deck: str | None = None, item: str = ""
) -> Iterator[Review]:
    """Rows in the order recorded, those that void included."""
    wanted = select(*_COLUMNS).order_by(REVIEWS.c.number)
    if learner is not None:
        wanted = wanted.where(REVIEWS.c.learner == learner)
    if deck is not None:
        wanted = wanted.where(REVIEWS.c.deck == deck)
    if item:
        wanted = wanted.where(REVIEWS.c.item == item)
    return map(_find_review, connection.execute(wanted))


def count_reviews(connection: Connection, learner: str | None = None) -> int:
    """How many rows there are, of a learner or of all."""
    wanted = select(func.count()).select_from(REVIEWS)
    wanted = wanted if learner is None else wanted.where(REVIEWS.c.learner == learner)
    return int(connection.execute(wanted).scalar_one())


def read_last_day(connection: Connection, learner: str) -> date | None:
    """The last study day of a learner; what was taken back counts as well."""
    wanted = select(func.max(REVIEWS.c.day)).where(REVIEWS.c.learner == learner)
    found: date | None = connection.execute(wanted).scalar()
    return found


def read_logs(connection: Connection, learner: str | None = None) -> Iterator[list[Review]]:
    """The rows of each card, in the order recorded; never all cards at once."""
    card = REVIEWS.c.learner, REVIEWS.c.deck, REVIEWS.c.item
    wanted = select(*_COLUMNS).order_by(*card, REVIEWS.c.number)
    if learner is not None:
        wanted = wanted.where(REVIEWS.c.learner == learner)
    rows = connection.execute(wanted.execution_options(yield_per=5_000))
    for _, log in groupby(map(_find_review, rows), lambda one: (one.learner, one.deck, one.item)):
        yield list(log)


def find_standing_review(
    connection: Connection, learner: str, id: str | None = None
) -> Review | None:
    """A learner's last review that was not taken back, or the one of an id, unless it was."""
    void = REVIEWS.alias()
    wanted = (
        select(*_COLUMNS)
        .where(REVIEWS.c.learner == learner, REVIEWS.c.voids.is_(None))
        .where(~select(void.c.id).where(void.c.voids == REVIEWS.c.id).exists())
        .order_by(REVIEWS.c.number.desc())
        .limit(1)
    )
    row = connection.execute(wanted.where(REVIEWS.c.id == id) if id else wanted).first()
    return _find_review(row) if row else None


def _find_review(row: Row[Any]) -> Review:
    values = dict(zip(_NAMES, row, strict=True))
    return Review(**values | {"grade": Grade(values["grade"])})


# Made once: to put a statement together takes longer than to run it.
_ADD = insert(REVIEWS)
_AROUND = select(
    exists().where(REVIEWS.c.id == bindparam("id")),
    exists().where(ITEMS.c.deck == bindparam("deck"), ITEMS.c.id == bindparam("item")),
    exists().where(LEARNERS.c.id == bindparam("learner")),
    select(FITS.c.parameters)
    .where(FITS.c.learner == bindparam("learner"), FITS.c.algorithm == MODEL)
    .order_by(FITS.c.at.desc())
    .limit(1)
    .scalar_subquery(),
)
_LATER = select(
    exists().where(
        REVIEWS.c.learner == bindparam("learner"),
        REVIEWS.c.deck == bindparam("deck"),
        REVIEWS.c.item == bindparam("item"),
        REVIEWS.c.at > bindparam("at"),
    )
)
