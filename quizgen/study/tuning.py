"""Tuning: parameters made for one learner, and what they would change before they do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quizgen.errors import FittingError
from quizgen.memory.card import Card
from quizgen.memory.fitting import (
    ENOUGH_REVIEWS,
    Judgement,
    find_trials,
    fit_parameters,
    judge_fit,
)
from quizgen.memory.guessing import aim_retention
from quizgen.memory.parameters import Parameters
from quizgen.memory.review import Review, standing_reviews
from quizgen.memory.simulation import simulate_study
from quizgen.memory.states import State
from quizgen.study.outlook import (
    Prospect,
    Sample,
    as_prospect,
    find_habits,
    make_lives,
    replay_cards,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Parameters fitted to so many `reviews`, and how they fared on answers not fitted to."""

    parameters: Parameters
    reviews: int
    judgement: Judgement

    @property
    def better(self) -> bool:
        """Whether they foretell what is known better than the parameters in use."""
        return self.judgement.after < self.judgement.before


@dataclass(frozen=True, slots=True)
class Change:
    """What new parameters change: cards due today, and days to come if they are right."""

    due_before: float
    due_after: float
    before: Prospect
    after: Prospect


def propose_fit(reviews: Sequence[Review], current: Parameters) -> Proposal:
    """Fit parameters to a learner's log, and judge them on its later parts.

    Raises FittingError if the log is too short, or the optional package is missing.
    """
    count = len(standing_reviews(reviews))
    trials = find_trials(reviews)
    if count < ENOUGH_REVIEWS or len(trials) < ENOUGH_REVIEWS // 4:
        raise FittingError(
            f"parameters are fitted to {ENOUGH_REVIEWS:,} answers and more, given on many days; "
            f"there are {count:,}, {len(trials):,} of them to what was learned on an earlier day",
            hint="go on studying: until then the usual parameters foretell better",
        )
    return Proposal(fit_parameters(trials), count, judge_fit(trials, current))


def foresee_change(
    sample: Sample,
    reviews: Sequence[Review],
    proposal: Proposal,
    current: Parameters,
    *,
    day: date,
    days: int,
    retention: float,
) -> Change:
    """What follows if memories are as the new parameters say: going on as before, or with them.

    New cards are left out: they are the learner's choice.
    """
    true = replay_cards(reviews, sample.cards, proposal.parameters)
    fitted = Sample(tuple(_with_states(sample, true)), sample.weight)
    habits = find_habits(reviews)

    def live(cards: Sample, schedule: Parameters) -> Prospect:
        course = simulate_study(
            make_lives(cards, day, 0, true),
            day,
            days,
            lambda chance: aim_retention(retention, chance),
            habits=habits,
            schedule=schedule,
            truth=proposal.parameters,
        )
        return as_prospect(course, retention, days, sample.weight)

    return Change(
        _count_due(sample, day),
        _count_due(fitted, day),
        live(sample, current),
        live(fitted, proposal.parameters),
    )


def _with_states(sample: Sample, states: Mapping[tuple[str, str], State]) -> list[Card]:
    return [replace(card, state=states.get(card.key)) for card in sample.cards if card.state]


def _count_due(sample: Sample, day: date) -> float:
    due = [card for card in sample.cards if card.state and card.state.due_day <= day]
    return len(due) * sample.weight
