"""A round: the cards of a sitting, those still to come, and those put aside."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from quizgen.memory.card import Card
from quizgen.memory.queue import Queue, after_answer, next_card
from quizgen.study.question import Question

TakeBack = Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Aside:
    """A card that was put aside after so many answers, with the queue before that, and how what
    was done to it elsewhere is taken back."""

    question: Question
    queue: Queue
    after: int
    take_back: TakeBack | None = None


class Round:
    """`queue` is what is still to come, `cards` all of the round by their keys."""

    def __init__(self, queue: Queue) -> None:
        self.queue = queue
        self.cards = {card.key: card for card in (*queue.main, *queue.learning)}
        self.skipped: set[tuple[str, str]] = set()
        self._aside: list[_Aside] = []

    def next_card(self, at: datetime, last: Card | None) -> Card | None:
        """The card to ask at a moment in UTC, not the last one if there is another."""
        return next_card(self.queue, at, last=last)

    def advance(self, card: Card) -> None:
        """A card was answered, and has its new state."""
        self.queue = after_answer(self.queue, card)

    def restore(self, queue: Queue) -> None:
        """The queue is again as it was, without what was put aside since."""
        self.queue = queue
        for key in self.skipped:
            self.leave_out(key)

    def leave_out(self, key: tuple[str, str]) -> None:
        """A card does not come again."""
        self.queue = replace(
            self.queue,
            main=tuple(card for card in self.queue.main if card.key != key),
            learning=tuple(card for card in self.queue.learning if card.key != key),
        )

    def drop(self, key: tuple[str, str]) -> None:
        """A card does not come again, and does not count."""
        self.skipped.add(key)
        self.leave_out(key)

    def put_aside(self, question: Question, after: int, take_back: TakeBack | None = None) -> None:
        """Drop a card after so many answers, so that it can be brought back."""
        self._aside.append(_Aside(question, self.queue, after, take_back))
        self.drop(question.card.key)

    @property
    def has_aside(self) -> bool:
        """Whether there is anything to bring back."""
        return bool(self._aside)

    def bring_back(self, after: int) -> Question | None:
        """What was put aside last, if that was after so many answers: it can be asked again."""
        if not self._aside or self._aside[-1].after != after:
            return None
        aside = self._aside.pop()
        if aside.take_back:
            aside.take_back()
        self.skipped.discard(aside.question.card.key)
        self.queue = aside.queue
        return aside.question
