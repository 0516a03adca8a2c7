"""Peek: how far a library is, without making, upgrading or changing it."""

import sqlite3
from dataclasses import dataclass

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from quizgen.store.failures import in_words
from quizgen.store.place import Place, find_place, sqlite_uri
from quizgen.store.revisions import known_revisions, read_revision


@dataclass(frozen=True, slots=True)
class Peek:
    """`revision` of the library, None if there is none yet; `newest` is the program's.

    A library that is no file is not looked at: its revision is None too.
    """

    place: Place
    revision: str | None
    newest: str


def peek(where: str) -> Peek:
    """Look at the library in a file, or at an SQLAlchemy URL.

    Raises LibraryError for a damaged file, a database of something else or of a newer program.
    """
    place = find_place(where)
    newest = known_revisions()[-1]
    if place.file is None or place.size is None:
        return Peek(place, None, newest)
    # Read only where it has to be: one that may only read leaves its -shm and -wal files behind.
    # And not make_engine, whose connections may make the file and set how it is written.
    uri = sqlite_uri(place.file, read_only=place.is_read_only)
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(uri, uri=True), poolclass=NullPool
    )
    with in_words(place), engine.connect() as connection:
        return Peek(place, read_revision(connection, place), newest)
