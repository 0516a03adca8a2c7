"""Which decks a sitting asks from: a file, a deck of the library, or a choice among all."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.cli.screen_words import shorten_text
from quizgen.errors import DeckError, LibraryError
from quizgen.memory.review import study_day
from quizgen.store.library import Counts, DeckSummary, Library

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck

_TITLE = 36  # columns of a title in the menu
_ARTICLES = (".txt", ".md", ".markdown")


def find_decks(
    library: Library, named: str | None, learner: str, *, now: datetime, menu: bool
) -> list[str]:
    """The ids of the decks to study; a file is put into the library first.

    Raises DeckError, LibraryError. With a `menu`, the learner may choose among several.
    """
    if named:
        return [_named_deck(library, named)]
    decks = library.decks()
    if not decks:
        raise LibraryError(
            "there is no deck in the library yet", hint="study one: quizgen study deck.yaml"
        )
    if menu and len(decks) > 1:
        counts = library.counts(learner, now.astimezone(UTC), study_day(now))
        waiting = [deck for deck in decks if _waits(counts.get(deck.id, Counts()))]
        if len(waiting) > 1 and (chosen := _choose_deck(waiting, counts)):
            return [chosen]
    return [deck.id for deck in decks]


def _choose_deck(waiting: Sequence[DeckSummary], counts: Mapping[str, Counts]) -> str:
    from quizgen.cli.prompts import ALL, choose_deck

    chosen = choose_deck([(deck.id, _call(deck, counts[deck.id])) for deck in waiting])
    return "" if chosen == ALL else chosen


def _named_deck(library: Library, named: str) -> str:
    from quizgen.deck.read import read_deck

    path = Path(named)
    ids = [deck.id for deck in library.decks()]
    if named in ids and not path.is_file():
        return named
    if not path.exists() and not path.suffix:
        raise DeckError(
            f"{named} is neither a file nor a deck in the library",
            hint=f"decks in the library: {', '.join(ids) or 'none yet'}",
        )
    deck = _make_deck(path) if path.suffix.lower() in _ARTICLES else read_deck(path)
    library.put_deck(deck, os.fspath(path.resolve()))
    return deck.id


def _make_deck(article: Path) -> "Deck":
    """The deck made of an article: the same article makes the same questions again."""
    from quizgen.cli.generate import make

    return make(os.fspath(article), None).deck


def _waits(counts: Counts) -> bool:
    return bool(counts.due or counts.new)


def _call(deck: DeckSummary, counts: Counts) -> str:
    """What a deck is called in the menu."""
    return f"{shorten_text(deck.title, _TITLE)} ({counts.due} due, {counts.new} new)"
