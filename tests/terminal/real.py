"""A real pseudo-terminal with `quizgen` in it and pyte as its eyes."""

import os
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect
import pyte

# A shell that runs the program as a job: what has no job control cannot be stopped by Ctrl-Z.
JOB = 'set -m; "$@"; echo STOPPED; read line; fg; exit $?'
REST = 0.7  # seconds
PATIENCE = 120.0  # seconds; only a machine that is busy with other things needs them


class Terminal:
    """A program in a terminal of a given size."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        rows: int = 30,
        as_job: bool = False,
        **settings: str,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
        program = [sys.executable, "-c", "from quizgen.cli.app import main; main()", *arguments]
        if as_job:
            program = ["/bin/bash", "-c", JOB, "bash", *program]
        self.child: Any = pexpect.spawn(
            program[0],
            program[1:],
            env={**environment, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **settings},
            dimensions=(rows, columns),
            echo=True,
        )
        self.stty_before = self.stty()
        self.raw = b""

    def press(self, keys: str) -> None:
        """Type keys."""
        self.child.send(keys)

    def wait_for(self, text: str) -> str:
        """Wait until the screen shows a text; returns the screen."""
        return self._wait(lambda: text in self.text, text)

    def wait_for_rest(self, text: str) -> str:
        """Wait until the screen shows a text and has not changed for a while."""
        seen, since = "", time.monotonic()

        def is_at_rest() -> bool:
            nonlocal seen, since
            if self.text != seen:
                seen, since = self.text, time.monotonic()
            return text in seen and time.monotonic() - since > REST

        return self._wait(is_at_rest, text)

    def wait_for_end(self) -> int:
        """Wait until the program has ended; returns its exit code, or minus its signal."""
        self._wait(lambda: not self.child.isalive(), "the end")
        self._read()
        code, number = self.child.exitstatus, self.child.signalstatus
        return -int(number) if code is None else int(code)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size, as a window manager does."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def stty(self) -> list[Any]:
        """The settings of the terminal."""
        return termios.tcgetattr(self.child.child_fd)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def _wait(self, done: Callable[[], bool], what: str) -> str:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self._read()
            if done():
                return self.text
        raise AssertionError(f"waited for {what!r} in vain; the screen:\n{self.text}")

    def _read(self) -> None:
        try:
            data = self.child.read_nonblocking(65_536, timeout=0.05)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += data
        self.stream.feed(data)
        for _ in range(data.count(b"\x1b[6n")):  # a program that asks where its cursor is
            self.child.send(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")


@contextmanager
def study(*arguments: Path | str, **wishes: Any) -> Iterator[Terminal]:
    """`quizgen study ARGUMENTS` in a terminal, ended at last."""
    with running("study", *arguments, **wishes) as terminal:
        yield terminal


@contextmanager
def running(*arguments: Path | str, **wishes: Any) -> Iterator[Terminal]:
    """`quizgen ARGUMENTS` in a terminal, ended at last."""
    terminal = Terminal(*map(str, arguments), **wishes)
    try:
        yield terminal
    finally:
        terminal.child.close(force=True)
