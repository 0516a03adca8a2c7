import json
from pathlib import Path

from quizgen.store.library import open_library
from tests.cli.conftest import Run


def test_where_tells_the_library_and_its_learner_and_makes_nothing(
    run: Run, own_library: Path
) -> None:
    ran = run("where")
    assert ran.code == 0
    assert f"library  {own_library} (made when first needed)" in ran.out
    assert "learner  me" in ran.out
    assert not own_library.parent.exists()


def test_where_tells_the_size_of_a_library(run: Run, own_library: Path) -> None:
    open_library(str(own_library)).close()
    assert f"{own_library} (" in run("where").out
    assert " kB)" in run("where").out


def test_where_as_json(run: Run, own_library: Path) -> None:
    places = json.loads(run("where", "--json").out)
    assert places["library"] == str(own_library)
    assert (places["made"], places["bytes"], places["learner"]) == (False, None, "me")
    assert Path(places["samples"]).name in ("decks", "_decks")
    open_library(str(own_library)).close()
    places = json.loads(run("where", "--json").out)
    assert (places["made"], places["bytes"]) == (True, own_library.stat().st_size)


def test_options_choose_another_library_and_learner(run: Run, tmp_path: Path) -> None:
    ran = run("--library", tmp_path / "mine.sqlite3", "--learner", "ada", "where")
    assert str(tmp_path / "mine.sqlite3") in ran.out
    assert "learner  ada" in ran.out


def test_a_password_in_a_url_is_not_shown(run: Run) -> None:
    ran = run("--library", "postgresql://ada:secret@school/quiz", "where")
    assert ran.code == 0
    assert "secret" not in ran.out
    assert "(a database elsewhere)" in ran.out
