"""Clashes: items of one deck of which one asks the same otherwise or tells another's answer."""

from collections.abc import Iterator, Sequence

from quizgen.deck.flaws_pairs import Pair, find_giveaways, find_repeats
from quizgen.deck.item import AnyItem


def find_clashes(items: Sequence[AnyItem]) -> dict[str, str]:
    """Id -> why the item must go, so that a check of the deck finds no clash.

    Of two that clash the draft goes, or else the later one; what is gone clashes with nothing.
    """
    gone: dict[str, str] = {}
    place = {item.id: number for number, item in enumerate(items)}
    for one, other, rule, _ in _list_pairs(items):
        if one.id in gone or other.id in gone:
            continue
        worse = max(one, other, key=lambda item: (item.status == "draft", place[item.id]))
        gone[worse.id] = _REASONS[rule]
    return gone


def _list_pairs(items: Sequence[AnyItem]) -> Iterator[Pair]:
    yield from find_repeats(items)
    yield from find_giveaways(items)


_REASONS = {
    "duplicate": "too much like another question",
    "near-duplicate": "too much like another question",
    "conflict": "the same question has another answer",
    "giveaway": "one question gives away the answer of another",
}
