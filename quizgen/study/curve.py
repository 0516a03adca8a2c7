"""The forgetting curve of a learner: how often cards were known, by how long they had waited."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.memory.fsrs6 import recall_chance
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Grade, Review
from quizgen.memory.states import replay_steps

ENDS = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.5, 4.0)
"""Ends of the bins, in waits as multiples of the stability before."""

MOST_REVIEWS = 20_000
"""The last ones of a log, which are enough for a curve."""


@dataclass(frozen=True, slots=True)
class Point:
    """Answers after about the same wait: a multiple of the stability, with the `known` share of

    them and the share that was `foretold`; how many they are.
    """

    wait: float
    known: float
    foretold: float
    answers: int


def find_curve(reviews: Sequence[Review], parameters: Parameters = PARAMETERS) -> list[Point]:
    """The points of the bins that hold any answers, by wait; of the last answers of a log."""
    logs: defaultdict[tuple[str, str], list[Review]] = defaultdict(list)
    for review in reviews:
        logs[review.deck, review.item].append(review)
    recent = sorted(logs.values(), key=lambda log: log[-1].at, reverse=True)
    bins: defaultdict[int, list[tuple[float, float, bool]]] = defaultdict(list)
    count = 0
    for log in recent:
        for wait, chance, known in _waits(log, parameters):
            bins[sum(wait > end for end in ENDS)].append((wait, chance, known))
        count += len(log)
        if count > MOST_REVIEWS:
            break
    return [_point(bins[place]) for place in range(len(ENDS)) if bins[place]]


def _waits(log: Sequence[Review], parameters: Parameters) -> "list[tuple[float, float, bool]]":
    """Of each answer on a later day: the wait, the chance foretold, and whether it was known."""
    found = []
    steps = list(replay_steps(sorted(log, key=lambda review: review.at), parameters))
    for (_, _, state), (_, review, _) in pairwise(steps):
        days = (review.day - state.last_day).days
        if days > 0:
            chance = recall_chance(state.stability, days, parameters)
            found.append((days / state.stability, chance, review.grade > Grade.AGAIN))
    return found


def _point(answers: Sequence[tuple[float, float, bool]]) -> Point:
    waits, chances, known = zip(*answers, strict=True)
    count = len(answers)
    return Point(sum(waits) / count, sum(known) / count, sum(chances) / count, count)
