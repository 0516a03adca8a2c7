"""Shipped word tables: sorted text, compressed, searched by halving."""

import lzma
import unicodedata
from bisect import bisect_left

from quizgen.shipped import shipped_bytes

FOLDER = "facts/data"


def read_lines(name: str) -> list[str]:
    """Lines of the compressed table `quizgen/facts/data/<name>.txt.xz`."""
    text = lzma.decompress(shipped_bytes(FOLDER, f"{name}.txt.xz")).decode("utf-8")
    return text.split("\n")


def find_line(lines: list[str], key: str) -> str | None:
    """What stands after `key` and a tab in lines sorted by key, or None."""
    at = bisect_left(lines, f"{key}\t")
    if at < len(lines) and lines[at].startswith(f"{key}\t"):
        return lines[at][len(key) + 1 :]
    return None


def fold(name: str) -> str:
    """A name without case, accents, dots and a leading article: "The U.S." and "US" are one key.

    Apostrophes are straightened, hyphens become spaces.
    """
    bare = unicodedata.normalize(
        "NFKD", name.strip().replace("ı", "i").replace("ø", "o").replace("ł", "l")
    )
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold()
    for old, new in ((".", ""), ("\N{RIGHT SINGLE QUOTATION MARK}", "'"), ("-", " "), ("–", " ")):
        bare = bare.replace(old, new)
    return " ".join(bare.split()).removeprefix("the ")
