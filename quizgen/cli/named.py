"""A deck of the library as people name it: by its id, the beginning of that, or its file."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.errors import LibraryError

if TYPE_CHECKING:
    from quizgen.store.library import Library

NAMED = "A deck of the library: its id, the beginning of that, or its file"
DeckName = Annotated[str, typer.Argument(metavar="DECK", help=f"{NAMED}.", show_default=False)]
AnyDeck = Annotated[
    str | None,
    typer.Argument(metavar="DECK", help=f"{NAMED}; all by default.", show_default=False),
]
_ARTICLES = (".txt", ".md", ".markdown")


def find_deck(library: "Library", named: str) -> str:
    """The id of the deck. Raises LibraryError if none is meant, or several might be; DeckError if
    it is a file with mistakes.
    """
    places = {deck.id: deck.path for deck in library.decks()}
    path = Path(named)
    if path.is_file():
        return _of_file(path, places)
    if named in places:
        return named
    here = os.fspath(path.resolve())
    found = [id for id, place in places.items() if place == here]  # a file that has gone
    found = found or [id for id in places if named and id.startswith(named)]
    if len(found) == 1:
        return found[0]
    if found:
        raise LibraryError(
            f"{named} may be any of {len(found)} decks in the library",
            hint=f"write more of the id: {', '.join(sorted(found))}",
        )
    raise LibraryError(f"no deck {named} in the library", hint=_guess(named, sorted(places)))


def _of_file(path: Path, places: dict[str, str]) -> str:
    """The id of the deck in a file, or of the one that was made from an article."""
    from quizgen.deck.read import read_deck

    if path.suffix.lower() in _ARTICLES and path.with_suffix(".yaml").is_file():
        path = path.with_suffix(".yaml")
    here = os.fspath(path.resolve())
    held = next((id for id, place in places.items() if place == here), None)
    id = held or read_deck(path).id
    if id not in places:
        raise LibraryError(
            f"the deck {id} of {path} is not in the library yet",
            hint=f"quizgen study {path} puts it in",
        )
    return id


def _guess(named: str, ids: list[str]) -> str:
    from quizgen.deck.mistakes import did_you_mean

    if not ids:
        return "there is none yet; quizgen study deck.yaml puts one in"
    return did_you_mean(Path(named).stem if Path(named).suffix else named, ids)
