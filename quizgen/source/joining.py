"""One paragraph from its lines, words cut at a line's end put together."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from quizgen.shipped import word_list
from quizgen.source.lines import SOFT_HYPHEN

_CUT = re.compile(r"([^\W\d_]+)-$")
_BEGUN = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def find_words(lines: Sequence[str]) -> frozenset[str]:
    """The words of a text in lower case, compounds whole and in parts.

    Those that a line's end cuts in two are left out.
    """
    found = {
        word.lower()
        for before, line in zip(["", *lines], lines, strict=False)
        for word in _WORD.findall(_without_cuts(before, line))
    }
    return frozenset(found | {part for word in found for part in word.split("-")})


def _without_cuts(before: str, line: str) -> str:
    begun = _BEGUN.match(line.strip()) if before.rstrip().endswith("-") else None
    rest = line.strip()[begun.end() if begun else 0 :]
    return rest.removesuffix(rest.split(" ")[-1]) if rest.endswith("-") else rest


def join_lines(lines: Sequence[str], known: Collection[str]) -> str:
    """The paragraph; `known` are the words of the article, in lower case.

    A hyphen at a line's end goes, unless the article or the word's first half speaks for a
    compound that had it anyway.
    """
    stripped = [line.strip() for line in lines]
    joined = (_with_glue(line, after, known) for line, after in pairwise(stripped))
    return "".join([*joined, stripped[-1]])


def _with_glue(line: str, after: str, known: Collection[str]) -> str:
    """The line as it stands before the next one, with the space between them, if any."""
    if line.endswith(SOFT_HYPHEN):
        return line[:-1]
    if line.endswith("—") and not line.endswith(" —"):
        return line
    if not line.endswith("-") or line.endswith(("--", " -")) or line == "-":
        return f"{line} "
    cut, begun = _CUT.search(line[-60:]), _BEGUN.match(after)
    if not cut or not begun or not after[:1].islower():
        return line
    if _keeps_hyphen(cut[1].lower(), begun[0].lower(), line[: -len(cut[0])], known):
        return line
    return line[:-1]


def _keeps_hyphen(left: str, right: str, before: str, known: Collection[str]) -> bool:
    if f"{left}-{right}" in known or f"{left}{right}" in known:
        return f"{left}{right}" not in known
    if before.endswith("-"):
        return True
    words = _hyphen_words()
    if right in words["second"]:
        return True
    if left in words["first"] and len(right) > 3:
        return not right.startswith(words["ending"])
    if left in known and right in known:
        return True
    return left in known and len(left) >= 5 and left not in words["closed"]


@cache
def _hyphen_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in word_list("source", "hyphens"):
        role, words = line.split(":")
        found[role] = (*found.get(role, ()), *words.split())
    return found
