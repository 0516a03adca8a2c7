"""What comes from elsewhere: answers taken at once, and what of a deck is here already."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from quizgen.memory.review import Review
from quizgen.store.log import add_review
from quizgen.store.progress import keep_learner, rebuild_states
from quizgen.store.tables import ITEMS, REVIEWS

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
