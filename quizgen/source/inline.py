"""What stands inside a line and is not its words: Markdown marks, entities, footnote marks."""

import html
import re

from quizgen.source.characters import fold_space, normalise_characters

_ROUNDS = 10
# An image, whose description may hold brackets of its own, and a link, whose text stays.
_IMAGE = re.compile(
    r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[^()]*)?\)|\[[^\[\]]*\])"
)
_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[^()]*)?\)"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|details|div|em|figcaption|figure|font"
    r"|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|small|span|strong|sub|summary|sup|time|u|ul|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
# Footnote marks and what editors of an encyclopedia remark. Letters count only where they hang on a
# word or stop: a quoted "[a] man" stands after a space or quote.
_NEEDED = (
    "citation|clarification|verification|pages?|page number|year|date|better source|quotation"
    "|attribution|full citation|non-primary source"
)
_NOTE = re.compile(
    r"\s?\[(?:\d{1,3}|(?:note|nb|n|fn) ?\d{1,3}|\^[^\[\]\s]{1,40}|edit"
    r"|(?:who|when|where|which|why|by whom|original research)\?|dead link|failed verification"
    rf"|dubious[^\[\]]{{0,20}}|(?:{_NEEDED})[ -]needed)\]"
    r"|(?<=[\w.,;:!?)”’])\[[a-z]\](?![a-z])",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<!`)(`{1,3})([^`]+)\1(?!`)")
_EMPHASIS = (
    re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*]*[^*\s])\1(?![\w*])"),
    re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_]*[^_\s])\1(?!\w)"),
    re.compile(r"(?<![\w~])(~~)(?=\S)([^~]*[^~\s])\1(?![\w~])"),
)
MARKER = re.compile(
    r"(?:(?:[*+•‣◦▪●·○■□✓➢>#|=~-]|[–—]|#{2,6}|\d{1,3}[.)]|\(?[a-z]\)|\(\d{1,2}\))\s+|(?:[`~]{3,}|={2,6})\s*|>(?=\S)|\|)+"
)


def tidy(text: str) -> str:
    """The words alone, on one line; "" if there are none.

    Tidying a second time changes nothing; what would not come to rest is "" as well.
    """
    if not any(map(str.isalnum, text)):
        return ""
    for _ in range(_ROUNDS):
        before, text = text, _tidy_once(text)
        if text == before:
            return text
    return ""


def _tidy_once(text: str) -> str:
    text = fold_space(normalise_characters(_unescape(text)))
    text = _without_comments(text)
    for pattern in (_IMAGE, _TAG, _NOTE):
        text = pattern.sub("", text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    for pattern in (_CODE, *_EMPHASIS):
        text = pattern.sub(r"\2", text)
    text = fold_space(_ESCAPE.sub(r"\1", text))
    marker = MARKER.match(text)
    return normalise_characters(text[marker.end() :] if marker else text)


def _without_comments(text: str) -> str:
    before, *parts = text.split("<!--")
    return before + "".join(part.partition("-->")[2] if "-->" in part else part for part in parts)


def _unescape(text: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(f"&{match[1]};"), text)
