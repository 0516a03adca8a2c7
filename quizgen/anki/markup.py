"""Text into the HTML of a field: plain text is shown literally, HTML loses what could do harm."""

import html
import re
from html.entities import html5
from html.parser import HTMLParser
from typing import Literal

Markup = Literal["plain", "html"]

# Anki plays, speaks or typesets these wherever they stand in a field.
_COMMAND = re.compile(r"\[(?=(?:sound:|anki:|/anki:|/?latex\]|/?\$\$?\]))", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # 1f separates fields in the file
_KEPT = re.compile(
    "a|abbr|b|bdi|bdo|big|blockquote|br|center|cite|code|dd|del|dfn|div|dl|dt|em|font|h[1-6]|hr|i|"
    "img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|table|tbody|"
    "td|tfoot|th|thead|tr|tt|u|ul|var|wbr"
)
_EMPTY = re.compile("br|hr|img|wbr")
_DROPPED_WHOLE = re.compile(
    "applet|audio|canvas|frameset|head|iframe|math|noembed|noframes|noscript|object|plaintext|"
    "script|select|style|svg|template|textarea|title|video|xmp"
)
_ATTRIBUTE = re.compile(
    "align|alt|border|class|color|colspan|dir|face|height|href|lang|rowspan|size|span|src|start|"
    "style|title|type|valign|value|width"
)
_LINK = re.compile(r"(?i)(?:https?|mailto):")
_SCHEME = re.compile(r"[^/?#]*:")
_STYLE = re.compile(r"(?i)(?!.*(?:url|expression|image|position)\b)[\w\s:;,.#%()!'-]*")


_SPECIAL = re.compile(r"[&<>\[\x00-\x1f\x7f]")


def to_html(text: str, markup: Markup = "plain") -> str:
    """A field's HTML, on one line if it is plain text."""
    if markup == "plain" and not _SPECIAL.search(text):
        return text.strip()  # as most texts
    cleaned = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return sanitise(cleaned) if markup == "html" else escape(cleaned)


def escape(text: str) -> str:
    """Plain text as HTML that shows it literally, gaps of a cloze excepted."""
    escaped = html.escape(text.strip(), quote=False).replace("\n", "<br>")
    return _COMMAND.sub("&#91;", escaped)


def link(url: str, text: str) -> str:
    """A link, or only its text if the address is not one that a browser should follow."""
    shown = escape(text or url)
    if not re.match(r"(?i)https?://", url):
        return shown
    return f'<a href="{html.escape(_CONTROL.sub("", url))}">{shown}</a>'


def sanitise(source: str) -> str:
    """Well-formed HTML of harmless elements and attributes; scripts and frames go with content."""
    writer = _Sanitiser()
    writer.feed(source)
    writer.close()
    return writer.result()


class _Sanitiser(HTMLParser):
    """Writes anew what is allowed; nothing else of the source gets through."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self._written: list[str] = []
        self._open: list[str] = []
        self._dropping: list[str] = []

    def result(self) -> str:
        return "".join(self._written) + "".join(f"</{tag}>" for tag in reversed(self._open))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _DROPPED_WHOLE.fullmatch(tag):
            self._dropping.append(tag)
        elif _KEPT.fullmatch(tag) and not self._dropping:
            self._written.append(f"<{tag}{''.join(map(_attribute, attrs))}>")
            if not _EMPTY.fullmatch(tag):
                self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _KEPT.fullmatch(tag):  # <b/> opens in HTML; <script/> would drop all that follows
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._dropping:
            if tag in self._dropping:
                del self._dropping[self._dropping.index(tag) :]
        elif tag in self._open:
            while (closed := self._open.pop()) != tag:
                self._written.append(f"</{closed}>")
            self._written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._dropping:
            self._written.append(html.escape(data, quote=False))

    def handle_entityref(self, name: str) -> None:
        if not self._dropping:  # the T of AT&T is no entity
            self._written.append(f"&{name};" if f"{name};" in html5 else f"&amp;{name}")

    def handle_charref(self, name: str) -> None:
        if not self._dropping:
            self._written.append(f"&#{name};")


def _attribute(pair: tuple[str, str | None]) -> str:
    name, value = pair[0], pair[1] or ""
    if not _ATTRIBUTE.fullmatch(name) or not _harmless(name, value):
        return ""
    return f' {name}="{html.escape(value)}"'


def _harmless(name: str, value: str) -> bool:
    if name in {"href", "src"}:
        compact = re.sub(r"[\x00-\x20]", "", value)
        return bool(_LINK.match(compact)) or not _SCHEME.match(compact)
    return name != "style" or bool(_STYLE.fullmatch(value))
