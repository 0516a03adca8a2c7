"""Blocks: what stands between blank lines and Markdown marks, each with the line it starts on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from quizgen.source.joining import find_words, join_lines
from quizgen.source.lines import Line
from quizgen.source.verbatim import find_verbatim
from quizgen.source.wrapping import Breaks, ends_sentence, find_breaks

Kind = Literal["paragraph", "item", "heading", "code", "comment", "table"]


@dataclass(frozen=True, slots=True)
class Block:
    """`text` is on one line, still with its inline marks; `level` is a heading's, 1 to 6, or 0."""

    kind: Kind
    line: int
    text: str
    level: int = 0


@dataclass(slots=True)
class _Group:
    """Neighbouring lines, marks of lists and quotes taken off; a closed one takes no more."""

    kind: Kind
    lines: list[Line]
    level: int = 0
    quoted: bool = False
    closed: bool = False


_ATX = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*?)(?:\s#+)?$")
_WIKI = re.compile(r"\s*(={2,6})\s*([^=\s].*?)\s*\1$")
_UNDERLINE = re.compile(r"\s{0,3}(?:(=+)|-{2,})$")
_QUOTE = re.compile(r"(?:\s{0,3}> ?)+")
_ITEM = re.compile(r"\s*(?:[*+•‣◦▪●·○■□✓➢–—-]|\d{1,3}[.)]|[a-z]\)|\([a-z]\)|\(\d{1,2}\))\s+(?=\S)")
_INTERRUPTS = re.compile(r"\s*(?:[*+•‣◦▪●○■□✓➢-]|1[.)])\s")
# Images, definitions of links, rules: nothing that goes on in the next line.
_ALONE = re.compile(r"\s*(?:!\[.*\)|\[!\[.*\)|\[[^\[\]]+\]:\s.*|[\W_]*)$")


def split_blocks(lines: Sequence[Line], *, markdown: bool) -> list[Block]:
    """The blocks of a text in order; wrapped lines joined, paragraphs on one line each parted."""
    groups = _group_lines(lines, find_verbatim(lines, markdown=markdown))
    runs = [[line.text for line in group.lines] for group in groups if not group.closed]
    breaks = find_breaks(runs, markdown=markdown)
    known = find_words([text for run in runs for text in run])
    return [block for group in groups for block in _split_group(group, breaks, known)]


def _split_group(group: _Group, breaks: Breaks, known: frozenset[str]) -> Iterator[Block]:
    kind, start = group.kind, 0
    texts = [line.text for line in group.lines]
    for end in range(1, len(texts) + 1):
        if end == len(texts) or breaks(texts[end - 1], texts[end], end - 1 == start):
            text = join_lines(texts[start:end], known)
            yield Block(kind, group.lines[start].number, text, group.level)
            kind, start = "paragraph", end


def _group_lines(lines: Sequence[Line], verbatim: Mapping[int, Kind]) -> list[_Group]:
    groups: list[_Group] = []
    group: _Group | None = None
    for at, line in enumerate(lines):
        if at in verbatim:
            group = _Group(verbatim[at], [line], closed=True)
        else:
            group = _place_line(line, group)
        if group and (not groups or groups[-1] is not group):
            groups.append(group)
    return groups


def _place_line(line: Line, group: _Group | None) -> _Group | None:
    """The group this line belongs to: the open one, a new one, or none for a blank line."""
    mark = _QUOTE.match(line.text)
    line = Line(line.number, line.text[mark.end() :]) if mark else line
    if line.blank:
        return None
    if heading := _read_heading(line):
        return heading
    if group and (group.closed or group.quoted != bool(mark)):
        group = None
    if group and (underline := _UNDERLINE.match(line.text)) and _is_title(group):
        group.kind, group.level, group.closed = "heading", 1 if underline[1] else 2, True
        return group
    if _ALONE.match(line.text):
        return _Group("paragraph", [line], closed=True)
    if (item := _ITEM.match(line.text)) and _may_begin_item(line, group):
        return _Group("item", [_blank_out(line, item.end())], quoted=bool(mark))
    if group is None:
        return _Group("paragraph", [line], quoted=bool(mark))
    group.lines.append(line)
    return group


def _read_heading(line: Line) -> _Group | None:
    match = _ATX.match(line.text) or _WIKI.match(line.text)
    if not match:
        return None
    # MediaWiki's "== History ==" is the highest within a page, like Markdown's "##".
    return _Group("heading", [Line(line.number, match[2])], level=len(match[1]), closed=True)


def _is_title(group: _Group) -> bool:
    """Whether a row of dashes underlines this as a heading instead of dividing the text."""
    return (
        group.kind == "paragraph"
        and len(group.lines) == 1
        and not ends_sentence(group.lines[0].text)
    )


def _may_begin_item(line: Line, group: _Group | None) -> bool:
    """Not "12. He was" where a wrapped line happens to begin with a number."""
    return group is None or group.kind == "item" or _INTERRUPTS.match(line.text) is not None


def _blank_out(line: Line, end: int) -> Line:
    """The line without its mark, in its column: widths are compared later."""
    return Line(line.number, " " * end + line.text[end:])
