"""The outlook: what a learner's own cards will ask for, by simulation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from statistics import median

from quizgen.memory.card import Card
from quizgen.memory.fsrs6 import Memory
from quizgen.memory.guessing import aim_retention
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Grade, Review, standing_reviews
from quizgen.memory.simulation import Course, Habits, Life, simulate_study
from quizgen.memory.states import State, memory_of, replay
from quizgen.study.question import STABLE_DAYS, chance_of_luck

MOST_CARDS = 1_000
"""A simulation takes so many cards, drawn by lot, and counts them for all."""

RETENTIONS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
_LONGEST_MS = 60_000
_ENOUGH = 30  # answers from which on habits are taken from the log


@dataclass(frozen=True, slots=True)
class Prospect:
    """What keeping `retention` comes to, a day: `answers` and `minutes`; `known` cards at the end.

    `kept` is the share of cards that was truly known when asked.
    """

    retention: float
    answers: float
    minutes: float
    known: float
    kept: float


@dataclass(frozen=True, slots=True)
class Sample:
    """Cards drawn by lot from all, each of them standing for `weight` cards."""

    cards: tuple[Card, ...]
    weight: float


def draw_sample(cards: Sequence[Card], *, most: int = MOST_CARDS) -> Sample:
    """At most so many of the cards; the same cards, the same sample."""
    if len(cards) <= most:
        return Sample(tuple(cards), 1.0)
    return Sample(tuple(Random(1).sample(list(cards), most)), len(cards) / most)


def find_habits(reviews: Iterable[Review]) -> Habits:
    """How quick a learner answers and how much is known at once; as usual while little is known."""
    right: list[float] = []
    wrong: list[float] = []
    first: dict[tuple[str, str], bool] = {}
    for review in standing_reviews(tuple(reviews)):
        known = review.grade > Grade.AGAIN
        (right if known else wrong).append(min(review.took_ms, _LONGEST_MS) / 1000)
        first.setdefault((review.deck, review.item), known)
    usual = Habits()
    return Habits(
        median(right) if len(right) >= _ENOUGH else usual.right_seconds,
        median(wrong) if len(wrong) >= _ENOUGH else usual.wrong_seconds,
        sum(first.values()) / len(first) if len(first) >= _ENOUGH else usual.known_at_first,
    )


def foresee(
    sample: Sample,
    day: date,
    days: int,
    retention: float,
    *,
    new_a_day: int,
    habits: Habits,
    parameters: Parameters = PARAMETERS,
) -> Prospect:
    """What so many days come to with a desired retention, from a study day on."""
    lives = make_lives(sample, day, new_a_day)
    course = simulate_study(
        lives,
        day,
        days,
        lambda chance: aim_retention(retention, chance),
        habits=habits,
        schedule=parameters,
        truth=parameters,
    )
    return as_prospect(course, retention, days, sample.weight)


def as_prospect(course: Course, retention: float, days: int, weight: float) -> Prospect:
    """A course in figures of a day, counted for all cards."""
    return Prospect(
        retention,
        course.answers * weight / days,
        course.seconds * weight / 60 / days,
        course.known * weight,
        course.retention,
    )


def make_lives(
    sample: Sample,
    day: date,
    new_a_day: int,
    true_states: Mapping[tuple[str, str], State] | None = None,
) -> list[Life]:
    """The cards as they are; new ones come so many a day, in their order, and else never.

    `true_states` are those by other parameters than the schedule's, if memories follow others.
    """
    found = []
    new = 0
    for card in sample.cards:
        guess = _guess_of(card)
        if card.state is None:
            if not new_a_day:
                continue
            found.append(Life(None, None, int(new * sample.weight) // new_a_day, guess))
            new += 1
        else:
            true = true_states[card.key] if true_states else card.state
            after = max(0, (card.state.due_day - day).days)
            found.append(Life(memory_of(card.state), memory_of(true), after, guess))
    return found


def replay_cards(
    reviews: Iterable[Review], cards: Iterable[Card], parameters: Parameters
) -> dict[tuple[str, str], State]:
    """The states that the log leads to with other parameters."""
    wanted = {card.key for card in cards}
    logs: dict[tuple[str, str], list[Review]] = {}
    for review in sorted(reviews, key=lambda review: review.at):
        if (review.deck, review.item) in wanted:
            logs.setdefault((review.deck, review.item), []).append(review)
    states = {key: replay(log, parameters) for key, log in logs.items()}
    return {key: state for key, state in states.items() if state}


def _guess_of(card: Card) -> Callable[[Memory | None], float]:
    stable, unstable = (chance_of_luck(card.item, stable=stable) for stable in (True, False))
    return lambda memory: stable if memory and _is_stable(memory) else unstable


def _is_stable(memory: Memory) -> bool:
    return memory.stage == "review" and memory.stability >= STABLE_DAYS
