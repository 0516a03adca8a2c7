"""Tallies: what the answers of a day come to.

True retention counts the first answer of a day to a card that was in the review stage: what was
remembered since an earlier day, neither what is being learned nor what is answered once more.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from operator import add, attrgetter, sub

from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Grade, Review
from quizgen.memory.states import State, replay_steps

MATURE_DAYS = 21
"""A card that waited so many days or more is mature, as in Anki; a younger one is young."""

_LONGEST_MS = 60_000  # of one answer; after that the learner was elsewhere


@dataclass(frozen=True, slots=True)
class Tally:
    """`answers` and the time they took, in milliseconds, at most a minute each; cards `met` first.

    `young` and `mature`: how many cards were asked for what was remembered; `_known`: and knew it.
    """

    answers: int = 0
    took_ms: int = 0
    met: int = 0
    young: int = 0
    young_known: int = 0
    mature: int = 0
    mature_known: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*map(add, _numbers(self), _numbers(other)))

    def __sub__(self, other: "Tally") -> "Tally":
        return Tally(*map(sub, _numbers(self), _numbers(other)))


_numbers: Callable[[Tally], tuple[int, ...]] = attrgetter(*(part.name for part in fields(Tally)))


def tally_answer(before: State | None, review: Review) -> Tally:
    """What one answer adds to its day; `before` is the state of the card that was asked."""
    took_ms = min(review.took_ms, _LONGEST_MS)
    if before is None:
        return Tally(1, took_ms, met=1)
    if before.stage != "review" or before.last_day >= review.day:
        return Tally(1, took_ms)
    known = int(review.grade > Grade.AGAIN)
    if before.interval >= MATURE_DAYS:
        return Tally(1, took_ms, mature=1, mature_known=known)
    return Tally(1, took_ms, young=1, young_known=known)


def tally_card(reviews: Iterable[Review], parameters: Parameters = PARAMETERS) -> dict[date, Tally]:
    """What the log of one card comes to, by study day; reviews in the order recorded."""
    days: defaultdict[date, Tally] = defaultdict(Tally)
    for before, review, _ in replay_steps(reviews, parameters):
        days[review.day] += tally_answer(before, review)
    return dict(days)
