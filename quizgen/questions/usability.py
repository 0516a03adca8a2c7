"""Usability: how likely it is that a teacher would hand out a candidate unedited.

One logistic regression on traits for each mark that graders give foretells how likely the item
fails it; how likely it fails none is set right by one more, by kind of item. The weights are
learned from items graded blind (`python -m tests.quality train`).
"""

import math
from collections.abc import Mapping
from functools import cache

from quizgen.questions.candidate import Candidate
from quizgen.questions.traits import Reading
from quizgen.shipped import word_list

BIAS = "bias"
USE = "use"  # the last regression; the others are named by the mark that is failed
UNFLAWED = "odds of failing no mark"  # its main trait
LEAST, MOST = 0.001, 0.999  # shares whose odds are told

Weights = Mapping[str, float]


def rate(candidate: Candidate, reading: Reading) -> float:
    """The estimated probability (0 to 1) that it is used unedited, if no rule drops it."""
    return rate_traits(reading.list_traits(candidate), _read_weights())


def rate_traits(traits: Mapping[str, float], weights: Mapping[str, Weights]) -> float:
    """The same for listed traits; weights by mark and trait."""
    unflawed = math.prod(
        1 - _weigh(traits, of_mark) for mark, of_mark in sorted(weights.items()) if mark != USE
    )
    return _weigh({**traits, UNFLAWED: log_odds(unflawed)}, weights[USE])


def log_odds(share: float) -> float:
    """Of a share between 0 and 1, kept finite."""
    kept = min(MOST, max(LEAST, share))
    return math.log(kept / (1 - kept))


def _weigh(traits: Mapping[str, float], weights: Weights) -> float:
    known = sorted(traits.keys() & weights.keys())
    return 1 / (1 + math.exp(-(weights[BIAS] + sum(weights[one] * traits[one] for one in known))))


@cache
def _read_weights() -> Mapping[str, Weights]:
    """A line each: mark, trait and weight."""
    weights: dict[str, dict[str, float]] = {}
    for line in word_list("questions", "usability_weights"):
        mark, rest = line.split(" ", 1)
        name, weight = rest.rsplit(" ", 1)
        weights.setdefault(mark, {})[name] = float(weight)
    return weights
