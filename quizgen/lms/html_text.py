"""Plain text as HTML and back: what is written here comes back sign by sign."""

import html
import re

from quizgen.deck.plain_text import strip_markup

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</(?:p|div)>\s*<(?:p|div)\b[^<>]*>", re.IGNORECASE)
_PLAIN_TAG = re.compile(r"</?(?:p|div|span|br)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*|/)?>|<!--", re.IGNORECASE)
_SOURCE_LINE = re.compile(r"[ \t]*\n[ \t\n]*")
_ENTITY = re.compile(r"&#?\w+;")


def to_html(text: str) -> str:
    """Plain text as HTML that shows it."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def from_html(source: str) -> tuple[str, bool]:
    """The text of HTML, and whether it had more to it than lines and paragraphs."""
    if _TAG.search(_PLAIN_TAG.sub("", source)):
        return strip_markup(source), True
    lines = _BREAK.sub("\n", _SOURCE_LINE.sub(" ", source))
    return html.unescape(_PLAIN_TAG.sub("", _PARAGRAPH.sub("\n", lines))), False


def from_auto(source: str) -> tuple[str, bool]:
    """The same for what Moodle calls its auto-format: plain text in which HTML is HTML."""
    if _TAG.search(source):
        return from_html(source.replace("\n", "<br>"))
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()), source), False
