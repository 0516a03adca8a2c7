"""Tags as Anki keeps them: no spaces, `::` between levels, no empty level."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_SPACE = re.compile(r"\s+")


def clean_tags(tags: Iterable[str]) -> list[str]:
    """Tags that Anki leaves as they are; the first of those that differ only in case."""
    cleaned = (clean_tag(tag) for tag in tags)
    first: dict[str, str] = {}
    for tag in cleaned:
        if tag:
            first.setdefault(tag.casefold(), tag)
    return list(first.values())


@lru_cache(maxsize=4096)  # a deck has few tags and many items
def clean_tag(tag: str) -> str:
    """One tag; "" if nothing is left of it."""
    levels = (_clean_level(level) for level in re.split(r":{2,}", tag))
    return "::".join(level for level in levels if level)


def _clean_level(level: str) -> str:
    words = _SPACE.sub("_", unicodedata.normalize("NFC", level).strip())
    return "".join(
        sign for sign in words if sign != '"' and unicodedata.category(sign) not in {"Cc", "Cs"}
    ).strip(":")
