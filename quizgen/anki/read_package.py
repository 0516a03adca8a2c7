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
from quizgen.anki.read_batches import Batches
from quizgen.anki.read_database import in_words, open_database, read_version, require_table
from quizgen.anki.read_decks import read_decks
from quizgen.anki.read_losses import Loss, Losses
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_media import MediaTaker
from quizgen.anki.read_note_types import read_note_types
from quizgen.anki.read_notes import is_placeholder
from quizgen.anki.read_own import find_own_deck
from quizgen.anki.read_progress import Answer, read_answers
from quizgen.anki.read_unmodelled import tell_unmodelled
from quizgen.deck.deck import Deck
from quizgen.deck.identity import make_id
from quizgen.deck.stored import StoredItem
from quizgen.errors import AnkiError


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

    `deck` is the deck without its items, `losses` what was left out so far, `size` its bytes.
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
        self._taker = taker
        self._progress = progress
        texts = Texts(taker.rename, taker.sums, archive.size, losses)
        self._version = read_version(connection)
        types = read_note_types(connection, self._version, losses)
        require_table(connection, "cards", ("id", "nid", "did", "odid", "ord"))
        require_table(connection, "notes", ("id", "mid", "flds"))
        self._decks = read_decks(connection, self._version, name, losses)
        own, source = find_own_deck(connection, types)
        title = self._decks.title
        self.deck = Deck(id=own or _deck_id(title), title=title, source=source)
        self.size = archive.size
        self.losses = losses
        self.answers: tuple[Answer, ...] = ()
        self._batches = Batches(types, self._decks, texts, archive.size, losses, places=progress)

    def items(self) -> Iterator[list[StoredItem]]:
        """All items, once, some hundreds at a time; these are given before the next are read."""
        with in_words():
            yield from self._items()

    def _items(self) -> Iterator[list[StoredItem]]:
        batches, found = self._batches, 0
        for some in batches.read(self._connection):
            found += len(some)
            yield some
        if not found:
            raise self._nothing_read()
        if batches.places is not None:
            self.answers = read_answers(
                self._connection, self._version, batches.places, self.losses
            )
        tell_unmodelled(
            self._connection, self._version, batches.foreign, self._progress, self.losses
        )

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
        if not self._batches.foreign:
            return None
        return keep_package(self._archive, self._database, self._taker.taken, self.losses)

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
