import stat
import sys
from pathlib import Path

import pytest

from quizgen.errors import LibraryError, OutputError
from quizgen.store.library import Library, open_library
from tests.store.library import dump, make_deck, make_review


def test_a_backup_holds_everything_and_is_its_owners_alone(
    library: Library, file: Path, tmp_path: Path
) -> None:
    library.put_deck(make_deck("a"), "deck.yaml")
    library.record(make_review("a"))
    copy = tmp_path / "copy.sqlite3"
    library.backup(copy)
    assert dump(copy) == dump(file)
    assert sys.platform == "win32" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    with open_library(str(copy)) as restored:
        assert restored.reviews("me") == library.reviews("me")


def test_a_backup_is_one_file_and_replaces_an_older_one(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "copy.sqlite3").write_bytes(b"old")
    library.backup(folder / "copy.sqlite3")
    assert [path.name for path in folder.iterdir()] == ["copy.sqlite3"]
    assert (folder / "copy.sqlite3").read_bytes().startswith(b"SQLite format 3")


def test_a_backup_into_no_folder_says_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot write the backup"):
        library.backup(tmp_path / "missing" / "copy.sqlite3")


def test_a_backup_onto_a_folder_leaves_nothing_behind(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "inside").mkdir(parents=True)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OutputError):
        library.backup(folder)
    assert sorted(tmp_path.iterdir()) == before


def test_a_library_that_is_no_file_has_its_own_backups(tmp_path: Path) -> None:
    with open_library(":memory:") as library, pytest.raises(LibraryError, match="no file"):
        library.backup(tmp_path / "copy")
