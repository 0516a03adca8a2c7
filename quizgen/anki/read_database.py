"""The database of a package, opened so that nothing in it can write, run on, or pose as a table."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from quizgen.errors import AnkiError

LONGEST = 32 * 1024 * 1024  # bytes of one value: the JSON of all note types is one
_TICK = 100_000  # steps of SQLite between two looks at the budget
_KNOWN = range(11, 19)  # versions of Anki's schema; those between 11 and 18 never were in packages
BROKEN = (sqlite3.Error, UnicodeDecodeError)  # the latter when names in it are no text
_CURE = "export it again from Anki, after Tools > Check Database"


@contextmanager
def open_database(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can only read. Raises AnkiError for whatever SQLite cannot read.

    The work it may do grows with the size of the file: a query that never ends is cut off.
    """
    budget = [100 + path.stat().st_size // 20_000]

    def spend() -> int:
        budget[0] -= 1
        return int(budget[0] < 0)

    with (
        in_words(),
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as opened,
    ):
        opened.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        opened.set_progress_handler(spend, _TICK)
        opened.create_collation("unicase", compare_names)
        opened.text_factory = _decode
        opened.execute("PRAGMA trusted_schema = OFF")
        opened.execute("PRAGMA cell_size_check = ON")
        yield opened


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what SQLite says of a package's database into an AnkiError."""
    try:
        yield
    except BROKEN as error:
        raise AnkiError(f"the package's database is broken: {error}", hint=_CURE) from error


def read_version(connection: sqlite3.Connection) -> int:
    """The version of its schema. Raises AnkiError if it is none that packages have."""
    require_table(connection, "col", ("ver",))
    row = connection.execute("select ver from col limit 1").fetchone()
    version = row[0] if row else None
    if not isinstance(version, int) or version not in _KNOWN:
        raise AnkiError(
            f"the package's database is of version {version}, which this quizgen does not know",
            hint="upgrade quizgen, or export with `Support older Anki versions`",
        )
    return version


def require_table(connection: sqlite3.Connection, name: str, columns: Sequence[str]) -> None:
    """Raises AnkiError unless there is a real table of this name with plain columns.

    A view, a virtual table or a computed column would be a program, run when it is read.
    """
    if not has_table(connection, name, columns):
        raise AnkiError(
            f"the package's database is no Anki collection: {name} is not the table it should be",
            hint=_CURE,
        )


def has_table(connection: sqlite3.Connection, name: str, columns: Sequence[str]) -> bool:
    """Whether there is one."""
    found = connection.execute(
        "select rootpage from sqlite_master where type = 'table' and name = ?", (name,)
    ).fetchall()
    if len(found) != 1 or not found[0][0]:
        return False
    there = connection.execute(f"PRAGMA table_xinfo({name})").fetchall()
    plain = {row[1].lower() for row in there if row[-1] == 0}
    return plain.issuperset(columns) and len(plain) == len(there)


@contextmanager
def texts_as_they_are(connection: sqlite3.Connection) -> Iterator[None]:
    """While it lasts, what is no text raises an error instead of being mended: much is faster."""
    connection.text_factory = str
    try:
        yield
    finally:
        connection.text_factory = _decode


def rows(connection: sqlite3.Connection, query: str, values: Any = ()) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, few at a time."""
    cursor = connection.execute(query, values)
    while some := cursor.fetchmany(500):
        yield from some


def raise_if_spent(error: Exception) -> None:
    """Raise the error again if the work that may be done is used up: then every query ends so."""
    if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
        raise error


def _decode(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def compare_names(one: str, other: str) -> int:
    """Anki's collation `unicase`: below zero, zero or above it, capitals or not."""
    folded, against = one.casefold(), other.casefold()
    return (folded > against) - (folded < against)
