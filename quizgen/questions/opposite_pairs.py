"""Pairs of opposites, and the exchange of one for the other."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.shipped import word_list


@cache
def list_pairs(sort: str) -> dict[str, str]:
    """The contrary of each word of a sort ("verb", "word") of the table."""
    lines = (line.split() for line in word_list("questions", "opposites"))
    return {first: second for kind, first, second in (w for w in lines if w[0] == sort)}


def exchange(text: str, old: str, new: str) -> Iterator[str]:
    """The text with the word exchanged and its article put right, if it stands there once."""
    pattern = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
    if old and new and len(re.findall(pattern, text, re.IGNORECASE)) == 1:
        changed = re.sub(pattern, new, text, flags=re.IGNORECASE)
        changed = re.sub(r"\b([Aa]) (?=[aeio]\w)(?!one|uni|eu)", r"\1n ", changed)
        changed = re.sub(r"\b([Aa])n (?=[bcdfghjklmnpqrstvwyz])(?!ho[nu])", r"\1 ", changed)
        yield changed[:1].upper() + changed[1:]
