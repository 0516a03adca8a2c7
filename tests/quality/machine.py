"""What only another process can tell: peak memory, and whether the same text gives the same deck.

`python -m tests.quality.machine digest [confirmation]` prints a JSON object with a digest of the
deck of each sample; `... memory NAME` prints the peak memory of making one of them, in MB.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from quizgen.deck.deck import Deck
from quizgen.deck.write import format_deck
from tests.quality.articles import load_samples

ROOT = Path(__file__).parents[2]


def digest(deck: Deck) -> str:
    """A hash of the file that the deck becomes."""
    return sha256(format_deck(deck).encode()).hexdigest()


def digests_elsewhere(*, confirmation: bool) -> dict[str, str]:
    """Digests by sample, made by another process with another hash seed and on another day."""
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    arguments = ["digest", *(["confirmation"] if confirmation else [])]
    found: dict[str, str] = json.loads(_run(arguments, PYTHONHASHSEED=seed))
    return found


def peak_megabytes(name: str) -> float | None:
    """Peak memory of one process that makes the deck of one sample; None where nothing tells it."""
    told = _run(["memory", name]).strip()
    return float(told) if told else None


def describe_commit() -> str:
    """Short hash of the commit, with a plus if the program has changed since; "" without git."""
    try:
        head = _git("rev-parse", "--short", "HEAD")
        return head + ("+" if _git("status", "--porcelain", "--", "quizgen") else "")
    except (OSError, subprocess.CalledProcessError):
        return ""


def _git(*arguments: str) -> str:
    told = subprocess.run(
        ["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True
    )  # fmt: skip
    return told.stdout.strip()


def _run(arguments: Sequence[str], **environment: str) -> str:
    command = [sys.executable, "-m", "tests.quality.machine", *arguments]
    told = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, check=True,
        stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    return told.stdout


def _peak() -> str:
    """Peak memory of this process in MB. Linux counts what a process was forked from to
    ru_maxrss, so its own high-water mark is read where there is one."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = [row for row in status.read_text().splitlines() if row.startswith("VmHWM")]
        return f"{int(line.split()[1]) / 1024:.1f}"
    try:
        import resource
    except ImportError:
        return ""
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.1f}"


def _main(task: str, *names: str) -> None:
    from tests.quality.writing import make

    if task == "digest":
        samples = load_samples(confirmation=names == ("confirmation",))
        print(json.dumps({sample.name: digest(make(sample)[0]) for sample in samples}))
        return
    samples = [*load_samples(), *load_samples(confirmation=True)]
    make(next(sample for sample in samples if sample.name == names[0]))
    print(_peak())


if __name__ == "__main__":
    _main(*sys.argv[1:])
