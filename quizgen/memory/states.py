"""States: when a card comes again, and what an answer makes of that.

A clock that goes backwards: an answer on an earlier day than the one before it counts as given on
the same day. A card last answered more than a day in the future, or coming again much later than
any step of learning is long, was answered under a wrong clock and is due at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from quizgen.memory.fsrs6 import Memory, recall_chance, review_memory
from quizgen.memory.intervals import find_chance, order_intervals
from quizgen.memory.parameters import (
    ALGORITHM,
    FINGERPRINT,
    PARAMETERS,
    STEP,
    Parameters,
    parameters_fingerprint,
)
from quizgen.memory.review import RETENTION, Grade, Review, Stage, standing_reviews

LEARNING_ENDS = 6 * STEP
"""A card that is being learned and comes again later than this was answered under a wrong clock."""

_PASSED = (Grade.HARD, Grade.GOOD, Grade.EASY)


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
    algorithm: str = ALGORITHM
    parameters: str = FINGERPRINT
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


def is_current(state: State, parameters: Parameters = PARAMETERS) -> bool:
    """Whether the state was computed by the rules of this version and these parameters."""
    return (state.algorithm, state.parameters) == (ALGORITHM, parameters_fingerprint(parameters))


def is_due(state: State | None, at: datetime, day: date) -> bool:
    """Whether a card is to be asked at the moment `at` (UTC) of the study day `day`."""
    if state is None:
        return True
    if state.stage == "review":
        return state.due_day <= day or state.last_day > day + timedelta(days=1)
    return not at < state.due <= at + LEARNING_ENDS


def next_states(
    state: State | None,
    at: datetime,
    day: date,
    *,
    seed: str,
    retention: float = RETENTION,
    parameters: Parameters = PARAMETERS,
) -> dict[Grade, State]:
    """What each grade would make of the state: shown before the answer, taken after it.

    `seed` is the id of the item: it spreads due days, the same way every time.
    """
    return _outcomes(state, at, day, tuple(Grade), seed, retention, parameters)


def state_after(state: State | None, review: Review, parameters: Parameters = PARAMETERS) -> State:
    """What a review makes of the state before it."""
    lesser = _PASSED[: review.grade - 1] or (Grade.AGAIN,)  # good depends on hard, easy on both
    at, day, seed, retention = review.at, review.day, review.item, review.retention
    return _outcomes(state, at, day, lesser, seed, retention, parameters)[review.grade]


def replay(reviews: Iterable[Review], parameters: Parameters = PARAMETERS) -> State | None:
    """The state that the log of one card leads to, bit for bit; reviews in the order recorded.

    None if every review was taken back.
    """
    steps = tuple(replay_steps(reviews, parameters))
    return steps[-1][-1] if steps else None


def replay_steps(
    reviews: Iterable[Review], parameters: Parameters = PARAMETERS
) -> Iterator[tuple[State | None, Review, State]]:
    """Each review that stands in the log of one card, with the state before it and after it."""
    before: State | None = None
    for review in standing_reviews(tuple(reviews)):
        after = state_after(before, review, parameters)
        yield before, review, after
        before = after


def retrievability(state: State, day: date, parameters: Parameters = PARAMETERS) -> float:
    """The chance, from 0 to 1, that the item is known on a study day."""
    return recall_chance(state.stability, (day - state.last_day).days, parameters)


def _outcomes(
    state: State | None,
    at: datetime,
    day: date,
    grades: tuple[Grade, ...],
    seed: str,
    retention: float,
    parameters: Parameters,
) -> dict[Grade, State]:
    before = memory_of(state)
    reviewed = {grade: review_memory(before, day, grade, retention, parameters) for grade in grades}
    wanted = {
        grade: wait.days for grade, (memory, wait) in reviewed.items() if memory.stage == "review"
    }
    chance = find_chance(seed, state.reps if state else 0)
    spread = order_intervals(tuple(wanted.values()), state.interval if state else 0, chance)
    intervals = dict(zip(wanted, spread, strict=True))
    name = parameters_fingerprint(parameters)
    return {
        grade: _next_state(state, memory, at + wait, intervals.get(grade, 0), name)
        for grade, (memory, wait) in reviewed.items()
    }


def _next_state(
    state: State | None, memory: Memory, due: datetime, interval: int, parameters: str
) -> State:
    if interval:
        due = datetime.combine(memory.last_day + timedelta(days=interval), time(), UTC)
    lapsed = memory.stage == "relearning" and state is not None and state.stage == "review"
    return State(
        stage=memory.stage,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=due,
        last_day=memory.last_day,
        reps=(state.reps if state else 0) + 1,
        lapses=(state.lapses if state else 0) + int(lapsed),
        parameters=parameters,
        step=memory.step,
        interval=interval,
        first_day=state.first_day if state else memory.last_day,
    )


def memory_of(state: State | None) -> Memory | None:
    """What FSRS knows of a card with this state."""
    if state is None:
        return None
    return Memory(state.stage, state.step, state.stability, state.difficulty, state.last_day)
