"""Writing a deck file: the same deck always gives the same bytes, pleasant to read and to edit."""

from pathlib import Path

from quizgen.deck.deck import Deck
from quizgen.deck.files import write_whole
from quizgen.deck.layout import HEAD_FIELDS, format_fields, format_item, shown_fields
from quizgen.deck.parse import parse_file
from quizgen.deck.read import read_text
from quizgen.deck.splice import splice_deck

_HOW_TO_EDIT = (
    "# Reword and reorder as you like; set status to approved or rejected (what is deleted comes "
    "back when questions are made anew); leave the ids. Then: quizgen check"
)


def format_deck(deck: Deck) -> str:
    """The text of a deck file."""
    lines = [_HOW_TO_EDIT, *format_fields(shown_fields(deck, HEAD_FIELDS))]
    lines.append("items:" if deck.items else "items: []")
    for item in deck.items:
        lines += [*format_item(item), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def write_deck(deck: Deck, path: Path) -> None:
    """Write the file whole. Raises OutputError if that cannot be done."""
    write_whole(path, format_deck(deck).encode())


def update_deck(path: Path, deck: Deck) -> None:
    """Change the file into `deck` and nothing else in it.

    Comments, order and formatting stay: an untouched item keeps its very bytes, in a changed item
    only changed fields are written anew, new items come last. Raises DeckError if the file cannot
    be read as a deck, OutputError if it cannot be written.
    """
    write_whole(path, updated_text(read_text(path), str(path), deck).encode())


def updated_text(text: str, name: str, deck: Deck) -> str:
    """`text` changed into `deck`; written anew where it cannot be changed in place."""
    changed = splice_deck(parse_file(text, name, fill_ids=True), deck) or format_deck(deck)
    return changed.replace("\n", "\r\n") if "\r\n" in text else changed
