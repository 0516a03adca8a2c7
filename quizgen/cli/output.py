"""Streams: data to stdout, talk to stderr, errors with their cure."""

import json
import sys
from typing import Any

from quizgen.errors import QuizgenError


def emit(text: str) -> None:
    """Data for the next program: stdout."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def emit_json(value: Any) -> None:
    """Data as JSON, on stdout and alone there."""
    emit(json.dumps(value, ensure_ascii=False, indent=2))


def say(text: str = "") -> None:
    """Talk to the person: stderr."""
    sys.stderr.write(text + "\n")


def hint(text: str) -> None:
    """What to do next."""
    say(f"hint: {text}")


def report(error: QuizgenError) -> None:
    """An error: what is wrong and where, then each mistake, then the cure."""
    say(f"error: {error.message}")
    for mistake in getattr(error, "mistakes", ()):
        say(f"  {mistake}")
    if error.hint:
        say()
        hint(error.hint)
