"""What a sitting came to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from quizgen.study.answer import Answer

LONGEST = timedelta(seconds=60)  # of one answer; after that the learner was elsewhere


@dataclass(frozen=True, slots=True)
class Summary:
    """`answers` given, `right` and `guessed` among them, `new` cards met, `time` spent on them.

    `skipped`: cards put aside.
    """

    answers: int = 0
    right: int = 0
    guessed: int = 0
    new: int = 0
    time: timedelta = timedelta()
    skipped: int = 0


def summarise(answers: Sequence[Answer], *, skipped: int = 0) -> Summary:
    """Sum up the answers that stand."""
    times = (timedelta(milliseconds=answer.review.took_ms) for answer in answers)
    return Summary(
        answers=len(answers),
        right=sum(answer.verdict.right for answer in answers),
        guessed=sum(answer.reply.guessed and answer.verdict.right for answer in answers),
        new=sum(answer.is_new for answer in answers),
        time=sum((min(time, LONGEST) for time in times), timedelta()),
        skipped=skipped,
    )
