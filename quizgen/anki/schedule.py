"""What a learner knows, as Anki keeps it: when a card comes again, FSRS memory, the review log.

The log is the truth here as well: everything is replayed from it. Days are counted from a day one,
which the package tells Anki together with the learner's time zone, so that a card is due on the
same day there, whenever the package is imported.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from quizgen.memory.parameters import PARAMETERS, STEP, Parameters
from quizgen.memory.review import ROLLOVER_HOUR, Review, Stage
from quizgen.memory.states import State, replay_steps

Held = Literal["suspended", "buried"]

_KINDS: dict[Stage, int] = {"new": 0, "learning": 1, "review": 2, "relearning": 3}
_LOG_KINDS: dict[Stage, int] = {"new": 0, "learning": 0, "review": 1, "relearning": 2}
_HELD: dict[Held, int] = {"suspended": -1, "buried": -3}
_EASE = 2500  # what Anki gives every card; FSRS does not use it
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ONE_STEP_LEFT = 1001  # one today, one in all
_STEP = -int(STEP.total_seconds())  # an interval in seconds is below zero


@dataclass(frozen=True, slots=True)
class Clock:
    """`ahead`: how far the learner's clock is ahead of UTC; `day_one` is day 0 of Anki's count."""

    day_one: date
    ahead: timedelta

    @property
    def created(self) -> int:
        """When the collection counts as made: the beginning of day one, in seconds since 1970."""
        begin = datetime.combine(self.day_one, time(ROLLOVER_HOUR), UTC) - self.ahead
        return int(begin.timestamp())

    @property
    def west(self) -> int:
        """Anki's time zone: minutes that UTC is ahead."""
        return -round(self.ahead.total_seconds() / 60)


NO_CLOCK = Clock(date(2020, 1, 1), timedelta())
"""What a package without progress counts by: nothing in it needs to be counted."""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One answer in Anki's review log; intervals in days, or below zero in seconds."""

    at: int  # milliseconds since 1970
    grade: int
    interval: int
    interval_before: int
    ease: int
    took: int  # milliseconds
    kind: int

    def row(self, number: int, card: int) -> tuple[int, ...]:
        """The row of table revlog."""
        intervals = (self.interval, self.interval_before)
        return (number, card, -1, self.grade, *intervals, self.ease, self.took, self.kind)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The columns of a card of Anki's that tell when it comes again, and its log."""

    kind: int = 0
    queue: int = 0
    due: int | None = None  # None: its place among the new cards
    interval: int = 0
    ease: int = 0
    reps: int = 0
    lapses: int = 0
    left: int = 0
    data: str = ""
    log: tuple[LogRow, ...] = ()

    def columns(self, place: int) -> tuple[int | str, ...]:
        """Columns type to left and data of table cards, for a card at a place among the new."""
        due = place if self.due is None else self.due
        counted = (self.interval, self.ease, self.reps, self.lapses, self.left)
        return (self.kind, self.queue, due, *counted, self.data)


NEW = Schedule()


@dataclass(frozen=True, slots=True)
class Progress:
    """A learner's schedules, by item, the clock they are told in, and what they follow from."""

    schedules: Mapping[str, Schedule]
    clock: Clock
    reviews: Sequence[Review] = ()
    held: Mapping[str, Held] = field(default_factory=dict)
    leeches: Collection[str] = ()
    parameters: Parameters = PARAMETERS

    @property
    def answers(self) -> int:
        """How many answers go along."""
        return sum(len(schedule.log) for schedule in self.schedules.values())


NO_PROGRESS = Progress({}, NO_CLOCK)


def millisecond(at: datetime) -> int:
    """The moment in whole milliseconds since 1970; floating point would lose some."""
    return (at - _EPOCH) // timedelta(milliseconds=1)


def find_progress(
    reviews: Iterable[Review],
    held: Mapping[str, Held],
    leeches: Collection[str],
    ahead: timedelta,
    parameters: Parameters = PARAMETERS,
) -> Progress:
    """The progress that a learner's log of one deck leads to.

    `held` and `leeches` by item; `ahead` is how far the learner's clock is ahead of UTC;
    `parameters` are those of FSRS that were fitted to the learner's log.
    """
    ordered = sorted(reviews, key=lambda review: review.at)  # as states are made here
    logs: dict[str, list[Review]] = defaultdict(list)
    for review in ordered:
        logs[review.item].append(review)
    days = [review.day for log in logs.values() for review in log]
    clock = Clock(min(days, default=NO_CLOCK.day_one), ahead)
    schedules = {
        item: _make_schedule(logs.get(item, []), held.get(item), clock, parameters)
        for item in {**logs, **held}
    }
    return Progress(schedules, clock, ordered, held, leeches, parameters)


def _make_schedule(
    log: Sequence[Review], held: Held | None, clock: Clock, parameters: Parameters
) -> Schedule:
    steps = list(replay_steps(log, parameters))
    queue = _HELD[held] if held else 0
    if not steps:  # all answers were taken back, or none was given
        return Schedule(queue=queue)
    _, last, state = steps[-1]
    learning = state.stage != "review"
    return Schedule(
        kind=_KINDS[state.stage],
        queue=queue or (1 if learning else 2),
        due=_due(state, clock),
        interval=1 if state.stage == "relearning" else state.interval,
        ease=0 if state.stage == "learning" else _EASE,
        reps=state.reps,
        lapses=state.lapses,
        left=_ONE_STEP_LEFT if learning else 0,
        data=_data(state, last, parameters),
        log=tuple(_log_row(*step) for step in steps),
    )


def _due(state: State, clock: Clock) -> int:
    if state.stage == "review":
        return (state.due_day - clock.day_one).days
    return int(state.due.timestamp())


def _data(state: State, last: Review, parameters: Parameters) -> str:
    """FSRS memory as Anki keeps it: stability, difficulty, what it aims at, the last answer."""
    known = {
        "s": round(state.stability, 4),
        "d": round(state.difficulty, 3),
        "dr": round(last.retention, 2),
        "decay": round(parameters[-1], 3),
        "lrt": int(last.at.timestamp()),
    }
    return json.dumps(known, separators=(",", ":"))


def _log_row(before: State | None, review: Review, after: State) -> LogRow:
    stage: Stage = before.stage if before else "new"
    return LogRow(
        at=millisecond(review.at),
        grade=int(review.grade),
        interval=after.interval or _STEP,
        interval_before=(before.interval or _STEP) if before else 0,
        ease=round(((after.difficulty - 1) / 9 + 0.1) * 1000),  # difficulty, from 100 to 1100
        took=review.took_ms,
        kind=_LOG_KINDS[stage],
    )
