"""A small deck with every kind of item, as a file and as items."""

from pathlib import Path

from quizgen.deck.deck import Deck
from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck

SMALL_DECK = Path(__file__).with_name("small_deck.yaml")


def small_deck(*ids: str) -> Deck:
    """The deck, or those items of it whose ids end in one of `ids`, in the order of `ids`."""
    deck = read_deck(SMALL_DECK)
    items = [item for id in ids for item in deck.items if item.id.endswith(id)]
    return deck.model_copy(update={"items": items or deck.items})


def write_small_deck(path: Path, *ids: str) -> Path:
    """Write the deck, or those items of it, to a file."""
    write_deck(small_deck(*ids), path)
    return path
