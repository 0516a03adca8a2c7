"""Answers to the other questions of a deck: never a slip of the pen for this one."""

from collections.abc import Callable, Iterable
from itertools import chain

from quizgen.memory.card import Card
from quizgen.study.question import right_answers


class OtherAnswers:
    """Right answers of whole decks, read once they are needed.

    `cards_of` gives all cards of a deck, due or not.
    """

    def __init__(self, cards_of: Callable[[str], Iterable[Card]]) -> None:
        self._cards_of = cards_of
        self._texts: dict[str, frozenset[str]] = {}  # by deck

    def of(self, card: Card) -> frozenset[str]:
        """What is right elsewhere in the deck of a card, and not for the card itself."""
        if card.deck not in self._texts:
            texts = (right_answers(other.item) for other in self._cards_of(card.deck))
            self._texts[card.deck] = frozenset(chain.from_iterable(texts))
        return self._texts[card.deck] - set(right_answers(card.item))

    def forget(self, deck: str) -> None:
        """Read a deck anew: an item of it was changed."""
        self._texts.pop(deck, None)
