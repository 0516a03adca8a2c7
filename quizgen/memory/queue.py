"""The queue: which card is asked next.

Due reviews come oldest first, in an order of chance within a day, and new cards, in the order of
their deck, are spread evenly among them. Of siblings (cards on one fact) only one is asked a day:
the answer to one gives that of another away. What is being learned comes when its time has come,
or, when nothing else waits, a little ahead of it.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from quizgen.memory.card import Card
from quizgen.memory.states import is_due

_AHEAD = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a day holds; `ahead` is how early a learning card may come if nothing else waits.

    With `siblings` cards on one fact are asked on one day, only not one after the other.
    """

    new: int = 20
    reviews: int = 200
    ahead: timedelta = _AHEAD
    siblings: bool = False


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
    ahead: timedelta = _AHEAD

    def __len__(self) -> int:
        return len(self.main) + len(self.learning)


def make_queue(
    cards: Iterable[Card], at: datetime, day: date, *, seed: str, limits: Limits | None = None
) -> Queue:
    """Today's queue from all cards of a learner; those answered today count against the limits.

    `seed` decides the order among equals: the same seed, the same queue.
    """
    limits = limits or Limits()
    everything = list(cards)
    learning = sorted(filter(_is_learning, everything), key=lambda card: (_due(card), card.key))
    waiting = [
        card for card in everything if not _is_learning(card) and is_due(card.state, at, day)
    ]
    reviews = sorted(
        (card for card in waiting if card.state),
        key=lambda card: (_due(card), _chance(card, f"{seed} {day}")),
    )
    met = {card.fact for card in everything if card.state and card.state.last_day == day}
    met |= {card.fact for card in learning}
    candidates = [*reviews, *(card for card in waiting if card.state is None)]
    chosen, put_off = (candidates, []) if limits.siblings else _one_per_fact(candidates, met)
    new_left, reviews_left = _what_is_left(everything, day, limits)
    due = [card for card in chosen if card.state]
    new = [card for card in chosen if card.state is None]
    main = _spread(due[:reviews_left], new[:new_left])
    return Queue(
        main=tuple(_part_siblings(main)),
        learning=tuple(learning),
        put_off=tuple(put_off),
        over=(*due[reviews_left:], *new[new_left:]),
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


def _what_is_left(cards: Iterable[Card], day: date, limits: Limits) -> tuple[int, int]:
    states = [card.state for card in cards if card.state and card.state.last_day == day]
    met = sum(state.first_day == day for state in states)
    return max(0, limits.new - met), max(0, limits.reviews - (len(states) - met))


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


def _spread(due: Sequence[Card], new: Sequence[Card]) -> list[Card]:
    """Both in one row, each evenly spread over it."""
    places = [
        ((2 * place + 1) / len(cards), card)
        for cards in (due, new)
        for place, card in enumerate(cards)
    ]
    return [card for _, card in sorted(places, key=lambda pair: pair[0])]


def _part_siblings(cards: Sequence[Card]) -> list[Card]:
    """First one card of every fact, then the second ones, and so on: as far apart as can be."""
    met: Counter[tuple[str, str]] = Counter()
    rounds = []
    for card in cards:
        rounds.append(met[card.fact])
        met[card.fact] += 1
    return [card for _, card in sorted(zip(rounds, cards, strict=True), key=lambda pair: pair[0])]
