from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from random import Random
from typing import get_args

import fsrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.memory.parameters import ALGORITHM, FINGERPRINT, PARAMETERS, parameters_fingerprint
from quizgen.memory.review import Grade, Review, Stage
from quizgen.memory.states import (
    State,
    is_current,
    is_due,
    next_states,
    replay,
    retrievability,
    stage_of,
    state_after,
)
from tests.memory.cards import NOON, TODAY, make_review, state_of

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
AGAIN, HARD, GOOD, EASY = Grade


@st.composite
def logs(draw: st.DrawFn) -> list[Review]:
    """Reviews of one card with all that happens: hours or months between, clocks set back, undo."""
    steps = st.tuples(st.sampled_from(Grade), st.integers(-2_000, 60_000), st.booleans())
    reviews: list[Review] = []
    at = NOON
    for grade, minutes, undone in draw(st.lists(steps, min_size=1, max_size=12)):
        at += MINUTE * minutes
        retention = draw(st.sampled_from((0.8, 0.9, 0.97)))
        reviews.append(
            make_review(grade, at, day=(at - 4 * 60 * MINUTE).date(), retention=retention)
        )
        if undone:
            reviews.append(make_review(grade, at + timedelta(seconds=5), voids=reviews[-1].id))
    return reviews


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def test_the_parameters_are_the_packages_defaults() -> None:
    assert fsrs.scheduler.DEFAULT_PARAMETERS == PARAMETERS


def test_other_parameters_have_another_fingerprint() -> None:
    assert parameters_fingerprint((*PARAMETERS[:-1], 0.2)) != FINGERPRINT


def test_a_card_without_a_state_is_new_and_due() -> None:
    assert stage_of(None) == "new"
    assert is_due(None, NOON, TODAY)


def test_a_new_card_known_at_once_leaves_learning() -> None:
    states = next_states(None, NOON, TODAY, seed="item")
    assert [states[grade].stage for grade in Grade] == ["learning", "learning", "review", "review"]
    assert states[AGAIN].due == NOON + 10 * MINUTE
    assert states[HARD].due == NOON + 15 * MINUTE
    assert states[GOOD].due_day == TODAY + 2 * DAY
    assert states[EASY].due_day > states[GOOD].due_day


def test_a_missed_card_comes_again_in_ten_minutes() -> None:
    state = state_of(make_review(AGAIN))
    assert not is_due(state, NOON + 9 * MINUTE, TODAY)
    assert is_due(state, NOON + 10 * MINUTE, TODAY)


def test_a_review_card_is_due_from_its_day_on_whatever_the_hour() -> None:
    state = state_of(make_review(GOOD))
    assert state.due == midnight(state.due_day)
    assert not is_due(state, NOON, state.due_day - DAY)
    assert is_due(state, midnight(state.due_day) - 12 * 60 * MINUTE, state.due_day)
    assert is_due(state, NOON, state.due_day + 100 * DAY)


def test_forgetting_leads_to_relearning_and_counts_once() -> None:
    later = NOON + 5 * DAY
    state = state_of(make_review(GOOD), make_review(AGAIN, later))
    assert (state.stage, state.lapses, state.due) == ("relearning", 1, later + 10 * MINUTE)
    again = state_after(state, make_review(AGAIN, later + 10 * MINUTE))
    assert (again.stage, again.lapses) == ("relearning", 1)
    back = state_after(again, make_review(GOOD, later + 20 * MINUTE))
    assert (back.stage, back.reps) == ("review", 4)


def test_a_state_remembers_its_first_day_and_its_algorithm() -> None:
    state = state_of(make_review(GOOD), make_review(GOOD, NOON + 3 * DAY))
    assert (state.first_day, state.last_day) == (TODAY, TODAY + 3 * DAY)
    assert (state.algorithm, state.parameters) == (ALGORITHM, FINGERPRINT)
    assert is_current(state)


def test_the_hour_of_an_answer_changes_nothing_but_the_moment() -> None:
    early = state_of(make_review(GOOD, NOON), make_review(GOOD, NOON + 3 * DAY))
    late = state_of(
        make_review(GOOD, NOON + 300 * MINUTE), make_review(GOOD, NOON + 3 * DAY - 300 * MINUTE)
    )
    assert early == late


def test_a_higher_retention_means_a_shorter_interval() -> None:
    loose, tight = (
        state_of(make_review(EASY, retention=retention)).interval for retention in (0.8, 0.97)
    )
    assert tight < loose


