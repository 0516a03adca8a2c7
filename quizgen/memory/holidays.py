"""Holidays: days without questions, and what becomes of those that would fall on them.

The first half of what falls due in a holiday is asked before it, as many days early as that half
is long; the other half after it, as many days late. So nothing waits longer than half the holiday
(all of it, if the holiday is only told when it begins), and nothing heaps up on one day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST = 366
"""Days; a longer pause is no pause."""


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """From the study day `first` to `last`, both included; `told` is when it was planned.

    Raises ValueError if it ends before it begins, or is longer than `LONGEST`.
    """

    first: date
    last: date
    told: date

    def __post_init__(self) -> None:
        if not 0 < self.days <= LONGEST:
            raise ValueError(f"a holiday has 1 to {LONGEST} days, not {self.days}")

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1

    @property
    def lead(self) -> int:
        """How many of its days are worked off before it: half, as far as there was warning."""
        return max(0, min(self.days // 2, (self.first - self.told).days))

    def move(self, due: date) -> date:
        """The day on which a card is asked that is due on a day."""
        if not self.first <= due <= self.last:
            return due
        if (due - self.first).days < self.lead:
            return due - timedelta(days=self.lead)
        return due + timedelta(days=self.days - self.lead)


def move_due(due: date, holidays: Iterable[Holiday]) -> date:
    """The day on which a card is asked that is due on a day, all holidays considered."""
    for holiday in sorted(holidays):
        due = holiday.move(due)
    return due


def find_next_asked(due: date, day: date, holidays: Iterable[Holiday]) -> date:
    """The study day, from `day` on, on which a card comes that is due on a day or overdue."""
    holidays = tuple(holidays)
    asked = max(day, move_due(due, holidays))
    while holiday := find_holiday(asked, holidays):
        asked = holiday.last + timedelta(days=1)
    return asked


def find_holiday(day: date, holidays: Iterable[Holiday]) -> Holiday | None:
    """The holiday that a study day is in, the last to end if there are several."""
    found = [holiday for holiday in holidays if holiday.first <= day <= holiday.last]
    return max(found, key=lambda holiday: holiday.last, default=None)


def reach_ahead(day: date, holidays: Iterable[Holiday]) -> int:
    """How many days ahead of a study day a card may be due that is asked on it."""
    return max((holiday.lead for holiday in holidays if holiday.first > day), default=0)
