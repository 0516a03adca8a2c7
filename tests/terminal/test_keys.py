"""The live lines of a real terminal: prompt_toolkit fed through a pipe."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from quizgen.cli.screen import run_sitting
from quizgen.cli.screen_face import Key
from quizgen.cli.screen_keys import TerminalFace
from quizgen.cli.screen_leave import Leave, Parting, parting_signals
from quizgen.cli.screen_plain import PlainFace
from quizgen.cli.screen_stage import Stage
from tests.study.sittings import CHOICE, SHORT, TRUE_FALSE, begin

KEYS = [
    Key(("1", "2"), "answer", "choose that option"),
    Key(("space", "enter"), "go on", "go on"),
    Key(("q",), "leave", "leave"),
]


@contextmanager
def terminal(keys: str) -> Iterator[tuple[TerminalFace, PipeInput]]:
    """A face whose learner has typed `keys` ahead."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        yield TerminalFace(Parting()), pipe


@pytest.mark.parametrize(
    ("typed", "name"),
    [("1", "1"), ("x72", "2"), (" ", "space"), ("\r", "enter"), ("Q", "q"), ("?\t?q", "q")],
)
def test_a_key_answers_at_once_and_others_do_nothing(typed: str, name: str) -> None:
    with terminal(typed) as (face, _):
        assert face.press("", KEYS) == name


def test_keys_typed_ahead_wait_for_their_prompt() -> None:
    with terminal("1 2") as (face, _):
        assert [face.press("", KEYS) for _ in range(3)] == ["1", "space", "2"]


@pytest.mark.parametrize(("typed", "interrupted"), [("\x03", True), ("\x04", False)])
def test_ctrl_c_and_ctrl_d_leave(typed: str, interrupted: bool) -> None:
    for ask in (
        lambda face: face.press("", KEYS),
        lambda face: face.read("", KEYS, lambda _: ""),
    ):
        with terminal(typed) as (face, _), pytest.raises(Leave) as left:
            ask(face)
        assert left.value.interrupted is interrupted


def test_a_terminal_that_goes_away_interrupts() -> None:
    with terminal("") as (face, pipe):
        pipe.close()
        with pytest.raises(Leave) as left:
            face.press("", KEYS)
        assert left.value.interrupted


def test_letters_are_letters_in_a_typed_line() -> None:
    with terminal("quit us? 12\r") as (face, _):
        assert face.read("", KEYS, lambda _: "") == "quit us? 12"


def test_a_line_that_does_not_pass_stays_to_be_mended() -> None:
    seen = []

    def check(text: str) -> str:
        seen.append(text)
        return "" if len(text) == 3 else "Type 3 letters."

    with terminal("ba\rc\r") as (face, _):
        assert face.read("", KEYS, check) == "bac"
    assert seen == ["ba", "bac"]
    with terminal("ba\r:u\r") as (face, _):
        assert face.read("", KEYS, lambda text: "" if text == ":u" else "Type more.") == ":u"


def test_a_typed_line_can_be_edited_and_is_trimmed() -> None:
    with terminal("  Ankaro\x7fa   \r") as (face, _):
        assert face.read("", KEYS, lambda _: "") == "Ankara"


def test_what_is_pasted_in_several_lines_is_one_answer() -> None:
    with terminal("\x1b[200~Kurdistan\nWorkers' Party\x1b[201~\r") as (face, _):
        assert face.read("", KEYS, lambda _: "") == "Kurdistan Workers' Party"


def test_a_line_that_fails_its_check_is_asked_again() -> None:
    with terminal("no\r:?\ryes\r") as (face, _):
        assert face.read("", KEYS, lambda text: "" if text == "yes" else "Type yes.") == "yes"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_the_waiting_and_handlers_are_put_back(name: str) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        with parting_signals() as parting:
            face = TerminalFace(parting)
            later = threading.Timer(0.2, os.kill, (os.getpid(), number))
            later.start()
            with pytest.raises(Leave) as left:
                face.press("", KEYS)
            later.join()
        assert left.value.interrupted
    assert signal.getsignal(number) == before


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_a_signal_between_two_keys_is_noticed_before_the_next() -> None:
    with parting_signals() as parting:
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(Leave), parting.waiting(lambda: None):
            pytest.fail("waited for a key")


def test_a_whole_sitting_is_played_with_single_keys() -> None:
    scene = begin(CHOICE, TRUE_FALSE, SHORT)
    with terminal("1 f PKK\r q") as (face, _):
        assert run_sitting(Stage(scene.sitting, face, {})) is False
    assert [review.given for review in scene.library.log] == ["A simple majority", "false", "PKK"]


def test_ctrl_c_in_the_middle_keeps_what_was_answered() -> None:
    scene = begin(CHOICE, TRUE_FALSE)
    with terminal("2 \x03") as (face, _):
        assert run_sitting(Stage(scene.sitting, face, {})) is True
    assert len(scene.library.standing()) == 1


@pytest.mark.parametrize(
    ("typed", "text"), [("\r", "a ferry"), (" boat\r", "a ferry boat"), ("\x15\r", "")]
)
def test_a_line_that_is_given_is_changed_where_it_stands(typed: str, text: str) -> None:
    with terminal(typed) as (face, _):
        assert face.read("", [], lambda _: "", "a ferry") == text


def test_a_changed_line_that_fails_its_check_stays_to_be_mended() -> None:
    with terminal("x\r\x7fs\r") as (face, _):
        assert face.read("", [], lambda text: "no x" if "x" in text else "", "boat") == "boats"


@pytest.mark.parametrize(("typed", "text"), [("", "a ferry"), ("-", ""), ("a boat", "a boat")])
def test_without_a_cursor_a_line_is_kept_emptied_or_written_anew(
    typed: str, text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: typed)
    assert PlainFace(Parting()).read("", [], lambda _: "", "a ferry") == text
    assert "Now: a ferry." in capsys.readouterr().out
