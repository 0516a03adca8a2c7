"""What the library tells of progress."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from quizgen.memory.fsrs6 import recall_after
from quizgen.memory.parameters import PARAMETERS
from quizgen.memory.tally import Tally
from quizgen.store import (
    days,
    fits,
    memories,
)
from quizgen.store.opened import Opened

if TYPE_CHECKING:
    pass


class StatisticsAccess(Opened):
    """What a learner's answers come to."""

    def days(self, learner: str, deck_ids: Sequence[str] | None = None) -> dict[date, Tally]:
        """What a learner's answers come to, by study day, in order."""
        with self._reading() as connection:
            return days.read_days(connection, learner, deck_ids)

    def deck_days(
        self, learner: str, since: date, deck_ids: Sequence[str] | None = None
    ) -> dict[str, Tally]:
        """What a learner's answers come to, by deck, from a study day on."""
        with self._reading() as connection:
            return days.read_decks(connection, learner, since, deck_ids)

    def expect_known(
        self, learner: str, deck_ids: Sequence[str] | None, day: date
    ) -> dict[str, float]:
        """How many cards of each deck will probably be known on the day after a study day.

        Of those in learning none is: what was right a minute ago says little.
        """
        with self._reading() as connection:
            own = fits.read_parameters(connection).get(learner, PARAMETERS)
            return memories.sum_chances(
                connection,
                learner,
                deck_ids,
                lambda last: recall_after((day - last).days + 1, own),
            )

    def due_days(
        self, learner: str, deck_ids: Sequence[str] | None = None
    ) -> dict[date | None, int]:
        """How many cards are due on each day; None stands for those that are being learned."""
        with self._reading() as connection:
            return memories.count_due_days(connection, learner, deck_ids)

    def count_memories(
        self, learner: str, deck_ids: Sequence[str] | None, ends: Sequence[float]
    ) -> dict[tuple[int, int], int]:
        """The cards ever answered, counted by bin of stability (`ends` in days) and difficulty."""
        with self._reading() as connection:
            return memories.count_memories(connection, learner, deck_ids, ends)

    def troubled(
        self, learner: str, deck_ids: Sequence[str] | None = None, *, most: int = 10
    ) -> list[memories.Troubled]:
        """The cards that a learner forgot most often, worst first."""
        with self._reading() as connection:
            return memories.read_troubled(connection, learner, deck_ids, most)

    def tags(
        self, learner: str, deck_ids: Sequence[str] | None = None
    ) -> dict[str, tuple[int, int, int]]:
        """By tag: how many cards a learner answered, how often, and how often forgotten."""
        with self._reading() as connection:
            return memories.count_tags(connection, learner, deck_ids)
