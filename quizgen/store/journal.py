"""How SQLite keeps what is written until it is in its place: a write-ahead log, or a journal."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Connection

BUSY_SECONDS = 15.0
"""So long one waits for what others are writing."""
BUSY_MS = round(1000 * BUSY_SECONDS)
_PAUSE = 0.02
LOG_PAGES = 8_000
"""The write-ahead log grows by about ten pages an answer. SQLite would carry it over every thousand
pages, in the middle of an answer, which takes ten times as long as keeping one; thus it is done
when the library is closed, or in a very long sitting."""


def set_journal(dbapi: sqlite3.Connection, journal: str) -> None:
    """Mostly a write-ahead log; of two programs that switch at once SQLite turns one away."""
    attempts = int(BUSY_SECONDS / _PAUSE)
    for attempt in range(attempts):
        try:
            dbapi.execute(f"PRAGMA journal_mode = {journal}")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or attempt == attempts - 1:
                raise
        time.sleep(_PAUSE)


@contextmanager
def written_once(connection: Connection) -> Iterator[None]:
    """Transactions that write pages to where they belong, what was there before to a journal.

    A write-ahead log takes each page first, and then has it carried over: with many new pages that
    is all the work twice. Others who want to read have to wait meanwhile, and while others have the
    library open it stays with its log.
    """
    dbapi = connection.connection.driver_connection
    if not isinstance(dbapi, sqlite3.Connection) or not _leave_log(dbapi):
        yield
        return
    try:
        yield
    finally:
        with suppress(sqlite3.OperationalError):  # in use: it is set whenever one is opened
            dbapi.execute("PRAGMA journal_mode = WAL")


def _leave_log(dbapi: sqlite3.Connection) -> bool:
    """Whether the library was taken from its log to a journal."""
    if dbapi.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        return False
    dbapi.execute("PRAGMA busy_timeout = 0")
    try:
        found: tuple[str] = dbapi.execute("PRAGMA journal_mode = DELETE").fetchone()
        return found == ("delete",)
    except sqlite3.OperationalError:
        return False
    finally:
        dbapi.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
