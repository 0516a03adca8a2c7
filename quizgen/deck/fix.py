"""Writing what a person need not write: ids, and fingerprints by which edits are noticed."""

from dataclasses import dataclass

from quizgen.deck.identity import fingerprint
from quizgen.deck.parse import parse_file
from quizgen.deck.write import updated_text


@dataclass(frozen=True, slots=True)
class Fixed:
    """The text of the file with its comments, and how many ids and fingerprints it has gained."""

    text: str
    ids: int
    fingerprints: int


def fix_deck(text: str, name: str, now: str) -> Fixed:
    """Give ids and fingerprints to what has none; `now` is a UTC time, 2026-11-22T10:00:00Z.

    A fingerprint that no longer fits stays: it tells of an edit. Raises DeckError with the
    mistakes that only a person can mend.
    """
    parsed = parse_file(text, name, fill_ids=True)
    bare = [item.id for item in parsed.deck.items if not item.fingerprint]
    items = [
        item.model_copy(update={"fingerprint": fingerprint(item), "modified": item.modified or now})
        if item.id in bare
        else item
        for item in parsed.deck.items
    ]
    if not parsed.filled and not bare:
        return Fixed(text, 0, 0)
    deck = parsed.deck.model_copy(update={"items": items})
    return Fixed(updated_text(text, name, deck), parsed.filled, len(bare))
