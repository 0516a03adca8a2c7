"""Marks: what the answers of an exam come to."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.deck.item import Cloze, Matching
from quizgen.study.answer import Answer


@dataclass(frozen=True, slots=True)
class Mark:
    """`points` of `total`; `luck`: what blind guessing would earn; `missed` answers, in order.

    `unanswered`: questions without an answer, which earn nothing.
    """

    points: float
    total: float
    luck: float
    missed: tuple[Answer, ...] = ()
    unanswered: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.points / self.total if self.total else 0.0


def make_mark(answers: Sequence[Answer], unanswered: Sequence[float]) -> Mark:
    """The mark of the answers that stand; `unanswered` are the points of the other questions.

    Gaps and pairs earn their share; anything else is right or wrong as a whole.
    """
    worth = [(answer, answer.question.card.item.points) for answer in answers]
    return Mark(
        points=sum(points * earned_share(answer) for answer, points in worth),
        total=sum(points for _, points in worth) + sum(unanswered),
        luck=sum(points * answer.question.chance for answer, points in worth),
        missed=tuple(answer for answer in answers if not answer.verdict.right),
        unanswered=len(unanswered),
    )


def earned_share(answer: Answer) -> float:
    """How much of its points an answer earns, from 0 to 1."""
    verdict = answer.verdict
    if verdict.right:
        return 1.0
    if verdict.parts and isinstance(answer.question.card.item, Cloze | Matching):
        return sum(verdict.parts) / len(verdict.parts)
    return 0.0
