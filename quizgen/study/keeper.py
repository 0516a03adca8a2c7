"""Where a sitting keeps its answers: the library, or nowhere for longer than it lasts."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from quizgen.memory.review import Review

if TYPE_CHECKING:
    from quizgen.memory.states import State


class Keeper(Protocol):
    """What a sitting needs of a library."""

    def record(self, review: Review) -> "State":
        """Keep an answer; returns the card's new state."""
        ...

    def undo(self, learner: str, at: datetime, review: str | None = None) -> Review | None:
        """Take back the last answer, or the one of an id."""
        ...

    def hold(
        self, learner: str, deck: str, item: str, until: date | None, reason: str = "learner"
    ) -> bool:
        """Do not ask a card before a study day, or until it is released. False if it is gone."""
        ...

    def release(self, learner: str, deck: str, item: str | None = None) -> int:
        """Ask a held card again."""
        ...

    def settings(self, learner: str) -> dict[str, str]:
        """What a learner chose, by name."""
        ...

    def set(self, learner: str, name: str, value: str) -> None:
        """Keep what a learner chose."""
        ...
