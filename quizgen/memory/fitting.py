"""Fitting: parameters of FSRS-6 made for one learner. The only door to `fsrs_rs_python`.

What is fitted to few answers is fitted to chance. So the result is drawn towards the parameters
that hold for everybody, the less, the more answers there were; and `judge_fit` tells whether it
would have foretold later answers better, which those it was made from cannot tell.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from quizgen.errors import FittingError
from quizgen.memory.fsrs6 import recall_chance
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Grade, Review, standing_reviews

ENOUGH_REVIEWS = 3_200
"""With fewer a fit foretells worse than the usual parameters as often as better."""

FOLDS = 5
_EPOCHS = 5
_PRIOR = 2_000  # as many trials as the usual parameters weigh
_SURE = 1e-6  # no chance is nearer to 0 or 1


class Step(NamedTuple):
    """An answer to a card: its grade, and the days since the one before."""

    grade: Grade
    days: int


class Trial(NamedTuple):
    """An answer that shows what was remembered since an earlier day: the last of `steps`."""

    at: datetime
    steps: tuple[Step, ...]

    @property
    def known(self) -> bool:
        """Whether it was."""
        return self.steps[-1].grade > Grade.AGAIN


@dataclass(frozen=True, slots=True)
class Judgement:
    """Log loss on answers that came after those that were fitted to, for `trials` of them.

    `before`: with the parameters in use; `after`: with fitted ones.
    """

    before: float
    after: float
    trials: int


def find_trials(reviews: Iterable[Review]) -> list[Trial]:
    """The trials in a review log, oldest first."""
    standing = standing_reviews(tuple(reviews))
    standing.sort(key=lambda review: (review.deck, review.item, review.at))
    trials: list[Trial] = []
    for _, log in groupby(standing, key=lambda review: (review.deck, review.item)):
        trials += _trials_of_card(list(log))
    return sorted(trials, key=lambda trial: trial.at)


def fit_parameters(trials: Sequence[Trial]) -> Parameters:
    """Parameters for what these trials tell. Raises FittingError without the optional package."""
    rs = _package()
    items = [_item(trial.steps) for trial in trials]
    settings = rs.TrainingConfig(num_epochs=_EPOCHS)
    fitted = rs.FSRS(PARAMETERS).compute_parameters(items, training_config=settings)
    weight = len(trials) / (len(trials) + _PRIOR)
    return tuple(
        weight * own + (1 - weight) * usual for own, usual in zip(fitted, PARAMETERS, strict=True)
    )


def judge_fit(trials: Sequence[Trial], parameters: Parameters) -> Judgement:
    """Compare fits with the parameters in use: each of five later parts after all before it."""
    before: list[float] = []
    after: list[float] = []
    for past, future in _split(trials):
        before += find_losses(future, parameters)
        after += find_losses(future, fit_parameters(past))
    return Judgement(sum(before) / len(before), sum(after) / len(after), len(before))


def find_losses(trials: Sequence[Trial], parameters: Parameters) -> list[float]:
    """The log loss of each trial: what the parameters foretold against what was known."""
    rs = _package()
    earlier = [_item(trial.steps[:-1]) for trial in trials]
    memories = rs.FSRS(parameters).memory_state_batch(earlier)
    losses = []
    for trial, memory in zip(trials, memories, strict=True):
        chance = recall_chance(memory.stability, trial.steps[-1].days, parameters)
        right = chance if trial.known else 1 - chance
        losses.append(-math.log(min(max(right, _SURE), 1 - _SURE)))
    return losses


def _trials_of_card(log: Sequence[Review]) -> Iterator[Trial]:
    days = [max(0, (later.day - earlier.day).days) for earlier, later in pairwise(log)]
    steps = [Step(one.grade, gap) for one, gap in zip(log, [0, *days], strict=True)]
    for place, (review, step) in enumerate(zip(log, steps, strict=True)):
        if step.days > 0:
            yield Trial(review.at, tuple(steps[: place + 1]))


def _split(trials: Sequence[Trial]) -> Iterator[tuple[Sequence[Trial], Sequence[Trial]]]:
    """Six parts in the order of time; the first is only learned from."""
    size = len(trials) // (FOLDS + 1)
    for left in range(FOLDS, 0, -1):
        start = len(trials) - left * size
        yield trials[:start], trials[start : start + size]


def _item(steps: Iterable[Step]) -> Any:
    rs = _package()
    return rs.FSRSItem([rs.FSRSReview(int(grade), days) for grade, days in steps])


def _package() -> Any:
    try:
        import fsrs_rs_python
    except ModuleNotFoundError:
        raise FittingError(
            "fitting needs the package fsrs-rs-python, which is not installed",
            hint="pip install 'quizgen[optimize]'",
        ) from None
    return fsrs_rs_python
