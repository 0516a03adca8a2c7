"""Lines that are not prose: fenced and indented code, comments, rows of tables."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from quizgen.source.lines import Line

Verbatim = Literal["code", "comment", "table"]

_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_FENCE_ONLY = re.compile(r"\s{0,3}(?:(```)`*|(~~~)~*)\s*$")
_COMMENT = re.compile(r"\s*<!--")
_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
_GAP = re.compile(r"\S(?: {4,}|\s*\t\s*)\S")
_ITEM = re.compile(r"\s*(?:[*+•-]|\d{1,3}[.)])\s")
_CODE_INDENT = "    "


def find_verbatim(lines: Sequence[Line], *, markdown: bool) -> dict[int, Verbatim]:
    """For the index of each line that is not prose: what it is."""
    texts = [line.text for line in lines]
    found: dict[int, Verbatim] = dict.fromkeys(_find_indented(texts), "code") if markdown else {}
    found |= dict.fromkeys(_find_rows(texts), "table")
    found |= dict.fromkeys(_find_comments(texts), "comment")
    return found | dict.fromkeys(_find_fenced(texts), "code")


def _find_fenced(texts: Sequence[str]) -> Iterator[int]:
    """From a fence to the next of its kind; one that is never closed opens nothing."""
    fences = {at: match[1] for at, text in enumerate(texts) if (match := _FENCE.match(text))}
    last = {match[1] or match[2]: at for at in fences if (match := _FENCE_ONLY.match(texts[at]))}
    opened = ""
    for at in range(len(texts)):
        fence = fences.get(at, "")
        if opened:
            yield at
            if fence == opened and _FENCE_ONLY.match(texts[at]):
                opened = ""
        elif last.get(fence, -1) > at:
            opened = fence
            yield at


def _find_comments(texts: Sequence[str]) -> Iterator[int]:
    last = max((at for at, text in enumerate(texts) if "-->" in text), default=-1)
    inside = False
    for at, text in enumerate(texts):
        begins = not inside and last >= at and _COMMENT.match(text) is not None
        if begins and text.rstrip().find("-->") not in (-1, len(text.rstrip()) - 3):
            continue  # words follow on the same line; they are read, the comment is cut out
        inside = inside or begins
        if inside:
            yield at
            inside = "-->" not in text


def _find_rows(texts: Sequence[str]) -> Iterator[int]:
    """Rows with bars at the edge or under a delimiter row, and lines with two wide gaps."""
    in_table = False
    for at, text in enumerate(texts):
        after = texts[at + 1] if at + 1 < len(texts) else ""
        if "|" in text and _DELIMITER.match(after):
            in_table = True
        in_table = in_table and bool(text.strip())
        if in_table or text.lstrip().startswith("|") or len(_GAP.findall(text.strip())) > 1:
            yield at


def _find_indented(texts: Sequence[str]) -> Iterator[int]:
    """Markdown's indented code: after a blank line, four columns in, and not inside a list."""
    in_list, before = False, ""
    for at, text in enumerate(texts):
        indented = text.startswith(_CODE_INDENT)
        if text.strip() and not indented:
            in_list = _ITEM.match(text) is not None or (in_list and bool(before.strip()))
        if indented and not in_list and before in ("", "code"):
            yield at
            before = "code"
        else:
            before = text.strip()
