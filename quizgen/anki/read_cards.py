"""Cards of a package by their notes, read along with the notes: both in the order of notes' ids."""

import math
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from quizgen.anki.read_database import BROKEN, raise_if_spent
from quizgen.anki.read_losses import Losses

_AT_ONCE = 1_000
_MOST = 500  # cards of a note: Anki makes no more
_END = (math.inf, 0, 0)
_QUERY = (
    "select nid, ord, iif(odid, odid, did) from cards "
    "where typeof(nid) = 'integer' and typeof(ord) = 'integer' order by nid"
)


class ForeignCard(NamedTuple):
    """One card: the template or group of gaps (from 0) it shows, and the number of its deck."""

    place: int
    deck: int


class CardsByNote:
    """All cards; what is broken is told and passed."""

    def __init__(self, connection: sqlite3.Connection, losses: Losses) -> None:
        self._losses = losses
        self._broken = False
        self._rows: Iterator[tuple[Any, ...]] = iter(())
        self._next: tuple[Any, ...] = _END
        self._known: dict[tuple[int, object], tuple[ForeignCard, ...]] = {}  # one for all notes
        try:
            cursor = connection.execute(_QUERY)
            self._rows = chain.from_iterable(iter(lambda: cursor.fetchmany(_AT_ONCE), []))
            self._advance()
        except BROKEN as error:
            self._break(error)

    def of_each(self, notes: Iterable[int]) -> Iterator[tuple[ForeignCard, ...]]:
        """The cards of each note, one for each place; its first one if they cannot be read.

        Asked with ascending ids.
        """
        for note in notes:
            row = self._next
            while row[0] < note:
                self._losses.add("cards without a note")
                row = self._advance()
            if row[0] != note:
                yield (ForeignCard(0, 0),) if self._broken else ()
                continue
            following = self._advance()
            _, at, deck = row
            if following[0] != note:
                yield self._known.get((at, deck)) or self._only(at, deck)
            else:
                yield self._several(note, row, following)

    def finish(self) -> None:
        """Tell of the cards that are left."""
        while self._next is not _END:
            self._losses.add("cards without a note")
            self._advance()

    def _advance(self) -> tuple[Any, ...]:
        try:
            self._next = next(self._rows, _END)
        except BROKEN as error:
            self._break(error)
        return self._next

    def _several(
        self, note: int, row: tuple[Any, ...], following: tuple[Any, ...]
    ) -> tuple[ForeignCard, ...]:
        """The cards of a note that has more than one row of them."""
        places = {row[1]: row[2]}
        while following[0] == note:
            places.setdefault(following[1], following[2])
            following = self._advance()
        found = (self._only(at, deck) for at, deck in sorted(places.items()))
        return tuple(card for cards in found for card in cards)

    def _only(self, place: int, deck: object) -> tuple[ForeignCard, ...]:
        """The card of a note that has no other; none if its place is none that Anki knows."""
        known = self._known.get((place, deck))
        if known is None:
            card = ForeignCard(place, deck if isinstance(deck, int) else 0)
            known = self._known[place, deck] = (card,) if 0 <= place < _MOST else ()
        return known

    def _break(self, error: Exception) -> None:
        raise_if_spent(error)
        self._losses.add("cards on pages that cannot be read", error)
        self._next, self._broken = _END, True
