"""Variants: answers that a learner said are right although the deck does not know them.

They are the learner's own, so that nobody changes a key by insisting. One holds as long as the
right answers of its item stay what they were: a corrected key makes them void.
"""

import json
from typing import TYPE_CHECKING, Any

from quizgen.memory.card import Card
from quizgen.study.question import right_answers

if TYPE_CHECKING:
    from quizgen.study.keeper import Keeper

_PREFIX = "accept:"
_LONGEST = 200  # characters; what is longer was no answer


class Variants:
    """The variants of one learner, kept in the library."""

    def __init__(self, library: "Keeper", learner: str) -> None:
        self._library = library
        self._learner = learner
        kept = library.settings(learner)
        self._kept = {name: text for name, text in kept.items() if name.startswith(_PREFIX)}

    def of(self, card: Card) -> tuple[str, ...]:
        """What the learner had counted as right for a card."""
        kept: dict[str, Any] = json.loads(self._kept.get(_name(card), "{}"))
        return tuple(kept.get("texts", ())) if kept.get("for") == _rights(card) else ()

    def add(self, card: Card, text: str) -> bool:
        """Count a text as right from now on; false if it was counted already, or is none."""
        known = self.of(card)
        if not text or len(text) > _LONGEST or text in (*known, *_rights(card)):
            return False
        self._keep(card, (*known, text))
        return True

    def remove(self, card: Card, text: str) -> None:
        """Do not count it any more."""
        self._keep(card, tuple(other for other in self.of(card) if other != text))

    def _keep(self, card: Card, texts: tuple[str, ...]) -> None:
        value = json.dumps({"for": _rights(card), "texts": texts}, ensure_ascii=False)
        self._kept[_name(card)] = value
        self._library.set(self._learner, _name(card), value)


def _name(card: Card) -> str:
    return f"{_PREFIX}{card.deck}/{card.item.id}"


def _rights(card: Card) -> list[str]:
    return list(right_answers(card.item))
