"""A deck of the library and its file: changed together, so that neither takes the change back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.deck.read import read_deck
from quizgen.deck.write import update_deck
from quizgen.errors import DeckError

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.deck.item import AnyItem
    from quizgen.store.library import Library


def change_deck(library: "Library", deck_id: str, change: "Callable[[Deck], Deck]") -> str:
    """Change a deck in its file, line by line, and in the library; returns the file as shown.

    "" if there is no file to change. Raises DeckError, OutputError, LibraryError; then nothing
    has changed.
    """
    file = find_file(library, deck_id)
    if file:
        deck = change(read_deck(file))
        update_deck(file, deck)
        library.put_deck(read_deck(file), str(file))
        return _shown(file)
    library.put_deck(change(library.deck(deck_id)), _path(library, deck_id))
    return ""


def change_item(
    library: "Library", deck_id: str, item_id: str, change: "Callable[[AnyItem], AnyItem]"
) -> tuple["AnyItem", str]:
    """Change one item, as it is now; returns it and the file. Raises like `change_deck`."""
    changed: list[AnyItem] = []

    def in_deck(deck: "Deck") -> "Deck":
        changed.append(change(_find(deck, item_id)))
        items = [changed[-1] if item.id == item_id else item for item in deck.items]
        return deck.model_copy(update={"items": items})

    file = change_deck(library, deck_id, in_deck)
    return changed[-1], file


def current_item(library: "Library", deck_id: str, item_id: str) -> "AnyItem":
    """The item as the deck file has it, or the library. Raises DeckError if it has gone."""
    file = find_file(library, deck_id)
    return _find(read_deck(file) if file else library.deck(deck_id), item_id)


def find_file(library: "Library", deck_id: str) -> Path | None:
    """The deck file, if it is one, still there, and still of this deck. Raises DeckError."""
    path = Path(_path(library, deck_id))
    if path.suffix.lower() not in (".yaml", ".yml") or not path.is_file():
        return None
    return path if read_deck(path).id == deck_id else None


def _find(deck: "Deck", item_id: str) -> "AnyItem":
    found = next((item for item in deck.items if item.id == item_id), None)
    if found is None:
        raise DeckError(f"the deck {deck.id} does not hold the item {item_id} any more")
    return found


def _path(library: "Library", deck_id: str) -> str:
    library.deck(deck_id)  # says so if there is none
    return next(deck.path for deck in library.decks() if deck.id == deck_id)


def _shown(file: Path) -> str:
    """The file as one would type it here."""
    here = Path.cwd()
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)
