"""A large library: 100,000 cards in 100 decks, 1,000,000 reviews over three years.

Deterministic. Written with plain SQL and states of plausible size: replaying a million reviews
would take half a minute and change nothing in what is measured.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from quizgen.deck.deck import Deck
from quizgen.deck.identity import make_id
from quizgen.deck.item import AnyItem, Choice
from quizgen.memory.parameters import ALGORITHM, FINGERPRINT
from quizgen.store.library import open_library

TODAY = date(2026, 11, 22)
DAYS = 1095
LEARNER = "me"
_TAGS = ("history", "law", "people", "places", "dates", "numbers")
_REVIEW = """INSERT INTO reviews (id, learner, deck, item, grade, at, day, took_ms, mode, given,
guessed, voids, retention) VALUES (?, 'me', ?, ?, ?, ?, ?, ?, 'options', 'Option 1', 0, NULL, .9)"""
_STATE = """INSERT INTO states (learner, deck, item, stage, stability, difficulty, due, last_day,
reps, lapses, algorithm, parameters, step, interval, first_day)
VALUES ('me', ?, ?, 'review', ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)"""
_DAYS = """INSERT INTO days SELECT learner, deck, day, count(*), sum(took_ms), 0, 0, 0, count(*),
sum(grade > 1) FROM reviews GROUP BY learner, deck, day"""


def make_large_library(
    file: Path, *, cards: int = 100_000, reviews: int = 1_000_000, decks: int = 100
) -> None:
    """Write the library; one card in fifty is new."""
    with open_library(str(file)) as library:
        for number in range(decks):
            items = [make_item(number, place) for place in range(cards // decks)]
            deck = Deck(id=f"deck-{number:03}", title=f"Deck {number:03}", items=items)
            library.put_deck(deck, f"/decks/{number:03}.yaml")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO learners (id) VALUES ('me')")
        log, states = _make_rows(cards, reviews, decks)
        log.sort(key=lambda row: row[4])
        connection.executemany(_REVIEW, log)
        connection.executemany(_STATE, states)
        connection.execute(_DAYS)


def item_id(deck: int, place: int) -> str:
    """The id of an item."""
    return make_id(f"{deck}/{place}")


def make_item(deck: int, place: int) -> AnyItem:
    return Choice(
        id=item_id(deck, place),
        question=f"What does sentence {place} of article {deck} say about the number {place}?",
        options=[f"Option {number} of {place}" for number in range(1, 5)],
        answer=f"Option {1 + place % 4} of {place}",
        evidence=[
            {"quote": f"Sentence {place} of article {deck} says what it says.", "paragraph": 1}
        ],  # type: ignore[list-item]
        fact=f"f{place // 2}",
        tags=[_TAGS[place % len(_TAGS)]],
    )


def _make_rows(cards: int, reviews: int, decks: int) -> tuple[list[tuple], list[tuple]]:  # type: ignore[type-arg]
    rng = Random(20261122)
    log, states = [], []
    each = reviews / (cards * 49 / 50)
    for number in range(cards):
        deck, place = divmod(number, cards // decks)
        if number % 50 == 49:
            continue
        count = int(each) + (rng.random() < each % 1)
        days = sorted(rng.sample(range(DAYS), count))
        key = f"deck-{deck:03}", item_id(deck, place)
        grades = [*(1 if rng.random() < 0.12 else 3 for _ in days[1:]), 3]
        for day, grade in zip(days, grades, strict=True):
            clock = f"{rng.randrange(8, 20):02}:{rng.randrange(60):02}:00.{rng.randrange(10**6):06}"
            at = f"{_day(day)}T{clock}Z"
            log.append(
                (f"{len(log):020x}", *key, grade, at, str(_day(day)), rng.randrange(2000, 30000))
            )
        states.append((*key, *_state(days, grades, rng)))
    return log, states


def _state(days: list[int], grades: list[int], rng: Random) -> Iterator[object]:
    last, interval = _day(days[-1]), DAYS - days[-1] + rng.randrange(-2, 200)
    interval = max(1, interval)
    due = datetime.combine(last + timedelta(days=interval), time())
    yield from (interval * 1.1, rng.uniform(1, 10), f"{due.isoformat()}.000000Z", str(last))
    yield from (len(days), grades.count(1), ALGORITHM, FINGERPRINT, interval, str(_day(days[0])))


def _day(number: int) -> date:
    return TODAY - timedelta(days=DAYS - number)
