"""The stage of a sitting: who asks, on what, and what the learner may do besides answering."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.cli.screen_commands import BURY, CHANGE, FLAG, GUESS, QUIT, SKIP, SUSPEND, UNDO
from quizgen.cli.screen_face import Face, Key
from quizgen.cli.screen_mend import Mender
from quizgen.study.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Stage:
    """A sitting, its face, the titles of its decks by id.

    With a `mender` questions can be flagged and changed. With `schedules` the answers decide when
    cards come again; with `tells` the outcome of each is shown.
    """

    sitting: Sitting
    face: Face
    titles: Mapping[str, str] = field(default_factory=dict)
    mender: Mender | None = None
    schedules: bool = True
    tells: bool = True

    @property
    def commands(self) -> list[Key]:
        """What can be done instead of answering."""
        aside = [GUESS, SKIP, BURY, SUSPEND] if self.schedules else [SKIP]
        return [*aside, *self.mending, *self.leaving]

    @property
    def mending(self) -> list[Key]:
        """What can be done about a bad question."""
        return [FLAG, CHANGE] if self.mender else []

    @property
    def leaving(self) -> list[Key]:
        """The way back and the way out."""
        return [*([UNDO] if self.sitting.can_undo else []), QUIT]
