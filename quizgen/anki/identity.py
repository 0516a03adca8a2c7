"""What Anki knows a note and a deck by: the same numbers on every machine and for ever."""

import hashlib

_FIRST_DECK = 1_000_000_000_000  # Anki's ids are milliseconds since 1970; these lie in 2001-2014,
_DECKS = 400_000_000_000  # before any deck that a person makes now and never in the future


def note_guid(deck_id: str, item_id: str) -> str:
    """The GUID of an item's note, 20 hex digits: by it Anki finds the note again."""
    return _digest("note", deck_id, item_id)[:20]


def deck_number(deck_id: str) -> int:
    """Anki's number for a deck."""
    return _FIRST_DECK + int(_digest("deck", deck_id), 16) % _DECKS


def spread(deck_id: str, size: int) -> int:
    """A number below `size` that keeps the note ids of decks of the same day apart."""
    return int(_digest("notes", deck_id), 16) % size


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(("quizgen", *parts)).encode()).hexdigest()