def test_a_clock_set_back_counts_as_the_same_day() -> None:
    state = state_of(make_review(GOOD))
    back = state_after(state, make_review(GOOD, NOON - 3 * DAY))
    same = state_after(state, make_review(GOOD, NOON))
    assert (back.stability, back.interval) == (same.stability, same.interval)
    assert back.last_day == TODAY - 3 * DAY


def test_a_card_answered_under_a_wrong_clock_is_due_at_once() -> None:
    future = state_of(make_review(GOOD, NOON + 1000 * DAY))
    assert is_due(future, NOON, TODAY)
    learning = state_of(make_review(AGAIN, NOON + 1000 * DAY))
    assert is_due(learning, NOON, TODAY)


def test_travelling_west_makes_nothing_due() -> None:
    assert not is_due(state_of(make_review(GOOD)), NOON, TODAY - DAY)


def test_what_is_known_fades_from_certain_to_nine_in_ten_at_the_stability() -> None:
    state = state_of(make_review(EASY))
    assert retrievability(state, TODAY) == 1
    chances = [retrievability(state, TODAY + days * DAY) for days in range(60)]
    assert chances == sorted(chances, reverse=True)
    assert chances[8] > 0.9 > chances[9]


def test_retrievability_is_the_packages() -> None:
    state = state_of(make_review(GOOD))
    card = fsrs.Card(card_id=0, stability=state.stability, last_review=midnight(TODAY))
    scheduler = fsrs.Scheduler()
    for days in (0, 1, 7, 400):
        theirs = scheduler.get_card_retrievability(card, midnight(TODAY + days * DAY))
        assert retrievability(state, TODAY + days * DAY) == pytest.approx(theirs, rel=1e-12)


@pytest.mark.parametrize("gap", [0, 1, 4, 40])
def test_stability_and_difficulty_are_those_of_fsrs_without_steps(gap: int) -> None:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    for grades in product(Grade, repeat=3):
        card, state = fsrs.Card(card_id=0, due=NOON), None
        for number, grade in enumerate(grades):
            at = NOON + number * gap * DAY
            card, _ = scheduler.review_card(card, fsrs.Rating(grade), midnight(at.date()))
            state = state_after(state, make_review(grade, at))
            assert (state.stability, state.difficulty) == (card.stability, card.difficulty)


@given(logs())
def test_replaying_the_log_gives_the_same_bits(log: list[Review]) -> None:
    undone = {review.voids for review in log}
    standing = [review for review in log if not review.voids and review.id not in undone]
    state: State | None = None
    seen: set[str] = set()
    for review in standing:
        if review.id not in seen:
            state = state_after(state, review)
        seen.add(review.id)
    assert replay(log) == state
    assert repr(replay(iter(log))) == repr(state)


@given(logs())
def test_an_undone_answer_leaves_the_state_before_it(log: list[Review]) -> None:
    last = log[-1]
    assume(not last.voids)
    void = make_review(last.grade, last.at + DAY, voids=last.id)
    assert replay([*log, void]) == replay([review for review in log if review.id != last.id])


@given(logs(), st.randoms())
def test_what_stands_in_the_log_twice_counts_once(log: list[Review], chance: Random) -> None:
    """As after merging the libraries of two computers."""
    again = chance.sample(log, chance.randint(1, len(log)))
    assert replay([*log, *again]) == replay(log)


@given(logs(), st.integers(0, 100))
def test_the_preview_is_the_result_and_its_order_holds(log: list[Review], days: int) -> None:
    state = replay(log)
    at = log[-1].at + days * DAY
    shown = next_states(state, at, at.date(), seed=log[-1].item)
    for grade in Grade:
        assert state_after(state, make_review(grade, at)) == shown[grade]
    waits = [(shown[grade].interval, shown[grade].due) for grade in Grade]
    assert waits == sorted(waits)
    passed = [shown[grade] for grade in (HARD, GOOD, EASY) if shown[grade].stage == "review"]
    intervals = [state.interval for state in passed]
    assert intervals == sorted(set(intervals))


@given(logs())
def test_states_are_sane(log: list[Review]) -> None:
    state = replay(log)
    if state is None:
        return
    assert state.stage in get_args(Stage)
    assert state.stability > 0
    assert 1 <= state.difficulty <= 10
    assert 0 <= state.lapses <= state.reps
    assert (state.interval > 0) == (state.stage == "review")
