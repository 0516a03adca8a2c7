"""What was typed before a question is on the screen does not answer it, in a real terminal."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX pseudo-terminal", allow_module_level=True)

from quizgen.errors import Exit
from tests.study.sittings import CHOICE, TRUE_FALSE
from tests.study.small_deck import write_small_deck
from tests.terminal.real import running

EARLY = "1a2r"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return write_small_deck(tmp_path / "deck.yaml", CHOICE, TRUE_FALSE)


def test_keys_pressed_while_a_sitting_starts_answer_nothing(deck: Path) -> None:
    with running("study", deck) as terminal:
        terminal.press(EARLY)
        terminal.wait_for_rest("1-3 answer")
        terminal.press("q")
        assert terminal.wait_for_end() == Exit.DONE
        assert "Nothing answered." in terminal.text


def test_lines_typed_while_a_plain_sitting_starts_answer_nothing(deck: Path) -> None:
    with running("study", deck, "--plain") as terminal:
        terminal.press("1\r2\r")
        terminal.wait_for_rest("? help:")
        terminal.press("q\r")
        assert terminal.wait_for_end() == Exit.DONE
        assert "Nothing answered." in terminal.text


def test_keys_pressed_while_a_review_starts_decide_nothing(deck: Path) -> None:
    before = deck.read_bytes()
    with running("review", deck, "--all") as terminal:
        terminal.press(EARLY)
        terminal.wait_for_rest("a approve")
        terminal.press("q")
        assert terminal.wait_for_end() == Exit.DONE
        assert "0 approved, 0 rejected, 0 changed" in terminal.text
    assert deck.read_bytes() == before


def test_keys_pressed_while_the_article_is_read_for_options_decide_nothing(deck: Path) -> None:
    before = deck.read_bytes()
    with running("review", deck, "--all") as terminal:
        terminal.wait_for("o other option")
        terminal.press("o")
        terminal.wait_for("which one goes")
        terminal.press("1" + "t" + "qr" * 3)  # the rest while the article is read
        terminal.wait_for_rest("t type one")
        terminal.press("\r")
        terminal.wait_for_rest("a approve")
        terminal.press("q")
        assert terminal.wait_for_end() == Exit.DONE
        assert "0 approved, 0 rejected, 0 changed" in terminal.text
    assert deck.read_bytes() == before


def test_ctrl_c_pressed_early_leaves_all_the_same(deck: Path) -> None:
    with running("review", deck, "--all") as terminal:
        terminal.wait_for("a approve")
        terminal.press("s\x03")
        assert terminal.wait_for_end() == Exit.INTERRUPTED
