"""What each card of a note with gaps asks: its own gaps stay, all others are filled in.

The text of a card is made of pieces of the note's, in their order; so what is edited in it has its
place in the note.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from quizgen.deck.gaps import LAST_GROUP, Gap, find_gaps, wrong_gaps

_EDGE = re.compile(r"\{\{c(\d{1,9}(?:,\d{1,9})*)::|\}\}")
_FLAT = re.compile(r"\{\{c([1-9]\d{0,2})::([^{}:]+)(?:::([^{}:]*))?\}\}")
_STEP = 4  # a split at flat gaps leaves number, answer, hint and the text that follows
_HINT = "::"

Span = tuple[int, int]


class GappedText:
    """A text with gaps and their `groups`. Most are flat: no gap in another, nothing odd."""

    def __init__(self, text: str) -> None:
        """Raises ValueError, which says what is wrong and its cure, if the gaps are not sound."""
        self._text = text
        self._flat = _FLAT.split(text)
        if _is_sound(self._flat):
            self.groups = frozenset(map(int, self._flat[1::_STEP]))
            return
        self._flat = []
        if wrong := wrong_gaps(text):
            raise ValueError(wrong[0])
        self._asked = _find_asked(find_gaps(text))
        self.groups = frozenset(self._asked)

    def card(self, group: int) -> str:
        """The text with the gaps of one group; of a gap of several, just this number is left.

        Raises ValueError if those do not ask the same any more: a brace of a gap that is filled in
        may come to stand beside another and end a gap too early.
        """
        if not self._flat:
            pieces = find_pieces(self._text, {group})
            card = "".join(self._text[start:end] for start, end in pieces)
            if _find_asked(find_gaps(card)).get(group) != self._asked[group]:
                raise ValueError(f"has c{group} where it cannot be asked alone")
            return card
        flat, own = self._flat, str(group)
        shown = [flat[0]]
        for at in range(1, len(flat), _STEP):
            number, answer, hint, after = flat[at : at + _STEP]
            if number == own:
                hinted = "" if hint is None else f"{_HINT}{hint}"
                answer = f"{{{{c{own}::{answer}{hinted}}}}}"
            shown += answer, after
        return "".join(shown)


def find_pieces(text: str, groups: Collection[int]) -> Iterator[Span]:
    """The pieces of a text that are left with the gaps of some groups; its gaps have to be sound.

    A gap in one that is left is filled in; of one that is filled in, its hint goes.
    """
    opened: list[_Open] = []
    asked = silent = 0  # gaps around the place where we are: left, and in their hint
    position = 0
    for edge in _EDGE.finditer(text):
        if not edge[1] and not opened:
            continue
        yield from _read_text(text, position, edge.start(), opened, silent)
        silent = sum(gap.in_hint for gap in opened)
        position = edge.end()
        if not edge[1]:
            closed = opened.pop()
            silent -= closed.in_hint
            asked -= closed.is_left
            if closed.is_left and not silent:
                yield edge.span()
            continue
        number = None if asked or silent else _find_number(edge, groups)
        opened.append(_Open(is_left=number is not None))
        if number:
            asked += 1
            yield from ((edge.start(), edge.start(1)), number, (edge.end(1), edge.end()))
    yield position, len(text)


@dataclass(slots=True)
class _Open:
    """A gap that is not closed yet: whether it is left, and whether what it shows is over."""

    is_left: bool
    in_hint: bool = False


def _read_text(text: str, start: int, end: int, opened: list[_Open], silent: int) -> Iterator[Span]:
    """What is left of a text between two edges; it may begin the hint of the innermost gap."""
    if silent:
        return
    if opened and not opened[-1].is_left:
        hint = text.find(_HINT, start, end)
        if hint >= 0:
            opened[-1].in_hint = True
            end = hint
    yield start, end


def _find_number(edge: re.Match[str], groups: Collection[int]) -> Span | None:
    """Where the first of these numbers stands among those of an opening."""
    for number in re.finditer(r"\d+", edge[1]):
        if int(number[0]) in groups:
            return edge.start(1) + number.start(), edge.start(1) + number.end()
    return None


def _find_asked(gaps: Iterable[Gap]) -> dict[int, list[tuple[str, str]]]:
    """By group, answer and hint of its gaps that lie in no other one of it."""
    found: dict[int, list[tuple[str, str]]] = {}
    ends: dict[int, int] = {}
    for gap in gaps:
        for group in gap.groups:
            if gap.start >= ends.get(group, 0):
                found.setdefault(group, []).append((gap.answer, gap.hint))
                ends[group] = gap.end
    return found


def _is_sound(flat: list[str]) -> bool:
    """Whether a text that was split at flat gaps has no others, and nothing that looks like one."""
    return (
        len(flat) > 1
        and not any("{" in text or "}}" in text for text in flat[::_STEP])
        and all(map(str.strip, flat[2::_STEP]))
        and all(int(number) <= LAST_GROUP for number in flat[1::_STEP])
    )
