"""Solvers that know no article: each picks an option by how the item looks.

An item whose key such a solver finds more often than chance gives itself away. Where several
options look alike to a solver it guesses among them, by a hash of the item, so that a run can be
repeated.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import Any

from quizgen.deck.amounts import read_amount
from quizgen.deck.item import Choice
from quizgen.deck.words import content_words, words
from tests.quality.chance import at_least

Scores = Sequence[float]  # one an option; the highest is picked
Solver = Callable[[Choice], Scores]
_ALIKE = 1e-9


@dataclass(frozen=True, slots=True)
class Solved:
    """How often a cue found the key in `items` choice items.

    `decided` are those in which it points at one option, `p` is the probability of so many hits
    or more by chance.
    """

    cue: str
    items: int
    hits: int
    decided: int
    chance: float
    p: float


def solve_by_cues(items: Sequence[Choice]) -> list[Solved]:
    """Every cue on every item that has one right option."""
    asked = [item for item in items if len(item.answers) == 1]
    return [_solve(cue, solver, asked) for cue, solver in SOLVERS.items()]


def telling_cues(item: Choice) -> list[str]:
    """The cues that point at the key of this item and at nothing else."""
    return [
        cue
        for cue, solver in SOLVERS.items()
        if [item.options[place] for place in best_options(solver(item))] == list(item.answers)
    ]


def _solve(cue: str, solver: Solver, items: Sequence[Choice]) -> Solved:
    picks = [best_options(solver(item)) for item in items]
    hits = sum(
        item.options[_guess(cue, item, pick)] == item.answers[0]
        for item, pick in zip(items, picks, strict=True)
    )
    chances = [1 / len(item.options) for item in items]
    return Solved(
        cue, len(items), hits, sum(len(pick) == 1 for pick in picks),
        sum(chances) / len(items) if items else 0.0, at_least(hits, chances),
    )  # fmt: skip


def best_options(scores: Scores) -> list[int]:
    """The places of the options with the highest score."""
    highest = max(scores)
    return [place for place, score in enumerate(scores) if score > highest - _ALIKE]


def _guess(cue: str, item: Choice, places: Sequence[int]) -> int:
    """One of several places, by a hash that does not know which option is right."""
    digest = sha256("\x1f".join((cue, item.question, *sorted(item.options))).encode()).digest()
    ordered = sorted(places, key=lambda place: item.options[place])
    return ordered[int.from_bytes(digest[:8]) % len(ordered)]


def longest(item: Choice) -> Scores:
    """The longest option."""
    return [len(option) for option in item.options]


def shortest(item: Choice) -> Scores:
    """The shortest option."""
    return [-len(option) for option in item.options]


def stem_words(item: Choice) -> Scores:
    """The option that repeats most words of the question."""
    asked = content_words(item.question)
    return [len(content_words(option) & asked) for option in item.options]


def odd_one_out(item: Choice) -> Scores:
    """The option that is least like the others."""
    return [-score for score in convergence(item)]


def convergence(item: Choice) -> Scores:
    """The option that has most in common with the others."""
    return [
        sum(_likeness(option, other) for at, other in enumerate(item.options) if at != place)
        for place, option in enumerate(item.options)
    ]


def middle_number(item: Choice) -> Scores:
    """The number in the middle, where all options are numbers."""
    amounts = [read_amount(option) for option in item.options]
    values = [amount.low for amount in amounts if amount and amount.low == amount.high]
    if len(values) < len(item.options):
        return [0.0] * len(item.options)
    return [-abs(2 * sorted(values).index(value) - (len(values) - 1)) for value in values]


def _likeness(one: str, other: str) -> float:
    """Shared words, shared letters in a row, and form: half, a quarter, a quarter."""
    shared = _overlap(frozenset(words(one)), frozenset(words(other)))
    letters = _overlap(_letter_pairs(one), _letter_pairs(other))
    return 0.5 * shared + 0.25 * letters + 0.25 * (_form(one) == _form(other))


def _overlap(one: frozenset[Any], other: frozenset[Any]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def _letter_pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(text.lower()))


def _form(text: str) -> tuple[bool, bool, bool, int]:
    """Begins with a capital, with an article; holds a digit; how many words."""
    found = words(text)
    article = found[:1] in (("a",), ("an",), ("the",))
    return (
        text[:1].isupper(),
        article,
        any(c.isdecimal() for c in text),
        min(len(found), 4),
    )


SOLVERS: dict[str, Solver] = {
    "longest option": longest,
    "shortest option": shortest,
    "most words of the stem": stem_words,
    "odd one out": odd_one_out,
    "convergence": convergence,
    "middle number": middle_number,
}
