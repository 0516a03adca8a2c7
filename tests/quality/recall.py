"""Would the generator ask what people asked? Answers of people found again among candidates."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

ENOUGH = 0.5  # token F1
DRAWS = 50


@dataclass(frozen=True, slots=True)
class Recall:
    """Shares of human answers found again: among the best, among as many at random, among all."""

    answers: int
    best: float
    drawn: float
    whole: float


def token_f1(one: str, other: str) -> float:
    """Harmonic mean of precision and recall over words, without articles (as in SQuAD)."""
    left, right = Counter(_tokens(one)), Counter(_tokens(other))
    shared = (left & right).total()
    return 2 * shared / (left.total() + right.total()) if shared else 0.0


def count_found(human: Sequence[str], answers: Sequence[str]) -> int:
    """How many human answers have one among `answers` that says nearly the same."""
    return sum(any(token_f1(one, other) >= ENOUGH for other in answers) for one in human)


def measure_recall(scopes: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Recall:
    """Over several scopes (articles or paragraphs), each its human answers and its candidates'.

    Candidates come best first; of each scope as many different answers are looked at as people
    wrote questions.
    """
    total = sum(len(human) for human, _ in scopes)
    best = drawn = whole = 0.0
    chance = random.Random(1)
    for human, ranked in scopes:
        answers = _distinct(ranked)
        count = min(len(human), len(answers))
        best += count_found(human, answers[:count])
        whole += count_found(human, answers)
        drawn += sum(
            count_found(human, chance.sample(answers, count)) for _ in range(DRAWS)
        ) / DRAWS  # fmt: skip
    share = 1 / total if total else 0.0
    return Recall(total, best * share, drawn * share, whole * share)


def _distinct(answers: Sequence[str]) -> list[str]:
    kept: dict[tuple[str, ...], str] = {}
    for answer in answers:
        kept.setdefault(tuple(_tokens(answer)), answer)
    return list(kept.values())


def _tokens(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.lower()) if word not in {"a", "an", "the"}]
