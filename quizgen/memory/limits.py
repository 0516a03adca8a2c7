"""Limits: how much a day holds, in common or for a deck of its own."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from quizgen.memory.card import Card
from quizgen.memory.holidays import Holiday
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.plan import Plan

AHEAD = timedelta(minutes=20)
_COMMON = ""  # no deck has this id


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a day holds; `ahead` is how early a learning card may come if nothing else waits.

    With `siblings` cards on one fact are asked on one day, only not one after the other. `plans`
    are those of decks, by id: a limit of its own takes a deck out of the common one. On `holidays`
    nothing is asked. By the `parameters` it is foretold what is known at an exam.
    """

    new: int = 20
    reviews: int = 200
    ahead: timedelta = AHEAD
    siblings: bool = False
    plans: Mapping[str, Plan] = field(default_factory=dict)
    holidays: tuple[Holiday, ...] = ()
    parameters: Parameters = PARAMETERS


def keep_within(
    chosen: Iterable[Card], cards: Iterable[Card], day: date, limits: Limits
) -> tuple[list[Card], list[Card]]:
    """Those of the chosen cards that the day still holds, and those beyond it, in their order.

    `cards` are all: those that were answered today count against the limits.
    """
    used: Counter[tuple[bool, str]] = Counter()
    for card in cards:
        if card.state and card.state.last_day == day:
            used[_account(card, card.state.first_day == day, limits)] += 1
    kept: list[Card] = []
    over: list[Card] = []
    for card in chosen:
        account = _account(card, card.state is None, limits)
        used[account] += 1
        (kept if used[account] <= _limit(account, limits) else over).append(card)
    return kept, over


def exam_decks(decks: Sequence[str], day: date, limits: Limits) -> set[str]:
    """Those of the decks that have an exam to come."""
    plans = {deck: limits.plans.get(deck, Plan()) for deck in decks}
    return {deck for deck, plan in plans.items() if plan.days_left(day) is not None}


def _account(card: Card, is_new: bool, limits: Limits) -> tuple[bool, str]:
    plan = limits.plans.get(card.deck, Plan())
    own = plan.new if is_new else plan.reviews
    return is_new, _COMMON if own is None else card.deck


def _limit(account: tuple[bool, str], limits: Limits) -> int:
    is_new, deck = account
    if deck == _COMMON:
        return limits.new if is_new else limits.reviews
    plan = limits.plans[deck]
    return (plan.new if is_new else plan.reviews) or 0
