"""The only reader of shipped data: migrations, sample decks, word lists.

In a wheel they lie inside the package (`quizgen/_db`, `quizgen/_decks`), in a checkout at its
top level.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path


@contextmanager
def shipped_folder(name: str) -> Iterator[Path]:
    """A real folder holding shipped data; `name` is "db" or "decks"."""
    inside = files("quizgen") / f"_{name}"
    if inside.is_dir():
        with as_file(inside) as folder:
            yield folder
    else:
        yield Path(__file__).resolve().parent.parent / name


@cache
def word_list(room: str, name: str) -> tuple[str, ...]:
    """Lines of `quizgen/<room>/<name>.txt` without comments (#) and blanks."""
    text = (files("quizgen") / room / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def word_set(room: str, name: str) -> frozenset[str]:
    """The same list as a set, for asking whether a word is in it."""
    return frozenset(word_list(room, name))


def shipped_bytes(room: str, name: str) -> bytes:
    """The bytes of the data file `quizgen/<room>/<name>`."""
    return (files("quizgen") / room / name).read_bytes()
