"""Turns: decks, kinds and siblings kept apart, without changing much of an order."""

from collections import Counter
from collections.abc import Sequence

from quizgen.memory.card import Card

_LOOK = 6  # cards ahead: an order is only ever changed nearby


def take_turns(cards: Sequence[Card]) -> list[Card]:
    """The first card of every deck, then the second ones; in a deck the order stays."""
    met: Counter[str] = Counter()
    rounds = []
    for card in cards:
        rounds.append(met[card.deck])
        met[card.deck] += 1
    return _by_round(cards, rounds)


def part_siblings(cards: Sequence[Card]) -> list[Card]:
    """First one card of every fact, then the second ones, and so on: as far apart as can be."""
    met: Counter[tuple[str, str]] = Counter()
    rounds = []
    for card in cards:
        rounds.append(met[card.fact])
        met[card.fact] += 1
    return _by_round(cards, rounds)


def vary(cards: Sequence[Card]) -> list[Card]:
    """Neighbours of different decks and kinds, where one of the next few cards allows it.

    Mixed practice is harder and lasts longer than one kind after the other.
    """
    left, varied = list(cards), list[Card]()
    while left:
        near = range(min(_LOOK, len(left)))
        place = min(near, key=lambda at: (_likeness(varied, left[at]), at))
        varied.append(left.pop(place))
    return varied


def spread(*rows: Sequence[Card]) -> list[Card]:
    """All rows in one, each evenly spread over it."""
    places = [
        ((2 * place + 1) / len(cards), card) for cards in rows for place, card in enumerate(cards)
    ]
    return [card for _, card in sorted(places, key=lambda pair: pair[0])]


def _likeness(before: Sequence[Card], card: Card) -> int:
    """How much a card is like the one before it."""
    if not before:
        return 0
    last = before[-1]
    return 2 * (last.deck == card.deck) + (last.item.kind == card.item.kind)


def _by_round(cards: Sequence[Card], rounds: Sequence[int]) -> list[Card]:
    return [card for _, card in sorted(zip(rounds, cards, strict=True), key=lambda pair: pair[0])]
