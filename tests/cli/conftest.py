"""The program as a person runs it: arguments in, words and an exit code out."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output

from quizgen.cli import output
from quizgen.cli.app import main


@dataclass(frozen=True)
class Ran:
    """What a run left: its exit code and what it wrote to stdout and stderr."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `quizgen ARGUMENTS` in this process."""

    def run_program(*arguments: object) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(int(ended.value.code or 0), captured.out, captured.err)

    return run_program


TypeAhead = Callable[..., Ran]


@pytest.fixture
def type_ahead(run: Run, monkeypatch: pytest.MonkeyPatch) -> TypeAhead:
    """Run `quizgen ARGUMENTS` for someone who types ahead; `out` is what the terminal was sent."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(output, "need_terminal", lambda problem, *, hint: None)

    def run_program(keys: str, *arguments: object) -> Ran:
        written = io.StringIO()
        screen = Vt100_Output(written, lambda: Size(40, 90), term="xterm")
        screen.default_color_depth = ColorDepth.DEPTH_1_BIT
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=screen):
            pipe.send_text(keys)
            ran = run(*arguments)
        return Ran(ran.code, written.getvalue(), ran.err)

    return run_program
