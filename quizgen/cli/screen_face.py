"""What a sitting needs of a terminal: to show lines, to wait for a key, to read a line."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from quizgen.cli.screen_layout import Line, Look

ENTER = "enter"
SPACE = "space"


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does: `does` in a word or two, `help` in a sentence.

    `names` are the keys that do it; `shown` is what to call them. A `quiet` one is in the help
    only.
    """

    names: tuple[str, ...]
    does: str
    help: str
    shown: str = ""
    quiet: bool = False

    @property
    def label(self) -> str:
        """What the key is called on the screen."""
        return self.shown or self.names[0]


Check = Callable[[str], str]  # what is wrong with a typed line, or ""


class Face(Protocol):
    """A terminal as a sitting sees it."""

    @property
    def look(self) -> Look:
        """Its look at this moment; it may be resized at any time."""
        ...

    def show(self, lines: Sequence[Line]) -> None:
        """Add lines to the transcript."""
        ...

    def press(self, label: str, keys: Sequence[Key]) -> str:
        """Wait for one of the keys and return its name. Raises Leave."""
        ...

    def read(self, label: str, keys: Sequence[Key], check: Check, start: str = "") -> str:
        """Read a line that passes the check. Raises Leave. The keys are commands: ":u", Enter.

        `start` is the text to begin with, for changing it.
        """
        ...

    def drop_typed(self) -> None:
        """Forget keys that were typed before this moment: nobody answers what they have not seen.
        Raises Leave if Ctrl-C is among them.
        """
        ...

    def sitting(self) -> AbstractContextManager[None]:
        """Around the whole sitting: the terminal is ready before and as it was after."""
        ...
