"""What processes at work at the same time, or killed at work, leave behind."""

import os
import signal
import subprocess
import sys
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
            assert card.state == replay(log)


def test_four_processes_that_open_and_record_at_once_lose_nothing(file: Path) -> None:
    count = 60
    processes = [start_recording(file, number * count, count) for number in range(4)]
    told = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0] * 4
    kept = {id for ids in told for id in ids}
    assert len(kept) == 4 * count
    check(file, kept)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize("answers", [1, 2, 7, 30, 95])
def test_a_process_killed_at_work_keeps_every_answer_it_told_of(file: Path, answers: int) -> None:
    process = start_recording(file, 0, 10_000)
    assert process.stdout
    told = {process.stdout.readline().strip() for _ in range(answers)}
    process.kill()
    told |= {line.strip() for line in process.stdout if len(line) == 21}
    process.wait()
    assert process.returncode == -signal.SIGKILL
    check(file, told)


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
