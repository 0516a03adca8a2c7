"""What comes back when: the next due cards of a learner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from quizgen.memory.states import State


@dataclass(frozen=True, slots=True)
class Forecast:
    """Cards by when they are asked next: `new` ones, and all that are `begun`, of which

    `soon`: in the learning stages, by the moment `soon_at` (UTC) of the first of them; `today`:
    due and not yet asked; `tomorrow` and `week`: on the next study day, and within seven days,
    that one included. `next_day` is the first study day after today on which any are due.
    """

    new: int = 0
    begun: int = 0
    today: int = 0
    soon: int = 0
    soon_at: datetime | None = None
    tomorrow: int = 0
    week: int = 0
    next_day: date | None = None


def make_forecast(states: Sequence[State | None], day: date) -> Forecast:
    """The forecast on a study day, from the states of all cards."""
    begun = [state for state in states if state]
    learning = [state.due for state in begun if _comes_again(state, day)]
    ahead = [(state.due_day - day).days for state in begun if not _comes_again(state, day)]
    later = [days for days in ahead if days > 0]
    return Forecast(
        new=len(states) - len(begun),
        begun=len(begun),
        today=len(ahead) - len(later),
        soon=len(learning),
        soon_at=min(learning, default=None),
        tomorrow=later.count(1),
        week=sum(days <= 7 for days in later),
        next_day=day + timedelta(days=min(later)) if later else None,
    )


def _comes_again(state: State, day: date) -> bool:
    return state.stage != "review" and state.last_day == day
