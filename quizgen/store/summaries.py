"""What is told about decks without opening them."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class DeckSummary:
    """A deck as listed; `items` counts those that can be studied, `drafts` those that wait."""

    id: str
    title: str
    path: str
    items: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Counts:
    """A learner's cards of one deck: every card is new, in learning or learned.

    `due`: those of the latter two that are to be asked now.
    """

    new: int = 0
    learning: int = 0
    learned: int = 0
    due: int = 0


class Wait(NamedTuple):
    """How many `cards` are due at one moment (UTC): their day's midnight, if they are learned.

    `again`: they were learned today and come again today. New cards have no moment.
    """

    again: bool
    due: datetime | None
    cards: int
