"""Backups: whole copies of a library in use, for its owner's eyes only."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from quizgen.errors import OutputError
from quizgen.store.place import Place, sqlite_uri


def copy_database(file: Path, to: Path) -> None:
    """Copy an SQLite file as of its last commit, whole or not at all; what lay at `to` is replaced.

    Raises OutputError if it cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=to.parent, prefix=f".{to.name}.")  # 0600 from the start
        os.close(handle)
    except OSError as error:
        raise _cannot_write(to, error) from error
    copy = Path(name)
    try:
        uri = sqlite_uri(file, read_only=Place(file).is_read_only)
        with (
            closing(sqlite3.connect(uri, uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, to be copied anywhere
        copy.replace(to)
    except (OSError, sqlite3.Error) as error:
        raise _cannot_write(to, error) from error
    finally:
        copy.unlink(missing_ok=True)


def _cannot_write(to: Path, error: Exception) -> OutputError:
    return OutputError(
        f"cannot write the backup {to}: {getattr(error, 'strerror', None) or error}",
        hint="name a file in a folder that exists and has room",
    )
