"""Mending, practice and exams in a real terminal, wide and narrow, with and without colour."""

import re
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX pseudo-terminal", allow_module_level=True)

from quizgen.deck.read import read_deck
from quizgen.errors import Exit
from quizgen.store.library import open_library
from tests.study.sittings import CHOICE, TRUE_FALSE
from tests.study.small_deck import write_small_deck
from tests.terminal.real import Terminal, running

LOOKS = [(60, {"NO_COLOR": "1"}), pytest.param(120, {}, marks=pytest.mark.slow)]
CTRL_C = "\x03"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return write_small_deck(tmp_path / "deck.yaml", CHOICE, TRUE_FALSE)


def fits(terminal: Terminal, columns: int) -> bool:
    """Whether the last column is empty: nothing ran over the edge."""
    return all(len(line.rstrip()) < columns for line in terminal.screen.display)


@pytest.mark.parametrize(("columns", "settings"), LOOKS)
def test_a_question_is_changed_and_another_flagged(
    deck: Path, columns: int, settings: dict[str, str]
) -> None:
    with running("study", deck, columns=columns, **settings) as terminal:
        terminal.wait_for("1-3 answer")
        terminal.press("c")
        terminal.wait_for("Enter done")
        terminal.press("1")
        terminal.wait_for("Enter take it")
        terminal.press("\x01Now: \r")
        terminal.wait_for_rest("Enter done")
        terminal.press("\r")
        terminal.wait_for("Changed in")
        terminal.wait_for("Now: What must all")
        assert fits(terminal, columns)
        terminal.press("2")
        terminal.wait_for("✓ Right")
        terminal.press("!")
        terminal.wait_for("what is wrong with it")
        terminal.press("too easy\r")
        terminal.wait_for("Flagged: a draft now")
        terminal.wait_for("1/t true")
        assert fits(terminal, columns)
        terminal.press("q")
        assert terminal.wait_for_end() == Exit.DONE
        assert terminal.stty() == terminal.stty_before
    first = read_deck(deck).items[0]
    assert (first.status, first.doubts) == ("draft", ["flagged in study: too easy"])


@pytest.mark.parametrize(("columns", "settings"), LOOKS)
def test_an_exam_from_the_first_question_to_the_mark(
    deck: Path, own_library: Path, columns: int, settings: dict[str, str]
) -> None:
    arguments = ("practice", deck, "--exam", "--minutes", "5")
    with running(*arguments, columns=columns, rows=40, **settings) as terminal:
        terminal.wait_for("left · Türkiye")
        keys = ["1-3 answer", "1/t true"]  # of the two questions, which come in any order
        first, second = keys if keys[0] in terminal.wait_for_rest("? help") else reversed(keys)
        terminal.press("1")
        terminal.wait_for(second)
        assert re.search(r"Your answer: (true|A simple majority)\n", terminal.text)
        terminal.press("u")
        terminal.wait_for("Taken back:")
        terminal.wait_for(first)
        terminal.press("0")
        terminal.wait_for(second)
        terminal.press("0")
        assert "Your answer: nothing" in terminal.text
        assert terminal.wait_for_end() == Exit.DONE
        assert "0 of 2 points, 0 %: Not passed" in terminal.text
        assert "Unanimous consent" in terminal.text
        assert fits(terminal, columns)
        assert terminal.stty() == terminal.stty_before
    with open_library(str(own_library)) as library:
        assert library.reviews("me") == []


def test_ctrl_c_while_a_reason_is_typed_changes_nothing(deck: Path) -> None:
    before = deck.read_bytes()
    with running("study", deck) as terminal:
        terminal.wait_for("1-3 answer")
        terminal.press("!half a rea")
        terminal.wait_for("half a rea")
        terminal.press(CTRL_C)
        assert terminal.wait_for_end() == Exit.INTERRUPTED
        assert terminal.stty() == terminal.stty_before
    assert deck.read_bytes() == before


def test_practice_can_be_read_aloud(deck: Path) -> None:
    with running("practice", deck, "--plain", "--minutes", "5", "--limit", "1") as terminal:
        terminal.wait_for("Question 1 of 1, new, ")
        terminal.wait_for("? help:")
        terminal.press("0\r")
        terminal.wait_for("Wrong: ")
        terminal.press("\x04")
        assert terminal.wait_for_end() == Exit.DONE
        assert "1 answer, 0 right" in terminal.text
        assert "█" not in terminal.text
