"""The library: decks and the progress of learners, in one database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from quizgen.memory.card import Card
from quizgen.memory.review import Review
from quizgen.memory.states import State

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck

__all__ = ["Card", "Counts", "DeckSummary", "Library", "open_library"]


@dataclass(frozen=True, slots=True)
class DeckSummary:
    """A deck as listed; `items` counts those that can be studied."""

    id: str
    title: str
    path: str
    items: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Counts:
    """A learner's cards of one deck; `due` and `learning` can overlap `learned` in no way.

    `learned`: cards that left the learning stage; `due`: cards to be asked now, without new ones.
    """

    new: int = 0
    learning: int = 0
    learned: int = 0
    due: int = 0


class Library:
    """An open library; a context manager."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""

    def put_deck(self, deck: "Deck", path: str) -> None:
        """Put a whole deck in, in place of what had its id; progress hangs on the items' ids."""
        raise NotImplementedError

    def decks(self) -> list[DeckSummary]:
        """All decks, by title."""
        raise NotImplementedError

    def counts(self, learner: str, at: datetime, day: date) -> dict[str, Counts]:
        """A learner's counts by deck id."""
        raise NotImplementedError

    def deck(self, id: str) -> "Deck":
        """A deck as it was put in. Raises LibraryError if there is none of this id."""
        raise NotImplementedError

    def cards(self, learner: str, deck_ids: Sequence[str] | None = None) -> list[Card]:
        """The cards of some decks or all, in the order of the decks."""
        raise NotImplementedError

    def record(self, review: Review, state: State | None = None) -> State:
        """Keep an answer, durably, in one commit; returns the card's new state.

        The state is computed inside the transaction, so that two programs at work on one card
        cannot undo each other; one passed in is only what the caller expected.
        """
        raise NotImplementedError

    def undo(self, learner: str, at: datetime) -> Review | None:
        """Take back the learner's last standing review, by a row that voids it; returns it."""
        raise NotImplementedError

    def reviews(self, learner: str, deck: str | None = None) -> list[Review]:
        """The review log, in the order recorded, rows that void included."""
        raise NotImplementedError

    def rebuild(self, learner: str | None = None) -> int:
        """Rebuild states from the log; returns how many cards have one."""
        raise NotImplementedError

    def backup(self, path: Path) -> None:
        """Write a copy of the whole library to a new file that only its owner can read."""
        raise NotImplementedError


def open_library(where: str) -> Library:
    """Open the library in a file, or at an SQLAlchemy URL; made or upgraded if need be.

    Raises LibraryError if it is newer than the program, unwritable or no library.
    """
    raise NotImplementedError
