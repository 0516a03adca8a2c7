"""A simulated learner: what they remember follows FSRS-6, what they answer is partly luck.

The schedule sees only answers. What is not known is guessed right by chance; the memory is then
refreshed as after any failure, by the right answer shown, while the schedule counts a success.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from quizgen.memory.fsrs6 import Memory, recall_chance, review_memory
from quizgen.memory.review import Grade, Review
from quizgen.memory.states import State, state_after

START = date(2026, 1, 1)
KNOWN_AT_FIRST = 0.5  # of the cards, from having read the article


@dataclass(frozen=True)
class Year:
    """What a year came to: the share truly known when asked, the share right, answers a day."""

    recall: float
    right: float
    a_day: float


Target = Callable[[State | None], float]  # the retention asked for, from the state before
Guess = Callable[[State | None], float]  # the chance to guess right


def live_a_year(
    guess: Guess, target: Target, *, cards: int = 400, days: int = 365, seed: int = 1
) -> Year:
    """Study a deck for a year, every card when it is due, its first answers spread over 40 days."""
    rng = Random(seed)
    asked = known = right = answers = 0
    for number in range(cards):
        memory: Memory | None = None
        state: State | None = None
        day = START + timedelta(days=number % 40)
        while day < START + timedelta(days=days):
            chance = _chance(memory, day)
            knows = rng.random() < chance
            passes = knows or rng.random() < guess(state)
            if state and state.stage == "review":
                asked, known, right = asked + 1, known + knows, right + passes
            retention = target(state)
            grade = Grade.GOOD if passes else Grade.AGAIN
            memory, _ = review_memory(memory, day, Grade.GOOD if knows else Grade.AGAIN, 0.9)
            state = state_after(state, _review(number, day, grade, retention))
            answers += 1
            while state.stage != "review":  # asked once more the same day, just after being told
                memory, _ = review_memory(memory, day, Grade.GOOD, 0.9)
                state = state_after(state, _review(number, day, Grade.GOOD, retention))
                answers += 1
            day = state.due_day
    return Year(known / asked, right / asked, answers / days)


def _chance(memory: Memory | None, day: date) -> float:
    if memory is None:
        return KNOWN_AT_FIRST
    return recall_chance(memory.stability, (day - memory.last_day).days)


def _review(number: int, day: date, grade: Grade, retention: float) -> Review:
    at = datetime.combine(day, time(12), UTC)
    item = f"{number:012}"
    return Review("id", "me", "deck", item, grade, at, day, 1000, "options", retention=retention)
