"""Revisions: how far a library's tables are, read without Alembic, which takes long to load."""

import re

from sqlalchemy import Connection, inspect

from quizgen.errors import LibraryError
from quizgen.shipped import shipped_folder
from quizgen.store.place import Place

APPLICATION_ID = 0x517A4C31
"""Marks an SQLite file as a quizgen library (`PRAGMA application_id`)."""

_REVISION = re.compile(r"(\d{4})_\w+\.py")


def known_revisions() -> tuple[str, ...]:
    """The revisions this program can bring a library to, oldest first."""
    with shipped_folder("db") as folder:
        names = sorted(path.name for path in (folder / "versions").iterdir())
    return tuple(found[1] for name in names if (found := _REVISION.fullmatch(name)))


def read_revision(connection: Connection, place: Place) -> str | None:
    """The library's revision; None for a database that holds nothing yet.

    Raises LibraryError for a database of something else, or of a newer program.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    revision = None
    if "alembic_version" in tables:
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if revision is None or not _is_ours(connection):
        raise LibraryError(
            f"{place} is a database of another program",
            hint="name another place with --library or QUIZGEN_LIBRARY",
        )
    known = known_revisions()
    if revision not in known:
        raise LibraryError(
            f"{place} was made by a newer quizgen: it is at revision {revision}, "
            f"this one knows up to {known[-1]}",
            hint="upgrade quizgen; the library was left as it is",
        )
    return str(revision)


def _is_ours(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
