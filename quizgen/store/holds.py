"""Cards that are not asked: buried until a day, or suspended until that is lifted."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, insert, or_, select

from quizgen.store.progress import keep_learner
from quizgen.store.tables import HOLDS, ITEMS


@dataclass(frozen=True, slots=True)
class Hold:
    """A card that is not asked before the study day `until`, or never if that is None.

    `reason` is "learner" or "leech": whether a person said so, or it was forgotten too often.
    """

    deck: str
    item: str
    until: date | None
    reason: str


def hold_card(connection: Connection, learner: str, hold: Hold) -> bool:
    """Hold a card, in place of a hold it has already.

    One that has left the library, by a program beside this one, is not asked anyway: False.
    """
    there = select(ITEMS.c.id).where(ITEMS.c.deck == hold.deck, ITEMS.c.id == hold.item)
    if connection.execute(there).first() is None:
        return False
    keep_learner(connection, learner)
    release_cards(connection, learner, hold.deck, hold.item)
    row = {"deck": hold.deck, "item": hold.item, "until": hold.until, "reason": hold.reason}
    connection.execute(insert(HOLDS), {"learner": learner, **row})
    return True


def release_cards(connection: Connection, learner: str, deck: str, item: str | None = None) -> int:
    """Ask a card again, or all cards of a deck; returns how many were held."""
    wanted = delete(HOLDS).where(HOLDS.c.learner == learner, HOLDS.c.deck == deck)
    return connection.execute(wanted.where(HOLDS.c.item == item) if item else wanted).rowcount


def read_holds(connection: Connection, learner: str, day: date) -> list[Hold]:
    """The cards that are held on a study day."""
    rows = connection.execute(
        select(HOLDS.c.deck, HOLDS.c.item, HOLDS.c.until, HOLDS.c.reason)
        .where(HOLDS.c.learner == learner, or_(HOLDS.c.until.is_(None), HOLDS.c.until > day))
        .order_by(HOLDS.c.deck, HOLDS.c.item)
    )
    return [Hold(*row) for row in rows]
