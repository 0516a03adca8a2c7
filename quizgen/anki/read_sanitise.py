"""HTML of a package made harmless, in bounded time.

An HTML parser can be made to work for minutes on a page of text: by elements nested thousands deep
or by thousands of attributes. What is built like that keeps its text and loses its HTML.
"""

import html
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from quizgen.deck.words import word_set

if TYPE_CHECKING:
    import nh3

KEPT = word_set(
    """
    a abbr b bdi bdo big blockquote br center cite code dd del dfn div dl dt em font h1 h2 h3 h4 h5
    h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub sup table
    tbody td tfoot th thead tr tt u ul var wbr
    """
)
_DROPPED = word_set(
    """
    applet audio canvas frameset head iframe math noembed noframes noscript object plaintext script
    select style svg template textarea title video xmp
    """
)
_ATTRIBUTES = word_set(
    """
    align alt border class color colspan dir face height href lang rowspan size span src start style
    title type valign value width
    """
)
_STYLES = word_set(
    """
    background-color border border-collapse border-color border-style border-width clear color
    direction display float font-family font-size font-style font-variant font-weight height
    letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right
    margin-top max-height max-width padding padding-bottom padding-left padding-right padding-top
    text-align text-decoration text-decoration-line text-indent text-transform unicode-bidi
    vertical-align white-space width word-spacing writing-mode
    """
)
_TEXT = r"[^<>&\x00-\x08\x0b-\x1f\x7f\xa0\ufeff]"
_MARK = r"(b|i|u|s|em|strong|sub|sup|span|div)"
_FLAT = re.compile(rf"(?:{_TEXT}++|<br>|<{_MARK}>{_TEXT}*+</\1>|&(?:nbsp|amp|lt|gt);)*+")
_SIMPLE = re.compile(rf"(?:{_TEXT}++|<br>|</?{_MARK}>|&(?:nbsp|amp|lt|gt);)*+")
_NESTED = re.compile(rf"<(/?){_MARK}>")
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]{0,30})")
_SCRIPTED = re.compile(r"<[^<>]{1,500}\s(on[a-z]{3,20})\s?=", re.IGNORECASE)
_DATA = re.compile(r"""data:[^"'\s<>]{1000,}""", re.IGNORECASE)
_EDGE = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,30})")
_MARKUP = re.compile(r"<[^<>]*>")
_VOID = word_set("area base br col embed hr img input link meta source track wbr")
_SELF_CLOSING = word_set("p li dt dd tr td th option")  # a second one ends the first
_DEEPEST = 256
_LONG = 16 * 1024  # signs; what is shorter takes at most a few milliseconds
_LONGEST = 512 * 1024


class Sanitiser:
    """Cleans the fields of one package. `address` says what a relative address becomes, None for
    nothing; `size` is the package's, in bytes: it bounds the work."""

    def __init__(self, address: Callable[[str], str | None], size: int) -> None:
        self._clean = _make_cleaner(address).clean
        self._budget = 1e12 + 1e5 * size  # squares of signs: so grows the work, at worst
        self.flattened = 0

    def clean(self, field: str) -> str:
        """The field without anything that could do harm."""
        if "<" not in field:
            return field
        text = _DATA.sub("", field)
        if self._is_affordable(text) and not _is_deep(text):
            return self._clean(text).strip()
        self.flattened += 1
        return html.escape(html.unescape(_MARKUP.sub(" ", text)), quote=False).strip()

    def _is_affordable(self, text: str) -> bool:
        if len(text) > _LONGEST:
            return False
        if len(text) > _LONG:
            self._budget -= len(text) ** 2
        return self._budget >= 0


def is_simple(field: str) -> bool:
    """Whether cleaning would leave the field as it is; false if that takes more than a look."""
    if field.strip() != field or field.count("<") > _DEEPEST:
        return False
    if _FLAT.fullmatch(field):
        return True
    return bool(_SIMPLE.fullmatch(field)) and _is_nested_well(field)


def _is_nested_well(field: str) -> bool:
    opened: list[str] = []
    for closing, name in _NESTED.findall(field):
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def find_harm(fields: Sequence[str]) -> set[str]:
    """What of the fields' HTML cleaning takes out: names of elements and attributes."""
    found: set[str] = set()
    for field in fields:
        if "<" in field:
            names = {name.lower() for name in _TAG.findall(field)}
            found.update(f"<{name}>" for name in names - KEPT)
            found.update(name.lower() for name in _SCRIPTED.findall(field))
    return found


def _is_deep(text: str) -> bool:
    """Whether elements may be nested too deep; misnested ones count as nested."""
    if text.count("<") <= _DEEPEST:
        return False
    opened: list[str] = []
    for edge in _EDGE.finditer(text):
        name = edge[2].lower()
        if edge[1]:
            if opened and opened[-1] == name:
                opened.pop()
        elif name not in _VOID and not (name in _SELF_CLOSING and opened and opened[-1] == name):
            opened.append(name)
            if len(opened) > _DEEPEST:
                return True
    return False


def _make_cleaner(address: Callable[[str], str | None]) -> "nh3.Cleaner":
    import nh3

    return nh3.Cleaner(
        tags=set(KEPT),
        clean_content_tags=set(_DROPPED),
        attributes={"*": set(_ATTRIBUTES)},
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
        filter_style_properties=set(_STYLES),
        url_relative=address,
    )
