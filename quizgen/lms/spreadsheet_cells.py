"""Cells of a spreadsheet: lists in one cell, and what would be taken for a formula."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from quizgen.deck.item import Evidence
from quizgen.lms.prepare import AROUND

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*")
_QUOTE = re.compile(r"(.+?)(?: \(¶ (\d+)\))?")
BETWEEN_SIDES = " – "


def guard(cell: str) -> str:
    """The cell with an apostrophe before it if it would be a formula, or looks so guarded."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def unguard(cell: str) -> str:
    """The cell without that apostrophe."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def join_lines(entries: Iterable[str]) -> str:
    """A list as the lines of a cell."""
    return "\n".join(" ".join(entry.split("\n")) for entry in entries)


def split_lines(cell: str) -> list[str]:
    """The list again."""
    return [kept for line in cell.split("\n") if (kept := line.strip(AROUND))]


def join_quotes(evidence: Iterable[Evidence]) -> str:
    """Quotes on a line each, with the numbers of their paragraphs."""
    return join_lines(
        f"{one.quote} (¶ {one.paragraph})" if one.paragraph else one.quote for one in evidence
    )


def split_quotes(cell: str) -> list[dict[str, Any]]:
    """The fields of the evidence again."""
    found = [_QUOTE.fullmatch(line) for line in split_lines(cell)]
    return [
        {"quote": one.group(1), "paragraph": int(one.group(2)) if one.group(2) else None}
        for one in found
        if one
    ]


def split_sides(line: str) -> list[str]:
    """The sides of a pair: a dash between them is ours, people also write -> or =."""
    for between in (BETWEEN_SIDES, " -> ", " → ", " = ", " - "):
        if between in line:
            return [side.strip(AROUND) for side in line.split(between, 1)]
    return [line, ""]


def join_tags(tags: Iterable[str]) -> str:
    """Tags with commas between them; a comma in one becomes a semicolon."""
    return ", ".join(tag.replace(",", ";") for tag in tags)


def split_tags(cell: str) -> list[str]:
    """The tags again."""
    return [kept for tag in cell.split(",") if (kept := tag.strip(AROUND))]


def join_reasons(reasons: Iterable[tuple[str, str]]) -> str:
    """`option: reason` on a line each."""
    return join_lines(f"{option}: {reason}" for option, reason in reasons if reason)


def split_reasons(cell: str, options: Sequence[str]) -> dict[str, str]:
    """The reasons again; the longest option that a line begins with is meant."""
    reasons = {}
    longest_first = sorted(options, key=len, reverse=True)
    for line in split_lines(cell):
        option = next((one for one in longest_first if line.startswith(f"{one}: ")), "")
        if option:
            reasons[option] = line.removeprefix(f"{option}: ")
    return reasons
