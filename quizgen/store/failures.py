"""What the database says when it fails, in words a person can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from quizgen.errors import LibraryError
from quizgen.store.place import Place

_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE")


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
