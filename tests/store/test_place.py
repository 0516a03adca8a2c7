import os
import stat
import sys
from pathlib import Path

import pytest

from quizgen.errors import LibraryError
from quizgen.store.library import open_library
from quizgen.store.place import Place, find_place, prepare_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_path_or_an_sqlite_url_is_a_file(tmp_path: Path) -> None:
    for where in (str(tmp_path / "a"), f"sqlite:///{tmp_path / 'a'}"):
        assert find_place(where) == Place(file=tmp_path / "a")


def test_a_home_folder_is_meant_by_its_sign(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find_place("~/library").file == tmp_path / "library"


def test_another_url_is_no_file_and_hides_its_password() -> None:
    place = find_place("postgresql://teacher:secret@school/quiz")
    assert place.file is None
    assert str(place) == "postgresql://teacher:***@school/quiz"


@posix
def test_the_library_is_its_owners_alone(file: Path) -> None:
    before = os.umask(0)
    try:
        with open_library(str(file)) as library:
            library.rebuild()
            siblings = [permissions(path) for path in file.parent.iterdir()]
    finally:
        os.umask(before)
    assert len(siblings) == 3  # the log and its index are there while it is open
    assert set(siblings) == {0o600}
    assert permissions(file.parent) == 0o700


@posix
def test_permissions_that_a_person_chose_stay(file: Path) -> None:
    open_library(str(file)).close()
    file.chmod(0o640)
    open_library(str(file)).close()
    assert permissions(file) == 0o640


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is a folder"):
        open_library(str(tmp_path))


def test_a_library_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot open") as caught:
        open_library(str(tmp_path / "file" / "library"))
    assert "--library" in caught.value.hint


@pytest.mark.parametrize("content", [b"quizgen: 1\n", b"SQLite", bytes(4096)])
def test_another_kind_of_file_is_no_library_and_stays_as_it_is(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(LibraryError, match="is not a quizgen library"):
        open_library(str(file))
    assert file.read_bytes() == content


def test_a_library_that_cannot_be_written_is_said_to_be_so(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(str(file)).close()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != file.parent)
    with pytest.raises(LibraryError, match="cannot be written"):
        prepare_file(file)
