"""export: a deck file in, the file of another system out, its losses told."""

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from quizgen.cli.export import _FORMATS
from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from quizgen.lms.formats import FORMATS, export_deck
from tests.anki.decks import item
from tests.cli.conftest import Run
from tests.deck.makers import deck as make_deck
from tests.worksheet.sample import DECK


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "deck.yaml"
    write_deck(DECK, path)
    return path


def test_help_names_every_format() -> None:
    assert _FORMATS.split(", ") == list(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_the_file_lies_beside_the_deck_by_default(run: Run, deck: Path, form: str) -> None:
    ran = run("export", deck, "--to", form)
    assert ran.code == Exit.DONE, ran.err
    assert ran.out == ""
    expected = export_deck(DECK, form)
    assert deck.with_suffix(FORMATS[form].suffix).read_bytes() == expected.content
    share = "" if expected.items == expected.usable else f" of {expected.usable}"
    assert f"{expected.items}{share} questions as {FORMATS[form].title}" in ran.err
    assert all(loss.what in ran.err for loss in expected.losses)
    assert "unreviewed" in ran.err


def test_losses_come_as_json_and_strict_makes_them_an_error(run: Run, deck: Path) -> None:
    ran = run("export", deck, "--to", "moodle", "--json", "--strict")
    assert ran.code == Exit.FIXABLE
    assert ran.err == ""
    data = json.loads(ran.out)
    assert data["questions"] == 13
    assert data["losses"] == [
        {"item": loss.item_id, "what": loss.what} for loss in export_deck(DECK, "moodle").losses
    ]
    assert {loss["item"] for loss in data["losses"]} == {
        "000000000004", "000000000007", "000000000013",
    }  # fmt: skip


def test_strict_is_content_where_nothing_is_lost(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    write_deck(make_deck(item(1, "true_false", statement="Is it?", answer=True)), path)
    assert run("export", path, "--to", "moodle", "--strict").code == Exit.DONE


def test_only_approved_items_go_on_request(run: Run, deck: Path) -> None:
    assert "1 question as" in run("export", deck, "--to", "moodle", "--approved").err


def test_a_deck_of_drafts_is_an_error_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    write_deck(make_deck(item(1, "true_false", statement="?", answer=True, status="draft")), path)
    ran = run("export", path, "--to", "moodle")
    assert ran.code == Exit.FIXABLE
    assert "can be exported" in ran.err
    assert not path.with_suffix(".xml").exists()


@pytest.mark.parametrize(
    "arguments", [["--to", "word"], ["--to", "moodle", "-o", "-", "--json"], []]
)
def test_wrong_usage_is_told_apart(run: Run, deck: Path, arguments: list[str]) -> None:
    assert run("export", deck, *arguments).code == Exit.USAGE


def test_the_deck_is_never_overwritten(run: Run, deck: Path) -> None:
    before = deck.read_bytes()
    assert run("export", deck, "--to", "moodle", "-o", deck).code == Exit.FIXABLE
    assert deck.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(run: Run, deck: Path, tmp_path: Path) -> None:
    target = tmp_path / "none" / "deck.xml"
    ran = run("export", deck, "--to", "moodle", "-o", target)
    assert ran.code == Exit.FIXABLE
    assert f"cannot write {target}" in ran.err
    assert "hint: name a folder" in ran.err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(run: Run, deck: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    ran = run("export", deck, "--to", "moodle", "-o", locked / "deck.xml")
    assert ran.code == Exit.FIXABLE
    assert "Permission denied" in ran.err


@pytest.mark.parametrize(
    ("form", "one", "told"),
    [
        ("kahoot", {"options": ["x" * 300, "b"], "answer": "b"}, "an option has 300 characters"),
        ("kahoot", {"question": "x" * 300}, "its question has 300 characters"),
        ("aiken", {"answer": ["a", "b"]}, "Aiken has one right option"),
        ("csv", {"question": "=1+1"}, "what a spreadsheet would calculate begins with '"),
        ("aiken", {"question": "ANSWER: A"}, "its question begins with Q:"),
        ("moodle", {"tags": ["x" * 60]}, "a tag is longer than 50 characters"),
    ],
)
def test_what_does_not_fit_is_told_by_name_and_strict_fails(
    run: Run, tmp_path: Path, form: str, one: dict[str, Any], told: str
) -> None:
    path = tmp_path / "deck.yaml"
    fields = {"question": "?", "options": ["a", "b", "c"], "answer": "a", **one}
    plain = item(2, "choice", question="Plain?", options=["a", "b"], answer="a")
    write_deck(make_deck(item(1, "choice", **fields), plain), path)
    ran = run("export", path, "--to", form, "--strict")
    assert ran.code == Exit.FIXABLE
    assert told in ran.err
    assert "000000000001" in ran.err
    assert "000000000002" not in ran.err


class _Stream(io.TextIOWrapper):
    """A stream that is no terminal."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


def test_standard_input_and_output_work(
    run: Run, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = _Stream()
    monkeypatch.setattr(sys, "stdin", _Stream(deck.read_bytes()))
    monkeypatch.setattr(sys, "stdout", written)
    ran = run("export", "-", "--to", "moodle", "-o", "-")
    assert ran.code == Exit.DONE, ran.err
    assert written.buffer.getvalue().startswith(b"<?xml")  # type: ignore[attr-defined]
    assert "13 questions" in ran.err


def test_approvals_that_stay_behind_are_told(run: Run, deck: Path) -> None:
    assert "that 1 was approved is not in the file" in run("export", deck, "--to", "gift").err
    assert "approved is not" not in run("export", deck, "--to", "csv").err
    told = run("export", deck, "--to", "moodle", "--json").out
    assert json.loads(told)["approvals_left_out"] == 1
