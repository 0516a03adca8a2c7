"""Finding quotes in an article: word for word, whatever the typography."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_BLANK_LINES = re.compile(r"\n[ \t\f\v]*\n\s*")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″〝〞", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´ʼ", "'"),
        **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),  # seen by no reader
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands: paragraph from 1, and `text[start:end]` of it as it is written."""

    paragraph: int
    start: int
    end: int


def split_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a cleaned article: divided by blank lines, whitespace folded."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    folded = (" ".join(part.split()) for part in _BLANK_LINES.split(text))
    return tuple(part for part in folded if part)


def locate(quote: str, paragraphs: Sequence[str], paragraph: int | None = None) -> Place | None:
    """Where the quote stands literally, first looking in `paragraph` (from 1); None if nowhere.

    Quotes, dashes, whitespace and compatible characters (NFKC) count as alike, letter case and
    punctuation do not; a quote never begins or ends inside a word.
    """
    wanted = normalise(quote).strip()
    if not wanted:
        return None
    numbers = list(range(1, len(paragraphs) + 1))
    if paragraph in numbers:
        numbers = [paragraph, *numbers]
    for number in numbers:
        span = _find(wanted, paragraphs[number - 1])
        if span:
            return Place(number, *span)
    return None


def normalise(text: str) -> str:
    """The text with typography that readers do not tell apart made the same."""
    return _with_places(text)[0]


def _find(wanted: str, paragraph: str) -> tuple[int, int] | None:
    text, places = _with_places(paragraph)
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not (_inside_word(text, at) or _inside_word(text, end)):
            return places[at], places[end]
        at = text.find(wanted, at + 1)
    return None


def _inside_word(text: str, edge: int) -> bool:
    return 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()


@lru_cache(maxsize=4096)
def _with_places(text: str) -> tuple[str, tuple[int, ...]]:
    """The normalised text, and for each of its characters and its end the place in the original."""
    characters: list[str] = []
    places: list[int] = []
    for start, cluster in _clusters(text):
        for character in unicodedata.normalize("NFKC", cluster).translate(_ALIKE):
            blank = character.isspace()
            if blank and characters and characters[-1] == " ":
                continue
            characters.append(" " if blank else character)
            places.append(start)
    return "".join(characters), (*places, len(text))


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Letters with the accents that follow them, so that é is one however it is spelled."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield start, text[start:index]
            start = index
