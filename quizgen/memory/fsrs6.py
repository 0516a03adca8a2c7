"""FSRS-6: what an answer makes of stability and difficulty. The only door to the `fsrs` package.

The package is fed with whole study days at 00:00 UTC: its parameters were fitted to days, and
times of day would give a stability off by up to a factor of ten (from 22:00 to 21:30 three days
later it would count two days). Its own spreading draws from the global random numbers and stays
off; its cards are given an id, without one they sleep.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from quizgen.memory.parameters import LONGEST_INTERVAL, PARAMETERS, STEP, Parameters
from quizgen.memory.review import Grade, Stage

if TYPE_CHECKING:
    import fsrs

_LEAST_AIM, _MOST_AIM = 0.7, 0.999


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of a card: `stability` in days, `difficulty` from 1 to 10."""

    stage: Stage
    step: int
    stability: float
    difficulty: float
    last_day: date


def review_memory(
    memory: Memory | None,
    day: date,
    grade: Grade,
    retention: float,
    parameters: Parameters = PARAMETERS,
) -> tuple[Memory, timedelta]:
    """The memory after an answer, and how long the card waits, unspread.

    A day before the last one counts as the last one: clocks are set back, memories are not. A log
    from elsewhere may hold any `retention`; what cannot be aimed at is taken for what can.
    """
    import fsrs

    now = _midnight(max(day, memory.last_day) if memory else day)
    aim = min(max(retention, _LEAST_AIM), _MOST_AIM)
    card, _ = _scheduler(aim, parameters).review_card(_card(memory, now), fsrs.Rating(grade), now)
    assert card.stability is not None
    assert card.difficulty is not None
    stage = _STAGES[card.state.value]
    return Memory(stage, card.step or 0, card.stability, card.difficulty, day), card.due - now


def recall_chance(
    stability: float, elapsed_days: int, parameters: Parameters = PARAMETERS
) -> float:
    """The chance, from 0 to 1, that something of this stability is known after so many days."""
    return recall_after(elapsed_days, parameters)(stability)


def recall_after(
    elapsed_days: int, parameters: Parameters = PARAMETERS
) -> Callable[[float], float]:
    """`recall_chance` after so many days, for many stabilities one after the other."""
    factor, decay = _curve(parameters[-1])
    scale = factor * max(0, elapsed_days)

    def chance(stability: float) -> float:
        return float((1 + scale / stability) ** decay)

    return chance


@cache
def _curve(last: float) -> tuple[float, float]:
    """Factor and decay of the forgetting curve: after as many days as the stability, 0.9."""
    return 0.9 ** (1 / -last) - 1, -last


_STAGES: dict[int, Stage] = {1: "learning", 2: "review", 3: "relearning"}
_NUMBERS = {stage: number for number, stage in _STAGES.items()}


def _card(memory: Memory | None, now: datetime) -> "fsrs.Card":
    import fsrs

    if memory is None:
        return fsrs.Card(card_id=0, due=now)
    stage = fsrs.State(_NUMBERS[memory.stage])
    return fsrs.Card(
        card_id=0,
        state=stage,
        step=None if stage is fsrs.State.Review else memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=now,
        last_review=_midnight(memory.last_day),
    )


@cache
def _scheduler(retention: float, parameters: Parameters) -> "fsrs.Scheduler":
    import fsrs

    return fsrs.Scheduler(
        parameters=parameters,
        desired_retention=retention,
        learning_steps=(STEP,),
        relearning_steps=(STEP,),
        maximum_interval=LONGEST_INTERVAL,
        enable_fuzzing=False,
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
