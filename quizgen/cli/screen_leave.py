"""Leaving a sitting: by a key, by Ctrl-C, or because the terminal or the machine goes away.

A signal never interrupts the keeping of an answer. It is remembered, and whoever waits for a
key is woken; between two keys nobody waits, so it is noticed before the next one.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # those the system knows


class Leave(Exception):  # noqa: N818 -- nothing went wrong
    """The sitting ends here; `interrupted` if it was not the learner's quiet wish."""

    def __init__(self, *, interrupted: bool = False) -> None:
        super().__init__("the sitting ends")
        self.interrupted = interrupted


@dataclass(slots=True)
class Parting:
    """Whether a signal asked to end, and how to wake whoever waits for a key."""

    asked: bool = False
    wake: Callable[[], None] | None = None

    @contextmanager
    def waiting(self, wake: Callable[[], None]) -> Iterator[None]:
        """While waiting for a key. Raises Leave at once if a signal came before."""
        if self.asked:
            raise Leave(interrupted=True)
        self.wake = wake
        try:
            yield
        finally:
            self.wake = None


def leave_now() -> None:
    """To be woken with where nothing can be lost: breaks off what is waited for."""
    raise Leave(interrupted=True)


@contextmanager
def parting_signals() -> Iterator[Parting]:
    """Remember SIGINT, SIGTERM and SIGHUP instead of dying of them."""
    parting = Parting()

    def ask(_number: int, _frame: FrameType | None) -> None:
        parting.asked = True
        if parting.wake:
            parting.wake()

    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = [(number, signal.signal(number, ask)) for number in numbers]
    try:
        yield parting
    finally:
        for number, handler in before:
            signal.signal(number, handler)
