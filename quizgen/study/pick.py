"""Picking: which cards a sitting is to ask."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from quizgen.memory.card import Card
from quizgen.memory.queue import Queue


def shorten(queue: Queue, most: int) -> Queue:
    """A queue of at most so many cards; what was begun comes before what is due or new."""
    learning = queue.learning[:most]
    return replace(queue, main=queue.main[: most - len(learning)], learning=learning)


def add_early(queue: Queue, cards: Sequence[Card], day: date, days: int) -> Queue:
    """The queue, and after it the cards that fall due within so many days, soonest first."""
    waiting = {card.key for card in (*queue.main, *queue.learning)}
    soon = sorted(
        (card.state.due_day, card.key, card)
        for card in cards
        if card.state and card.key not in waiting
        if day < card.state.due_day <= day + timedelta(days=days)
    )
    return replace(queue, main=(*queue.main, *(card for _, _, card in soon)))
