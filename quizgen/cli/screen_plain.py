"""The plain face, for screen readers and dumb terminals: whole lines in, whole lines out.

Nothing is redrawn, nothing is drawn with characters that mean nothing when read aloud.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from textwrap import wrap

from quizgen.cli.screen_face import ENTER, SPACE, Check, Key
from quizgen.cli.screen_layout import NARROWEST, Line, Look, plain_text
from quizgen.cli.screen_leave import Leave, Parting, leave_now

_LONG_NAMES = {"enter": ENTER, "return": ENTER, "": ENTER, "space": SPACE}
_TOLD = 2  # keys; more would be heard again and again


class PlainFace:
    """A terminal that is read aloud, or that can do no more than print."""

    def __init__(self, parting: Parting) -> None:
        self._parting = parting

    @property
    def look(self) -> Look:
        """Lines come whole: how they fit on a screen is seen when they are written."""
        return Look(plain=True)

    @contextmanager
    def sitting(self) -> Iterator[None]:
        """The terminal stays as it is."""
        self._say("Each key wants Enter after it; Enter alone goes on.")
        yield

    def show(self, lines: Sequence[Line]) -> None:
        """Add lines to the transcript."""
        for line in plain_text(lines).split("\n"):
            self._say(line.strip())

    def drop_typed(self) -> None:
        """Forget lines typed before, where a person types them."""
        if sys.stdin.isatty():
            _drop_input()

    def press(self, label: str, keys: Sequence[Key]) -> str:
        """Read the name of one of the keys and Enter. Raises Leave."""
        names = {name for key in keys for name in key.names}
        told = ", ".join(f"{_call(key)} {key.does}" for key in keys[:_TOLD])
        while True:
            typed = self._line(f"{label}{told}, ? help: ").lower()
            name = _LONG_NAMES.get(typed, typed)
            if name == ENTER and name not in names and SPACE in names:
                name = SPACE
            if name in names:
                return name
            self._help(keys, known=typed == "?")

    def read(self, label: str, keys: Sequence[Key], check: Check, start: str = "") -> str:
        """Read a line that passes the check. Raises Leave.

        A line cannot be changed here: `start` is told, an empty line keeps it, a dash empties it.
        """
        if start:
            self._say(f"Now: {start}. Enter alone keeps it, - takes it out.")
        while True:
            text = self._line(f"{label or 'Answer: '}")
            if start:
                text = {"": start, "-": ""}.get(text, text)
            if text == ":?":
                self._help(keys, known=True)
            elif not (wrong := check(text)):
                return text
            else:
                self._say(wrong)

    def _help(self, keys: Sequence[Key], *, known: bool) -> None:
        if not known:
            self._say("That key does nothing here. These do:")
        for key in keys:
            self._say(f"{key.label}: {key.help}.")

    def _say(self, text: str) -> None:
        sys.stdout.write("\n".join(_fit(text)) + "\n")
        sys.stdout.flush()

    def _line(self, prompt: str) -> str:
        with self._parting.waiting(leave_now):
            try:
                return " ".join(input(prompt).split())
            except EOFError as error:
                self._say("")
                raise Leave from error
            except OSError as error:  # the terminal has gone
                raise Leave(interrupted=True) from error


def _drop_input() -> None:
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)


def _fit(text: str) -> list[str]:
    """The text in lines that a terminal does not break within words; whole where none shows it."""
    if not sys.stdout.isatty():
        return [text]
    columns = max(get_terminal_size().columns - 1, NARROWEST)
    return wrap(text, columns, break_long_words=False, break_on_hyphens=False) or [""]


def _call(key: Key) -> str:
    return "Enter" if ENTER in key.names else key.label
