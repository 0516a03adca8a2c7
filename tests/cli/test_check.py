"""quizgen check: what it prints, where, and how it ends."""

import io
import json
import sys
from pathlib import Path

import pytest

from quizgen.deck.read import read_deck
from tests.cli.conftest import Run

DECK = """\
# mine
quizgen: 1
id: nato
title: NATO
source: {file: article.txt}
items:
- id: 7k3m9q4vd2xa
  kind: short_answer
  question: Since when has the S-400 been in service?
  answer: "2007"
  evidence:
  - quote: in service since 2007
- id: 7k3m9q4vd2xb
  kind: choice
  question: Which members must agree?
  options: [Thirty, Sometimes two]
  answer: Thirty
  evidence:
  - quote: thirty members
"""
ARTICLE = "The S-400 has been in service since 2007.\n\nAll 30 members must agree.\n"
LOST = (
    "deck.yaml:19: 7k3m9q4vd2xb: error: evidence[0]: is not in the article word for word; "
    "quote it, or take the item out [evidence-not-found]\n"
)
VAGUE = (
    "deck.yaml:16: 7k3m9q4vd2xb: warning: options[1]: 'sometimes' is a vague term; "
    "say how often or how much [vague-term]\n"
)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    path = Path("deck.yaml")
    path.write_text(DECK, encoding="utf-8")
    return path


def test_findings_go_to_stdout_with_line_and_item_and_errors_fail(run: Run, path: Path) -> None:
    ran = run("check", path)
    assert (ran.code, ran.out, ran.err) == (1, LOST + VAGUE, "2 items, 1 error, 1 warning\n")


def test_another_article_can_be_named(run: Run, path: Path) -> None:
    Path("other.txt").write_text(ARTICLE + "\nIt has thirty members.", encoding="utf-8")
    ran = run("check", path, "--article", "other.txt")
    assert (ran.code, ran.out) == (0, VAGUE)


def test_warnings_fail_when_they_shall(run: Run, path: Path) -> None:
    path.write_text(DECK.replace("quote: thirty", "quote: 30"), encoding="utf-8")
    assert run("check", path).code == 0
    assert run("check", path, "--strict").code == 1


def test_a_sound_deck_says_so_and_prints_nothing(run: Run, path: Path) -> None:
    sound = DECK.replace("quote: thirty", "quote: 30").replace("Sometimes two", "Two")
    path.write_text(sound, encoding="utf-8")
    ran = run("check", path, "--strict")
    assert (ran.code, ran.out, ran.err) == (0, "", "2 items, nothing found\n")


def test_findings_as_json_are_alone_on_stdout(run: Run, path: Path) -> None:
    ran = run("check", path, "--json")
    found = json.loads(ran.out)
    assert ran.code == 1
    assert (found["deck"], found["items"], found["errors"], found["warnings"]) == ("nato", 2, 1, 1)
    assert found["findings"][1] == {
        "line": 16,
        "item": "7k3m9q4vd2xb",
        "field": "options[1]",
        "rule": "vague-term",
        "severity": "warning",
        "message": "'sometimes' is a vague term; say how often or how much",
    }


def test_a_deck_can_come_from_stdin(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
    ran = run("check", "-")
    assert ran.out == (LOST + VAGUE).replace("deck.yaml", "stdin")


def test_mistakes_in_the_file_go_to_stderr(run: Run, path: Path) -> None:
    path.write_text(DECK.replace("answer: Thirty", "answer: Two"), encoding="utf-8")
    ran = run("check", path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "error: deck.yaml has a mistake\n"
        "  deck.yaml:17: items[1].answer: 'Two' is not among the options; "
        "write one of them word for word\n\n"
        "hint: correct the file, then: quizgen check deck.yaml\n"
    )


def test_missing_ids_are_written_and_comments_stay(run: Run, path: Path) -> None:
    path.write_text(DECK.replace("- id: 7k3m9q4vd2xa\n  kind", "- kind"), encoding="utf-8")
    assert "hint: quizgen check --fix deck.yaml" in run("check", path).err
    ran = run("check", "--fix", path)
    assert ran.err.startswith("deck.yaml: 1 id and 2 fingerprints written\n")
    assert path.read_text("utf-8").startswith("# mine\n")
    assert all(item.fingerprint for item in read_deck(path).items)
    before = path.read_bytes()
    assert run("check", "--fix", path).err.startswith("deck.yaml: 0 ids and 0 fingerprints")
    assert path.read_bytes() == before


def test_a_file_with_other_mistakes_is_not_touched_by_a_fix(run: Run, path: Path) -> None:
    broken = DECK.replace("id: nato\n", "").replace("answer: Thirty", "answer: Two")
    path.write_text(broken, encoding="utf-8")
    assert run("check", "--fix", path).code == 1
    assert path.read_text("utf-8") == broken


def test_the_schema_is_printed(run: Run) -> None:
    ran = run("check", "--schema")
    assert ran.code == 0
    assert json.loads(ran.out)["title"] == "quizgen deck, format 1"


@pytest.mark.parametrize("arguments", [[], ["-", "--fix"]])
def test_wrong_usage_is_said(run: Run, arguments: list[str]) -> None:
    assert run("check", *arguments).code == 2


def test_a_missing_file_is_said(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "none.yaml")
    assert ran.code == 1
    assert "none.yaml: " in ran.err


def test_the_cure_names_the_file_as_it_was_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "deck.yaml"
    path.parent.mkdir()
    path.write_text("quizgen: 1\ntitle: 7\nitems: [{kind: riddle}]\n", encoding="utf-8")
    ran = run("check", path)
    assert f"{path}:2: title" in ran.err
    assert f"quizgen check {path}" in ran.err or f"quizgen check --fix {path}" in ran.err
