"""The engine: connections that lose nothing.

SQLite: a write-ahead log with full synchronisation (an answer that was kept outlives a power cut;
on a network drive a journal instead), transactions that take the write lock when they begin (two
programs never act on what the other is changing), foreign keys on. sqlite3 itself would begin
transactions late and not at all for DDL, so the events here begin them.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from random import Random
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import NullPool, StaticPool

from quizgen.errors import LibraryError
from quizgen.store.place import Place

_BUSY_SECONDS = 15.0
_BUSY_MS = round(1000 * _BUSY_SECONDS)
_PAUSE = 0.02
_MOMENT = 0.005
_WRITING = "BEGIN IMMEDIATE"
_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE")
_LOG_PAGES = 8_000
"""The write-ahead log grows by about ten pages an answer. SQLite would carry it over every thousand
pages, in the middle of an answer, which takes ten times as long as keeping one; thus it is done
when the library is closed, or in a very long sitting."""


def make_engine(place: Place, *, foreign_keys: bool = True) -> Engine:
    """An engine for the place. Raises LibraryError for a URL that nothing here can open."""
    url = _url(place)
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True)
        pool = NullPool if place.file else StaticPool
        # One thread at a time uses a connection, but not always the same one.
        options = {"timeout": _BUSY_SECONDS, "check_same_thread": False}
        engine = create_engine(url, poolclass=pool, connect_args=options)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        hint = "install the driver named in the URL beside quizgen"
        raise LibraryError(f"cannot open {place}: {error}", hint=hint) from None
    journal = "DELETE" if place.is_remote else "WAL"
    _listen(engine, foreign_keys=foreign_keys, journal=journal)
    return engine


@contextmanager
def reading(connection: Connection) -> Iterator[Connection]:
    """A transaction that only reads and holds nobody up."""
    with connection.execution_options(quizgen_begin="BEGIN").begin():
        yield connection


@contextmanager
def writing(connection: Connection) -> Iterator[Connection]:
    """A transaction that holds the write lock from its beginning."""
    with connection.execution_options(quizgen_begin=_WRITING).begin():
        yield connection


@contextmanager
def unchecked(connection: Connection) -> Iterator[None]:
    """Transactions that do not check foreign keys, for rows that are known to have their parents.

    To check them, SQLite would keep aside all that a statement changes.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    dbapi = connection.connection.driver_connection
    assert dbapi is not None
    dbapi.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        dbapi.execute("PRAGMA foreign_keys = ON")


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
        dbapi.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")


@contextmanager
def in_words(place: Place) -> Iterator[None]:
    """Turn the database's own errors into one a person can act on."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:  # a connect event raises the latter
        cause = error.orig if isinstance(error, DBAPIError) else error
        reason = str(cause)
        if _has_no_room(cause):
            raise LibraryError(
                f"the library {place} cannot be used: its disk is full",
                hint="free some space there, and try again; every answer up to now is kept",
            ) from error
        if "locked" in reason or "busy" in reason:
            raise LibraryError(
                f"{place} is in use by another program", hint="close it, or try again"
            ) from error
        if "readonly" in reason or "unable to open" in reason:
            raise LibraryError(
                f"the library {place} cannot be written",
                hint="allow it, for the file and its folder, or copy it elsewhere and name that "
                "with --library",
            ) from error
        if "not a database" in reason:
            raise LibraryError(
                f"{place} is no library: it is no SQLite file",
                hint="name the library; if this was one, put a backup of it in its place",
            ) from error
        raise LibraryError(f"the library {place} failed: {reason}", hint=_cure(reason)) from error


def _has_no_room(cause: BaseException | None) -> bool:
    """Whether the disk is full. To read, too, a write-ahead log needs a file of 32 KiB beside it.

    For want of room for that, SQLite speaks of an I/O error.
    """
    return getattr(cause, "sqlite_errorname", "") in _NO_ROOM or "is full" in str(cause)


def _cure(reason: str) -> str:
    if "malformed" in reason:
        return "the file is damaged: put a backup in its place"
    if "I/O" in reason:
        return "see that its drive is there, in order, and has room for you, then try again"
    return ""


def _url(place: Place) -> URL:
    if place.file:  # never parsed: a path may hold any character
        return URL.create("sqlite", database=str(place.file))
    try:
        return make_url(place.url)
    except ArgumentError:
        raise LibraryError(
            f"{place} is no library", hint="name a file, or an SQLAlchemy URL"
        ) from None


def _listen(engine: Engine, *, foreign_keys: bool, journal: str) -> None:
    @event.listens_for(engine, "connect")
    def _connect(dbapi: Any, _record: Any) -> None:
        dbapi.isolation_level = None
        _set_journal(dbapi, journal)
        dbapi.execute("PRAGMA synchronous = FULL")
        dbapi.execute("PRAGMA fullfsync = ON")  # else macOS leaves it in the cache of the drive
        dbapi.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
        dbapi.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        statement = connection.get_execution_options().get("quizgen_begin", _WRITING)
        if statement == _WRITING:
            _wait_for_lock(connection)
        else:
            connection.exec_driver_sql(statement)


def _wait_for_lock(connection: Connection) -> None:
    """Begin to write, as soon as nobody else does.

    SQLite looks ten times a second whether a lock is free. Beside programs that write one answer
    after the other it may so never find it free.
    """
    dbapi = connection.connection.driver_connection
    assert dbapi is not None
    rng = Random()
    end = time.monotonic() + _BUSY_SECONDS
    dbapi.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.exec_driver_sql(_WRITING)
            except OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > end:
                    raise
            else:
                return
            time.sleep(rng.uniform(0.1, 1) * _MOMENT)
    finally:
        dbapi.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")


def _set_journal(dbapi: sqlite3.Connection, journal: str) -> None:
    """Mostly a write-ahead log; of two programs that switch at once SQLite turns one away."""
    attempts = int(_BUSY_SECONDS / _PAUSE)
    for attempt in range(attempts):
        try:
            dbapi.execute(f"PRAGMA journal_mode = {journal}")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or attempt == attempts - 1:
                raise
        time.sleep(_PAUSE)
