"""What processes at work at the same time, or killed at work, leave behind."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from quizgen.memory.states import replay
from quizgen.store.library import open_library
from tests.store.library import REPOSITORY, make_deck

pytestmark = pytest.mark.slow

RECORD = """
import sys
from datetime import timedelta
from quizgen.store.library import open_library
from tests.store.library import MINUTE, NOON, make_deck, make_review

where, start, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_library(where) as library:
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    for number in range(start, start + count):
        review = make_review("ab"[number % 2], NOON + number * MINUTE)
        library.record(review)
        print(review.id, flush=True)
"""


INTAKE = """
import sys
from quizgen.deck.stored import store_item
from quizgen.store.library import open_library
from tests.store.library import make_deck, make_items

items = [store_item(item) for item in make_items(*map(str, range(60_000)))]
with open_library(sys.argv[1]) as library:
    print("begin", flush=True)
    with library.intake(make_deck(), "large.apkg", large=True) as intake:
        for start in range(0, len(items), 2_000):
            intake.add(items[start : start + 2_000])
            print(start, flush=True)
    print("end", flush=True)
"""

KILLS = """
import os, random, signal, sqlite3, sys, time
from tests.store.library import MINUTE, NOON, make_deck, make_review
from quizgen.store.library import open_library

where, times = sys.argv[1], int(sys.argv[2])
with open_library(where) as library:
    library.put_deck(make_deck("a", "b"), "deck.yaml")
rng = random.Random(7)
for turn in range(times):
    reader, writer = os.pipe()
    child = os.fork()
    if not child:  # answers, and undoes now and then, until it is killed
        with open_library(where) as library:
            os.write(writer, b"open\\n")
            for number in range(100_000):
                at = NOON + (turn * 100_000 + number) * MINUTE / 100
                review = make_review("ab"[number % 2], at)
                library.record(review)
                os.write(writer, (review.id + "\\n").encode())
                if number % 7 == 6:
                    library.undo("me", at + MINUTE / 200)
    os.close(writer)
    told = os.fdopen(reader)
    seen = [told.readline() for _ in range(turn % 5)]  # none: killed while it opens the library
    time.sleep(rng.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with told:
        print("".join(line for line in (*seen, *told) if len(line) == 21), end="")
    connection = sqlite3.connect(where)
    if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
        sys.exit(f"damaged by kill {turn}")
    connection.close()
"""


def start_recording(file: Path, start: int, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RECORD, str(file), str(start), str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )


def check(file: Path, told: set[str]) -> None:
    """Everything that was told to be kept is, and the states are those of the log."""
    with open_library(str(file)) as library:
        reviews = library.reviews("me")
        assert told <= {review.id for review in reviews}
        assert len({review.id for review in reviews}) == len(reviews)
        for card in library.cards("me"):
            log = [review for review in reviews if review.item == card.item.id]
            assert card.state == replay(sorted(log, key=lambda review: review.at))


def test_four_processes_that_open_and_record_at_once_lose_nothing(file: Path) -> None:
    count = 120
    processes = [start_recording(file, number * count, count) for number in range(4)]
    told = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0] * 4
    kept = {id for ids in told for id in ids}
    assert len(kept) == 4 * count
    check(file, kept)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_hundred_kills_at_random_moments_lose_no_answer_and_damage_no_library(
    file: Path,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", KILLS, str(file), "100"],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = set(ran.stdout.split())
    assert len(told) > 100
    check(file, told)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_process_killed_while_it_makes_the_library_leaves_one_that_opens(file: Path) -> None:
    for hundredths in range(30, 90, 10):
        process = start_recording(file, 0, 10_000)
        try:
            process.wait(hundredths / 50)
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        with open_library(str(file)) as library:
            library.put_deck(make_deck("a", "b"), "deck.yaml")
        file.unlink()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize("told", [1, 3, 20, 29, 30, 31])
def test_a_process_killed_while_it_takes_in_a_large_deck_leaves_the_library_as_it_was(
    file: Path, told: int
) -> None:
    with open_library(str(file)) as library:
        library.put_deck(make_deck("a", "b", id="other"), "deck.yaml")
    process = subprocess.Popen(
        [sys.executable, "-c", INTAKE, str(file)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    assert process.stdout
    seen = [process.stdout.readline() for _ in range(told)]
    process.kill()
    rest, _ = process.communicate()
    assert seen[0] == "begin\n"
    with open_library(str(file)) as library:
        decks = {deck.id: deck.items for deck in library.decks()}
        library.put_deck(make_deck("c", id="another"), "deck.yaml")
    assert decks == {"other": 2} or (decks == {"other": 2, "deck": 60_000} and told > 29), rest
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert not file.with_name(f"{file.name}-journal").exists()
