"""What a package holds that a deck has no place for: counted, so that nobody misses it later."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from quizgen.anki.read_database import has_table
from quizgen.anki.read_losses import Losses

_PROGRESS = "cards with progress"
_COUNTED = {
    _PROGRESS: "type != 0 or queue > 0",
    "cards that are suspended or buried": "queue < 0",
    "cards with a flag": "flags & 7 != 0",
    "cards in a filtered deck, taken to their own": "odid != 0",
}


def tell_unmodelled(
    connection: sqlite3.Connection,
    version: int,
    types: Iterable[str],
    progress: bool,
    losses: Losses,
) -> None:
    """Tell of looks, progress, flags and presets; `types` names the note types taken from.

    `progress` says that the review log was read.
    """
    for name in sorted(types):
        losses.add("looks (styling and layout) of note types", name, kept=True)
    if has_table(connection, "cards", ("type", "queue", "flags", "odid")):
        for what, condition in _COUNTED.items():
            if progress and what == _PROGRESS:
                continue
            losses.add(what, count=_count(connection, f"cards where {condition}"), kept=True)
    if not progress and has_table(connection, "revlog", ("id", "cid")):
        losses.add("answers in the review log", count=_count(connection, "revlog"), kept=True)
    if version > 11 and has_table(connection, "deck_config", ("id",)):
        losses.add(
            "presets of deck options",
            count=_count(connection, "deck_config where id > 1"),
            kept=True,
        )


def _count(connection: sqlite3.Connection, what: str) -> Any:
    return connection.execute(f"select count(*) from {what}").fetchone()[0]
