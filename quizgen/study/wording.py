"""Item texts made fit for a terminal: markup as text, nothing that could steer the screen."""

import re
from html.parser import HTMLParser

from quizgen.deck.item import AnyItem

_BLOCKS = frozenset({"br", "div", "p", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "hr"})
_UNSHOWN = frozenset({"script", "style", "head", "title"})
_AROUND = {"sup": "^", "sub": "_"}
# Everything that moves the cursor, rings, recolours or turns the direction of writing.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def readable(text: str, item: AnyItem) -> str:
    """A text of the item as it is shown: HTML as plain text, control characters gone."""
    if item.markup == "html":
        text = strip_markup(text)
    return _CONTROL.sub("", text.replace("\t", " ")).strip("\n")


def strip_markup(html: str) -> str:
    """The text of a piece of HTML; blocks on lines of their own, pictures by name."""
    reader = _TextOf()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _TextOf(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unshown = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSHOWN:
            self._unshown += 1
        if tag in _BLOCKS:
            self.pieces.append("\n- " if tag == "li" else "\n")
        elif tag == "img":
            seen = dict(attrs)
            self.pieces.append(f"[picture: {seen.get('alt') or seen.get('src') or 'unnamed'}]")
        elif tag in ("td", "th"):
            self.pieces.append(" ")
        self.pieces.append(_AROUND.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSHOWN and self._unshown:
            self._unshown -= 1
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self.pieces.append(data.replace("\n", " "))
