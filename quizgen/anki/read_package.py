"""A package of Anki's (.apkg, .colpkg) into a deck, as it comes: nothing in it is believed."""

import re
import sqlite3
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from quizgen.anki.kept import keep_package
from quizgen.anki.read_archive import Archive, copy_database, open_archive
from quizgen.anki.read_cloze import UnfitNoteError
from quizgen.anki.read_database import in_words, open_database, read_version, require_table
from quizgen.anki.read_decks import read_decks
from quizgen.anki.read_items import read_items
from quizgen.anki.read_losses import Loss, Losses
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_media import MediaTaker
from quizgen.anki.read_note_types import read_note_types
from quizgen.anki.read_notes import ForeignNote, is_placeholder, read_notes
from quizgen.anki.read_own import find_own, find_own_deck, read_own_item
from quizgen.anki.read_progress import Answer, read_answers
from quizgen.anki.read_templates import TooLongError
from quizgen.anki.read_unmodelled import tell_unmodelled
from quizgen.deck.deck import Deck
from quizgen.deck.identity import make_id
from quizgen.deck.stored import StoredItem, store_item
from quizgen.errors import AnkiError

_AT_ONCE = 2_000  # items: as many as are worth handing over to another thread
_LONGEST = 8 * 1024 * 1024  # signs of these


@dataclass(frozen=True, slots=True)
class Read:
    """What a package held: the deck, its media files where they lie now, what was left out, the
    answers, and what is to be kept of it (`anki.kept`)."""

    deck: Deck
    media: tuple[Path, ...]
    losses: tuple[Loss, ...]
    answers: tuple[Answer, ...] = ()
    kept: bytes | None = None


def read_package(file: IO[bytes], name: str, media: Path | None, *, progress: bool = False) -> Read:
    """The deck of a package, whole; see `open_package`."""
    with open_package(file, name, media, progress=progress) as package:
        deck = package.whole_deck()
        placed, kept = package.place_media(), package.keep()
        return Read(deck, placed, package.losses.all(), package.answers, kept)


@contextmanager
def open_package(
    file: IO[bytes], name: str, media: Path | None, *, progress: bool = False
) -> Iterator["Package"]:
    """The package in a seekable file; `name` is its title if its decks share none.

    Media files are put into the folder `media`, without one they stay in the package; the review
    log is read if `progress` is wanted. Here and while it is read, raises AnkiError if nothing of
    it can be read, OutputError if the folder cannot be written.
    """
    losses = Losses()
    archive = open_archive(file, losses)
    taker = MediaTaker(archive, media, losses)
    with ExitStack() as open_:
        open_.enter_context(taker.staging())
        path = Path(open_.enter_context(tempfile.TemporaryDirectory(prefix="quizgen-")), "database")
        copy_database(archive, path)
        connection = open_.enter_context(open_database(path))
        yield Package(archive, path, connection, name, taker, losses, progress)


class Package:
    """An open package: first all `items`, then `answers`, `place_media` and `keep`.

    `deck` is the deck without its items, `losses` what was left out so far.
    """

    def __init__(
        self,
        archive: Archive,
        database: Path,
        connection: sqlite3.Connection,
        name: str,
        taker: MediaTaker,
        losses: Losses,
        progress: bool,
    ) -> None:
        self._archive = archive
        self._database = database
        self._connection = connection
        self._size = archive.size
        self._taker = taker
        self._progress = progress
        self._texts = Texts(taker.rename, taker.sums, archive.size, losses)
        self._version = read_version(connection)
        self._types = read_note_types(connection, self._version, losses)
        require_table(connection, "cards", ("id", "nid", "did", "odid", "ord"))
        require_table(connection, "notes", ("id", "mid", "flds"))
        self._decks = read_decks(connection, self._version, name, losses)
        own, source = find_own_deck(connection, self._types)
        title = self._decks.title
        self.deck = Deck(id=own or _deck_id(title), title=title, source=source)
        self.losses = losses
        self.answers: tuple[Answer, ...] = ()
        self._foreign: dict[str, None] = {}  # the note types of others, by name

    def items(self) -> Iterator[list[StoredItem]]:
        """All items, once, some hundreds at a time; these are given before the next are read."""
        with in_words():
            yield from self._items()

    def _items(self) -> Iterator[list[StoredItem]]:
        room = given = 64 * 1024 * 1024 + 100 * self._size  # signs that all of them may have
        ids: set[str] = set()
        places: dict[tuple[int, int], str] = {}  # (note, card) to item
        some: list[StoredItem] = []
        for note in read_notes(self._connection, self._types, self._size, self.losses):
            for place, item in self._items_of(note, ids):
                room -= len(item.payload)
                if room < 0:
                    self.losses.add("notes beyond what a package of its size can hold", note.guid)
                    break
                ids.add(item.id)
                if self._progress:
                    places[note.number, place] = item.id
                some.append(item)
            if len(some) >= _AT_ONCE or given - room > _LONGEST:
                yield some
                some, given = [], room
        if not ids:
            raise self._nothing_read()
        yield some
        if self._progress:
            self.answers = read_answers(self._connection, self._version, places, self.losses)
        tell_unmodelled(self._connection, self._version, self._foreign, self._progress, self.losses)

    def whole_deck(self) -> Deck:
        """The deck with all `items`."""
        items = [stored.item for some in self.items() for stored in some]
        return self.deck.model_copy(update={"items": items})

    def place_media(self) -> tuple[Path, ...]:
        """Move the media files that the items show to where they are to lie."""
        self._taker.tell_unused()
        return self._taker.place()

    def keep(self) -> bytes | None:
        """What is to be kept of it beside the items (`anki.kept`); None if that is nothing."""
        if not self._foreign:
            return None
        return keep_package(self._archive, self._database, self._taker.taken, self.losses)

    def _items_of(self, note: ForeignNote, taken: set[str]) -> list[tuple[int, StoredItem]]:
        try:
            own = find_own(note)
            if own and own[2] not in taken:
                item = read_own_item(note, own[0], own[2], self._texts)
                return [(note.cards[0].place, store_item(item))]
            self._foreign[note.type.name] = None
            found = read_items(note, self._decks, self._texts, self.losses)
        except (UnfitNoteError, TooLongError) as error:
            self.losses.add(f"notes that make no question: {error}", note.guid)
            return []
        for number, (place, stored) in enumerate(found):
            if stored.id in taken:  # a second note of the same guid
                other = make_id("anki", note.guid, str(place), taken=taken)
                found[number] = place, store_item(stored.item.model_copy(update={"id": other}))
        return found

    def _nothing_read(self) -> AnkiError:
        if is_placeholder(self._connection):
            return AnkiError(
                "the package holds only the note that asks to update Anki: its real notes "
                "are missing",
                hint="export it again from Anki: File > Export",
            )
        said = "; ".join(f"{loss.what}: {loss.count}" for loss in self.losses.all())
        return AnkiError(
            f"no question could be read from the package{f' ({said})' if said else ''}",
            hint="export it again from Anki, after Tools > Check Database",
        )


def _deck_id(title: str) -> str:
    """An id that the same deck of Anki's always gets, and no other."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")
    return "-".join(part for part in ("anki", words, make_id(title)[:6]) if part)
