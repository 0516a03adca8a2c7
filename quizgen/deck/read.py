"""Reading a deck file: all of it or nothing, and every mistake with line, field and cure."""

from pathlib import Path

from quizgen.deck.deck import Deck
from quizgen.deck.parse import parse_file
from quizgen.errors import DeckError


def read_deck(path: Path) -> Deck:
    """The deck in a file. Raises DeckError with all mistakes."""
    return parse_deck(read_text(path), str(path))


def parse_deck(text: str, name: str) -> Deck:
    """The deck in a text; `name` is for messages. Raises DeckError with all mistakes."""
    return parse_file(text, name).deck


def read_text(path: Path) -> str:
    """The text of a deck file. Raises DeckError if there is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeckError(f"cannot read {path}: {reason}", hint="name a deck file") from error
    return decode_text(content, str(path))


def decode_text(content: bytes, name: str) -> str:
    """The bytes of a deck file as text. Raises DeckError if they are none."""
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DeckError(f"{name} is no deck: it is not a text file", hint="name a deck file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DeckError(
            f"{name}:{line}: not UTF-8", hint="save the file as UTF-8 in your editor"
        ) from error
