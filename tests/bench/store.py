"""A library of 100,000 cards and 1,000,000 reviews: first question, answers, statistics."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from quizgen.memory.review import Grade, Review
from quizgen.store.library import Library, open_library
from quizgen.study.statistics import make_statistics
from tests.bench.store_large import LEARNER, TODAY, item_id, make_large_library
from tests.bench.timing import Figure

IMPORTS = "import typer, sqlalchemy.orm, questionary, fsrs"
QUIZGEN = "from quizgen.cli.app import main; main()"
ROUNDS = 9
ANSWERS = 1000
NOON = datetime.combine(TODAY, time(12), UTC)


def measure() -> Iterator[Figure]:
    """Milliseconds; the first question as a ratio as well. QUIZGEN_BENCH_LIBRARY keeps the file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(os.environ.get("QUIZGEN_BENCH_LIBRARY") or Path(folder) / "large.sqlite3")
        if not file.exists():
            make_large_library(file)
        if sys.platform != "win32":
            yield from _first_question(file)
        with open_library(str(file)) as library:
            yield from _statistics(library)
            yield from _answers(library)


def _first_question(file: Path) -> Iterator[Figure]:
    import pexpect

    environment = {**os.environ, "QUIZGEN_LIBRARY": str(file), "TERM": "xterm"}
    asked, imported = [], []
    for _ in range(ROUNDS):
        started = perf_counter()
        arguments = ["-c", QUIZGEN, "study", "--all"]
        child = pexpect.spawn(sys.executable, arguments, env=environment, timeout=60)
        child.expect("1/")
        asked.append(perf_counter() - started)
        child.close(force=True)
        started = perf_counter()
        subprocess.run([sys.executable, "-c", IMPORTS], check=True)
        imported.append(perf_counter() - started)
    first, bare = median(asked), median(imported)
    yield Figure("first question", first * 1000, "ms")
    yield Figure("bare imports", bare * 1000, "ms")
    yield Figure("first question / bare imports", first / bare, "", 1.5)


def _answers(library: Library) -> Iterator[Figure]:
    took = []
    for number in range(ANSWERS):
        review = _review(number)
        started = perf_counter()
        library.record(review)
        took.append(perf_counter() - started)
    yield Figure("keeping an answer, median", median(took) * 1000, "ms")
    yield Figure("keeping an answer, p99", quantiles(took, n=100)[98] * 1000, "ms", 5)


def _review(number: int) -> Review:
    deck, place = number % 100, number // 100
    at = NOON + timedelta(seconds=number, microseconds=os.getpid())
    review = Review(
        f"{at.isoformat()}/{number}",
        LEARNER,
        f"deck-{deck:03}",
        item_id(deck, place),
        Grade.GOOD,
        at,
        TODAY,
        4000,
        "options",
    )
    return replace(review, id=f"{abs(hash(review.id)):x}"[:20])


def _statistics(library: Library) -> Iterator[Figure]:
    since = TODAY - timedelta(days=29)
    asked: dict[str, Callable[[], object]] = {
        "what is due": lambda: library.counts(LEARNER, NOON, TODAY),
        "days": lambda: library.days(LEARNER),
        "retention by deck, a month": lambda: library.deck_days(LEARNER, since),
        "retention by deck, a year": lambda: library.deck_days(LEARNER, since - timedelta(335)),
        "all that is remembered": lambda: library.remembered(LEARNER),
        "hardest cards": lambda: library.troubled(LEARNER),
        "tags": lambda: library.tags(LEARNER),
    }
    for name, ask in asked.items():
        yield Figure(f"statistics: {name}", _median(ask) * 1000, "ms", 300)
    counts = library.counts(LEARNER, NOON, TODAY)
    whole = _median(lambda: make_statistics(library, LEARNER, TODAY, counts=counts))
    yield Figure("statistics: all of them", whole * 1000, "ms")


def _median(ask: Callable[[], object]) -> float:
    took = []
    for _ in range(5):
        started = perf_counter()
        ask()
        took.append(perf_counter() - started)
    return median(took)
