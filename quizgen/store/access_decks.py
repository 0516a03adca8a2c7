"""What the library does with decks."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from quizgen.store import (
    decks,
    memories,
    packages,
    removal,
)
from quizgen.store.engine import unchecked
from quizgen.store.journal import written_once
from quizgen.store.opened import Opened
from quizgen.store.summaries import DeckSummary

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.store.intake import Intake


class DeckAccess(Opened):
    """Decks: put in, listed, given back, removed."""

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

    def retentions(self) -> dict[str, float]:
        """The desired retention of the decks that have one of their own, by id."""
        with self._reading() as connection:
            return decks.read_retentions(connection)

    def texts(self, deck_id: str) -> dict[str, str]:
        """What each item of a deck asks, by its id, those that left it included."""
        with self._reading() as connection:
            return memories.read_texts(connection, deck_id)

    def find_report(self, sha256: str) -> str | None:
        """What came of importing a file, if its deck is still as that made it."""
        with self._reading() as connection:
            return packages.find_report(connection, sha256)

    def kept_packages(self, deck: str) -> list[bytes]:
        """What is kept of the packages that a deck was imported from, the newest first."""
        with self._reading() as connection:
            return packages.read_packages(connection, deck)

    def _has_deck(self, id: str) -> bool:
        with self._reading() as connection:
            return decks.read_body(connection, id) is not None

    @contextmanager
    def intake(self, deck: "Deck", path: str, *, large: bool = False) -> Iterator["Intake"]:
        """Put a deck in item by item, or what is new of it; kept wholly when the block ends, or
        not at all if it raises. `deck` holds no items; it may be `large`."""
        from quizgen.store.intake import Intake

        once = large and not self._has_deck(deck.id)
        with (
            unchecked(self._connection),
            written_once(self._connection) if once else nullcontext(),
            self._writing() as connection,
        ):
            intake = Intake(connection, deck, path)
            try:
                yield intake
                intake.settle()
            finally:
                intake.close()
