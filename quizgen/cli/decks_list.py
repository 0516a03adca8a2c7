"""The list of `quizgen decks`: the decks of the library with their numbers, as a table."""

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli.opening import open_told
from quizgen.cli.screen_times import count as counted

if TYPE_CHECKING:
    from quizgen.store.library import Library

AsJson = Annotated[bool, typer.Option("--json", help="Print the list as JSON instead.")]
_COLUMNS = ("items", "new", "learning", "learned", "due")


def list_rows() -> list[dict[str, Any]]:
    """Each deck with its counts; none if there is no library yet."""
    from quizgen.settings import read_settings
    from quizgen.store.peek import peek

    settings = read_settings(os.environ)
    seen = peek(settings.library)
    if seen.place.file and seen.revision is None:
        return []  # not made yet, and a list is no reason to
    with open_told(settings.library, settings.learner, to_read=True) as library:
        return _describe(library, settings.learner)


def _describe(library: "Library", learner: str) -> list[dict[str, Any]]:
    from dataclasses import asdict
    from datetime import UTC, datetime

    from quizgen.memory.review import study_day
    from quizgen.store.summaries import Counts

    now = datetime.now().astimezone()
    counts = library.counts(learner, now.astimezone(UTC), study_day(now))
    return [asdict(deck) | asdict(counts.get(deck.id, Counts())) for deck in library.decks()]


def format_table(rows: list[dict[str, Any]], columns: int | None = None) -> str:
    """Columns as wide as they need to be, the title last: it may hold signs of any width.

    Where a terminal of so many `columns` has no room for that, each deck has lines of its own.
    """
    width = max(len(row["id"]) for row in rows)
    heads = " ".join(f"{name:>8}" for name in _COLUMNS)
    lines = [f"{'id':{width}} {heads}  title"]
    for row in rows:
        numbers = " ".join(f"{row[name]:>8}" for name in _COLUMNS)
        lines.append(f"{row['id']:{width}} {numbers}  {make_visible(row['title'])}")
    if columns:
        from quizgen.cli.screen_layout import text_width

        if max(map(text_width, lines)) >= columns:
            return "\n".join(line for row in rows for line in _list_deck(row, columns))
    return "\n".join(lines)


def _list_deck(row: dict[str, Any], columns: int) -> list[str]:
    """A deck on lines that fit a narrow terminal: its id, its title, its numbers."""
    from quizgen.cli.screen_layout import plain_text, wrap

    states = (f"{row[name]} {name}" for name in _COLUMNS[1:])
    numbers = ", ".join((counted(row["items"], "item"), *states))
    width, lead = columns - 1, [("", "  ")]
    parts = (wrap([("", row["id"])], width), wrap([("", make_visible(row["title"]))], width, lead),
             wrap([("", numbers)], width, lead))  # fmt: skip
    return plain_text([line for part in parts for line in part]).split("\n")


def make_visible(text: str) -> str:
    """The text without what would steer the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
