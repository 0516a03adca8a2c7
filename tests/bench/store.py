"""A library of 100,000 cards and 1,000,000 reviews: first question, answers, statistics."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

from quizgen.memory.queue import make_queue
from quizgen.memory.review import Grade, Review
from quizgen.store.library import Library, open_library
from quizgen.study.statistics import STABILITIES, make_statistics
from tests.bench.anki_queue import make_collection, time_queue
from tests.bench.store_large import LEARNER, TODAY, item_id, make_large_library
from tests.bench.timing import Figure, cpu_seconds, installed_environment

IMPORTS = "import typer, sqlalchemy.orm, questionary, fsrs"
QUIZGEN = "from quizgen.cli.app import main; main()"
ROUNDS = 9
ANSWERS = 1000
_PAGES = 8  # that an answer changes, by the growth of the write-ahead log
NOON = datetime.combine(TODAY, time(12), UTC)


def measure() -> Iterator[Figure]:
    """Milliseconds, and ratios. QUIZGEN_BENCH_LIBRARY keeps the file."""
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        file = Path(os.environ.get("QUIZGEN_BENCH_LIBRARY") or folder / "large.sqlite3")
        if not file.exists():
            make_large_library(file)
        if sys.platform != "win32":
            yield from _first_question(file, folder)
        yield from _queue(file, folder)
        with open_library(str(file)) as library:
            yield from _statistics(library)
            yield from _answers(library, folder)


def _first_question(file: Path, folder: Path) -> Iterator[Figure]:
    import pexpect

    environment = installed_environment(folder)
    study = {**environment, "QUIZGEN_LIBRARY": str(file), "TERM": "xterm"}
    asked, imported = [], []
    for turn in range(ROUNDS + 1):
        started = perf_counter()
        arguments = ["-c", QUIZGEN, "study", "--all"]
        child = pexpect.spawn(sys.executable, arguments, env=study, timeout=60)
        child.expect("1/")
        first = perf_counter() - started
        child.close(force=True)
        started = perf_counter()
        subprocess.run([sys.executable, "-c", IMPORTS], env=environment, check=True)
        if turn:  # the first one fills the caches
            asked.append(first)
            imported.append(perf_counter() - started)
    first, bare = median(asked), median(imported)
    yield Figure("first question", first * 1000, "ms")
    yield Figure("bare imports", bare * 1000, "ms")
    yield Figure("first question / bare imports", first / bare, "", 1.5)


def _queue(file: Path, folder: Path) -> Iterator[Figure]:
    took = []
    for _ in range(ROUNDS):
        with open_library(str(file)) as library:
            ids = [deck.id for deck in library.decks()]
            started = perf_counter()
            cards = library.waiting_cards(LEARNER, ids, TODAY, most=400, most_new=120)
            assert len(make_queue(cards, NOON, TODAY, seed="bench"))
            took.append(perf_counter() - started)
    ours = median(took)
    yield Figure("the due queue", ours * 1000, "ms")
    if find_spec("anki"):
        collection = folder / "collection.anki2"
        theirs = time_queue(collection, make_collection(collection))
        yield Figure("Anki's, of as many cards", theirs * 1000, "ms")
        yield Figure("the due queue / Anki's", ours / theirs, "")


def _answers(library: Library, folder: Path) -> Iterator[Figure]:
    """Beside them, turn by turn on the same disk, the least that keeps anything: one commit of as

    many changed pages in a database with the same settings. What both wait for is the disk's.
    """
    bare = _bare_database(folder / "bare.sqlite3")
    took, least, work = [], [], []
    for number in range(ANSWERS):
        review = _review(number)
        started, worked = perf_counter(), process_time()
        library.record(review)
        took.append(perf_counter() - started)
        work.append(process_time() - worked)
        started = perf_counter()
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(
            "UPDATE pages SET filled = randomblob(3000) WHERE number % 97 = ?", [number % 97]
        )
        bare.execute("COMMIT")
        least.append(perf_counter() - started)
    bare.close()
    yield Figure("keeping an answer, median", median(took) * 1000, "ms")
    yield Figure("keeping an answer, p99", _p99(took) * 1000, "ms", 5)
    yield Figure("keeping an answer, processor time, median", median(work) * 1000, "ms")
    yield Figure("keeping an answer, processor time, p99", _p99(work) * 1000, "ms", 5)
    yield Figure("a bare commit of as many pages, median", median(least) * 1000, "ms")
    yield Figure("a bare commit of as many pages, p99", _p99(least) * 1000, "ms")
    yield Figure("keeping an answer / a bare commit, p99", _p99(took) / _p99(least), "")


def _bare_database(file: Path) -> sqlite3.Connection:
    """One row a page; those of one remainder by 97 are as many as an answer changes."""
    bare = sqlite3.connect(file, isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("PRAGMA wal_autocheckpoint = 8000")
    bare.execute("CREATE TABLE pages (number INTEGER PRIMARY KEY, filled BLOB)")
    bare.execute("BEGIN")
    bare.executemany(
        "INSERT INTO pages VALUES (?, randomblob(3000))", [(n,) for n in range(97 * _PAGES)]
    )
    bare.execute("COMMIT")
    return bare


def _p99(took: list[float]) -> float:
    return quantiles(took, n=100)[98]


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
    ids = [deck.id for deck in library.decks()]
    asked: dict[str, Callable[[], object]] = {
        "what is due": lambda: library.counts(LEARNER, NOON, TODAY),
        "days": lambda: library.days(LEARNER),
        "retention by deck, a month": lambda: library.deck_days(LEARNER, since),
        "retention by deck, a year": lambda: library.deck_days(LEARNER, since - timedelta(335)),
        "known tomorrow": lambda: library.expect_known(LEARNER, None, TODAY),
        "forecast": lambda: library.due_days(LEARNER),
        "difficulty and stability": lambda: library.count_memories(LEARNER, None, STABILITIES),
        "when all cards come again": lambda: library.waits(LEARNER, ids, TODAY),
        "hardest cards": lambda: library.troubled(LEARNER),
        "tags": lambda: library.tags(LEARNER),
    }
    for name, ask in asked.items():
        yield Figure(f"statistics, processor time: {name}", cpu_seconds(ask) * 1000, "ms", 300)
    counts = library.counts(LEARNER, NOON, TODAY)
    whole = cpu_seconds(lambda: make_statistics(library, LEARNER, TODAY, counts=counts))
    yield Figure("statistics, processor time: all of them", whole * 1000, "ms")
