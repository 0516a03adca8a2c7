"""Simulation: what keeping a learner's cards known will take, day after day.

Every card lives for itself: it is asked when it is due, and known or not by chance, as the
forgetting curve says. What is forgotten is asked once more on the same day. Limits of a day are
left out: they put work off and save none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from quizgen.memory.fsrs6 import Memory, recall_chance, review_memory
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Grade


@dataclass(frozen=True, slots=True)
class Life:
    """A card when the simulation begins.

    `planned` is what the schedule takes its memory for, `true` what it is, both None for a new
    card; it is asked first `after` so many days, if it was not asked before or is due then.
    `guess`, from a memory as planned, is the chance that it is answered right without being known.
    """

    planned: Memory | None
    true: Memory | None
    after: int
    guess: Callable[[Memory | None], float]


@dataclass(frozen=True, slots=True)
class Habits:
    """A learner's: how many seconds a right and a wrong answer take, how much is known at once."""

    right_seconds: float = 8.0
    wrong_seconds: float = 14.0
    known_at_first: float = 0.5


@dataclass(frozen=True, slots=True)
class Course:
    """What the days came to: `answers` and the `seconds` they took; of cards `asked` for what was

    remembered, how many were truly `recalled`; how many cards are probably `known` at the end.
    """

    answers: int = 0
    seconds: float = 0.0
    asked: int = 0
    recalled: int = 0
    known: float = 0.0

    @property
    def retention(self) -> float:
        """The share that was recalled when asked; 0 if nothing was asked."""
        return self.recalled / self.asked if self.asked else 0.0


def simulate_study(
    lives: Sequence[Life],
    day: date,
    days: int,
    aim: Callable[[float], float],
    *,
    habits: Habits,
    schedule: Parameters = PARAMETERS,
    truth: Parameters = PARAMETERS,
    seed: int = 1,
) -> Course:
    """Let so many days pass, from a study day on.

    `aim` gives the retention to schedule with, from the chance of a lucky guess. `schedule` are
    the parameters that intervals are made with, `truth` those that the memories follow.
    """
    run = _Run(day, day + timedelta(days=days), aim, habits, schedule, truth, Random(seed))
    for life in lives:
        run.live(life)
    return Course(run.answers, run.seconds, run.asked, run.recalled, run.known)


class _Run:
    """Adds up the cards, one after the other."""

    def __init__(
        self,
        day: date,
        end: date,
        aim: Callable[[float], float],
        habits: Habits,
        schedule: Parameters,
        truth: Parameters,
        rng: Random,
    ) -> None:
        self.answers = self.asked = self.recalled = 0
        self.seconds = self.known = 0.0
        self._day, self._end, self._aim, self._habits = day, end, aim, habits
        self._schedule, self._truth, self._rng = schedule, truth, rng

    def live(self, life: Life) -> None:
        planned, true = life.planned, life.true
        day = self._day + timedelta(days=life.after)
        while day < self._end:
            chance = self._chance(true, day)
            knows = self._rng.random() < chance
            guess = life.guess(planned)
            passes = knows or self._rng.random() < guess
            if true:
                self.asked += 1
                self.recalled += knows
            target = self._aim(guess)
            planned, wait = self._answer(planned, day, target, right=passes)
            true = self._remember(true, day, right=knows)
            while planned.stage != "review":
                planned, wait = self._answer(planned, day, target, right=True)
                true = self._remember(true, day, right=True)
            day += max(wait, timedelta(days=1))
        if true:
            self.known += self._chance(true, self._end)

    def _answer(
        self, memory: Memory | None, day: date, target: float, *, right: bool
    ) -> tuple[Memory, timedelta]:
        self.answers += 1
        self.seconds += self._habits.right_seconds if right else self._habits.wrong_seconds
        grade = Grade.GOOD if right else Grade.AGAIN
        return review_memory(memory, day, grade, target, self._schedule)

    def _remember(self, memory: Memory | None, day: date, *, right: bool) -> Memory:
        grade = Grade.GOOD if right else Grade.AGAIN
        return review_memory(memory, day, grade, 0.9, self._truth)[0]

    def _chance(self, memory: Memory | None, day: date) -> float:
        if memory is None:
            return self._habits.known_at_first
        return recall_chance(memory.stability, (day - memory.last_day).days, self._truth)
