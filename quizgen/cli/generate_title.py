"""What a deck is called if its article has no headline."""

import re
from collections.abc import Sequence
from pathlib import Path

_SAYS_NOTHING = re.compile(
    r"(?:article|text|txt|untitled|unnamed|document|doc|input|output|new|copy|pasted?|clipboard"
    r"|page|file|download|temp|tmp|test|notes?|stdin|deck|quiz|source|draft|readme|index|main)s?"
)
_WORDS = 7  # of the text, at most


def find_title(where: str, paragraphs: Sequence[str]) -> str:
    """The name of the file in words, or the first words of the text if that says nothing.

    `lake_towns.txt` -> `Lake towns`; `article (2).txt` and `-` -> `The Danube flows through ten …`.
    """
    words = [] if where == "-" else re.split(r"[\W_]+", Path(where).stem)
    if any(_is_telling(word) for word in words):
        name = " ".join(filter(None, words))
        return name[0].upper() + name[1:]
    said = paragraphs[0].split() if paragraphs else []
    start = " ".join(said[:_WORDS])
    return (start.rstrip(".,;:!?") if len(said) <= _WORDS else f"{start.rstrip(',;:')} …") or where


def _is_telling(word: str) -> bool:
    letters = sum(map(str.isalpha, word))
    return letters >= 3 and not _SAYS_NOTHING.fullmatch(word.lower())
