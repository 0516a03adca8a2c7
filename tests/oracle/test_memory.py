"""Memory by other hands: fsrs-rs, which others schedule with, and the real Anki."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from quizgen.memory.fsrs6 import Memory, review_memory
from quizgen.memory.parameters import PARAMETERS
from quizgen.memory.review import Grade

rs = pytest.importorskip("fsrs_rs_python", reason="the oracle is fsrs-rs (group oracle)")

START = date(2024, 1, 1)
RETENTION = 0.9
FITTED = tuple(value * (1 + 0.02 * (place % 5 - 2)) for place, value in enumerate(PARAMETERS))


@dataclass(frozen=True)
class Answered:
    """One card: its answers as grades and the days since the one before, and our memories."""

    steps: tuple[tuple[int, int], ...]
    memories: tuple[Memory, ...]
    waits: tuple[timedelta, ...]


def answer_cards(reviews: int, parameters: tuple[float, ...], seed: int = 1) -> Iterator[Answered]:
    """Cards until there are so many reviews; every one grade after all gaps, the same day too."""
    rng = Random(seed)
    while reviews > 0:
        memory: Memory | None = None
        day = START
        found: list[tuple[int, int, Memory, timedelta]] = []
        for number in range(rng.randint(1, min(20, max(1, reviews)))):
            gap = rng.choice([0, 0, 1, 2, 5, 12, 30, 90, 200]) if number else 0
            day += timedelta(days=gap)
            grade = rng.choice([1, 2, 3, 3, 3, 4])
            memory, wait = review_memory(memory, day, Grade(grade), RETENTION, parameters)
            found.append((grade, gap, memory, wait))
        reviews -= len(found)
        grades, gaps, memories, waits = zip(*found, strict=True)
        yield Answered(tuple(zip(grades, gaps, strict=True)), memories, waits)


def relative(one: float, two: float) -> float:
    return abs(one - two) / max(abs(one), abs(two))


def compare_with_rs(reviews: int, parameters: tuple[float, ...]) -> tuple[int, float, int, int]:
    """Memories, their largest relative difference, intervals, and how many of those differ."""
    cards = list(answer_cards(reviews, parameters))
    model = rs.FSRS(list(parameters))
    items = [rs.FSRSItem([rs.FSRSReview(*step) for step in card.steps]) for card in cards]
    worst, intervals, different, count = 0.0, 0, 0, 0
    for card, theirs in zip(cards, model.historical_memory_state_batch(items), strict=True):
        for memory, wait, their in zip(card.memories, card.waits, theirs, strict=True):
            count += 1
            worst = max(worst, relative(memory.stability, their.stability))
            worst = max(worst, relative(memory.difficulty, their.difficulty))
            if memory.stage == "review":
                intervals += 1
                wanted = max(1, round(model.next_interval(their.stability, RETENTION, 3)))
                different += wait.days != wanted
    return count, worst, intervals, different


@pytest.mark.parametrize(
    ("reviews", "parameters"),
    [
        (5_000, PARAMETERS),
        (5_000, FITTED),
        pytest.param(100_000, PARAMETERS, marks=pytest.mark.slow),
        pytest.param(100_000, FITTED, marks=pytest.mark.slow),
    ],
)
def test_memories_and_intervals_are_those_of_fsrs_rs(
    reviews: int, parameters: tuple[float, ...]
) -> None:
    count, worst, intervals, different = compare_with_rs(reviews, parameters)
    print(f"{count} memories: worst {worst:.1e}; {different} of {intervals} intervals differ")
    assert count == reviews
    assert worst <= 2e-5
    assert different <= 0.0002 * intervals


@pytest.mark.parametrize("reviews", [2_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_memories_are_those_of_the_real_anki(reviews: int, tmp_path: Path) -> None:
    anki = pytest.importorskip("anki.collection", reason="the oracle is the anki package")
    cards = list(answer_cards(reviews, PARAMETERS))
    collection = anki.Collection(str(tmp_path / "collection.anki2"))
    try:
        collection.set_config("fsrs", True)
        ids = _write_log(collection, cards)
        worst = 0.0
        for card, id_ in zip(cards, ids, strict=True):
            theirs = collection.compute_memory_state(id_)
            worst = max(worst, relative(card.memories[-1].stability, theirs.stability))
            worst = max(worst, relative(card.memories[-1].difficulty, theirs.difficulty))
    finally:
        collection.close()
    print(f"{len(cards)} cards: worst {worst:.1e}")
    assert worst <= 2e-5


def _write_log(collection: object, cards: list[Answered]) -> list[int]:
    """Notes and their review logs, as Anki would have kept them; returns the cards' ids."""
    next_day = collection.sched.day_cutoff  # type: ignore[attr-defined]
    database = collection.db  # type: ignore[attr-defined]
    kind = collection.models.by_name("Basic")["id"]  # type: ignore[attr-defined]
    rng = Random(2)
    log, notes, rows = [], [], []
    for number, card in enumerate(cards):
        id_ = number + 1
        notes.append((id_, f"g{id_}", kind, f"front {id_}\x1fback", id_))
        rows.append((id_, id_))
        ago = sum(gap for _, gap in card.steps) + 1
        clock = rng.randrange(1, 3600)
        for place, (grade, gap) in enumerate(card.steps):
            ago -= gap
            clock = clock + rng.randrange(60, 600) if not gap else rng.randrange(1, 80_000)
            at = (next_day - 86_400 * (ago + 1) + clock) * 1000 + len(log) % 1000
            log.append((at, id_, grade, 0 if place == 0 else 1))
    database.executemany("INSERT INTO notes VALUES (?, ?, ?, 1, 0, '', ?, ?, 0, 0, '')", notes)
    database.executemany(
        "INSERT INTO cards VALUES (?, ?, 1, 0, 1, 0, 2, 2, 1, 10, 2500, 5, 1, 0, 0, 0, 0, '')", rows
    )
    moments = _one_after_the_other([row[0] for row in log])
    database.executemany(
        "INSERT INTO revlog VALUES (?, ?, 0, ?, 10, 5, 2500, 4000, ?)",
        [(at, *row[1:]) for at, row in zip(moments, log, strict=True)],
    )
    return [id_ for id_, _ in rows]


def _one_after_the_other(moments: list[int]) -> list[int]:
    """The moments, moved by some thousandths of a second, so that none is there twice."""
    seen: set[int] = set()
    found = []
    for moment in moments:
        while moment in seen:
            moment += 1  # noqa: PLW2901
        seen.add(moment)
        found.append(moment)
    return found
