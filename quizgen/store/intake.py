"""A deck put in item by item: as many as there are, without holding them all."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, insert, select, update

from quizgen.deck.stored import StoredItem, parse_item
from quizgen.memory.review import Review
from quizgen.store.bulk import insert_rows
from quizgen.store.decks import read_body
from quizgen.store.packages import keep_package, outdate
from quizgen.store.tables import DECKS, ITEMS
from quizgen.store.taking import read_fingerprints, take_reviews

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.deck.item import AnyItem

_COLUMNS = ("deck", "id", "place", "status", "payload", "present", "tags")
_CACHE = 20_000  # KiB: ids come in no order, so the indexes are written all over


class Intake:
    """What comes in of one deck, all in one transaction.

    Of a deck that is there already, `deck` (without its items) stays as it is; `known` holds the
    fingerprints of its items by id.
    """

    def __init__(self, connection: Connection, deck: "Deck", path: str) -> None:
        self._connection = connection
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE}")
        self.deck = read_body(connection, deck.id) or self._make_deck(deck, path)
        outdate(connection, deck.id)
        self.known: Mapping[str, str] = read_fingerprints(connection, deck.id)
        here = ITEMS.c.deck == deck.id
        absent = select(ITEMS.c.id).where(here, ITEMS.c.present.is_(False))
        self._absent = set(connection.execute(absent).scalars())
        last = connection.execute(select(func.max(ITEMS.c.place)).where(here)).scalar()
        self._place = -1 if last is None else last
        self._writer = ThreadPoolExecutor(1)
        self._written: Future[None] | None = None

    def settle(self) -> None:
        """Wait until all that was added is written. Raises what went wrong with it."""
        written, self._written = self._written, None
        if written:
            written.result()

    def close(self) -> None:
        """Wait for what is being written, whatever comes of it."""
        self._writer.shutdown()

    def item(self, id: str) -> "AnyItem":
        """An item that the deck has."""
        self.settle()
        wanted = select(ITEMS.c.payload).where(ITEMS.c.deck == self.deck.id, ITEMS.c.id == id)
        return parse_item(self._connection.execute(wanted).scalar_one())

    def add(self, items: Sequence[StoredItem]) -> None:
        """Put items in after the others; one that left the deck once takes up its row again.

        They are written while the caller goes on, by a thread: SQLite holds nobody up.
        """
        self.settle()
        deck, place = self.deck.id, self._place + 1
        fresh = [
            # Present is 1: the driver would take a while to find out what True is.
            (deck, item.id, at, item.status, item.payload, 1, item.tags)
            for at, item in enumerate(items, place)
        ]
        self._place += len(fresh)
        if self._absent:
            for at, item in enumerate(items, place):
                if item.id in self._absent:
                    self._replace(item, place=at, present=True)
            fresh = [row for row in fresh if row[1] not in self._absent]
        self._written = self._writer.submit(insert_rows, self._connection, ITEMS, _COLUMNS, fresh)

    def change(self, item: StoredItem) -> None:
        """Put an item in, in place of what had its id."""
        self.settle()
        self._replace(item)

    def keep(self, sha256: str, report: str, body: bytes, *, whole: bool) -> None:
        """Keep what the package held that a deck does not model (`store.packages`)."""
        self.settle()
        keep_package(self._connection, self.deck.id, sha256, report, body, whole=whole)

    def take(self, reviews: Iterable[Review]) -> int:
        """Keep answers given elsewhere; returns how many were new."""
        self.settle()
        return take_reviews(self._connection, reviews)

    def _make_deck(self, deck: "Deck", path: str) -> "Deck":
        """The deck, new or once more after it was removed."""
        body = deck.model_dump_json(exclude={"items"})
        row = {"id": deck.id, "title": deck.title, "path": path, "body": body, "removed": False}
        again = update(DECKS).where(DECKS.c.id == deck.id).values(row)
        if self._connection.execute(again).rowcount == 0:
            self._connection.execute(insert(DECKS), row)
        return deck

    def _replace(self, item: StoredItem, **fields: object) -> None:
        named = (ITEMS.c.deck == self.deck.id, ITEMS.c.id == item.id)
        values = {"status": item.status, "tags": item.tags, "payload": item.payload, **fields}
        self._connection.execute(update(ITEMS).where(*named).values(values))
