"""The library: decks and the progress of learners, in one database."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection

from quizgen.errors import LibraryError, OutputError
from quizgen.memory.card import Card
from quizgen.memory.fsrs6 import recall_chance
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Review
from quizgen.memory.states import State
from quizgen.memory.tally import Tally
from quizgen.store import (
    cards,
    days,
    decks,
    fits,
    holds,
    log,
    memories,
    merging,
    packages,
    progress,
    removal,
    settings,
    states,
    taking,
)
from quizgen.store.backup import copy_database
from quizgen.store.engine import in_words, make_engine, reading, writing
from quizgen.store.fits import Fit
from quizgen.store.peek import peek
from quizgen.store.place import Place, find_place, prepare_file
from quizgen.store.summaries import Counts, DeckSummary, Wait
from quizgen.store.upgrade import upgrade_database, upgrade_file

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.store.intake import Intake

__all__ = ["Card", "Counts", "DeckSummary", "Library", "open_library"]


def open_library(where: str) -> "Library":
    """Open the library in a file, or at an SQLAlchemy URL; made or upgraded if need be.

    Raises LibraryError if it is newer than the program, unwritable or no library.
    """
    place = find_place(where)
    if place.file:
        prepare_file(place.file)
        upgrade_file(place.file)
    with in_words(place):
        connection = make_engine(place).connect()
        try:
            if not place.file:
                upgrade_database(connection, place)
            with reading(connection):
                stale = states.are_stale(connection)
            if stale:
                with writing(connection):
                    progress.rebuild_states(connection)
        except BaseException:
            connection.close()
            raise
    return Library(connection, place)


class Library:
    """An open library; a context manager. Every method raises LibraryError if its database fails.

    Each method is a transaction: what it was to change is changed wholly and durably when it
    returns.
    """

    def __init__(self, connection: Connection, place: Place) -> None:
        self._connection = connection
        self.place = place

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
        self._connection.close()
        self._connection.engine.dispose()

    def put_deck(self, deck: "Deck", path: str) -> None:
        """Put a whole deck in, in place of what had its id; progress hangs on the items' ids."""
        with self._writing() as connection:
            decks.put_deck(connection, deck, path)

    def decks(self) -> list[DeckSummary]:
        """All decks, by title."""
        with self._reading() as connection:
            return decks.list_decks(connection)

    def deck(self, id: str) -> "Deck":
        """A deck as it was put in. Raises LibraryError if there is none of this id."""
        with self._reading() as connection:
            return decks.read_deck(connection, id)

    def remove_deck(self, id: str) -> bool:
        """Remove a deck; true if progress with it is kept, should it be put in again.

        Raises LibraryError if there is none of this id.
        """
        with self._writing() as connection:
            decks.read_deck(connection, id)
            return removal.remove_deck(connection, id)

    def reset(self, learner: str, deck: str, at: datetime) -> int:
        """Take back all answers of a learner to a deck; returns how many stood."""
        with self._writing() as connection:
            decks.read_deck(connection, deck)
            return removal.reset_progress(connection, learner, deck, at)

    def learners(self) -> dict[str, int]:
        """All learners, with how many of their answers stand."""
        with self._reading() as connection:
            return removal.count_learners(connection)

    def remove_learner(self, learner: str) -> int:
        """Delete everything that is kept of a learner, for good; returns the rows of the log.

        Raises LibraryError for a learner that is not known.
        """
        with self._writing() as connection:
            return removal.remove_learner(connection, learner)

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

    def retentions(self) -> dict[str, float]:
        """The desired retention of the decks that have one of their own, by id."""
        with self._reading() as connection:
            return decks.read_retentions(connection)

    def counts(self, learner: str, at: datetime, day: date) -> dict[str, Counts]:
        """A learner's counts by deck id, of the decks that have cards."""
        with self._reading() as connection:
            return cards.count_cards(connection, learner, at, day)

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

    def find_report(self, sha256: str) -> str | None:
        """What came of importing a file, if its deck is still as that made it."""
        with self._reading() as connection:
            return packages.find_report(connection, sha256)

    def kept_packages(self, deck: str) -> list[bytes]:
        """What is kept of the packages that a deck was imported from, the newest first."""
        with self._reading() as connection:
            return packages.read_packages(connection, deck)

    @contextmanager
    def intake(self, deck: "Deck", path: str) -> Iterator["Intake"]:
        """Put a deck in item by item, or what is new of it; kept wholly when the block ends, or
        not at all if it raises. `deck` holds no items."""
        from quizgen.store.intake import Intake

        with self._writing() as connection:
            yield Intake(connection, deck, path)

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

    def hold(
        self, learner: str, deck: str, item: str, until: date | None, reason: str = "learner"
    ) -> None:
        """Do not ask a card before a study day, or until it is released."""
        with self._writing() as connection:
            holds.hold_card(connection, learner, holds.Hold(deck, item, until, reason))

    def release(self, learner: str, deck: str, item: str | None = None) -> int:
        """Ask a held card again, or all those of a deck; returns how many were held."""
        with self._writing() as connection:
            return holds.release_cards(connection, learner, deck, item)

    def holds(self, learner: str, day: date) -> list[holds.Hold]:
        """The cards that are held on a study day."""
        with self._reading() as connection:
            return holds.read_holds(connection, learner, day)

    def days(self, learner: str, deck_ids: Sequence[str] | None = None) -> dict[date, Tally]:
        """What a learner's answers come to, by study day, in order."""
        with self._reading() as connection:
            return days.read_days(connection, learner, deck_ids)

    def deck_days(
        self, learner: str, since: date, deck_ids: Sequence[str] | None = None
    ) -> dict[str, Tally]:
        """What a learner's answers come to, by deck, from a study day on."""
        with self._reading() as connection:
            return days.read_decks(connection, learner, since, deck_ids)

    def expect_known(
        self, learner: str, deck_ids: Sequence[str] | None, day: date
    ) -> dict[str, float]:
        """How many of the cards of each deck that a learner ever answered are probably known."""
        with self._reading() as connection:
            own = fits.read_parameters(connection).get(learner, PARAMETERS)
            return memories.sum_chances(
                connection,
                learner,
                deck_ids,
                lambda stability, last: recall_chance(stability, (day - last).days, own),
            )

    def parameters(self, learner: str) -> Parameters:
        """The parameters of a learner's states: the last fitted ones, or the usual ones."""
        with self._reading() as connection:
            return fits.read_parameters(connection).get(learner, PARAMETERS)

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

    def due_days(
        self, learner: str, deck_ids: Sequence[str] | None = None
    ) -> dict[date | None, int]:
        """How many cards are due on each day; None stands for those that are being learned."""
        with self._reading() as connection:
            return memories.count_due_days(connection, learner, deck_ids)

    def count_memories(
        self, learner: str, deck_ids: Sequence[str] | None, ends: Sequence[float]
    ) -> dict[tuple[int, int], int]:
        """The cards ever answered, counted by bin of stability (`ends` in days) and difficulty."""
        with self._reading() as connection:
            return memories.count_memories(connection, learner, deck_ids, ends)

    def troubled(
        self, learner: str, deck_ids: Sequence[str] | None = None, *, most: int = 10
    ) -> list[memories.Troubled]:
        """The cards that a learner forgot most often, worst first."""
        with self._reading() as connection:
            return memories.read_troubled(connection, learner, deck_ids, most)

    def tags(
        self, learner: str, deck_ids: Sequence[str] | None = None
    ) -> dict[str, tuple[int, int, int]]:
        """By tag: how many cards a learner answered, how often, and how often forgotten."""
        with self._reading() as connection:
            return memories.count_tags(connection, learner, deck_ids)

    def texts(self, deck_id: str) -> dict[str, str]:
        """What each item of a deck asks, by its id, those that left it included."""
        with self._reading() as connection:
            return memories.read_texts(connection, deck_id)

    def rebuild(self) -> int:
        """Make all states and tallies anew from the log; returns how many there are."""
        with self._writing() as connection:
            return progress.rebuild_states(connection)

    def settings(self, learner: str) -> dict[str, str]:
        """What a learner chose, by name."""
        with self._reading() as connection:
            return settings.read_settings(connection, learner)

    def set(self, learner: str, name: str, value: str) -> None:
        """Keep what a learner chose."""
        with self._writing() as connection:
            settings.keep_setting(connection, learner, name, value)

    def merge(self, file: Path) -> merging.Merged:
        """Take in the decks and answers of another library's file, which is left as it is.

        Raises LibraryError if it is none.
        """
        if not file.is_file():
            raise LibraryError(f"there is no library at {file}", hint="name a file")
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "other.sqlite3"
            peek(str(file))  # before anything is copied: is it a library at all?
            copy_database(file, copy)
            with (
                open_library(str(copy)) as other,
                other._reading() as theirs,
                self._writing() as mine,
            ):
                return merging.merge_library(mine, theirs)

    def backup(self, path: Path) -> None:
        """Write a copy of the whole library that only its owner can read.

        Raises OutputError if it cannot be written, LibraryError for a library that is no file.
        """
        if self.place.file is None:
            raise LibraryError(
                f"{self.place} is no file to copy", hint="use the database's own backup"
            )
        if path.exists() and path.samefile(self.place.file):
            raise OutputError(f"{path} is the library itself", hint="name another file")
        copy_database(self.place.file, path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with in_words(self.place), reading(self._connection) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with in_words(self.place), writing(self._connection) as connection:
            yield connection
