"""Answers given elsewhere, taken into the log at once."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from quizgen.memory.review import Review
from quizgen.store.log import add_review
from quizgen.store.progress import keep_learner, rebuild_states
from quizgen.store.tables import ITEMS, REVIEWS


def take_reviews(connection: Connection, reviews: Iterable[Review]) -> int:
    """Add the reviews that the log does not hold, and bring states up to date.

    Returns how many there were; reviews of items that the library does not hold are left out.
    """
    known = set(connection.execute(select(REVIEWS.c.id)).scalars())
    items = {tuple(row) for row in connection.execute(select(ITEMS.c.deck, ITEMS.c.id))}
    count = 0
    for review in reviews:
        if review.id in known or (review.deck, review.item) not in items:
            continue
        if not count:
            keep_learner(connection, review.learner)
        add_review(connection, review)
        known.add(review.id)
        count += 1
    if count:
        rebuild_states(connection)
    return count
