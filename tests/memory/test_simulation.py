"""Simulated study: what it adds up to, and that more retention costs more."""

from datetime import timedelta

import pytest

from quizgen.memory.guessing import aim_retention
from quizgen.memory.parameters import PARAMETERS
from quizgen.memory.simulation import Course, Habits, Life, simulate_study
from quizgen.memory.states import memory_of
from tests.memory.cards import NOON, TODAY, make_review, state_of

HABITS = Habits(right_seconds=5, wrong_seconds=10, known_at_first=0.5)


def new_cards(count: int, guess: float = 0.0) -> list[Life]:
    return [Life(None, None, number // 10, lambda _: guess) for number in range(count)]


def study(lives: list[Life], retention: float = 0.9, days: int = 200, seed: int = 1) -> Course:
    def aim(chance: float) -> float:
        return aim_retention(retention, chance)

    return simulate_study(lives, TODAY, days, aim, habits=HABITS, seed=seed)


def test_the_same_cards_and_seed_lead_to_the_same_course() -> None:
    lives = new_cards(50)
    assert study(lives) == study(lives)
    assert study(lives) != study(lives, seed=2)


def test_cards_are_known_as_often_as_was_aimed_at() -> None:
    for retention in (0.8, 0.9):
        assert study(new_cards(400), retention).retention == pytest.approx(retention, abs=0.02)


def test_lucky_answers_do_not_count_as_known() -> None:
    assert study(new_cards(400, guess=0.25)).retention == pytest.approx(0.9, abs=0.02)


def test_more_retention_takes_more_answers_and_keeps_more_known() -> None:
    little, some, much = (study(new_cards(400), retention) for retention in (0.7, 0.85, 0.97))
    assert little.answers < some.answers < much.answers
    assert little.known < much.known


def test_time_is_that_of_right_and_wrong_answers() -> None:
    course = study(new_cards(30))
    assert 5 * course.answers < course.seconds < 10 * course.answers


def test_a_card_that_is_not_due_in_time_is_left_alone() -> None:
    state = state_of(make_review(at=NOON - timedelta(days=1)))
    life = Life(memory_of(state), memory_of(state), 30, lambda _: 0)
    course = study([life], days=30)
    assert (course.answers, course.asked) == (0, 0)
    assert 0 < course.known < 1


def test_a_wrong_schedule_keeps_other_than_it_aims_at() -> None:
    forgetful = (*(value / 3 for value in PARAMETERS[:4]), *PARAMETERS[4:])
    course = simulate_study(
        new_cards(300), TODAY, 60, lambda _: 0.9, habits=HABITS, truth=forgetful
    )
    assert course.retention < 0.87
