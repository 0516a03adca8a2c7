"""Where an item is from, as its note says it, and back: the source and the passages that prove it.

A reader sees text; which part of it is what stands in attributes, for the way back.
"""

import html
import re
from collections.abc import Iterable
from functools import lru_cache

from quizgen.anki.markup import escape, link, to_html
from quizgen.deck.deck import Source
from quizgen.deck.item import Evidence

_PARTS = ("title", "author", "published", "licence")
_PART = re.compile(rf'<span class="({"|".join(_PARTS)})">(.*?)</span>', re.DOTALL)
_LINK = re.compile(r'<a href="([^"<>]{1,2000})">([^<>]*)</a>')
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 20_000  # signs in which a source is looked for
_OPENED = re.compile(r'(?: data-paragraph="([1-9][0-9]{0,5})")?>')
_MARKUP = re.compile(r"<[^<>]*>")


@lru_cache(maxsize=16)  # a deck has one, and many items
def write_source(source: Source) -> str:
    """What a note says of the source of its deck, as HTML; "" if nothing is known."""
    shown = {name: escape(getattr(source, name)) for name in _PARTS}
    shown["title"] = link(source.url, source.title or source.url)
    parts = (f'<span class="{name}">{text}</span>' for name, text in shown.items() if text)
    return ", ".join(parts)


def read_source(text: str) -> Source:
    """The source that a note names; of what was written without parts, its link and its day."""
    text = text[:_LONGEST]
    parts = {name: read_plain(shown) for name, shown in _PART.findall(text)}
    if linked := _LINK.search(text):
        address, title = map(html.unescape, linked.groups())
        parts |= {"url": address, "title": "" if parts and title == address else title}
    day = _DAY.search(parts.get("published", "") if parts.keys() & {*_PARTS[1:]} else text)
    return Source(**{**parts, "published": day[0] if day else ""})


def write_evidence(evidence: Iterable[Evidence]) -> str:
    """Passages, each with the number of its paragraph."""
    return "".join(
        f"<blockquote{_numbered(part)}>{to_html(part.quote)}</blockquote>" for part in evidence
    )


def read_evidence(text: str) -> list[Evidence]:
    """The passages of a note."""
    found = []
    for piece in text.split("<blockquote")[1:]:
        opened = _OPENED.match(piece)
        if opened and (quote := read_plain(piece[opened.end() :].partition("</blockquote>")[0])):
            paragraph = int(opened[1]) if opened[1] else None
            found.append(Evidence(quote=quote, paragraph=paragraph))
    return found


def read_plain(text: str) -> str:
    """Escaped text as it was; Anki's editor may have wrapped it."""
    return html.unescape(_MARKUP.sub("", text.replace("<br>", "\n"))).strip()


def _numbered(evidence: Evidence) -> str:
    return f' data-paragraph="{evidence.paragraph}"' if evidence.paragraph else ""
