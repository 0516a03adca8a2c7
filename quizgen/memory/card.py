"""Cards: an item as one learner remembers it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.memory.states import State

if TYPE_CHECKING:  # pydantic is not for a command that only lists
    from quizgen.deck.item import AnyItem


@dataclass(frozen=True, slots=True)
class Card:
    """One item, one memory. `deck` is the id of its deck; `state` is None while it is new."""

    deck: str
    item: "AnyItem"
    state: State | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Names the card among those of its learner."""
        return self.deck, self.item.id

    @property
    def fact(self) -> tuple[str, str]:
        """Siblings share it; an item without a fact has no siblings."""
        return self.deck, self.item.fact or self.item.id
