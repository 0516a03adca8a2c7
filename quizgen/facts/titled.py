"""Titles of works: what stands between quotation marks and is nobody's words."""

import re

_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


def find_quotations(text: str, longest: int) -> list[str]:
    """What is quoted of somebody: no term of up to `longest` words, nor the title of a work."""
    inner = re.findall(r'"([^"]*)"', text)
    return [part for part in inner if len(part.split()) > longest and not is_titled(part)]


def is_titled(text: str) -> bool:
    """Whether all words but small ones begin with a capital: "The Old Ferry of the Lake"."""
    words = text.split()
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words)
