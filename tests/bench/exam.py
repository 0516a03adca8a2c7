"""What is known on the day of an exam: planned for it, and studied as usual."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from quizgen.memory.card import Card
from quizgen.memory.fsrs6 import Memory, recall_chance, review_memory
from quizgen.memory.plan import Plan
from quizgen.memory.queue import Limits, make_queue
from quizgen.memory.review import Grade
from quizgen.memory.states import state_after
from tests.bench.timing import Figure
from tests.memory.cards import make_card, make_review

CARDS, DAYS, NEW, SEEDS = 600, 60, 20, (1, 2, 3)
START = date(2026, 1, 1)
EXAM = START + timedelta(days=DAYS)
KNOWN_AT_FIRST = 0.5  # from having read the article


@dataclass(frozen=True)
class Way:
    """A way to study: a flat retention, or planned for the exam."""

    name: str
    retention: float = 0.9
    exam: date | None = None
    reviews: int = 200


WAYS = (
    Way("as usual, aiming at 90 %"),
    Way("as usual, aiming at 95 %", retention=0.95),
    Way("planned for the exam", exam=EXAM),
    Way("60 reviews a day at most, aiming at 90 %", reviews=60),
    Way("60 reviews a day at most, aiming at 95 %", retention=0.95, reviews=60),
    Way("60 reviews a day at most, aiming at 97 %", retention=0.97, reviews=60),
    Way("60 reviews a day at most, planned", exam=EXAM, reviews=60),
)


def measure() -> Iterator[Figure]:
    """The share known on the day of the exam, in percent, and the answers given until then."""
    for way in WAYS:
        found = [prepare(way, seed) for seed in SEEDS]
        known, answers, most = (sum(values) / len(SEEDS) for values in zip(*found, strict=True))
        yield Figure(f"{way.name}: known at the exam", known * 100, "%")
        yield Figure(f"{way.name}: answers", answers, f"in {DAYS} days")
        yield Figure(f"{way.name}: answers on the longest day", most, "")


def prepare(way: Way, seed: int) -> tuple[float, int, int]:
    """The share known at the exam, the answers until then, and those of the longest day."""
    rng = Random(seed)
    cards = {card.item.id: card for card in (make_card(f"{seed}/{n}") for n in range(CARDS))}
    memories: dict[str, Memory] = {}
    answers: list[int] = []
    for number in range(DAYS):
        day = START + timedelta(days=number)
        answers.append(0)
        at = datetime.combine(day, time(12), UTC)
        unseen = sum(card.state is None for card in cards.values())
        plan = Plan(way.exam, new=Plan(way.exam).new_today(day, unseen, NEW))
        limits = Limits(reviews=way.reviews, plans={"deck": plan})
        queue = make_queue(cards.values(), at, day, seed=str(seed), limits=limits)
        for card in queue.main:
            answers[-1] += _study(card, way, at, cards, memories, rng)
    known = sum(_chance(memories.get(id), EXAM) for id in cards) / CARDS
    return known, sum(answers), max(answers)


def _study(
    card: Card,
    way: Way,
    at: datetime,
    cards: dict[str, Card],
    memories: dict[str, Memory],
    rng: Random,
) -> int:
    """Answer a card until it is right; returns the number of answers."""
    day, id = at.date(), card.item.id
    plan = Plan(way.exam)
    retention = plan.retention(day, way.retention, cards=len(cards), reviews=way.reviews)
    state, count = card.state, 0
    grade = Grade.GOOD if rng.random() < _chance(memories.get(id), day) else Grade.AGAIN
    while True:
        memories[id], _ = review_memory(memories.get(id), day, grade, 0.9)
        state = state_after(state, make_review(grade, at, item=id, day=day, retention=retention))
        count += 1
        if state.stage == "review":
            cards[id] = replace(card, state=state)
            return count
        grade = Grade.GOOD  # just after having been told


def _chance(memory: Memory | None, day: date) -> float:
    if memory is None:
        return KNOWN_AT_FIRST
    return recall_chance(memory.stability, (day - memory.last_day).days)
