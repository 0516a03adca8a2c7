"""Replies and answers: what the learner gave, and what was kept of it."""

import json
from dataclasses import dataclass

from quizgen.memory.card import Card
from quizgen.memory.leeches import Leech
from quizgen.memory.queue import Queue
from quizgen.memory.review import Grade, Review
from quizgen.memory.verdict import Given, Verdict
from quizgen.study.question import Question


@dataclass(frozen=True, slots=True)
class Reply:
    """What the learner replied; `grade` is their own, where they grade themselves."""

    given: Given
    guessed: bool = False
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply as it was kept; `card` carries its new state, `queue` is what was left before.

    `leech`: whether it was forgotten so often that the learner is told, or that it was suspended.
    """

    question: Question
    reply: Reply
    verdict: Verdict
    review: Review
    card: Card
    queue: Queue
    leech: Leech = ""

    @property
    def is_new(self) -> bool:
        """Whether the card was met for the first time."""
        return self.question.card.state is None


def given_text(given: Given) -> str:
    """An answer as the review log keeps it: a text as it is, anything else as JSON."""
    return given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)


def typed_text(question: Question, given: Given) -> str:
    """The one text that was typed; "" where nothing was, or several texts were."""
    if question.mode not in ("typed", "gaps"):
        return ""
    texts = [given] if isinstance(given, str) else given
    if not isinstance(texts, list | tuple) or len(texts) != 1:
        return ""
    return str(texts[0]).strip()
