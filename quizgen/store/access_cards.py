"""What the library does with cards."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from quizgen.memory.card import Card
from quizgen.store import (
    cards,
    holds,
)
from quizgen.store.opened import Opened
from quizgen.store.summaries import Counts, Wait

if TYPE_CHECKING:
    pass


class CardAccess(Opened):
    """Cards of a learner: read, counted, held."""

    def cards(
        self, learner: str, deck_ids: Sequence[str] | None = None, *, day: date | None = None
    ) -> list[Card]:
        """The cards of some decks, in their order, or of all; only what is new or approved.

        With a `day`, without those that are suspended or buried on it.
        """
        with self._reading() as connection:
            return cards.read_cards(connection, learner, deck_ids, day)

    def waiting_cards(
        self,
        learner: str,
        deck_ids: Sequence[str],
        day: date,
        *,
        most: int,
        most_new: int | None = None,
        days_ahead: int = 0,
        approved: bool = False,
    ) -> list[Card]:
        """The cards that a queue of a study day is made of, without reading all the others.

        Of those that are due `most`, of new ones `most_new`, or else as many; all that were
        answered today.
        """
        with self._reading() as connection:
            return cards.read_waiting_cards(
                connection,
                learner,
                deck_ids,
                day,
                most=most,
                most_new=most_new,
                days_ahead=days_ahead,
                approved=approved,
            )

    def waits(
        self, learner: str, deck_ids: Sequence[str], day: date, *, approved: bool = False
    ) -> list[Wait]:
        """The cards of some decks that may be asked on a study day, counted by when."""
        with self._reading() as connection:
            return cards.count_waits(connection, learner, deck_ids, day, approved=approved)

    def counts(self, learner: str, at: datetime, day: date) -> dict[str, Counts]:
        """A learner's counts by deck id, of the decks that have cards."""
        with self._reading() as connection:
            return cards.count_cards(connection, learner, at, day)

    def hold(
        self, learner: str, deck: str, item: str, until: date | None, reason: str = "learner"
    ) -> bool:
        """Do not ask a card before a study day, or until it is released. False if it is gone."""
        with self._writing() as connection:
            return holds.hold_card(connection, learner, holds.Hold(deck, item, until, reason))

    def release(self, learner: str, deck: str, item: str | None = None) -> int:
        """Ask a held card again, or all those of a deck; returns how many were held."""
        with self._writing() as connection:
            return holds.release_cards(connection, learner, deck, item)

    def holds(self, learner: str, day: date) -> list[holds.Hold]:
        """The cards that are held on a study day."""
        with self._reading() as connection:
            return holds.read_holds(connection, learner, day)
