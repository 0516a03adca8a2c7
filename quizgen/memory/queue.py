"""The queue: which card is asked next.

Due reviews come oldest first, in an order of chance within a day, and new cards, in the order of
their deck, are spread evenly among them; before an exam they come first. New cards of several decks
take turns, and neighbours are of different decks and kinds where that can be. Of siblings (cards on
one fact) only one is asked a day: the answer to one gives that of another away. What is being
learned comes when its time has come, or, when nothing else waits, a little ahead of it.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from quizgen.memory.card import Card
from quizgen.memory.holidays import find_holiday, move_due
from quizgen.memory.limits import AHEAD, Limits, exam_decks, keep_within
from quizgen.memory.states import is_due
from quizgen.memory.turns import part_siblings, spread, take_turns, vary

__all__ = ["Limits", "Queue", "after_answer", "make_queue", "next_card"]


@dataclass(frozen=True, slots=True)
class Queue:
    """What is left of today.

    `main`: due reviews with new cards among them, in the order asked. `learning`: cards that
    come again today, by their moment. `put_off`: siblings of those, kept for another day.
    `over`: cards beyond the day's limits.
    """

    main: tuple[Card, ...] = ()
    learning: tuple[Card, ...] = ()
    put_off: tuple[Card, ...] = ()
    over: tuple[Card, ...] = ()
    ahead: timedelta = AHEAD

    def __len__(self) -> int:
        return len(self.main) + len(self.learning)


def make_queue(
    cards: Iterable[Card], at: datetime, day: date, *, seed: str, limits: Limits | None = None
) -> Queue:
    """Today's queue from all cards of a learner; those answered today count against the limits.

    `seed` decides the order among equals: the same seed, the same queue.
    """
    limits = limits or Limits()
    everything = [] if find_holiday(day, limits.holidays) else list(cards)
    learning = sorted(filter(_is_learning, everything), key=lambda card: (_due(card), card.key))
    waiting = [
        card for card in everything if not _is_learning(card) and _waits(card, at, day, limits)
    ]
    reviews = sorted(
        (card for card in waiting if card.state),
        key=lambda card: (_due(card), _chance(card, f"{seed} {day}")),
    )
    met = {card.fact for card in everything if card.state and card.state.last_day == day}
    met |= {card.fact for card in learning}
    candidates = [*reviews, *take_turns([card for card in waiting if card.state is None])]
    chosen, put_off = (candidates, []) if limits.siblings else _one_per_fact(candidates, met)
    kept, over = keep_within(chosen, everything, day, limits)
    return Queue(
        main=tuple(part_siblings(_order(kept, day, limits))),
        learning=tuple(learning),
        put_off=tuple(put_off),
        over=tuple(over),
        ahead=limits.ahead,
    )


def next_card(queue: Queue, at: datetime, *, last: Card | None = None) -> Card | None:
    """The card to ask at `at` (UTC): neither `last` nor a sibling of it, if there is another.

    None if nothing is left but cards whose time to come again is further off than `ahead`.
    """
    ready = [card for card in queue.learning if _comes_again(card, at)]
    soon = [card for card in queue.learning if at < _due(card) <= at + queue.ahead]
    choices = (*ready, *queue.main, *soon)
    if last:
        for name in (_fact, _key):
            if found := next((card for card in choices if name(card) != name(last)), None):
                return found
    return choices[0] if choices else None


def after_answer(queue: Queue, answered: Card) -> Queue:
    """The queue once a card was answered; `answered` carries its new state."""
    main = tuple(card for card in queue.main if card.key != answered.key)
    learning = [card for card in queue.learning if card.key != answered.key]
    if _is_learning(answered):
        learning.append(answered)
    return replace(queue, main=main, learning=tuple(sorted(learning, key=_due)))


def _is_learning(card: Card) -> bool:
    return card.state is not None and card.state.stage != "review"


def _due(card: Card) -> datetime:
    assert card.state is not None
    return card.state.due


def _comes_again(card: Card, at: datetime) -> bool:
    return is_due(card.state, at, at.date())  # while learning, the day does not matter


def _fact(card: Card) -> tuple[str, str]:
    return card.fact


def _key(card: Card) -> tuple[str, str]:
    return card.key


def _chance(card: Card, seed: str) -> bytes:
    return hashlib.sha256("\x1f".join((seed, *card.key)).encode()).digest()


def _waits(card: Card, at: datetime, day: date, limits: Limits) -> bool:
    """Whether a card is to be asked today: new, due, or due on a day when it will not be."""
    state, plan = card.state, limits.plans.get(card.deck)
    if state is None:
        return True
    if plan and plan.is_at_risk(state, day, card.item.id, limits.parameters):
        return True
    if state.due_day > day or limits.holidays:
        moved = move_due(state.due_day, limits.holidays)
        return moved <= day or state.last_day > day + timedelta(days=1)
    return is_due(state, at, day)


def _order(kept: Sequence[Card], day: date, limits: Limits) -> list[Card]:
    """New cards towards an exam, then what is due with the other new ones among it."""
    exams = exam_decks([card.deck for card in kept], day, limits)
    due = [card for card in kept if card.state]
    new = [card for card in kept if card.state is None]
    first = [card for card in new if card.deck in exams]
    later = [card for card in new if card.deck not in exams]
    return [*vary(first), *vary(spread(due, later))]


def _one_per_fact(
    cards: Iterable[Card], met: set[tuple[str, str]]
) -> tuple[list[Card], list[Card]]:
    chosen: dict[tuple[str, str], Card] = {}
    put_off = []
    for card in cards:
        if card.fact in met or card.fact in chosen:
            put_off.append(card)
        else:
            chosen[card.fact] = card
    return list(chosen.values()), put_off
