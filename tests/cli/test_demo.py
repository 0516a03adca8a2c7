"""demo: the whole way on the shipped article, without a terminal, leaving edits alone."""

import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from quizgen.cli.demo import SAMPLE
from quizgen.deck.read import read_deck
from quizgen.errors import Exit
from quizgen.shipped import shipped_folder
from tests.cli.conftest import Run

DECK = """\
quizgen: 1
id: demo
title: A demo
items:
- id: 7k3m9q4vd2xa
  kind: short_answer
  question: Which country asked to join NATO in 2022?
  answer: Sweden
- id: 7k3m9q4vd2xb
  kind: true_false
  statement: Sweden is a member of the United Nations.
  answer: true
  status: draft
"""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A generator that needs no language model: always the same deck."""

    def generate_deck_file(article: Path, to: Path) -> None:
        assert article.read_text(encoding="utf-8").strip()
        to.write_text(DECK, encoding="utf-8")

    stand_in = ModuleType("quizgen.cli.generate_deck")
    stand_in.generate_deck_file = generate_deck_file  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quizgen.cli.generate_deck", stand_in)


@pytest.mark.usefixtures("quick")
def test_article_deck_and_package_are_left_in_the_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "demo"
    ran = run("demo", "--to", folder)
    assert ran.code == Exit.DONE, ran.err
    assert {path.name for path in folder.iterdir()} >= {"article.md", "deck.yaml", "deck.apkg"}
    with shipped_folder("decks") as decks:
        shipped = (decks / SAMPLE / "article.md").read_bytes()
    assert (folder / "article.md").read_bytes() == shipped


@pytest.mark.usefixtures("quick")
def test_by_default_the_folder_is_quizgen_demo(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("demo").code == Exit.DONE
    assert (tmp_path / "quizgen-demo" / "deck.yaml").exists()


@pytest.mark.usefixtures("quick")
def test_what_was_made_goes_to_stdout_and_what_to_do_next_to_stderr(
    run: Run, tmp_path: Path
) -> None:
    ran = run("demo", "--to", tmp_path)
    assert ran.out.splitlines() == [
        f"{tmp_path / 'article.md'}: the article",
        f"{tmp_path / 'deck.yaml'}: 2 questions about it, 1 of them a draft that waits for you",
        f"{tmp_path / 'deck.apkg'}: 1 of them as an Anki package",
    ]
    assert f"quizgen study {tmp_path / 'deck.yaml'}" in ran.err


@pytest.mark.usefixtures("quick")
def test_json_says_the_same(run: Run, tmp_path: Path) -> None:
    ran = run("demo", "--to", tmp_path, "--json")
    assert json.loads(ran.out) == {
        "article": str(tmp_path / "article.md"),
        "deck": str(tmp_path / "deck.yaml"),
        "anki": str(tmp_path / "deck.apkg"),
        "items": 2,
        "drafts": 1,
        "notes": 1,
        "cards": 1,
    }
    assert ran.err == ""


@pytest.mark.usefixtures("quick")
def test_an_article_that_is_there_is_taken(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text("# Mine\n\nMy own.\n", encoding="utf-8")
    assert run("demo", "--to", tmp_path).code == Exit.DONE
    assert (tmp_path / "article.md").read_text(encoding="utf-8") == "# Mine\n\nMy own.\n"


@pytest.mark.usefixtures("quick")
def test_a_folder_that_cannot_be_made_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run("demo", "--to", tmp_path / "file" / "demo")
    assert ran.code == Exit.FIXABLE
    assert f"cannot make the folder {tmp_path / 'file' / 'demo'}" in ran.err
    assert "--to" in ran.err


def test_the_real_thing_twice_keeps_what_a_person_has_edited(run: Run, tmp_path: Path) -> None:
    assert run("demo", "--to", tmp_path).code == Exit.DONE
    deck_file = tmp_path / "deck.yaml"
    ids = [item.id for item in read_deck(deck_file).items]
    assert len(ids) >= 10
    text = deck_file.read_text(encoding="utf-8")
    edited, times = re.subn(r"(?m)^  question: .*$", "  question: Mine? # my own", text, count=1)
    assert times == 1
    deck_file.write_text(edited, encoding="utf-8")
    assert run("demo", "--to", tmp_path).code == Exit.DONE
    assert "  question: Mine? # my own\n" in deck_file.read_text(encoding="utf-8")
    assert [item.id for item in read_deck(deck_file).items] == ids


@pytest.mark.usefixtures("quick")
def test_what_comes_next_can_be_typed_where_the_program_is_not_on_the_path(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "quizgen"
    program.parent.mkdir()
    program.touch()
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert f"  {program} review " in run("demo", "--to", tmp_path / "demo").err
    monkeypatch.setenv("PATH", str(program.parent))
    program.chmod(0o755)
    assert "  quizgen review " in run("demo", "--to", tmp_path / "demo").err
