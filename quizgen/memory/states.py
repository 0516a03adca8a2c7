"""States: what a learner's memory of an item is like, and what an answer makes of it.

FSRS-6 through the `fsrs` package, fed with whole study days: its stabilities were fitted to
days, and with times of day it differs from Anki by a factor (22:00 to 21:30 three days later
would count as two days).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from quizgen.memory.review import RETENTION, Grade, Review

Stage = Literal["new", "learning", "review", "relearning"]


@dataclass(frozen=True, slots=True)
class State:
    """The memory of one item; a new card has none.

    `stability` in days, `difficulty` from 1 to 10. `due`: in the learning stages a moment (UTC),
    in the review stage its day at 00:00 UTC; ask `is_due` rather than comparing it.
    `interval` is in days, 0 in the learning stages. `parameters` is their fingerprint.
    """

    stage: Stage
    stability: float
    difficulty: float
    due: datetime
    last_day: date
    reps: int
    lapses: int
    algorithm: str
    parameters: str
    step: int = 0
    interval: int = 0
    first_day: date | None = None

    @property
    def due_day(self) -> date:
        """The study day from which the card is due."""
        return self.last_day + timedelta(days=self.interval)


def stage_of(state: State | None) -> Stage:
    """The stage of a card with this state."""
    return state.stage if state else "new"


def is_due(state: State | None, at: datetime, day: date) -> bool:
    """Whether a card is to be asked at the moment `at` (UTC) of the study day `day`."""
    raise NotImplementedError


def next_states(
    state: State | None, at: datetime, day: date, *, seed: str, retention: float = RETENTION
) -> dict[Grade, State]:
    """What each grade would make of the state: shown before the answer, taken after it.

    `seed` is the id of the item: it spreads due days, the same way every time.
    """
    raise NotImplementedError


def state_after(state: State | None, review: Review) -> State:
    """What a review makes of the state before it."""
    raise NotImplementedError


def replay(reviews: Iterable[Review]) -> State | None:
    """The state that the log of one card leads to, bit for bit; reviews in the order recorded.

    None if every review was taken back.
    """
    raise NotImplementedError


def retrievability(state: State, day: date) -> float:
    """The chance, from 0 to 1, that the item is known on a study day."""
    raise NotImplementedError
