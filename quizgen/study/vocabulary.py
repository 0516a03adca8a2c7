"""The words that the marking of typed answers goes by, read once and only when needed."""

import lzma
from functools import cache

from quizgen.memory.vocabulary import Vocabulary, parse_vocabulary
from quizgen.shipped import shipped_bytes


@cache
def read_vocabulary() -> Vocabulary:
    """The shipped list."""
    text = lzma.decompress(shipped_bytes("memory", "data/words.txt.xz")).decode()
    return parse_vocabulary(text.splitlines())
