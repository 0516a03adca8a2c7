import json
from pathlib import Path

import pytest

from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.cli.progress import fill_library


@pytest.fixture
def filled(own_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    fill_library(own_library)
    monkeypatch.chdir(tmp_path)
    return own_library


def test_the_copy_is_a_library_with_all_progress(run: Run, filled: Path, tmp_path: Path) -> None:
    ran = run("backup", tmp_path / "copy.sqlite3")
    assert ran.out == f"{tmp_path / 'copy.sqlite3'}\n"
    with open_library(str(filled)) as mine, open_library(str(tmp_path / "copy.sqlite3")) as copy:
        assert copy.reviews("me") == mine.reviews("me")


def test_without_a_name_it_is_named_after_the_day(run: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    for arguments, folder in ([], tmp_path), (["stick"], tmp_path / "stick"):
        made = json.loads(run("backup", "--json", *arguments).out)
        assert Path(made["file"]).parent == folder
        assert Path(made["file"]).match("quizgen-20??-??-??.sqlite3")
        assert made["bytes"] == Path(made["file"]).stat().st_size


def test_a_file_that_is_there_is_kept_unless_forced(run: Run, filled: Path) -> None:
    Path("old").write_text("old")
    ran = run("backup", "old")
    assert ran.code == 1
    assert "--force" in ran.err
    assert Path("old").read_text() == "old"
    assert run("backup", "old", "--force").code == 0


def test_the_library_is_never_replaced_by_its_copy(run: Run, filled: Path) -> None:
    before = filled.read_bytes()
    ran = run("backup", filled, "--force")
    assert ran.code == 1
    assert "the library itself" in ran.err
    assert filled.read_bytes() == before


def test_a_folder_that_is_not_there_is_an_error(run: Run, filled: Path) -> None:
    ran = run("backup", "nowhere/copy.sqlite3")
    assert ran.code == 1
    assert "cannot write the backup" in ran.err
