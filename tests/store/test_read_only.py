"""A library that may only be read is read, and nothing is written beside it."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from quizgen.errors import LibraryError
from quizgen.store.library import open_library
from quizgen.store.revisions import APPLICATION_ID
from tests.store.library import make_deck, make_review


def protect(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the right to write away; os.access for the superuser, who may write anyway."""
    for path in (*folder.iterdir(), folder):
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    monkeypatch.setattr(os, "access", lambda _path, mode: not mode & os.W_OK)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def read_only(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    with open_library(str(file)) as library:
        library.put_deck(make_deck("a", "b"), "deck.yaml")
        library.record(make_review("a"))
    protect(file.parent, monkeypatch)
    return file


def test_what_is_kept_is_read_and_the_folder_stays_as_it_is(read_only: Path) -> None:
    before = contents(read_only.parent)
    with open_library(str(read_only), to_read=True) as library:
        assert [review.item for review in library.reviews("me")] == [make_review("a").item]
        assert len(library.cards("me")) == 2
    assert contents(read_only.parent) == before


def test_what_would_write_is_refused_in_words(read_only: Path) -> None:
    before = contents(read_only.parent)
    with (
        open_library(str(read_only), to_read=True) as library,
        pytest.raises(LibraryError, match="cannot be written"),
    ):
        library.record(make_review("b"))
    assert contents(read_only.parent) == before


def test_it_is_not_opened_to_be_written(read_only: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be written"):
        open_library(str(read_only))


def test_it_can_be_copied(read_only: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    with open_library(str(read_only), to_read=True) as library:
        library.backup(copy)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM reviews").fetchone() == (1,)


def test_answers_that_still_lie_in_the_log_of_a_running_program_are_read(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(str(file)) as library:
        library.put_deck(make_deck("a", "b"), "deck.yaml")
        library.record(make_review("a"))
        with monkeypatch.context() as patch:
            protect(file.parent, patch)
            with open_library(str(file), to_read=True) as other:
                assert len(other.reviews("me")) == 1


def test_an_old_one_is_said_to_be_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(
            Path(__file__).with_name("filled").joinpath("0003.sql").read_text()
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    protect(file.parent, monkeypatch)
    with pytest.raises(LibraryError, match="older quizgen") as caught:
        open_library(str(file), to_read=True)
    assert "copy it" in caught.value.hint
