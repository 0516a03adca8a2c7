"""From a learner's log of a deck to what Anki keeps of it. The log is the truth here as well:
everything is replayed from it.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta

from quizgen.anki.schedule import NO_CLOCK, Clock, Held, LogRow, Progress, Schedule, millisecond
from quizgen.memory.parameters import PARAMETERS, STEP, Parameters
from quizgen.memory.review import Review, Stage
from quizgen.memory.states import State, replay_steps, stage_of

_KINDS: dict[Stage, int] = {"new": 0, "learning": 1, "review": 2, "relearning": 3}
_LOG_KINDS: dict[Stage, int] = {"new": 0, "learning": 0, "review": 1, "relearning": 2}
_HELD: dict[Held, int] = {"suspended": -1, "buried": -3}
_EASE = 2500  # what Anki gives every card; FSRS does not use it
_ONE_STEP_LEFT = 1001  # one today, one in all
_STEP = -int(STEP.total_seconds())  # an interval in seconds is below zero


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
    return LogRow(
        at=millisecond(review.at),
        grade=int(review.grade),
        interval=after.interval or _STEP,
        interval_before=(before.interval or _STEP) if before else 0,
        ease=round(((after.difficulty - 1) / 9 + 0.1) * 1000),  # difficulty, from 100 to 1100
        took=review.took_ms,
        kind=_LOG_KINDS[stage_of(before)],
    )
