"""The queue: which card is asked next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from quizgen.memory.card import Card


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a day holds; `ahead` is how early a learning card may come if nothing else waits."""

    new: int = 20
    reviews: int = 200
    ahead: timedelta = timedelta(minutes=20)


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
    ahead: timedelta = timedelta(minutes=20)

    def __len__(self) -> int:
        return len(self.main) + len(self.learning)


def make_queue(
    cards: Iterable[Card], at: datetime, day: date, *, seed: str, limits: Limits | None = None
) -> Queue:
    """Today's queue from all cards of a learner (those answered today count against the limits).

    `seed` decides the order among equals: the same seed, the same queue.
    """
    raise NotImplementedError


def next_card(queue: Queue, at: datetime, *, last: Card | None = None) -> Card | None:
    """The card to ask at `at`; not `last` again, unless it is the only one left. None: done."""
    raise NotImplementedError


def after_answer(queue: Queue, answered: Card) -> Queue:
    """The queue once a card was answered; `answered` carries its new state."""
    raise NotImplementedError
