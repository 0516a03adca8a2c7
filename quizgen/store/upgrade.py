"""Upgrades: bring a library to the newest revision, whole or not at all."""

from pathlib import Path

from sqlalchemy import Connection

from quizgen.errors import LibraryError
from quizgen.shipped import shipped_folder
from quizgen.store.backup import copy_database
from quizgen.store.engine import make_engine, reading, writing
from quizgen.store.place import Place
from quizgen.store.revisions import APPLICATION_ID, known_revisions, read_revision


def upgrade_library(connection: Connection, place: Place) -> None:
    """Make or upgrade the tables, if there is need; a copy of an old library is kept beside it.

    Raises LibraryError; the library then is as it was.
    """
    newest = known_revisions()[-1]
    with reading(connection):
        revision = read_revision(connection, place)
    if revision == newest:
        return
    if place.file is None:
        with writing(connection):
            _migrate(connection, place)
        return
    # Foreign keys are off meanwhile: SQLite changes a table by making a new one and dropping the
    # old, and would take rows of others along. They cannot be switched inside a transaction.
    engine = make_engine(place, foreign_keys=False)
    with engine.connect() as unchecked, writing(unchecked):
        revision = read_revision(unchecked, place)  # another program may have been faster
        if revision is not None and revision != newest:
            copy_database(place.file, backup_name(place.file, newest))
        if revision != newest:
            _migrate(unchecked, place)
    engine.dispose()


def backup_name(file: Path, newest: str) -> Path:
    """Where the copy of a library lies that was made before its upgrade to a revision."""
    return file.with_name(f"{file.stem}.before-{newest}{file.suffix}")


def _migrate(connection: Connection, place: Place) -> None:
    from alembic import command
    from alembic.config import Config

    with shipped_folder("db") as folder:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        try:
            command.upgrade(config, "head")
        except Exception as error:
            raise LibraryError(
                f"{place} could not be upgraded and was left as it is: {error}",
                hint="go on with the quizgen that made it, and report this",
            ) from error
    if connection.dialect.name == "sqlite":
        _check(connection, place)


def _check(connection: Connection, place: Place) -> None:
    if orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise LibraryError(
            f"{place} could not be upgraded and was left as it is: "
            f"{len(orphans)} rows would point nowhere",
            hint="go on with the quizgen that made it, and report this",
        )
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
