"""The article that lies beside a deck, in which its evidence stands."""

import hashlib
from pathlib import Path

from quizgen.deck.check import Finding
from quizgen.deck.deck import Deck
from quizgen.deck.evidence import split_paragraphs
from quizgen.errors import DeckError


def read_beside(
    deck: Deck, folder: Path, named: Path | None = None
) -> tuple[tuple[str, ...] | None, list[Finding]]:
    """Paragraphs of the article `named`, or of source.file in `folder`; None without an article.

    A file that is missing or is not the one that the deck was made from is a finding. Raises
    DeckError if the named one cannot be read.
    """
    if named is None and deck.source.file is None:
        return None, []
    path = named or folder / str(deck.source.file)
    try:
        content = path.read_bytes().replace(b"\r\n", b"\n")
        text = content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        if named:
            hint = "name the article that the deck was made from"
            raise DeckError(f"cannot read {path}: {reason}", hint=hint) from error
        what = f"{path.name} cannot be read ({reason}); put the article beside the deck"
        return None, [Finding("", "source.file", "article-missing", what, "warning")]
    changed = deck.source.sha256 and hashlib.sha256(content).hexdigest() != deck.source.sha256
    what = f"{path.name} has changed since the deck was made; look the evidence over"
    found = [Finding("", "source.sha256", "article-changed", what, "warning")] if changed else []
    return split_paragraphs(text), found
