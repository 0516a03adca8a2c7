"""A year of sittings: the real queue, sitting, marking and schedule, and a learner who guesses.

What the learner remembers follows FSRS-6. Where options are shown, what is not known is guessed by
lot and never owned up to; the memory is then refreshed as by any failure, by the answer shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from quizgen.deck.identity import make_id
from quizgen.deck.item import AnyItem, Choice, TrueFalse
from quizgen.memory.card import Card
from quizgen.memory.fsrs6 import Memory, recall_chance, review_memory
from quizgen.memory.queue import Limits, make_queue
from quizgen.memory.review import RETENTION, Grade, Review
from quizgen.memory.states import State, state_after
from quizgen.study.answer import Reply
from quizgen.study.question import Question
from quizgen.study.sitting import Sitting
from tests.study.fake_library import FakeLibrary

START = date(2026, 1, 1)
KNOWN_AT_FIRST = 0.5  # of the cards, from having read the article
_MET_A_DAY = 10
_LIMITS = Limits(new=_MET_A_DAY, reviews=100_000)


@dataclass
class Year:
    """What became of the cards that were due: how many were asked, known, answered right.

    `expected` sums up the chances to know them, which varies less than what was `known`.
    """

    asked: int = 0
    known: int = 0
    right: int = 0
    expected: float = 0
    answers: int = 0
    short: list[float] = field(default_factory=list)  # chances after an interval of one day

    @property
    def recall(self) -> float:
        """The share that was truly known when asked, from 0 to 1."""
        return self.expected / self.asked

    @property
    def a_day(self) -> float:
        """Answers a day."""
        return self.answers / 365


class NaiveSitting(Sitting):
    """Takes every right answer for knowledge."""

    def next_question(self) -> Question | None:
        question = super().next_question()
        return question and _Sure(*(getattr(question, field.name) for field in fields(question)))


class _Sure(Question):
    """A question that nobody can guess, by its own word."""

    @property
    def chance(self) -> float:
        return 0.0


class States(FakeLibrary):
    """A library that keeps states alone, and need not replay."""

    def __init__(self) -> None:
        super().__init__()
        self.states: dict[str, State] = {}

    def record(self, review: Review) -> State:
        """Bring the state of a card up to date."""
        state = state_after(self.states.get(review.item), review)
        self.states[review.item] = state
        return state


def choices(count: int, options: int) -> list[AnyItem]:
    """Choices that can be asked without their options."""
    names = [f"option {letter}" for letter in "abcdefgh"[:options]]
    return [
        Choice(
            id=make_id(f"{n}"), question=f"What is {n}?", options=names, answer=names[n % options]
        )
        for n in range(count)
    ]


def statements(count: int) -> list[AnyItem]:
    """Statements to judge."""
    return [
        TrueFalse(id=make_id(f"{n}"), statement=f"It is {n}.", answer=n % 2 == 0)
        for n in range(count)
    ]


def live_a_year(
    items: Sequence[AnyItem],
    retention: float,
    *,
    kind: type[Sitting] = Sitting,
    seed: int = 1,
    days: int = 365,
) -> Year:
    """Sit down every day at noon until nothing is left."""
    year, library, rng = Year(), States(), Random(seed)
    memories: dict[str, Memory] = {}
    for number in range(days):
        now = datetime.combine(START + timedelta(days=number), time(12), UTC)
        cards = [Card("deck", item, library.states.get(item.id)) for item in items]
        cards = [card for card in cards if card.item.id not in library.held]
        queue = make_queue(cards, now, now.date(), seed=str(seed), limits=_LIMITS)
        sitting = kind(
            library,  # type: ignore[arg-type]
            "me",
            lambda _deck: (),
            queue,
            clock=_ticking(now),
            seed=str(seed),
            retention={"deck": retention},
        )
        while question := sitting.next_question():
            _answer(question, sitting, memories, year, rng)
    return year


def _ticking(now: datetime) -> Callable[[], datetime]:
    """A clock that goes on by a second whenever it is looked at."""
    ticks = iter(range(10**9))
    return lambda: now + timedelta(seconds=next(ticks))


def _answer(
    question: Question, sitting: Sitting, memories: dict[str, Memory], year: Year, rng: Random
) -> None:
    id, state, day = question.card.item.id, question.card.state, sitting.now().date()
    chance = _chance(memories.get(id), day, told=sitting.progress.is_repeat(question))
    knows = rng.random() < chance
    given = _give(question, knows, rng)
    verdict = sitting.mark(question, given)
    sitting.keep(question, Reply(given), replace(verdict, close=False))
    year.answers += 1
    if state and state.stage == "review":
        year.asked += 1
        year.known += knows
        year.right += verdict.right
        year.expected += chance
        if state.interval == 1:
            year.short.append(chance)
    grade = Grade.GOOD if knows else Grade.AGAIN
    memories[id], _ = review_memory(memories.get(id), day, grade, RETENTION)


def _chance(memory: Memory | None, day: date, *, told: bool) -> float:
    if told:
        return 1.0  # a moment ago
    if memory is None:
        return KNOWN_AT_FIRST
    return recall_chance(memory.stability, (day - memory.last_day).days)


def _give(question: Question, knows: bool, rng: Random) -> bool | str:
    item = question.card.item
    if isinstance(item, TrueFalse):
        return item.answer if knows else rng.random() < 1 / 2
    assert isinstance(item, Choice)
    if knows:
        return item.answers[0]
    return rng.choice(question.options) if question.options else "no idea"
