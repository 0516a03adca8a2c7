"""Sittings with a clock that the test moves and a library in memory."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from quizgen.memory.card import Card
from quizgen.memory.queue import Queue
from quizgen.study.sitting import Sitting
from tests.study.fake_library import FakeLibrary
from tests.study.small_deck import small_deck

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=3)))
CHOICE, TRUE_FALSE, CLOZE, SHORT, MATCHING, ORDERING, FLASHCARD, SEVERAL = "12345678"


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def move(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)


@dataclass
class Scene:
    """A sitting and what it is made of."""

    sitting: Sitting
    library: FakeLibrary
    clock: Clock = field(default_factory=Clock)


def cards_of(*ids: str) -> list[Card]:
    """New cards of the small deck, in its order."""
    return [Card("nato", item) for item in small_deck(*ids).items]


def begin(*ids: str, cards: list[Card] | None = None, **wishes: Any) -> Scene:
    """A sitting that asks new cards in their order."""
    asked = cards if cards is not None else cards_of(*ids)
    library, clock = FakeLibrary(), Clock()
    sitting = Sitting(
        library,  # type: ignore[arg-type]
        "me",
        lambda _deck: cards_of(),
        Queue(main=tuple(asked)),
        clock=clock,
        seed="seed",
        **wishes,
    )
    return Scene(sitting, library, clock)


assert NOON.astimezone(UTC).hour == 9
