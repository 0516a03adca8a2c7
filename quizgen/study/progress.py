"""How far a sitting has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.memory.card import Card
from quizgen.study.answer import Answer
from quizgen.study.question import Question
from quizgen.study.round import Round


@dataclass(frozen=True, slots=True)
class Progress:
    """Counted from the answers that stand and the cards of the round."""

    answers: Sequence[Answer]
    round: Round

    def place(self, question: Question) -> int:
        """The how-manieth card of the sitting is asked, from 1; a card that returns adds none."""
        return len((self._met - self.round.skipped) | {question.card.key})

    def is_repeat(self, question: Question) -> bool:
        """Whether the card was answered before in the sitting."""
        return question.card.key in self._met

    @property
    def unanswered(self) -> list[Card]:
        """Cards without an answer, in the order of their keys."""
        met = self._met
        return [card for key, card in sorted(self.round.cards.items()) if key not in met]

    @property
    def skipped(self) -> int:
        """How many cards were put aside."""
        return len(self.round.skipped)

    @property
    def total(self) -> int:
        """Cards of the sitting, without those put aside."""
        return len(self.round.cards.keys() - self.round.skipped)

    @property
    def left(self) -> int:
        """Cards still to be asked, or to be asked again."""
        return len(self.round.queue)

    @property
    def done(self) -> int:
        """Cards that are not asked again in the sitting."""
        return self.total - self.left

    @property
    def _met(self) -> set[tuple[str, str]]:
        return {answer.card.key for answer in self.answers}
