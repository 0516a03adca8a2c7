"""The article: clean text in paragraphs."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line (or its beginning) that is not part of the running text, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """What a source yields.

    `paragraphs` are running text, one string each, whitespace folded; `headings` holds for each
    paragraph the heading that it stands under, or "". `published` is the day from which "last
    year" and "the 19th" are counted.
    """

    title: str
    paragraphs: tuple[str, ...]
    headings: tuple[str, ...] = ()
    published: date | None = None
    language: str = "en"
    author: str = ""
    url: str = ""
    dropped: tuple[Dropped, ...] = ()

    @property
    def text(self) -> str:
        """The cleaned text as it is written beside the deck."""
        return "\n\n".join(self.paragraphs) + "\n"
