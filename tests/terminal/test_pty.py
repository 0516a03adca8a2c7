"""quizgen study in a real pseudo-terminal: what it looks like, and that nothing is ever lost."""

import os
import re
import signal
import sys
import termios
from pathlib import Path
from shutil import copyfile

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX pseudo-terminal", allow_module_level=True)

from quizgen.errors import Exit
from quizgen.memory.review import Review, standing_reviews
from quizgen.store.library import open_library
from tests.study.sittings import CHOICE, SHORT, TRUE_FALSE
from tests.study.small_deck import small_deck, write_small_deck
from tests.terminal.real import study

COLOUR = re.compile(rb"\x1b\[[0-9;]*\b(3[0-7]|38;5;\d+|9[0-7])[;m]")


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with nothing in it: to make one takes longer than to play a sitting."""
    path = tmp_path_factory.mktemp("library") / "empty.sqlite3"
    open_library(str(path)).close()
    return path


@pytest.fixture(autouse=True)
def library(own_library: Path, empty_library: Path) -> Path:
    """The library of a test, ready."""
    own_library.parent.mkdir(parents=True, exist_ok=True)
    copyfile(empty_library, own_library)
    own_library.chmod(0o600)
    return own_library


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck of three questions."""
    return write_small_deck(tmp_path / "deck.yaml", CHOICE, TRUE_FALSE, SHORT)


def kept() -> list[Review]:
    """The reviews in the library that stand."""
    with open_library(os.environ["QUIZGEN_LIBRARY"]) as library:
        return standing_reviews(library.reviews("me"))


@pytest.mark.parametrize(
    ("columns", "settings"),
    [(60, {}), (120, {"NO_COLOR": "1"}), (120, {}), (60, {"NO_COLOR": "1"})],
)
def test_a_sitting_from_the_first_key_to_the_summary(
    deck: Path, columns: int, settings: dict[str, str]
) -> None:
    with study(deck, columns=columns, **settings) as terminal:
        terminal.wait_for("1-3 answer")
        terminal.press("?")
        terminal.wait_for("put the card aside for this sitting")
        terminal.press("?1")
        shown = terminal.wait_for("Space go on")
        assert "✗ Wrong: A simple majority" in shown
        assert "✓ Right is: Unanimous consent" in shown
        terminal.press("u")
        terminal.wait_for("Taken back: What must all")
        terminal.wait_for("1-3 answer")
        terminal.press("2")
        terminal.wait_for("✓ Right: Unanimous consent")
        terminal.press(" ")
        terminal.wait_for("1/t true")
        terminal.press("f")
        terminal.wait_for("✓ Right: it is false")
        terminal.press("q")
        assert terminal.wait_for_end() == Exit.DONE
        assert "2 answers, 2 right (100 %). 2 new cards." in terminal.text
        assert terminal.stty() == terminal.stty_before
        assert bool(COLOUR.search(terminal.raw)) is not bool(settings)
        assert b"\x1b[?1049h" not in terminal.raw  # the transcript stays in the scrollback
    assert [review.given for review in kept()] == ["Unanimous consent", "false"]


def test_ctrl_c_keeps_everything_and_gives_the_terminal_back(deck: Path) -> None:
    with study(deck) as terminal:
        terminal.wait_for("1-3 answer")
        terminal.press("2 ")
        terminal.wait_for("1/t true")
        terminal.press("\x03")
        assert terminal.wait_for_end() == Exit.INTERRUPTED
        assert "1 answer, 1 right" in terminal.text
        assert terminal.stty() == terminal.stty_before
    assert len(kept()) == 1


def test_a_kill_after_an_answer_keeps_it(deck: Path) -> None:
    with study(deck) as terminal:
        terminal.wait_for("1-3 answer")
        terminal.press("2")
        terminal.wait_for("✓ Right")
        terminal.child.kill(signal.SIGKILL)
        assert terminal.wait_for_end() == -signal.SIGKILL
    assert [review.given for review in kept()] == ["Unanimous consent"]
    with study(deck) as terminal:
        assert "What must all" not in terminal.wait_for("1/2 new")


def test_a_hang_up_loses_no_answer(deck: Path) -> None:
    with study(deck) as terminal:
        terminal.wait_for("1-3 answer")
        terminal.press("2")
        terminal.wait_for("Space go on")
        terminal.child.kill(signal.SIGHUP)
        assert terminal.wait_for_end() == Exit.INTERRUPTED
        assert terminal.stty() == terminal.stty_before
    assert len(kept()) == 1


@pytest.mark.slow
@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="needs a shell with job control")
def test_a_terminal_made_narrower_and_a_program_stopped_go_on(deck: Path) -> None:
    with study(deck, columns=100, as_job=True) as terminal:
        terminal.wait_for("1-3 answer")
        terminal.resize(50, 30)
        terminal.press("?")
        terminal.wait_for("show or hide this list")
        terminal.press("\x1a")  # Ctrl-Z
        terminal.wait_for("STOPPED")
        flags = terminal.stty()[3]
        assert flags & termios.ECHO
        assert flags & termios.ICANON
        terminal.press("\r")
        terminal.press("2")
        terminal.wait_for("✓ Right")
        terminal.press("q")
        assert terminal.wait_for_end() == Exit.DONE
    assert len(kept()) == 1


@pytest.mark.parametrize(("option", "term"), [(["--plain"], "xterm"), ([], "dumb")])
def test_plain_reads_lines_and_draws_nothing(deck: Path, option: list[str], term: str) -> None:
    with study(deck, *option, TERM=term) as terminal:
        terminal.wait_for("1-3 answer, 0 don't know, ? help:")
        terminal.press("2\r")
        terminal.wait_for("Right: Unanimous consent.")
        terminal.press("\r")
        terminal.wait_for("1/t true")
        terminal.press("f\r")
        terminal.wait_for("Right: it is false.")
        terminal.press("\x03")
        assert terminal.wait_for_end() == Exit.INTERRUPTED
        assert b"\x1b" not in terminal.raw
    assert len(kept()) == 2


@pytest.mark.slow
def test_several_decks_offer_a_menu(tmp_path: Path) -> None:
    with open_library(os.environ["QUIZGEN_LIBRARY"]) as library:
        library.put_deck(small_deck(CHOICE), "a.yaml")
        other = small_deck(SHORT).model_copy(update={"id": "other", "title": "Zebras"})
        library.put_deck(other, "b.yaml")
    with study() as terminal:
        assert "Zebras (0 due, 1 new)" in terminal.wait_for("Which deck?")
        terminal.press("\x1b[B\x1b[B\r")
        terminal.wait_for("1/1 new · Zebras")
        terminal.press("\x03")
        assert terminal.wait_for_end() == Exit.INTERRUPTED
        assert terminal.stty() == terminal.stty_before
    with study("--all") as terminal:
        terminal.wait_for("1/2 new")
