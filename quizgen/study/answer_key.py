"""The answer key of a sitting: what counts as right for a card, for this learner."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from quizgen.memory.card import Card
from quizgen.memory.verdict import Given, Verdict
from quizgen.memory.vocabulary import NO_WORDS
from quizgen.study.answer import Reply, typed_text
from quizgen.study.others import OtherAnswers
from quizgen.study.question import Question
from quizgen.study.variants import Variants

if TYPE_CHECKING:
    from quizgen.study.keeper import Keeper


class AnswerKey:
    """What the deck says, and what the learner insisted on; never what is right elsewhere.

    `cards_of` gives all cards of a deck, due or not: their answers are never taken for a slip of
    the pen.
    """

    def __init__(
        self, library: "Keeper", learner: str, cards_of: Callable[[str], Iterable[Card]]
    ) -> None:
        self._others = OtherAnswers(cards_of)
        self._variants = Variants(library, learner)
        self._accepted: dict[tuple[str, str], str] = {}  # by the learner, in this sitting

    def mark(self, question: Question, given: Given) -> Verdict:
        """Mark an answer; a close one is for the learner to decide."""
        from quizgen.memory.marking import mark  # the first question need not wait for these
        from quizgen.study.vocabulary import read_vocabulary

        item = question.card.item
        if variants := self._variants.of(question.card):
            item = item.model_copy(update={"accept": [*item.accept, *variants]})
        words = read_vocabulary() if question.mode in ("typed", "gaps") else NO_WORDS
        return mark(item, given, others=self._others.of(question.card), vocabulary=words)

    def accept(self, question: Question, reply: Reply) -> None:
        """Count a typed answer as right from now on."""
        text = typed_text(question, reply.given)
        if text and self._variants.add(question.card, text):
            self._accepted[question.card.key] = text

    def take_back(self, card: Card) -> None:
        """Do not count what was accepted for a card in this sitting any more."""
        if text := self._accepted.pop(card.key, ""):
            self._variants.remove(card, text)

    def forget(self, deck: str) -> None:
        """Read a deck anew: an item of it was changed."""
        self._others.forget(deck)
