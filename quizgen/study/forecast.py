"""What comes back when: the next due cards of a learner."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from quizgen.memory.holidays import Holiday, find_next_asked

if TYPE_CHECKING:
    from quizgen.store.summaries import Wait


@dataclass(frozen=True, slots=True)
class Forecast:
    """Cards by when they are asked next: `new` ones, and all that are `begun`, of which

    `soon`: in the learning stages, by the moment `soon_at` (UTC) of the first of them; `today`:
    due and not yet asked; `tomorrow` and `week`: on the next study day, and within seven days,
    that one included; `days`: on each of these seven. `next_day` is the first study day after
    today on which any are due.
    """

    new: int = 0
    begun: int = 0
    today: int = 0
    soon: int = 0
    soon_at: datetime | None = None
    tomorrow: int = 0
    week: int = 0
    next_day: date | None = None
    days: tuple[int, ...] = (0,) * 7


def make_forecast(waits: "Iterable[Wait]", day: date, holidays: Sequence[Holiday] = ()) -> Forecast:
    """The forecast on a study day, from the cards counted by when they are due.

    What falls due in one of the `holidays` comes before it or after it.
    """
    found = list(waits)
    moments = [wait for wait in found if wait.due]
    again = [wait for wait in moments if wait.again]
    ahead: Counter[int] = Counter()
    for wait in moments:
        if wait.due and not wait.again:
            asked = find_next_asked(wait.due.date(), day, holidays)
            ahead[(asked - day).days] += wait.cards
    later = [days for days in ahead if days > 0]
    return Forecast(
        new=sum(wait.cards for wait in found if not wait.due),
        begun=sum(wait.cards for wait in moments),
        today=ahead[0],
        soon=sum(wait.cards for wait in again),
        soon_at=min((wait.due for wait in again if wait.due), default=None),
        tomorrow=ahead[1],
        week=sum(ahead[days] for days in range(1, 8)),
        next_day=day + timedelta(days=min(later)) if later else None,
        days=tuple(ahead[days] for days in range(1, 8)),
    )
