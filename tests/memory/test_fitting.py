"""Fitting: what is learned from, how a fit is judged, what it is worth."""

import csv
import math
import sys
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import FittingError
from quizgen.memory import fitting
from quizgen.memory.fitting import (
    Step,
    Trial,
    find_losses,
    find_trials,
    fit_parameters,
    judge_fit,
)
from quizgen.memory.fsrs6 import Memory, recall_chance, review_memory
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import Grade, Review
from tests.memory.cards import NOON, TODAY, make_review

LOG = Path(__file__).resolve().parents[3] / "shared" / "data" / "review_log.csv"
DAY = timedelta(days=1)
needs_package = pytest.mark.skipif(
    not find_spec("fsrs_rs_python"),
    reason="fitting needs fsrs-rs-python (group oracle)",
)


def read_log() -> list[Review]:
    """The shared log of one person, whose days turned over in the night of another zone."""
    if not LOG.exists():
        pytest.skip("the shared review log is not here")
    found = []
    with LOG.open(encoding="utf-8") as opened:
        for number, row in enumerate(csv.DictReader(opened)):
            at = datetime.fromisoformat(row["review_time"]).astimezone(UTC)
            grade, day = Grade(int(row["review_rating"])), (at - timedelta(hours=9)).date()
            card = row["card_id"]
            found.append(Review(str(number), "me", "deck", card, grade, at, day, 0, "self"))
    return found


def live(parameters: Parameters, cards: int, seed: int) -> list[Trial]:
    """The trials of a learner whose memory follows these parameters, asked by the usual ones."""
    rng = Random(seed)
    trials = []
    for number in range(cards):
        planned: Memory | None = None
        true: Memory | None = None
        day, gap = TODAY + number % 200 * DAY, 0
        steps: list[Step] = []
        for _ in range(9):
            chance = 0.6
            if true:
                chance = recall_chance(true.stability, (day - true.last_day).days, parameters)
            grade = Grade.GOOD if rng.random() < chance else Grade.AGAIN
            steps.append(Step(grade, gap))
            if gap:
                trials.append(Trial(NOON + (day - TODAY), tuple(steps)))
            planned, wait = review_memory(planned, day, grade, 0.9)
            true, _ = review_memory(true, day, grade, 0.9, parameters)
            if planned.stage != "review":
                planned, wait = review_memory(planned, day, Grade.GOOD, 0.9)
                true, _ = review_memory(true, day, Grade.GOOD, 0.9, parameters)
                steps.append(Step(Grade.GOOD, 0))
            gap = wait.days
            day += wait
    return sorted(trials, key=lambda trial: trial.at)


OTHER: Parameters = (*(0.1, 0.6, 1.1, 4.0), *PARAMETERS[4:8], 1.5, *PARAMETERS[9:20], 0.3)


def test_a_trial_is_an_answer_on_a_later_day_with_all_before_it() -> None:
    log = [
        make_review(Grade.GOOD, NOON),
        make_review(Grade.AGAIN, NOON + 3 * DAY),
        make_review(Grade.GOOD, NOON + 3 * DAY + timedelta(minutes=10)),
        make_review(Grade.EASY, NOON + 7 * DAY),
    ]
    first = (Step(Grade.GOOD, 0), Step(Grade.AGAIN, 3))
    second = (*first, Step(Grade.GOOD, 0), Step(Grade.EASY, 4))
    found = find_trials(reversed(log))
    assert [trial.steps for trial in found] == [first, second]
    assert [trial.known for trial in found] == [False, True]


def test_a_clock_that_was_set_back_makes_no_trial() -> None:
    log = [make_review(Grade.GOOD, NOON), make_review(Grade.GOOD, NOON + timedelta(hours=1))]
    log[1] = Review(
        **{name: getattr(log[1], name) for name in Review.__slots__} | {"day": TODAY - DAY}
    )
    assert find_trials(log) == []


@needs_package
def test_losses_are_those_of_the_forgetting_curve() -> None:
    trials = find_trials(
        [make_review(Grade.GOOD, NOON + gap * DAY) for gap in (0, 3, 12)]
        + [make_review(Grade.AGAIN, NOON + 40 * DAY)]
    )
    memory, expected = None, []
    for gap in (0, 3, 12, 40):
        day = TODAY + gap * DAY
        if memory:
            chance = recall_chance(memory.stability, (day - memory.last_day).days)
            expected.append(-math.log(1 - chance if gap == 40 else chance))
        memory, _ = review_memory(memory, day, Grade.GOOD, 0.9)
    assert find_losses(trials, PARAMETERS) == pytest.approx(expected, rel=1e-4)


@needs_package
def test_a_fit_to_a_learner_of_another_kind_foretells_better() -> None:
    trials = live(OTHER, 900, seed=1)
    judged = judge_fit(trials, PARAMETERS)
    assert judged.after < judged.before
    fresh = live(OTHER, 300, seed=2)
    fitted, usual = (
        sum(find_losses(fresh, parameters)) for parameters in (fit_parameters(trials), PARAMETERS)
    )
    assert fitted < usual


@needs_package
@given(st.integers(0, 10**6), st.integers(1, 60))
def test_whatever_was_answered_the_parameters_can_be_used(seed: int, cards: int) -> None:
    fitted = fit_parameters(live(PARAMETERS, cards, seed))
    fsrs.Scheduler(parameters=fitted)  # refuses what is out of bounds
    memory, _ = review_memory(None, TODAY, Grade.GOOD, 0.9, fitted)
    assert memory.stability > 0


@needs_package
def test_few_answers_hardly_move_the_parameters() -> None:
    few, many = live(OTHER, 20, seed=3), live(OTHER, 900, seed=3)
    moved = [
        max(
            abs(new - old) / old
            for new, old in zip(fit_parameters(trials), PARAMETERS, strict=True)
        )
        for trials in (few, many)
    ]
    assert moved[0] < 0.1
    assert moved[0] < moved[1]


@needs_package
def test_the_shared_log_is_foretold_as_well_as_others_foretell_it() -> None:
    trials = find_trials(read_log())
    judged = judge_fit(trials, PARAMETERS)
    print(f"{judged.trials} trials: {judged.before:.4f}, fitted {judged.after:.4f}")
    assert (len(trials), judged.trials) == (6372, 5310)
    assert judged.before <= 0.442
    assert judged.after <= 0.440


def test_without_the_package_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    with pytest.raises(FittingError, match="not installed") as caught:
        fitting.fit_parameters([])
    assert "quizgen[optimize]" in caught.value.hint
