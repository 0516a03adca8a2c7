import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from quizgen.errors import LibraryError
from quizgen.store import engine as engine_module
from quizgen.store import journal
from quizgen.store.engine import make_engine, reading, writing
from quizgen.store.failures import in_words
from quizgen.store.library import open_library
from quizgen.store.place import Place, find_place
from tests.store.library import MINUTE, NOON, make_deck, make_review


@pytest.fixture
def place(file: Path) -> Place:
    open_library(str(file)).close()
    return Place(file=file)


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_nothing_kept_is_lost_to_a_power_cut_and_nothing_points_nowhere(place: Place) -> None:
    with make_engine(place).connect() as connection, reading(connection):
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2
        assert pragma(connection, "foreign_keys") == 1
        assert pragma(connection, "busy_timeout") == 15_000


def test_who_writes_holds_the_lock_from_the_beginning(place: Place) -> None:
    other = sqlite3.connect(str(place.file), timeout=0, isolation_level=None)
    with closing(other), make_engine(place).connect() as connection, writing(connection):
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("SELECT count(*) FROM items")


def test_who_reads_holds_nobody_up(place: Place) -> None:
    other = sqlite3.connect(str(place.file), timeout=0, isolation_level=None)
    with closing(other), make_engine(place).connect() as connection, reading(connection):
        pragma(connection, "user_version")
        other.execute("BEGIN IMMEDIATE")


def test_a_write_after_a_read_holds_the_lock_again(place: Place) -> None:
    with make_engine(place).connect() as connection:
        with reading(connection):
            pragma(connection, "user_version")
        other = sqlite3.connect(str(place.file), timeout=0)
        with writing(connection), closing(other), pytest.raises(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")


class _Contested:
    """A connection that is turned away a few times when it switches to a write-ahead log."""

    def __init__(self, times: int, reason: str) -> None:
        self.left, self.reason = times, reason

    def execute(self, _statement: str) -> None:
        self.left -= 1
        if self.left >= 0:
            raise sqlite3.OperationalError(self.reason)


def test_two_programs_that_open_a_new_library_at_once_wait_for_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(journal, "_PAUSE", 0.001)
    contested = _Contested(5, "database is locked")
    journal.set_journal(contested, "WAL")  # type: ignore[arg-type]
    assert contested.left == -1
    with pytest.raises(sqlite3.OperationalError, match="I/O"):
        journal.set_journal(_Contested(1, "disk I/O error"), "WAL")  # type: ignore[arg-type]
    monkeypatch.setattr(journal, "BUSY_SECONDS", 0.003)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        journal.set_journal(_Contested(9, "database is locked"), "WAL")  # type: ignore[arg-type]


def test_a_library_in_use_is_said_to_be_so(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.05)
    with (
        open_library(str(place.file)) as library,
        closing(sqlite3.connect(str(place.file))) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="in use by another program"):
            library.put_deck(make_deck("a"), "deck.yaml")
        other.rollback()
        library.put_deck(make_deck("a"), "deck.yaml")


def test_a_damaged_library_is_said_to_be_so(place: Place) -> None:
    assert place.file
    content = bytearray(place.file.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    place.file.write_bytes(content)
    with pytest.raises(LibraryError, match="malformed") as caught:
        open_library(str(place.file))
    assert "backup" in caught.value.hint


@pytest.mark.parametrize(
    "reason", ["attempt to write a readonly database", "unable to open database file"]
)
def test_a_library_that_cannot_be_written_is_said_to_be_so(place: Place, reason: str) -> None:
    with pytest.raises(LibraryError, match="cannot be written") as caught, in_words(place):
        raise sqlite3.OperationalError(reason)
    assert "--library" in caught.value.hint


def test_a_full_disk_is_said_to_be_one(place: Place) -> None:
    with pytest.raises(LibraryError) as caught, in_words(place):
        raise sqlite3.OperationalError("database or disk is full")
    assert "free some space" in caught.value.hint


def test_no_room_to_open_a_library_is_a_full_disk_and_not_a_broken_one(place: Place) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
    with pytest.raises(LibraryError, match="its disk is full"), in_words(place):
        raise error


def test_a_drive_that_fails_is_not_said_to_be_full_or_damaged(place: Place) -> None:
    with pytest.raises(LibraryError, match="failed: disk I/O error") as caught, in_words(place):
        raise sqlite3.OperationalError("disk I/O error")
    assert "see that its drive is there" in caught.value.hint


def test_a_disk_that_fills_up_loses_nothing_that_was_kept(place: Place) -> None:
    assert place.file
    with open_library(str(place.file)) as library:
        library.put_deck(make_deck("a"), "deck.yaml")
        kept = [make_review("a", NOON + number * MINUTE) for number in range(3)]
        for review in kept:
            library.record(review)
        connection = library._connection
        pages = pragma(connection, "page_count")
        connection.rollback()
        pragma(connection, f"max_page_count = {pages}")
        connection.rollback()
        with pytest.raises(LibraryError, match="full") as caught:
            library.put_deck(make_deck(*(f"{number}" * 50 for number in range(300))), "big.yaml")
        assert "every answer up to now is kept" in caught.value.hint
        assert library.reviews("me") == kept
        assert len(library.cards("me")) == 1
    with open_library(str(place.file)) as library:
        assert library.reviews("me") == kept
        library.put_deck(make_deck("a", "b"), "deck.yaml")  # there is room again


@pytest.mark.parametrize("where", ["nonsense://school/quiz", "postgresql+none://school/quiz"])
def test_a_url_that_needs_another_driver_says_so(where: str) -> None:
    with pytest.raises(LibraryError) as caught:
        make_engine(find_place(where))
    assert "driver" in caught.value.hint


def test_what_is_no_url_is_said_to_be_none() -> None:
    with pytest.raises(LibraryError, match="no library"):
        make_engine(find_place("a b://"))


POSIX_ONLY = [] if sys.platform == "win32" else ["a?b=c.sqlite3", "a:b@c.sqlite3"]


@pytest.mark.parametrize("name", ["a b%20c.sqlite3", "ümläut #y;z=1.sqlite3", *POSIX_ONLY])
def test_a_path_may_hold_any_character(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    with open_library(str(file)) as library:
        library.put_deck(make_deck("a"), "deck.yaml")
    assert [path.name for path in tmp_path.iterdir()] == [name]
