"""peek: a library's revision is read, and nothing else happens to it."""

import os
import sqlite3
from pathlib import Path

import pytest

from quizgen.errors import LibraryError
from quizgen.store.library import open_library
from quizgen.store.peek import peek
from quizgen.store.revisions import known_revisions

NEWEST = known_revisions()[-1]


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_library_tells_its_revision_and_stays_as_it_is(tmp_path: Path) -> None:
    place = tmp_path / "a library?.sqlite3"  # a name that a URI has to escape
    open_library(str(place)).close()
    before = _snapshot(tmp_path)
    seen = peek(str(place))
    assert (seen.place.file, seen.revision, seen.newest) == (place, NEWEST, NEWEST)
    assert _snapshot(tmp_path) == before


def test_no_library_is_made(tmp_path: Path) -> None:
    assert peek(str(tmp_path / "none.sqlite3")).revision is None
    assert _snapshot(tmp_path) == {}


def test_an_open_library_can_be_looked_at(tmp_path: Path) -> None:
    place = str(tmp_path / "library.sqlite3")
    with open_library(place):
        assert peek(place).revision == NEWEST


def test_a_database_of_another_program_is_told_and_stays_as_it_is(tmp_path: Path) -> None:
    place = tmp_path / "other.sqlite3"
    other = sqlite3.connect(place)
    other.execute("CREATE TABLE notes (id INTEGER)")
    other.close()
    before = _snapshot(tmp_path)
    with pytest.raises(LibraryError, match="another program"):
        peek(str(place))
    assert _snapshot(tmp_path) == before


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    place = tmp_path / "library.sqlite3"
    place.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    with pytest.raises(LibraryError, match=r"library\.sqlite3"):
        peek(str(place))


def test_a_database_elsewhere_is_not_asked() -> None:
    assert peek("postgresql://nobody@nowhere.invalid/quizgen").revision is None


def test_a_file_in_a_folder_that_is_closed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, stat = tmp_path / "closed" / "library.sqlite3", Path.stat

    def refuse(path: Path, **how: bool) -> os.stat_result:
        if path == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **how)

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(LibraryError, match="denied") as caught:
        peek(str(closed))
    assert "--library" in caught.value.hint
