"""Plans: how much of a deck a day holds, and by when all of it is to be known.

Towards an exam every card is met a week before it, new ones before the due ones. In the last month
(all along, if a day holds too little to make up for it then) more is aimed at, and in the last days
every card is asked once more that might be forgotten by then, each from a day of its own on, so
that they do not come all at once. What helps how much was found by simulation
(`python -m tests.bench exam`).
"""

from dataclasses import dataclass
from datetime import date

from quizgen.memory.fsrs6 import recall_chance
from quizgen.memory.intervals import find_chance
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import RETENTION
from quizgen.memory.states import State

LAST_DAYS = 30
"""Before an exam, during which more is aimed at."""

LAST_RETENTION = 0.95
ONCE_MORE_DAYS = 8
"""Before an exam, during which a card is asked once more if it may be forgotten by then."""

SAFE = 0.97
"""The chance to be known at the exam that makes asking once more needless."""

CROWDED = 6
"""So many times the reviews of a day are fewer than the cards of a deck: then the last days cannot
hold what a lower aim before has left to them."""

MET_BEFORE = 7
"""Days before an exam, by which every card was met."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a learner planned for a deck; None is as usual.

    `new` and `reviews` are limits of a day; `exam` is the day on which all is to be known.
    """

    exam: date | None = None
    new: int | None = None
    reviews: int | None = None

    def days_left(self, day: date) -> int | None:
        """Days until the exam; None if there is none to come."""
        left = (self.exam - day).days if self.exam else -1
        return left if left >= 0 else None

    def retention(
        self, day: date, usual: float = RETENTION, *, cards: int = 0, reviews: int = 200
    ) -> float:
        """The retention to aim at on a study day, with so many cards, and so many reviews a day."""
        left = self.days_left(day)
        is_crowded = cards > CROWDED * (reviews if self.reviews is None else self.reviews)
        if left is None or (left > LAST_DAYS and not is_crowded):
            return usual
        return max(usual, LAST_RETENTION)

    def new_today(self, day: date, unseen: int, usual: int) -> int:
        """How many new cards to meet on a study day, of so many that were not met yet."""
        limit = usual if self.new is None else self.new
        left = self.days_left(day)
        if left is None:
            return limit
        days = max(1, left - MET_BEFORE)
        return max(limit, -(-unseen // days))

    def is_at_risk(
        self, state: State, day: date, seed: str, parameters: Parameters = PARAMETERS
    ) -> bool:
        """Whether a card is to be asked before its time: else it may be forgotten at the exam.

        `seed` is the id of its item: it decides from which day on; `parameters` are the learner's.
        """
        left = self.days_left(day)
        if left is None or not self.exam or state.stage != "review" or state.last_day >= day:
            return False
        if left > ONCE_MORE_DAYS * find_chance(f"exam {seed}", state.reps):
            return False
        days = (self.exam - state.last_day).days
        return recall_chance(state.stability, days, parameters) < SAFE
