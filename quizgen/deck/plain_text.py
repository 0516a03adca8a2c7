"""Items without markup, for whatever shows text and no HTML."""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

from quizgen.deck.item import AnyItem

_BLOCKS = frozenset({"br", "div", "p", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "hr"})
_UNSHOWN = frozenset({"script", "style", "head", "title"})
_AROUND = {"sup": "^", "sub": "_"}
_TEXTS = (
    *("question", "statement", "text", "front", "back", "options", "answer", "why", "pinned"),
    *("correction", "accept", "pairs", "decoys", "order", "explanation"),
)


def as_plain(item: AnyItem) -> AnyItem:
    """The item with `markup: plain`: HTML as plain text, anything else as it is."""
    if item.markup == "plain":
        return item
    return map_texts(item, strip_markup).model_copy(update={"markup": "plain"})


def map_texts(item: AnyItem, change: Callable[[str], str]) -> AnyItem:
    """The item with every text that a reader sees changed; evidence stays as quoted."""
    fields = {name: _map(getattr(item, name), change) for name in _TEXTS if hasattr(item, name)}
    return item.model_copy(update=fields)


def strip_markup(html: str) -> str:
    """The text of a piece of HTML; blocks on lines of their own, pictures by name."""
    reader = _TextOf()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _map(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_map(part, change) for part in value]
    if isinstance(value, dict):
        return {_map(key, change): _map(part, change) for key, part in value.items()}
    return value


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
