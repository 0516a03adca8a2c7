"""Plans and holidays of a learner, kept in the library, and what they make of a study day."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from quizgen.memory.holidays import Holiday, reach_ahead
from quizgen.memory.limits import Limits
from quizgen.memory.plan import ONCE_MORE_DAYS, Plan
from quizgen.memory.review import RETENTION

if TYPE_CHECKING:
    from quizgen.store.library import Library

_PLAN, _HOLIDAYS = "plan:", "holidays"
_ALL = 36_500  # days ahead: as good as all


class Planning:
    """What a learner planned: `plans` of decks, by id, and `holidays` in order.

    `damaged` names what the library holds of them that nobody can keep to; it is left out.
    """

    def __init__(self, library: "Library", learner: str) -> None:
        self._library = library
        self._learner = learner
        self.plans: dict[str, Plan] = {}
        self.holidays: tuple[Holiday, ...] = ()
        self.damaged: list[str] = []
        for name, value in library.settings(learner).items():
            deck = name.removeprefix(_PLAN)
            try:
                if name == _HOLIDAYS:
                    self.holidays = _read_holidays(value)
                elif name.startswith(_PLAN):
                    self.plans[deck] = _read_plan(json.loads(value))
            except (ValueError, TypeError, AttributeError, OverflowError):
                told = "the list of holidays" if name == _HOLIDAYS else f"the plan of {deck}"
                self.damaged.append(told)

    def keep_plan(self, deck: str, plan: Plan) -> None:
        """Keep the plan of a deck in place of the one before."""
        self.plans[deck] = plan
        fields = {name: value for name, value in asdict(plan).items() if value is not None}
        self._library.set(self._learner, f"{_PLAN}{deck}", json.dumps(fields, default=str))

    def keep_holidays(self, holidays: Iterable[Holiday]) -> None:
        """Keep these holidays and no others."""
        self.holidays = tuple(sorted(holidays))
        rows = [
            [day.isoformat() for day in (one.first, one.last, one.told)] for one in self.holidays
        ]
        self._library.set(self._learner, _HOLIDAYS, json.dumps(rows))

    def limits(self, day: date, new: int, unseen: Mapping[str, int]) -> Limits:
        """The limits of a study day; `new` is the common one, `unseen` cards left by deck."""
        plans = {
            deck: replace(plan, new=plan.new_today(day, unseen.get(deck, 0), new))
            if plan.days_left(day) is not None
            else plan
            for deck, plan in self.plans.items()
        }
        own = self._library.parameters(self._learner)
        return Limits(new=new, plans=plans, holidays=self.holidays, parameters=own)

    def retentions(
        self, day: date, usual: Mapping[str, float], cards: Mapping[str, int]
    ) -> dict[str, float]:
        """The retention to aim at on a study day, by deck, where it is not the usual one.

        `cards` says how many each deck has.
        """
        reviews = Limits().reviews
        planned = {
            deck: plan.retention(
                day, usual.get(deck, RETENTION), cards=cards.get(deck, 0), reviews=reviews
            )
            for deck, plan in self.plans.items()
        }
        return {**usual, **planned}

    def days_left(self, day: date, decks: Iterable[str]) -> int | None:
        """Days until the next exam in some decks; None if there is none to come."""
        lefts = [self.plans[deck].days_left(day) for deck in decks if deck in self.plans]
        return min((left for left in lefts if left is not None), default=None)

    def reach(self, day: date, decks: Iterable[str]) -> int:
        """How many days ahead a card may be due that is asked on this study day."""
        left = self.days_left(day, decks)
        if left is not None and left <= ONCE_MORE_DAYS:
            return _ALL
        return reach_ahead(day, self.holidays)


def _read_holidays(text: str) -> tuple[Holiday, ...]:
    rows = json.loads(text)
    return tuple(sorted(Holiday(*map(date.fromisoformat, row)) for row in rows))


def _read_plan(fields: Mapping[str, Any]) -> Plan:
    """Raises ValueError, or an error of what was given, for what is no plan."""
    exam, new, reviews = (fields.get(name) for name in ("exam", "new", "reviews"))
    for limit in (new, reviews):
        if limit is not None and not 0 <= int(limit) == limit:
            raise ValueError(f"{limit} is no limit")
    return Plan(date.fromisoformat(exam) if exam else None, new, reviews)
