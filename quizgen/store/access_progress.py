"""What the library does with answers."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Review
from quizgen.memory.states import State
from quizgen.store import (
    decks,
    fits,
    log,
    progress,
    removal,
    taking,
)
from quizgen.store.fits import Fit
from quizgen.store.opened import Opened

if TYPE_CHECKING:
    pass


class ProgressAccess(Opened):
    """The review log and the states that follow from it."""

    def record(self, review: Review) -> State:
        """Keep an answer, durably, in one commit; returns the card's new state.

        The state before is read inside the transaction, so that two programs at work on one card
        cannot undo each other.
        """
        if review.voids:
            raise ValueError("a review is taken back with undo")
        with self._writing() as connection:
            kept = progress.keep_review(connection, review)
        assert kept is not None
        return kept

    def take(self, reviews: Iterable[Review]) -> int:
        """Keep answers given elsewhere, all in one commit; returns how many were new."""
        with self._writing() as connection:
            return taking.take_reviews(connection, reviews)

    def undo(self, learner: str, at: datetime, review: str | None = None) -> Review | None:
        """Take back the learner's last standing review, or the one of an id.

        A row is added that voids it. Returns the review; None if none stands.
        """
        with self._writing() as connection:
            return progress.void_review(connection, learner, at, review)

    def reviews(self, learner: str, deck: str | None = None) -> list[Review]:
        """The review log, in the order recorded, rows that void included."""
        with self._reading() as connection:
            return list(log.read_reviews(connection, learner, deck))

    def reset(self, learner: str, deck: str, at: datetime) -> int:
        """Take back all answers of a learner to a deck; returns how many stood."""
        with self._writing() as connection:
            decks.read_deck(connection, deck)
            return removal.reset_progress(connection, learner, deck, at)

    def last_day(self, learner: str) -> date | None:
        """The last study day on which a learner answered anything."""
        with self._reading() as connection:
            return log.read_last_day(connection, learner)

    def rebuild(self) -> int:
        """Make all states and tallies anew from the log; returns how many there are."""
        with self._writing() as connection:
            return progress.rebuild_states(connection)

    def parameters(self, learner: str) -> Parameters:
        """The parameters of a learner's states: the last fitted ones, or the usual ones."""
        with self._reading() as connection:
            return fits.read_parameters(connection).get(learner, PARAMETERS)

    def has_damaged_fit(self, learner: str) -> bool:
        """Whether the last fitted parameters of a learner are none that can be used."""
        with self._reading() as connection:
            return fits.has_damaged_fit(connection, learner)

    def fits(self, learner: str) -> list[Fit]:
        """What was fitted to a learner's log, oldest first."""
        with self._reading() as connection:
            return fits.read_fits(connection, learner)

    def fit(self, learner: str, fit: Fit) -> int:
        """Use these parameters from now on: keeps them and makes all states anew."""
        with self._writing() as connection:
            progress.keep_learner(connection, learner)
            fits.keep_fit(connection, learner, fit)
            return progress.rebuild_states(connection, learner)
