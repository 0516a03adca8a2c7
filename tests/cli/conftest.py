"""The program as a person runs it: arguments in, words and an exit code out."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

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
