"""A face that follows a script: what is pressed and typed, and what was shown."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from quizgen.cli.screen_face import Check, Key
from quizgen.cli.screen_layout import Line, Look, plain_text
from quizgen.cli.screen_leave import Leave

KEEP = "<keep>"  # in a script: Enter without a change


class ScriptedFace:
    """Presses and types what the script says, then leaves. `notes` are what checks objected to."""

    def __init__(self, *script: str, columns: int = 80, plain: bool = False) -> None:
        self.look = Look(columns=columns, plain=plain)
        self.shown: list[str] = []
        self.notes: list[str] = []
        self.offered: list[set[str]] = []
        self._script = list(script)

    @property
    def text(self) -> str:
        """All that was shown."""
        return "\n".join(self.shown)

    @contextmanager
    def sitting(self) -> Iterator[None]:
        """Nothing to prepare."""
        yield

    def show(self, lines: Sequence[Line]) -> None:
        """Keep the lines."""
        self.shown.append(plain_text(lines))

    def drop_typed(self) -> None:
        """A script is never early."""

    def press(self, label: str, keys: Sequence[Key]) -> str:
        """The next key of the script, if it does anything."""
        names = {name for key in keys for name in key.names}
        self.offered.append(names)
        key = self._next()
        assert key in names, f"{key} does nothing here: {sorted(names)}"
        return key

    def read(self, label: str, keys: Sequence[Key], check: Check, start: str = "") -> str:
        """The next line of the script that passes the check; KEEP leaves `start` as it is."""
        while note := check(text := self._next_line(start)):
            self.notes.append(note)
        return text

    def _next_line(self, start: str) -> str:
        line = self._next()
        return start if line == KEEP else line

    def _next(self) -> str:
        if not self._script:
            raise Leave
        return self._script.pop(0)
