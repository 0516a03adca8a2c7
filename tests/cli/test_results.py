"""results: codes that students sent, and who earned what."""

import json
from pathlib import Path

import pytest

from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from quizgen.worksheet.html_code import read_quiz
from tests.cli.conftest import Run
from tests.worksheet.sample import DECK
from tests.worksheet.test_html_code import written_code


@pytest.fixture
def quiz(run: Run, tmp_path: Path) -> Path:
    """A quiz that was handed out."""
    write_deck(DECK, tmp_path / "deck.yaml")
    path = tmp_path / "quiz.html"
    ran = run("worksheet", tmp_path / "deck.yaml", "-o", path, "--key", tmp_path / "key.pdf")
    assert ran.code == Exit.DONE, ran.err
    return path


def _code(quiz: Path) -> str:
    asked = read_quiz(quiz.read_text(encoding="utf-8"), "quiz")
    states = [one.places for one in asked.questions]
    return written_code(asked, 1, [0, *states[1:]])


def test_results_are_a_table_and_what_cannot_be_read_is_told(
    run: Run, quiz: Path, tmp_path: Path
) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_text(f"Ada · T · 18 of 19 points · {_code(quiz)}\nhello\n", encoding="utf-8")
    ran = run("results", quiz, "--codes", codes)
    assert ran.code == Exit.FIXABLE
    assert "Ada   –     18/19   1        1" in ran.out
    assert "–     1         0 of 1" in ran.out
    assert "not a result of this quiz: hello" in ran.err


def test_results_as_json(run: Run, quiz: Path, tmp_path: Path) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_text(f"Ada {_code(quiz)}", encoding="utf-8")
    ran = run("results", quiz, "--codes", codes, "--json")
    assert ran.code == Exit.DONE, ran.err
    assert json.loads(ran.out)["results"] == [
        {"name": "Ada", "form": "", "points": 18, "total": 19, "attempt": 1, "missed": [1],
         "own": []}
    ]  # fmt: skip


def test_a_file_that_is_no_quiz_is_named(run: Run, quiz: Path, tmp_path: Path) -> None:
    ran = run("results", tmp_path / "deck.yaml", "--codes", quiz)
    assert ran.code == Exit.FIXABLE
    assert "deck.yaml is not a quiz" in ran.err
    assert run("results", tmp_path / "none.html", "--codes", quiz).code == Exit.FIXABLE
    assert run("results", quiz, "--codes", tmp_path / "none.txt").code == Exit.FIXABLE


def test_that_nothing_came_in_is_said(run: Run, quiz: Path, tmp_path: Path) -> None:
    (tmp_path / "codes.txt").write_text("\n\n", encoding="utf-8")
    ran = run("results", quiz, "--codes", tmp_path / "codes.txt")
    assert (ran.code, ran.out) == (Exit.DONE, "")
    assert "no result was read" in ran.err
