"""Which decks a sitting asks from: a file, a deck of the library, or a choice among all."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.cli import output
from quizgen.cli.named import find_deck
from quizgen.cli.put import put_deck
from quizgen.cli.screen_times import count
from quizgen.cli.screen_words import shorten_text
from quizgen.errors import LibraryError
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
    path = Path(named)
    if not path.exists() and not path.suffix:
        return find_deck(library, named)
    if path.suffix.lower() in _ARTICLES:
        return _put_article(library, path)
    from quizgen.deck.read import read_deck

    deck = read_deck(path)
    put_deck(library, deck, path)
    return deck.id


def _put_article(library: Library, article: Path) -> str:
    """Put the deck of an article in. It lies beside the article, so that it can be edited.

    It is made if there is none, and merged with what the article holds now if that is newer.
    """
    from quizgen.cli.generate_deck import generate_deck_file, make
    from quizgen.deck.read import read_deck

    to = article.with_suffix(".yaml")
    if to.is_file() and (not article.is_file() or _is_newer(to, article)):
        output.say(f"{to}: made of {article.name} before")
    elif os.access(article.parent, os.W_OK):
        _tell(generate_deck_file(article, to).deck, to)
    else:
        deck = make(os.fspath(article), None).deck
        output.say(f"{article.parent} cannot be written to: the questions are in the library only")
        put_deck(library, deck, article)
        return deck.id
    deck = read_deck(to)
    put_deck(library, deck, to)
    return deck.id


def _is_newer(one: Path, other: Path) -> bool:
    return one.stat().st_mtime >= other.stat().st_mtime


def _tell(deck: "Deck", to: Path) -> None:
    drafts = sum(item.status == "draft" for item in deck.items)
    waiting = f", {count(drafts, 'draft')} among them for quizgen review" if drafts else ""
    output.say(f"{to}: {count(len(deck.items), 'question')}{waiting}")


def _waits(counts: Counts) -> bool:
    return bool(counts.due or counts.new)


def _call(deck: DeckSummary, counts: Counts) -> str:
    """What a deck is called in the menu."""
    return f"{shorten_text(deck.title, _TITLE)} ({counts.due} due, {counts.new} new)"
