"""Decks put into the library: never in place of another one that only has the same id."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.errors import DeckError

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.store.library import Library


def put_deck(library: "Library", deck: "Deck", path: Path) -> None:
    """Put the deck of a file in. Raises DeckError if another deck has its id."""
    refuse_other(library, deck, os.fspath(path.resolve()), shown=os.fspath(path))
    library.put_deck(deck, os.fspath(path.resolve()))


def refuse_other(library: "Library", deck: "Deck", path: str, *, shown: str) -> None:
    """Raise DeckError if the library holds a deck of this id from another place, and not one of
    its items is in `deck`: then it is another deck, and not this one moved or changed.
    """
    there = next((one for one in library.decks() if one.id == deck.id), None)
    if there is None or there.path == path or not deck.items:
        return
    held = {item.id for item in library.deck(deck.id).items}
    if not held or not held.isdisjoint(item.id for item in deck.items):
        return
    of = f" of {there.path}" if there.path else ""
    raise DeckError(
        f"{shown} has the id {deck.id}, and so has another deck in the library: "
        f"“{there.title}”{of}, with no question in common",
        hint=f"give one of them another id (`id: {deck.id}-2`); or, if that deck is to go: "
        f"quizgen decks remove {deck.id}",
    )
