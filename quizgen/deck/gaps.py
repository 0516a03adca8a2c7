"""Gaps of a cloze text in Anki's own syntax: {{c1::answer::hint}}.

Also one inside another, and one that belongs to several groups: {{c1,2::answer}}.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

LAST_GROUP = 499  # Anki counts no further
_EDGE = re.compile(r"\{\{c(\d{1,9}(?:,\d{1,9})*)::|\}\}")
_LOOKS_LIKE_ONE = re.compile(r"\{\{\s*c?\s*[\d,]*\s*:+|\{c\d+::", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gap:
    """`text[start:end]` is the gap with its braces; the gaps of a group are asked together."""

    groups: tuple[int, ...]
    answer: str
    hint: str
    start: int
    end: int


def find_gaps(text: str) -> tuple[Gap, ...]:
    """The well-formed gaps in the order in which they begin."""
    return tuple(sorted(_pair_edges(text)[0], key=lambda gap: gap.start))


def outer_gaps(text: str) -> list[Gap]:
    """The gaps of a cloze text that lie in no other gap."""
    outer: list[Gap] = []
    for gap in find_gaps(text):
        if not outer or gap.start >= outer[-1].end:
            outer.append(gap)
    return outer


def reveal(text: str) -> str:
    """The text with every gap filled."""
    return _replace(text, lambda gap: gap.answer)


def hide(text: str, group: int | None = None, mark: str = "_____") -> str:
    """The text with the gaps of one group, or of all, shown as a mark or as [their hint]."""

    def show(gap: Gap) -> str:
        if group is not None and group not in gap.groups:
            return gap.answer
        return f"[{gap.hint}]" if gap.hint else mark

    return _replace(text, show)


def wrong_gaps(text: str) -> list[str]:
    """What is wrong with the gaps, each with its cure; empty for a cloze text that works."""
    gaps, unclosed = _pair_edges(text)
    wrong = []
    if unclosed:
        wrong.append("has a gap that is never closed with }}")
    if _LOOKS_LIKE_ONE.search(_EDGE.sub("", text)):
        wrong.append("has a gap that is not well formed")
    if not gaps and not wrong:
        wrong.append("has no gap")
    if any(not gap.answer.strip() for gap in gaps):
        wrong.append("has a gap without an answer")
    if any(not 1 <= group <= LAST_GROUP for gap in gaps for group in gap.groups):
        wrong.append(f"has a gap whose number is not between c1 and c{LAST_GROUP}")
    return [
        f"{what}; write gaps as {{{{c1::answer}}}} or {{{{c1::answer::hint}}}}" for what in wrong
    ]


def _pair_edges(text: str) -> tuple[list[Gap], int]:
    """Gaps, inner ones before the outer, and the number of openings that are never closed."""
    found: list[Gap] = []
    opened: list[tuple[re.Match[str], list[str]]] = []  # with what they show so far, gaps filled
    position = 0
    for edge in _EDGE.finditer(text):
        if opened:
            opened[-1][1].append(text[position : edge.start()])
        position = edge.end()
        if edge.group(1):
            opened.append((edge, []))
        elif opened:
            begin, shown = opened.pop()
            answer, _, hint = "".join(shown).partition("::")
            groups = tuple(int(number) for number in begin.group(1).split(","))
            found.append(Gap(groups, answer, hint, begin.start(), edge.end()))
            if opened:
                opened[-1][1].append(answer)
    return found, len(opened)


def _replace(text: str, show: Callable[[Gap], str]) -> str:
    """Outer gaps first; in what an outer one shows, the inner ones are filled already."""
    shown: list[str] = []
    position = 0
    for gap in find_gaps(text):
        if gap.start >= position:
            shown += text[position : gap.start], show(gap)
            position = gap.end
    return "".join((*shown, text[position:]))
