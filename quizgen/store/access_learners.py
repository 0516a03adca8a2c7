"""What the library keeps of learners."""

from typing import TYPE_CHECKING

from quizgen.store import (
    removal,
    settings,
)
from quizgen.store.opened import Opened

if TYPE_CHECKING:
    pass


class LearnerAccess(Opened):
    """Learners, and what they chose."""

    def learners(self) -> dict[str, int]:
        """All learners, with how many of their answers stand."""
        with self._reading() as connection:
            return removal.count_learners(connection)

    def remove_learner(self, learner: str) -> int:
        """Delete everything that is kept of a learner, for good; returns the rows of the log.

        Raises LibraryError for a learner that is not known.
        """
        with self._writing() as connection:
            return removal.remove_learner(connection, learner)

    def settings(self, learner: str) -> dict[str, str]:
        """What a learner chose, by name."""
        with self._reading() as connection:
            return settings.read_settings(connection, learner)

    def set(self, learner: str, name: str, value: str) -> None:
        """Keep what a learner chose."""
        with self._writing() as connection:
            settings.keep_setting(connection, learner, name, value)
