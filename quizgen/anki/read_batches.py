"""All items of a package, some thousand at a time."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_cloze import UnfitNoteError
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_items import read_items
from quizgen.anki.read_lanes import Lane, make_lane
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote, note_of
from quizgen.anki.read_own import find_own, read_own_item
from quizgen.anki.read_rows import Row, read_rows
from quizgen.anki.read_templates import TooLongError
from quizgen.deck.identity import make_id
from quizgen.deck.stored import StoredItem, store_item

_AT_ONCE = 2_000  # items: as many as are worth handing over to another thread
_LONGEST = 8 * 1024 * 1024  # signs of these
_LANES = 10_000  # note types with cards of decks: beyond, all take the long way


class Batches:
    """Reads the items of a package, once. `size` is its length in bytes: it bounds the work.

    Afterwards, `foreign` has the names of the note types of others, and `places` the item of each
    note's card at a place, if that is wanted.
    """

    def __init__(
        self,
        types: Mapping[int, ForeignType],
        decks: Decks,
        texts: Texts,
        size: int,
        losses: Losses,
        *,
        places: bool,
    ) -> None:
        self._types = types
        self._decks = decks
        self._texts = texts
        self._size = size
        self._losses = losses
        self._lanes: dict[tuple[object, tuple[ForeignCard, ...]], Lane] = {}
        self.foreign: dict[str, None] = {}
        self.places: dict[tuple[int, int], str] | None = {} if places else None

    def read(self, connection: sqlite3.Connection) -> Iterator[list[StoredItem]]:
        """The items of all sound notes."""
        room = given = 64 * 1024 * 1024 + 100 * self._size  # signs that all of them may have
        ids: set[str] = set()
        some: list[StoredItem] = []
        for row, cards in read_rows(connection, self._size, self._losses):
            for place, item in self._items_of(row, cards, ids):
                room -= len(item.payload)
                if room < 0:
                    self._losses.add("notes beyond what a package of its size can hold", row[1])
                    break
                ids.add(item.id)
                some.append(item)
                if self.places is not None:
                    self.places[row[0], place] = item.id
            if len(some) >= _AT_ONCE or given - room > _LONGEST:
                yield some
                some, given = [], room
        yield some

    def _items_of(
        self, row: Row, cards: tuple[ForeignCard, ...], taken: set[str]
    ) -> Sequence[tuple[int, StoredItem]]:
        """The items that a row makes, with the places of their cards; none has a taken id."""
        lane = self._lanes.get((row[2], cards)) or self._open_lane(row[2], cards)
        item = lane(row)
        if item and item[0] not in taken:
            return ((cards[0].place, item),)
        note = note_of(row, cards, self._types, self._losses)
        if not note:
            return ()
        return [
            (place, _with_other_id(one, note, place, taken) if one.id in taken else one)
            for place, one in self._long_way(note, taken)
        ]

    def _open_lane(self, kind: object, cards: tuple[ForeignCard, ...]) -> Lane:
        """The lane of notes of a type, a closed one if they have to go the long way."""
        if type(kind) is not int or kind not in self._types or len(self._lanes) >= _LANES:
            return _closed
        lane = make_lane(self._types[kind], cards, self._decks)
        if lane:  # it is for none of our own note types
            self.foreign[self._types[kind].name] = None
        return self._lanes.setdefault((kind, cards), lane or _closed)

    def _long_way(self, note: ForeignNote, taken: set[str]) -> list[tuple[int, StoredItem]]:
        try:
            own = find_own(note)
            if own and own[2] not in taken:
                item = read_own_item(note, own[0], own[2], self._texts)
                return [(note.cards[0].place, store_item(item))]
            self.foreign[note.type.name] = None
            return read_items(note, self._decks, self._texts, self._losses)
        except (UnfitNoteError, TooLongError) as error:
            self._losses.add(f"notes that make no question: {error}", note.guid)
            return []


def _closed(_row: Row) -> None:
    return None


def _with_other_id(
    stored: StoredItem, note: ForeignNote, place: int, taken: Collection[str]
) -> StoredItem:
    """The item of a second note of the same guid."""
    other = make_id("anki", note.guid, str(place), taken=taken)
    return store_item(stored.item.model_copy(update={"id": other}))
