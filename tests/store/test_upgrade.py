"""Upgrades, on libraries that are filled."""

import io
import shutil
import sqlite3
import subprocess
import sys
from argparse import Namespace
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from quizgen.errors import LibraryError
from quizgen.memory.states import replay
from quizgen.store import revisions, upgrade
from quizgen.store.library import open_library
from quizgen.store.revisions import APPLICATION_ID, known_revisions
from quizgen.store.tables import METADATA
from tests.store.library import NOON, REPOSITORY, dump, make_deck, make_review, run_sql

FILLED = Path(__file__).with_name("filled")
ADD_COLUMN = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9001", "{after}"
branch_labels = depends_on = None


def upgrade():
    with op.batch_alter_table("items") as items:
        items.add_column(sa.Column("note", sa.Text(), nullable=False, server_default=""))
        items.alter_column("place", existing_type=sa.Integer(), new_column_name="position")
    {then}
"""


class _Opened:
    """What `shipped_folder` gives, for a folder that is there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Path:
        return self._folder

    def __exit__(self, *_ended: object) -> None: ...


def ship(patch: pytest.MonkeyPatch, folder: Path, then: str = "pass") -> None:
    """Ship a revision 9001 with the program; `then` is what it does after changing the items."""
    shutil.copytree(REPOSITORY / "db", folder, ignore=shutil.ignore_patterns("__pycache__"))
    source = ADD_COLUMN.format(after=known_revisions()[-1], then=then)
    (folder / "versions" / "9001_more.py").write_text(source, encoding="utf-8")
    for module in (upgrade, revisions):
        patch.setattr(module, "shipped_folder", lambda _name: _Opened(folder))


def fill(file: Path) -> None:
    with open_library(str(file)) as library:
        library.put_deck(make_deck("a", "b"), "deck.yaml")
        library.record(make_review("a"))


def count_rows(file: Path) -> dict[str, int]:
    with closing(sqlite3.connect(file)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for (name,) in names
        }


@pytest.mark.parametrize("revision", known_revisions())
def test_a_filled_library_of_every_revision_comes_up_with_all_it_held(
    file: Path, revision: str
) -> None:
    file.parent.mkdir()
    script = (FILLED / f"{revision}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    before = count_rows(file)
    assert min(before[name] for name in ("decks", "items", "learners", "reviews", "states")) > 0
    with open_library(str(file)) as library:
        after = count_rows(file)
        assert {name: after[name] for name in before} == before
        for card in library.cards("me"):
            log = [r for r in library.reviews("me", card.deck) if r.item == card.item.id]
            assert replay(log) == card.state
        library.undo("me", NOON)


@pytest.mark.parametrize("revision", known_revisions())
def test_how_far_an_upgrade_is_is_told_to_its_end(file: Path, revision: str) -> None:
    """The copy, every revision that was missing, and the check; nothing if none is."""
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((FILLED / f"{revision}.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    told: list[tuple[int, int]] = []
    open_library(str(file), tell_upgrade=lambda *step: told.append(step)).close()
    missing = len(known_revisions()) - known_revisions().index(revision) - 1
    steps = missing + 2
    assert told == ([(done, steps) for done in range(steps + 1)] if missing else [])


def test_a_new_library_is_made_without_a_word(file: Path) -> None:
    told: list[tuple[int, int]] = []
    open_library(str(file), tell_upgrade=lambda *step: told.append(step)).close()
    assert told == []


def test_tags_of_an_old_library_are_found(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((FILLED / "0002.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    tags = """replace(payload, '"tags":[]', '"tags":["nato","a \\"quoted\\" tag]"]')"""
    run_sql(file, f"UPDATE items SET payload = {tags} WHERE id = 'c4x3xs0rm4zk'")
    with open_library(str(file)) as library:
        assert library.tags("me") == {'a "quoted" tag]': (1, 3, 1), "nato": (1, 3, 1)}


def test_the_tables_are_those_that_the_migrations_make(file: Path) -> None:
    open_library(str(file)).close()
    with create_engine(f"sqlite:///{file}").connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
        declared = create_engine("sqlite://")
        METADATA.create_all(declared)
        for table in METADATA.sorted_tables:
            for look in ("get_foreign_keys", "get_unique_constraints", "get_check_constraints"):
                made, meant = (
                    sorted(map(str, getattr(inspect(engine), look)(table.name)))
                    for engine in (connection, declared)
                )
                assert made == meant
            assert inspect(connection).get_pk_constraint(table.name) == inspect(
                declared
            ).get_pk_constraint(table.name)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reviews SET grade = 4",
        "DELETE FROM reviews",
        "INSERT OR REPLACE INTO reviews SELECT * FROM reviews",
    ],
)
def test_the_log_is_only_added_to_whatever_the_migrations_did(file: Path, change: str) -> None:
    fill(file)
    with pytest.raises(sqlite3.DatabaseError, match="only added to"):
        run_sql(file, change)
    with open_library(str(file)) as library:
        assert library.reviews("me") == [make_review("a")]


def test_an_upgrade_keeps_everything_and_a_copy_of_what_was(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(file)
    before, rows = dump(file), count_rows(file)
    ship(monkeypatch, tmp_path / "db")
    open_library(str(file)).close()
    assert count_rows(file) == rows
    copy = file.with_name("library.before-9001.sqlite3")
    assert dump(copy) == before
    assert sys.platform == "win32" or copy.stat().st_mode & 0o777 == 0o600
    with pytest.raises(sqlite3.DatabaseError, match="only added to"):
        run_sql(file, "DELETE FROM reviews")


@pytest.mark.parametrize(
    "then",
    [
        "raise RuntimeError('half way')",
        "op.execute('nonsense')",
        "op.execute('DELETE FROM items')",
    ],
)
def test_an_upgrade_that_fails_leaves_everything_as_it_was(
    file: Path, tmp_path: Path, then: str
) -> None:
    fill(file)
    before = dump(file)
    with pytest.MonkeyPatch.context() as patch:
        ship(patch, tmp_path / "db", then)
        for _ in range(2):
            with pytest.raises(LibraryError, match="was left as it is"):
                open_library(str(file))
    assert dump(file) == before
    with open_library(str(file)) as library:
        assert library.reviews("me") == [make_review("a")]


def test_a_new_library_has_no_copy_beside_it(file: Path) -> None:
    open_library(str(file)).close()
    assert list(file.parent.iterdir()) == [file]


def test_a_first_upgrade_that_was_cut_off_is_made_good(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    fill(file)
    assert count_rows(file)["reviews"] == 1


def test_a_library_in_memory_works_too() -> None:
    with open_library(":memory:") as library:
        library.put_deck(make_deck("a"), "deck.yaml")
        library.record(make_review("a"))
        assert len(library.reviews("me")) == 1


def test_a_library_that_is_up_to_date_opens_without_alembic(file: Path) -> None:
    fill(file)
    code = (
        "import sys; from quizgen.store.library import open_library\n"
        "open_library(sys.argv[1]).close()\n"
        "print(sorted({'alembic', 'fsrs', 'pydantic'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("dialect", ["postgresql", "mysql"])
def test_the_migrations_can_be_put_in_the_words_of_other_databases(dialect: str) -> None:
    written = io.StringIO()
    config = Config(output_buffer=written, cmd_opts=Namespace(x=[f"dialect={dialect}"]))
    config.set_main_option("script_location", str(REPOSITORY / "db"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head", sql=True)
    assert written.getvalue().count("CREATE TABLE") == len(METADATA.tables) + 1
