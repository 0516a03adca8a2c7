"""What comes from elsewhere: answers taken at once, and what of a deck is here already."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain

from sqlalchemy import Connection, select

from quizgen.memory.review import Review
from quizgen.store.log import add_reviews
from quizgen.store.progress import keep_learner, rebuild_states
from quizgen.store.tables import ITEMS, REVIEWS

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MARK = '"fingerprint":"'


def read_fingerprints(connection: Connection, deck_id: str) -> dict[str, str]:
    """The fingerprint of each item of a deck, by id, without reading the items themselves.

    A text cannot hold the mark that is looked for: its quotes are escaped.
    """
    wanted = select(ITEMS.c.id, ITEMS.c.payload).where(ITEMS.c.deck == deck_id, ITEMS.c.present)
    found = connection.execute(wanted.execution_options(yield_per=1_000))
    return {row.id: row.payload.partition(_MARK)[2][:16] for row in found}


def take_reviews(connection: Connection, reviews: Iterable[Review]) -> int:
    """Add the reviews that the log does not hold, and bring states up to date.

    Returns how many there were; reviews of items that the library does not hold are left out. What
    went out to a program that keeps milliseconds and comes back is known by its moment.
    """
    remaining = iter(reviews)
    first = next(remaining, None)
    if first is None:
        return 0
    count = add_reviews(connection, _find_new(connection, chain([first], remaining)))
    if count:
        rebuild_states(connection)
    return count


def _find_new(connection: Connection, reviews: Iterable[Review]) -> Iterator[Review]:
    """The reviews that the log does not hold, of items that the library has; makes sure that their
    learners are known."""
    known = set(connection.execute(select(REVIEWS.c.id)).scalars())
    items = {tuple(row) for row in connection.execute(select(ITEMS.c.deck, ITEMS.c.id))}
    moments: dict[tuple[str, str], set[tuple[str, int]]] = {}
    for review in reviews:
        if review.id in known or (review.deck, review.item) not in items:
            continue
        whose = review.learner, review.deck
        if whose not in moments:
            moments[whose] = _read_moments(connection, *whose)
            keep_learner(connection, review.learner)
        if not _came_back(review, moments[whose]):
            known.add(review.id)
            yield review


def _read_moments(connection: Connection, learner: str, deck: str) -> set[tuple[str, int]]:
    """Item and millisecond of each answer to a deck."""
    wanted = select(REVIEWS.c.item, REVIEWS.c.at).where(
        REVIEWS.c.learner == learner, REVIEWS.c.deck == deck
    )
    return {(row.item, _millisecond(row.at)) for row in connection.execute(wanted)}


def _came_back(review: Review, moments: set[tuple[str, int]]) -> bool:
    """Whether the log has an answer to the item in the same millisecond, or in the one before it.

    A log that knows answers by their millisecond moves the second of two by one.
    """
    at = _millisecond(review.at)
    return not {(review.item, at), (review.item, at - 1)}.isdisjoint(moments)


def _millisecond(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1)
