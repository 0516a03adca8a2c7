"""The library: decks and the progress of learners, in one database."""

import tempfile
from pathlib import Path

from quizgen.errors import LibraryError, OutputError
from quizgen.memory.card import Card
from quizgen.store import (
    merging,
    progress,
    states,
)
from quizgen.store.access_cards import CardAccess
from quizgen.store.access_decks import DeckAccess
from quizgen.store.access_learners import LearnerAccess
from quizgen.store.access_progress import ProgressAccess
from quizgen.store.access_statistics import StatisticsAccess
from quizgen.store.backup import copy_database
from quizgen.store.engine import make_engine, reading, writing
from quizgen.store.failures import in_words
from quizgen.store.peek import Peek, peek
from quizgen.store.place import find_place, prepare_file
from quizgen.store.summaries import Counts, DeckSummary
from quizgen.store.upgrade import upgrade_database, upgrade_file

__all__ = ["Card", "Counts", "DeckSummary", "Library", "open_library"]


def open_library(
    where: str,
    tell: progress.Tell | None = None,
    tell_upgrade: progress.Tell | None = None,
    *,
    to_read: bool = False,
) -> "Library":
    """Open the library in a file, or at an SQLAlchemy URL; made or upgraded if need be.

    `tell` hears how far it is when cards have to be reckoned anew, `tell_upgrade` when an old
    library is upgraded; both may take minutes. To read, one that may not be written will do.
    Raises LibraryError if it is newer than the program, no library, or has to be written
    and cannot be.
    """
    place = find_place(where)
    if to_read and place.is_read_only:
        _refuse_old(peek(where))
    elif place.file:
        prepare_file(place.file)
        upgrade_file(place.file, tell_upgrade)
    with in_words(place):
        connection = make_engine(place).connect()
        try:
            if not place.file:
                upgrade_database(connection, place)
            with reading(connection):
                stale = states.are_stale(connection)
            if stale:
                with writing(connection):
                    progress.rebuild_states(connection, tell=tell)
        except BaseException:
            connection.close()
            raise
    return Library(connection, place)


def _refuse_old(seen: Peek) -> None:
    if seen.revision != seen.newest:
        raise LibraryError(
            f"{seen.place} is of an older quizgen, and cannot be written to bring it up to date",
            hint="copy it to where it can be written, and name that with --library",
        )


class Library(DeckAccess, CardAccess, ProgressAccess, StatisticsAccess, LearnerAccess):
    """The whole of it; a context manager. Every method raises LibraryError if its database fails.

    Each method is a transaction: what it was to change is changed wholly and durably when it
    returns.
    """

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
