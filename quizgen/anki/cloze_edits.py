"""An edit of one card's text, made in the text with all gaps that the card is of."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from quizgen.anki.cloze_cards import find_pieces
from quizgen.deck.gaps import find_gaps, wrong_gaps

_WORD = re.compile(r"\w+|\W")
_LONGEST = 20_000  # signs that are compared word by word
_UNFIT = "the edit does not fit in with the other gaps of its note"


class _Edit(NamedTuple):
    """`text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


def shows(whole: str, card: str) -> bool:
    """Whether the text of a card is that of the whole with some of its gaps."""
    return bool(groups_of(card)) and not wrong_gaps(whole) and _card(whole, card) == card


def edit_whole(whole: str, now: str, old: str, new: str) -> str:
    """What `now` becomes as the text of a card of it was edited from `old` to `new`.

    `whole` is what the card was made of, `now` what edits of other cards have made of it. Raises
    ValueError if the edits do not go together.
    """
    own = list(_place(_compare(old, new), _places(whole, old)))
    changed = _apply(whole, own)
    if wrong_gaps(changed) or _card(changed, new) != new:
        raise ValueError(_UNFIT)
    both = _apply(whole, sorted({*own, *_compare(whole, now)}))
    if wrong_gaps(both):
        raise ValueError(_UNFIT)
    return both


def groups_of(text: str) -> set[int]:
    """The numbers of the gaps in a text."""
    return {group for gap in find_gaps(text) for group in gap.groups}


def _card(whole: str, like: str) -> str:
    return "".join(whole[start:end] for start, end in find_pieces(whole, groups_of(like)))


def _places(whole: str, card: str) -> list[int]:
    """Where each sign of the card stands in the whole."""
    pieces = find_pieces(whole, groups_of(card))
    return [place for start, end in pieces for place in range(start, end)]


def _compare(old: str, new: str) -> Iterator[_Edit]:
    if len(old) + len(new) > _LONGEST:
        if old != new:
            yield _Edit(0, len(old), new)
        return
    before, after = _WORD.findall(old), _WORD.findall(new)
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, first, last, begin, end in matcher.get_opcodes():
        if what != "equal":
            yield _Edit(starts[first], starts[last], "".join(after[begin:end]))


def _place(edits: Iterator[_Edit], places: list[int]) -> Iterator[_Edit]:
    """Edits of a card as edits of the whole. Raises ValueError if one reaches across a gap."""
    for start, end, new in edits:
        if start == end:
            at = places[start - 1] + 1 if start else 0
            yield _Edit(at, at, new)
            continue
        first, last = places[start], places[end - 1]
        if last - first != end - 1 - start:
            raise ValueError(_UNFIT)
        yield _Edit(first, last + 1, new)


def _apply(text: str, edits: list[_Edit]) -> str:
    """Raises ValueError if two of them change the same place."""
    written: list[str] = []
    position = 0
    for start, end, new in edits:
        if start < position:
            raise ValueError("another card of its note was edited in the same place")
        written += text[position:start], new
        position = end
    return "".join((*written, text[position:]))
