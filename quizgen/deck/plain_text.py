"""Items without markup, for whatever shows text and no HTML."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

from quizgen.deck.item import AnyItem

_BLOCKS = frozenset({"br", "div", "p", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "hr"})
_UNSHOWN = frozenset({"script", "style", "head", "title", "rp"})
_BEFORE = {"sup": "^", "sub": "_", "rt": "("}
_SOUND = re.compile(r"\[sound:([^\[\]]{1,300})\]", re.IGNORECASE)
_LATEX = re.compile(r"\[/?(?:latex|\${1,2})\]", re.IGNORECASE)
_MATH = re.compile(r"\\[()\[\]]")  # the edges of MathJax
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
    """The text of a piece of HTML: blocks on lines of their own, pictures and sounds by name."""
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
    """Collects the text; what markup says without words (numbers, columns) becomes signs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unshown = 0
        self._lists: list[int | None] = []  # of the lists we are in: the last number, None for dots
        self._cells = 0  # in this row so far

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSHOWN:
            self._unshown += 1
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "tr":
            self._cells = 0
        self.pieces.append(self._sign_before(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSHOWN and self._unshown:
            self._unshown -= 1
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "rt":
            self.pieces.append(")")

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self.pieces.append(_read_commands(data.replace("\n", " ")))

    def _sign_before(self, tag: str, seen: dict[str, str | None]) -> str:
        if tag == "li":
            return f"\n{self._number()} "
        if tag in _BLOCKS:
            return "\n"
        if tag == "img":
            return f"[picture: {seen.get('alt') or seen.get('src') or 'unnamed'}]"
        if tag in ("td", "th"):
            self._cells += 1
            return " | " if self._cells > 1 else ""
        return _BEFORE.get(tag, "")

    def _number(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return "-"
        self._lists[-1] += 1
        return f"{self._lists[-1]}."


def _read_commands(text: str) -> str:
    """What Anki plays or typesets, named or without its signs."""
    if "[" in text:
        text = _LATEX.sub("", _SOUND.sub(r"[sound: \1]", text))
    return _MATH.sub("", text) if "\\" in text else text
