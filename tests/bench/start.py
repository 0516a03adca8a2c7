"""How long `quizgen --help` takes, against an empty typer program."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.timing import Figure, median_seconds

BAR = 1.5
ROUNDS = 15
EMPTY = Path(__file__).with_name("empty_program.py")
QUIZGEN = "from quizgen.cli.app import main; main()"  # what the installed script does


def measure() -> Iterator[Figure]:
    """Both medians in milliseconds, and their ratio."""
    took = median_seconds(
        {
            "empty": [sys.executable, str(EMPTY), "--help"],
            "quizgen": [sys.executable, "-c", QUIZGEN, "--help"],
        },
        rounds=ROUNDS,
    )
    yield Figure("empty typer program --help", took["empty"] * 1000, "ms")
    yield Figure("quizgen --help", took["quizgen"] * 1000, "ms")
    yield Figure("quizgen --help / empty typer program", took["quizgen"] / took["empty"], "", BAR)
