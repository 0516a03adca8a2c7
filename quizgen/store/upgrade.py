"""Upgrades: bring a library to the newest revision, whole or not at all."""

from pathlib import Path

from sqlalchemy import Connection

from quizgen.errors import LibraryError
from quizgen.shipped import shipped_folder
from quizgen.store.backup import copy_database
from quizgen.store.engine import make_engine, reading, writing
from quizgen.store.failures import in_words
from quizgen.store.peek import peek
from quizgen.store.place import Place
from quizgen.store.progress import Tell
from quizgen.store.revisions import APPLICATION_ID, known_revisions, read_revision


def upgrade_file(file: Path, tell: Tell | None = None) -> None:
    """Make or upgrade a library in a file, if there is need; an old one is copied beside it first.

    `tell` hears how many steps of how many are done of the upgrade of an old one. Raises
    LibraryError; the library then is as it was.
    """
    seen = peek(str(file))
    if seen.revision == seen.newest:
        return
    # Foreign keys are off meanwhile: SQLite changes a table by making a new one and dropping the
    # old, and would take rows of others along. They cannot be switched inside a transaction.
    engine = make_engine(seen.place, foreign_keys=False)
    with in_words(seen.place), engine.connect() as connection, writing(connection):
        revision = read_revision(connection, seen.place)  # another program may have been faster
        if revision == seen.newest:
            return
        steps = _Steps(revision, tell)
        if revision is not None:
            copy_database(file, name_backup(file, seen.newest))
            steps.next()
        _migrate(connection, seen.place, steps)
        _check(connection, seen.place)
        steps.next()


def upgrade_database(connection: Connection, place: Place) -> None:
    """The same for a library that is no file; copies of it are its administrator's."""
    with reading(connection):
        revision = read_revision(connection, place)
    if revision != known_revisions()[-1]:
        with writing(connection):
            _migrate(connection, place, _Steps(None, None))
            if connection.dialect.name == "sqlite":
                _check(connection, place)


def name_backup(file: Path, newest: str) -> Path:
    """Where the copy of a library lies that was made before its upgrade to a revision."""
    return file.with_name(f"{file.stem}.before-{newest}{file.suffix}")


class _Steps:
    """Counts the steps of an upgrade: the copy, each revision, the check."""

    def __init__(self, revision: str | None, tell: Tell | None) -> None:
        known = known_revisions()
        self._tell = tell if revision is not None else None  # a library is made in no time
        self._total = 2 + len(known) - (known.index(revision) + 1 if revision in known else 0)
        self._done = -1
        self.next()

    def next(self) -> None:
        """One more is done."""
        self._done += 1
        if self._tell:
            self._tell(self._done, self._total)


def _migrate(connection: Connection, place: Place, steps: _Steps) -> None:
    from alembic import command
    from alembic.config import Config

    with shipped_folder("db") as folder:
        config = Config(attributes={"connection": connection, "revision_done": steps.next})
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        try:
            command.upgrade(config, "head")
        except Exception as error:  # a migration may fail in any way
            raise _cannot_upgrade(place, str(error)) from error


def _check(connection: Connection, place: Place) -> None:
    if orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise _cannot_upgrade(place, f"{len(orphans)} rows would point nowhere")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _cannot_upgrade(place: Place, reason: str) -> LibraryError:
    return LibraryError(
        f"{place} could not be upgraded and was left as it is: {reason}",
        hint="go on with the quizgen that made it, and report this",
    )
