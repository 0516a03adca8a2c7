"""Anki's own backend on the cards of the large library: how long its queue takes.

Runs where the `oracle` group is installed, and not otherwise.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

ROUNDS = 5
_NOTE = "INSERT INTO notes VALUES (?, ?, ?, 1700000000, 0, '', ?, ?, 0, 0, '')"
_CARD = """INSERT INTO cards VALUES (?, ?, ?, 0, 1700000000, 0, ?, ?, ?, ?, 2500, 10, 1,
0, 0, 0, 0, '')"""


def make_collection(file: Path, *, cards: int = 100_000, decks: int = 100) -> int:
    """Write a collection of so many cards, one in fifty of them new; returns its top deck's id."""
    from anki.collection import Collection

    collection = Collection(str(file))
    try:
        collection.set_v3_scheduler(True)
        top = collection.decks.id("all") or 0
        ids = [collection.decks.id(f"all::{number:03}") or 0 for number in range(decks)]
        basic = collection.models.by_name("Basic")
        assert basic
        today = collection.sched.today
        rows = list(range(cards))
        collection.db.executemany(
            _NOTE, [(n + 1, f"g{n}", basic["id"], f"front {n}\x1fback {n}", n) for n in rows]
        )
        collection.db.executemany(_CARD, list(_rows(rows, ids, today)))
    finally:
        collection.close()
    return int(top)


def time_queue(file: Path, deck: int) -> float:
    """Median seconds from an opened collection to the first card of its queue."""
    from anki.collection import Collection

    took = []
    for _ in range(ROUNDS):
        collection = Collection(str(file))
        collection.decks.select(deck)  # type: ignore[arg-type]
        started = perf_counter()
        queued = collection.sched.get_queued_cards(fetch_limit=1)
        took.append(perf_counter() - started)
        assert queued.cards
        collection.close()
    return median(took)


def _rows(rows: list[int], decks: list[int], today: int) -> Iterator[tuple[int, ...]]:
    rng = Random(20261122)
    for number in rows:
        deck = decks[number * len(decks) // len(rows)]
        key = number + 1, number + 1, deck
        if number % 50 == 49:
            yield (*key, 0, 0, number, 0)
        else:
            due = rng.randrange(-2, 200)
            yield (*key, 2, 2, today + due, max(1, rng.randrange(1, 400)))
