"""The engine: connections that lose nothing.

SQLite: a write-ahead log with full synchronisation (an answer that was kept outlives a power cut;
on a network drive a journal instead), transactions that take the write lock when they begin (two
programs never act on what the other is changing), foreign keys on. sqlite3 itself would begin
transactions late and not at all for DDL, so the events here begin them.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import NullPool, StaticPool

from quizgen.errors import LibraryError
from quizgen.store.journal import BUSY_MS, BUSY_SECONDS, LOG_PAGES, set_journal
from quizgen.store.place import Place, sqlite_uri

_MOMENT = 0.005
_WRITING = "BEGIN IMMEDIATE"


def make_engine(place: Place, *, foreign_keys: bool = True) -> Engine:
    """An engine for the place; one that only reads where a file may not be written.

    Raises LibraryError for a URL that nothing here can open.
    """
    url = _url(place)
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True)
        # One thread at a time uses a connection, but not always the same one.
        options = {"timeout": BUSY_SECONDS, "check_same_thread": False}
        if place.file and place.is_read_only:
            return _make_reader(sqlite_uri(place.file, read_only=True), options)
        pool = NullPool if place.file else StaticPool
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


def _url(place: Place) -> URL:
    if place.file:  # never parsed: a path may hold any character
        return URL.create("sqlite", database=str(place.file))
    try:
        return make_url(place.url)
    except ArgumentError:
        raise LibraryError(
            f"{place} is no library", hint="name a file, or an SQLAlchemy URL"
        ) from None


def _make_reader(uri: str, options: dict[str, Any]) -> Engine:
    """An engine for a file that may only be read: what writes fails."""
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(uri, uri=True, **options), poolclass=NullPool
    )

    @event.listens_for(engine, "connect")
    def _connect(dbapi: Any, _record: Any) -> None:
        dbapi.isolation_level = None

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def _listen(engine: Engine, *, foreign_keys: bool, journal: str) -> None:
    @event.listens_for(engine, "connect")
    def _connect(dbapi: Any, _record: Any) -> None:
        dbapi.isolation_level = None
        set_journal(dbapi, journal)
        dbapi.execute("PRAGMA synchronous = FULL")
        dbapi.execute("PRAGMA fullfsync = ON")  # else macOS leaves it in the cache of the drive
        dbapi.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
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
    end = time.monotonic() + BUSY_SECONDS
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
        dbapi.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
