"""What marking takes and what it finds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Given = str | int | bool | Sequence[str] | Sequence[int] | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What marking found.

    `close`: not counted as right, but so near that the learner should be asked. `parts`: whether
    each gap, pair, place or (of several to choose) option is right. `reason`: why, in a few words
    for the learner, or "".
    """

    right: bool
    expected: str
    close: bool = False
    parts: tuple[bool, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """How a text compares with what was expected; `reason` is for the learner, or ""."""

    right: bool
    close: bool = False
    reason: str = ""


RIGHT = Match(right=True)
WRONG = Match(right=False)
ANOTHER_FORM = Match(right=True, reason="another form")
AMBIGUOUS = Match(right=False, reason="which one?")


def take_texts(given: Given) -> list[str]:
    """An answer of texts as a list; one text is a list of one. Raises TypeError for others."""
    if isinstance(given, str):
        return [given]
    if isinstance(given, Sequence) and all(isinstance(text, str) for text in given):
        return [str(text) for text in given]
    raise TypeError(f"this kind of item takes texts, not {given!r}")
