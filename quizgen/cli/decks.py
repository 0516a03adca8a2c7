"""`quizgen decks`: what is in the library, and what is due."""

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output

if TYPE_CHECKING:
    from quizgen.store.library import Library

_COLUMNS = ("items", "new", "learning", "learned", "due")


def decks(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the list as JSON instead.")
    ] = False,
) -> None:
    """List the decks in the library, with what is new, learned and due today.

    A deck gets there when it is studied for the first time.

    Example: quizgen decks
    """
    rows = _list_rows()
    if as_json:
        output.emit_json(rows)
    elif rows:
        output.emit(_format_table(rows))
    else:
        output.say("no decks in the library yet")
        output.hint("quizgen study deck.yaml puts one in; quizgen generate makes one")


def _list_rows() -> list[dict[str, Any]]:
    from quizgen.settings import read_settings
    from quizgen.store.library import open_library
    from quizgen.store.peek import peek

    settings = read_settings(os.environ)
    seen = peek(settings.library)
    if seen.place.file and seen.revision is None:
        return []  # not made yet, and a list is no reason to
    with open_library(settings.library) as library:
        return _describe(library, settings.learner)


def _describe(library: "Library", learner: str) -> list[dict[str, Any]]:
    from dataclasses import asdict
    from datetime import UTC, datetime

    from quizgen.memory.review import study_day
    from quizgen.store.summaries import Counts

    now = datetime.now().astimezone()
    counts = library.counts(learner, now.astimezone(UTC), study_day(now))
    return [asdict(deck) | asdict(counts.get(deck.id, Counts())) for deck in library.decks()]


def _format_table(rows: list[dict[str, Any]]) -> str:
    """Columns as wide as they need to be, the title last: it may hold signs of any width."""
    width = max(len(row["id"]) for row in rows)
    heads = " ".join(f"{name:>8}" for name in _COLUMNS)
    lines = [f"{'id':{width}} {heads}  title"]
    for row in rows:
        numbers = " ".join(f"{row[name]:>8}" for name in _COLUMNS)
        lines.append(f"{row['id']:{width}} {numbers}  {_make_visible(row['title'])}")
    return "\n".join(lines)


def _make_visible(text: str) -> str:
    """The text without what would steer the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
