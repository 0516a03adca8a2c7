"""Waiting for an answer, or for a command in place of one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum

from quizgen.cli.screen_face import ENTER, Check, Face, Key
from quizgen.cli.screen_leave import Leave


class Command(Enum):
    """What a learner may want instead of answering."""

    UNDO = "u"
    SKIP = "s"
    OPTIONS = "o"
    BURY = "b"
    SUSPEND = "x"
    FLAG = "!"
    CHANGE = "c"


GUESS = Key(("g",), "guess", "I am only guessing: a right answer comes back soon")
SKIP = Key(("s",), "skip", "not now: put the card aside for this sitting")
BURY = Key(("b",), "bury", "not today: ask the card again from tomorrow on", quiet=True)
SUSPEND = Key(
    ("x",), "suspend", "never ask the card (quizgen decks release DECK asks it again)", quiet=True
)
FLAG = Key(
    ("!",), "flag", "the question is bad: make it a draft, which nobody is asked", quiet=True
)
CHANGE = Key(("c",), "change", "change the question or its answer, in the deck file", quiet=True)
OPTIONS = Key(("o",), "options", "I cannot put it into words: show the options")
UNDO = Key(
    ("u",), "undo", "take back the last answer, or what you put aside, then the one before it"
)
QUIT = Key(("q",), "leave", "leave; every answer is kept (also Ctrl-C, Ctrl-D)")


def press(face: Face, keys: Sequence[Key]) -> tuple[str | Command, bool]:
    """A key that answers, or a command; and whether it was called a guess."""
    guessed = False
    while True:
        pressed = face.press("a guess: " if guessed else "", keys)
        if pressed in GUESS.names:
            guessed = not guessed
        else:
            return _command(pressed) or pressed, guessed


def read(
    face: Face, label: str, commands: Sequence[Key], check: Check
) -> tuple[str | Command, bool]:
    """A line that answers, or a command; and whether it was called a guess."""
    guessed = False
    known = {f":{name}" for key in commands for name in key.names}
    answer = Key((ENTER,), "answer", "answer with what is typed", shown="Enter")
    keys = [answer, *(_colon(key) for key in commands)]
    while True:
        text = face.read(
            f"a guess: {label}" if guessed else label,
            keys,
            lambda text: "" if text in known else check(text),
        )
        if text == ":g":
            guessed = not guessed
        elif text in known:
            return _command(text.removeprefix(":")) or text, guessed
        else:
            return text, guessed


def twice_if_empty() -> Callable[[str], str]:
    """A check that lets an empty line pass only when it comes a second time."""
    seen: list[str] = []

    def check(text: str) -> str:
        seen.append(text)
        if text or seen.count("") > 1:
            return ""
        return "Nothing typed. Enter once more if you don't know."

    return check


def _command(name: str) -> Command | None:
    if name in QUIT.names:
        raise Leave
    return Command(name) if name in (command.value for command in Command) else None


def _colon(key: Key) -> Key:
    """A command at a typed line, where letters are letters."""
    return replace(key, shown=f":{key.names[0]}")
