"""From blocks to running text; every line that does not make it is kept with its reason."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from quizgen.source.article import Dropped
from quizgen.source.blocks import Block
from quizgen.source.bylines import find_author, find_date_line, find_prefix
from quizgen.source.dates import find_date
from quizgen.source.furniture import SHORT, count_words, find_furniture, is_headline
from quizgen.source.inline import tidy
from quizgen.source.language import UNNAMED, find_foreign

_BACK_MATTER = re.compile(
    r"(?:notes?(?: and references)?|references?|citations|footnotes|sources|bibliography|see also"
    r"|further reading|external links|related (?:articles|stories|content)|comments)$",
    re.IGNORECASE,
)
_LISTED_SOURCES = re.compile(r"(?:references|bibliography|external links|further reading)$", re.I)
_IMAGE = re.compile(r"!\[|<img\b", re.I)
_SIGNATURES = ("byline", "date line")
_TRAIL = re.compile(r"\s[>›»/|]\s")  # the way to a page: Home > Science > Space
_LONGEST_HEADING = 12  # words
_TELLING = 12  # words in which another language shows without doubt


@dataclass(slots=True)
class Page:
    """What is known of the article while its blocks go by."""

    title: str = ""
    author: str = ""
    days: dict[str, date] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    heading: str = ""
    maybe_heading: Dropped | None = None
    headlines: list[Dropped] = field(default_factory=list)
    signed: int = 0  # line of the byline or date above the text, 0 if there is none
    skipping: int = 0  # level of the heading whose section is left out

    @property
    def published(self) -> date | None:
        """The most trustworthy day that was found."""
        kinds = (
            "published",
            "posted",
            "issued",
            "created",
            "date",
            "updated",
            "modified",
            "dateline",
        )
        return next((self.days[kind] for kind in kinds if kind in self.days), None)


def clean_blocks(blocks: Iterable[Block], title: str = "") -> Page:
    """The page with its paragraphs, their headings and everything left out, in the file's order.

    `title` is the one known from elsewhere; without it the first headline is the title.
    """
    page = Page(title=title)
    for block in blocks:
        if block.kind in ("code", "comment", "table"):
            page.dropped.append(Dropped(block.line, block.text, block.kind))
        elif block.kind == "heading":
            _take_heading(page, block)
        elif page.skipping:
            page.dropped.append(Dropped(block.line, block.text, "list of sources or links"))
        else:
            _take_text(page, block)
    _settle_heading(page, "")
    _settle_title(page)
    page.dropped.sort(key=lambda dropped: dropped.line)
    return page


def _take_heading(page: Page, block: Block) -> None:
    text = tidy(block.text)
    if page.skipping and block.level > page.skipping:
        page.dropped.append(Dropped(block.line, text, "list of sources or links"))
        return
    page.skipping = block.level if _BACK_MATTER.match(text) else 0
    _settle_heading(page, "")
    if block.level == 1 and not page.paragraphs:
        page.headlines.insert(0, Dropped(block.line, text, "headline"))
        page.heading = ""
    else:
        page.heading = text
        page.dropped.append(Dropped(block.line, text, "heading"))


def _take_text(page: Page, block: Block) -> None:
    text = _take_prefixes(page, block, tidy(block.text))
    reason = "image" if not text and _IMAGE.search(block.text) else _judge(page, text)
    if reason == SHORT and block.kind == "item":
        reason = "list item without a sentence"
    raw = Dropped(block.line, text or block.text, reason)
    if reason == SHORT and _is_heading(page, text):
        _settle_heading(page, "")
        page.maybe_heading = raw
        page.skipping = 2 if _LISTED_SOURCES.match(text) else 0
    elif reason == "headline":
        page.headlines.append(raw)
    elif reason:
        page.dropped.append(raw)
        if reason in _SIGNATURES and not page.paragraphs:
            page.signed = page.signed or block.line
    else:
        _settle_heading(page, page.maybe_heading.text if page.maybe_heading else "")
        page.paragraphs.append(text)
        page.headings.append(page.heading)


def _take_prefixes(page: Page, block: Block, text: str) -> str:
    """The paragraph without what stands before its words, which tells author and day."""
    while prefix := find_prefix(text, first=not page.paragraphs):
        page.dropped.append(Dropped(block.line, prefix.text.strip(), prefix.reason))
        page.author = page.author or prefix.author
        _take_day(page, "dateline", prefix.text)
        text = tidy(text[len(prefix.text) :])
    return text


def _judge(page: Page, text: str) -> str:
    """Why the text is left out, or ""; author and day are noted on the way."""
    if author := find_author(text):
        page.author = page.author or author
        _take_day(page, "date", text)
        return "byline"
    found = find_date(text)
    kind = find_date_line(text) if found else ""
    reason = find_furniture(text)
    if not kind and reason == SHORT and found and not page.paragraphs and count_words(text) <= 8:
        kind = "date"
    if kind:
        _take_day(page, kind, text)
        return "date line"
    if reason in ("", SHORT) and not page.paragraphs and is_headline(text):
        return "headline"
    if not reason and count_words(text) >= _TELLING:
        foreign = find_foreign(text)
        return f"not English: {foreign}" if foreign not in ("", UNNAMED) else ""
    return reason


def _take_day(page: Page, kind: str, text: str) -> None:
    if found := find_date(text):
        page.days.setdefault(kind, found)


def _is_heading(page: Page, text: str) -> bool:
    begins = text[:1].isupper() or text[:1].isdigit()
    form = begins and not text.endswith((".", "!", "?"))
    return bool(page.paragraphs) and form and count_words(text) <= _LONGEST_HEADING


def _settle_heading(page: Page, heading: str) -> None:
    """The short line before a paragraph was its heading; before anything else it was nothing."""
    if line := page.maybe_heading:
        reason = "heading" if heading else SHORT
        page.dropped.append(Dropped(line.line, line.text, reason))
        page.heading = heading or page.heading
        page.maybe_heading = None


def _settle_title(page: Page) -> None:
    """The headline over byline and date is the title, or the first that says something, unless a
    heading was it."""
    said = [line for line in page.headlines if count_words(line.text) > 2] or page.headlines
    if said and not page.title:
        page.title = (_find_signed(page) or said[0]).text
    page.dropped += [
        Dropped(line.line, line.text, "title" if line.text == page.title else "headline")
        for line in page.headlines
    ]


def _find_signed(page: Page) -> Dropped | None:
    """The headline over the first byline or date, above its subtitles; None if there is none.

    Menus, trails and the name of the site, which the copyright line tells, stand further up.
    """
    found = None
    below = page.signed
    rights = [line.text for line in page.dropped if "©" in line.text]
    for line in reversed([line for line in page.headlines if line.line < below]):
        between = any(line.line < dropped.line < below for dropped in page.dropped)
        is_site = any(line.text in right for right in rights)
        if between or is_site or count_words(line.text) <= 2 or _TRAIL.search(line.text):
            break
        found, below = line, line.line
    return found
