"""What a learner knows, as Anki keeps it: when a card comes again, FSRS memory, the review log.

Days are counted from a day one, which the package tells Anki together with the learner's time zone,
so that a card is due on the same day there, whenever the package is imported.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import ROLLOVER_HOUR, Review

Held = Literal["suspended", "buried"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


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
