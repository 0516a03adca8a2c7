"""Acronyms and what they stand for."""

import re
from collections.abc import Mapping

_OFTEN = 3  # uses of a short form that nobody spells out
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "de", "to", "against", "through"})
_LONG_SHORT = re.compile(
    r"((?:[\w'’\-]+\s+){1,8}[\w'’\-]+)\s*\(([A-Z][A-Za-z&.\-]{1,9})\)"  # expansion (ABC)
)
_SHORT_LONG = re.compile(
    r"\b([A-Z][A-Z&.]{1,9})\s*\(([A-Z][^()]{6,80})\)"  # ABC (expansion)
)


def find_acronyms(text: str) -> dict[str, str]:
    """`NATO -> North Atlantic Treaty Organization`, from brackets either way round."""
    found: dict[str, str] = {}
    for match in _SHORT_LONG.finditer(text):
        short, long = match.groups()
        expansion = _fit(short, long)
        if expansion == long.strip():
            found.setdefault(short.replace(".", ""), expansion)
    for match in _LONG_SHORT.finditer(text):
        long, short = match.groups()
        if sum(letter.isupper() for letter in short) >= 2:
            expansion = _fit(short, long)
            formula = expansion[1:].islower() and not short.isupper()  # "lithium iodide (LiI)"
            if expansion and not formula:
                found.setdefault(short.replace(".", ""), expansion)
    return found


def shorten_title(title: str, capital: Mapping[str, int]) -> dict[str, str]:
    """`ABC -> American Broadcasting Company`, if that is the title and the text writes ABC."""
    words = [word for word in title.split() if word[0].isupper()]
    short = "".join(word[0] for word in words)
    whole = len(words) >= 3 and all(w[0].isupper() or w in _SMALL for w in title.split())
    return {short: title} if whole and capital.get(short, 0) >= _OFTEN else {}


def _fit(short: str, long: str) -> str:
    """The end of `long` whose initials spell `short`, or ""."""
    letters = [letter.lower() for letter in short if letter.isupper()]
    words = long.split()
    for start in range(len(words)):
        tail = words[start:]
        if tail[0].lower() in _SMALL:
            continue
        pieces = [piece for word in tail for piece in re.split(r"[-–]", word) if piece]
        every = [piece[0].lower() for piece in pieces]
        main = [piece[0].lower() for piece in pieces if piece.lower() not in _SMALL]
        if letters in (every, main) and len(tail) >= 2:
            return re.sub(r"['’]s?$", "", " ".join(tail))
    return ""
