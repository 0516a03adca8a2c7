"""Usability: how likely it is that a teacher would hand out a candidate unedited.

A logistic regression on traits, with weights learned from items graded blind
(`python -m tests.quality train`).
"""

import math
from collections.abc import Mapping
from functools import cache

from quizgen.questions.candidate import Candidate
from quizgen.questions.traits import Reading
from quizgen.shipped import word_list

BIAS = "bias"


def rate(candidate: Candidate, reading: Reading) -> float:
    """The estimated probability (0 to 1) that it is used unedited, if no rule drops it."""
    weights = _read_weights()
    traits = reading.list_traits(candidate)
    total = weights[BIAS] + sum(weights.get(name, 0.0) * traits[name] for name in sorted(traits))
    return 1 / (1 + math.exp(-total))


@cache
def _read_weights() -> Mapping[str, float]:
    """By trait; a line each, name and weight."""
    pairs = (line.rsplit(" ", 1) for line in word_list("questions", "usability_weights"))
    return {name: float(weight) for name, weight in pairs}
