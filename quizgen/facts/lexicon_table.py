"""Shipped word tables: sorted text, compressed, searched by halving."""

import lzma
import unicodedata
from bisect import bisect_left

from quizgen.shipped import shipped_bytes

FOLDER = "facts/data"
# Letters that are no letter plus accent, and marks that part or join words.
PLAIN = str.maketrans("ıøłđ’‘-–,", "iold''   ", ".") | str.maketrans({"æ": "ae", "œ": "oe"})


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
    """The key of a name: without case, accents, dots and leading article, "saint" for "st".

    "The U.S." and "US" have one key; apostrophes are straight, hyphens and commas are spaces.
    """
    plain = unicodedata.normalize("NFKD", name).casefold().translate(PLAIN)
    letters = unicodedata.normalize("NFKD", plain)
    words = "".join(one for one in letters if not unicodedata.combining(one)).split()
    while words[:1] == ["the"] and len(words) > 1:
        del words[0]
    return " ".join("saint" if word == "st" else word for word in words)


def is_written_name(name: str) -> bool:
    """Whether it is written as a name: with a capital, and in capitals if two or three letters.

    "the US" and "Chad" are, "us" and "turkey" are not.
    """
    letters = name.strip().removeprefix("the ").replace(".", "")
    return letters[:1].isupper() and (len(letters) > 3 or letters.isupper())
