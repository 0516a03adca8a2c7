"""Reviews: one answer of one learner to one item, as it is kept for ever."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Literal

Mode = Literal["options", "typed", "self", "true_false", "gaps", "pairs", "order"]
Stage = Literal["new", "learning", "review", "relearning"]
RETENTION = 0.9
ROLLOVER_HOUR = 4


class Grade(IntEnum):
    """How well an answer was known."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Review:
    """A row of the review log. The log is only ever added to.

    `at` is in UTC; `day` is the learner's study day, frozen when the answer was given, so that
    travel and changed clocks never move a past review. `retention` is what the next interval was
    made for: that of the deck, or more where a right answer may be luck. A row with `voids` takes
    back the review of that id.
    """

    id: str
    learner: str
    deck: str
    item: str
    grade: Grade
    at: datetime
    day: date
    took_ms: int
    mode: Mode
    given: str = ""
    guessed: bool = False
    voids: str | None = None
    retention: float = RETENTION

    def __post_init__(self) -> None:
        if self.at.utcoffset() != timedelta(0):
            raise ValueError("the time of a review is in UTC")


def study_day(at: datetime, rollover_hour: int = ROLLOVER_HOUR) -> date:
    """The day a learner would say it is at `at` (aware, local): up to 4 a.m. it is still yesterday.

    Raises ValueError for a naive time.
    """
    if at.utcoffset() is None:
        raise ValueError("a study day needs a time with its zone")
    return (at - timedelta(hours=rollover_hour)).date()


def make_review_id(learner: str, deck: str, item: str, at: datetime) -> str:
    """Twenty hex digits: the same answer recorded twice, or on two machines, has the same id."""
    material = "\x1f".join((learner, deck, item, at.isoformat()))
    return hashlib.sha256(material.encode()).hexdigest()[:20]


def standing_reviews(reviews: Sequence[Review]) -> list[Review]:
    """The reviews that were not taken back, each once, in the order recorded."""
    gone = {review.voids for review in reviews if review.voids}
    once: dict[str, Review] = {}
    for review in reviews:
        if not review.voids and review.id not in gone:
            once.setdefault(review.id, review)
    return list(once.values())
