"""Timing whole commands, side by side."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time


@dataclass(frozen=True)
class Figure:
    """What was measured: `value` in `unit`, to stay at or below `bar` if there is one."""

    name: str
    value: float
    unit: str
    bar: float | None = None

    def __str__(self) -> str:
        line = f"{self.name}: {self.value:.2f} {self.unit}".rstrip()
        if self.bar is None:
            return line
        kept = "kept" if self.value <= self.bar else "BROKEN"
        return f"{line} (bar {self.bar:g}: {kept})"


def median_seconds(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Median wall time of each command, in seconds.

    The commands take turns, so that what else the machine does falls on all of them; one round
    before the first fills the caches and does not count. A command that fails raises
    CalledProcessError.
    """
    with tempfile.TemporaryDirectory() as folder:
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                taken = _seconds(command, Path(folder))
                if turn:
                    seconds[name].append(taken)
    return {name: median(taken) for name, taken in seconds.items()}


def installed_environment(folder: Path) -> dict[str, str]:
    """The environment of an installed program: what Python compiles is kept for the next start."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def cpu_seconds(ask: Callable[[], object], rounds: int = 5) -> float:
    """Median processor time of a call: what else the machine does counts less than on a clock."""
    took = []
    for _ in range(rounds):
        started = process_time()
        ask()
        took.append(process_time() - started)
    return median(took)


def _seconds(command: Sequence[str], folder: Path) -> float:
    library = str(folder / "library.sqlite3")
    environment = installed_environment(folder) | {"QUIZGEN_LIBRARY": library}
    started = perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return perf_counter() - started
