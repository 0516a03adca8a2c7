"""Streams: data to stdout, talk to stderr, errors with their cure."""

import os
import sys
from collections.abc import Callable
from inspect import cleandoc
from typing import Any, TextIO

from quizgen.errors import QuizgenError, TerminalError


def use_utf8() -> None:
    """Write UTF-8 into pipes and files too, where Windows would choose a code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # absent when a test has replaced it
        if reconfigure and not _is_utf8(stream):
            reconfigure(encoding="utf-8")


def _is_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "") == "utf8"


def emit(text: str) -> None:
    """Data for the next program: stdout."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def emit_json(value: Any) -> None:
    """Data as JSON, on stdout and alone there."""
    import json

    emit(json.dumps(value, ensure_ascii=False, indent=2))


def say(text: str = "") -> None:
    """Talk to the person: stderr, after all data so far, also where both go to one place."""
    sys.stdout.flush()
    sys.stderr.write(text + "\n")


def hint(text: str) -> None:
    """What to do next."""
    say(f"hint: {text}")


def progress_line(what: str) -> Callable[[int, int], None]:
    """Tells how far something is that takes long: on a terminal in one line, else once."""
    told = False

    def tell(done: int, total: int) -> None:
        nonlocal told
        if sys.stderr.isatty():
            end = "\n" if done >= total else ""
            sys.stderr.write(f"\r{what}: {100 * done // max(total, 1)} %{end}")
            sys.stderr.flush()
        elif not told:
            say(f"{what}; this may take a while")
        told = True

    return tell


def report(error: QuizgenError) -> None:
    """An error: what is wrong and where, then each mistake, then the cure."""
    say(f"error: {error.message}")
    for mistake in getattr(error, "mistakes", ()):
        say(f"  {mistake}")
    if error.hint:
        say()
        hint(error.hint)


def need_terminal(problem: str, *, hint: str) -> None:
    """Raises TerminalError unless a person can read here and answer."""
    if not (sys.stdin and sys.stdout and sys.stdin.isatty() and sys.stdout.isatty()):
        raise TerminalError(problem, hint=hint)


def unfold(docstring: str) -> str:
    """A docstring as help text: paragraphs without their line breaks, examples with theirs.

    What stands in brackets is text and no markup.
    """
    paragraphs = cleandoc(docstring).replace("[", r"\[").split("\n\n")
    return "\n\n".join(p if p.startswith("Example") else " ".join(p.split()) for p in paragraphs)


def close_stdout() -> None:
    """Nobody reads any more: let what is left go nowhere, quietly."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
