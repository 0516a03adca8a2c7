"""Tallies: what counts as remembered, and what does not."""

from datetime import timedelta

from quizgen.memory.review import Grade
from quizgen.memory.tally import MATURE_DAYS, Tally, tally_answer, tally_card
from tests.memory.cards import NOON, TODAY, make_review, state_of

DAY = timedelta(days=1)
FIRST = make_review(Grade.EASY)


def test_a_first_answer_is_a_card_met_and_nothing_remembered() -> None:
    assert tally_answer(None, FIRST) == Tally(answers=1, took_ms=1000, met=1)


def test_the_first_answer_of_a_later_day_tells_what_is_remembered() -> None:
    state = state_of(FIRST)
    known, forgotten = (
        make_review(grade, NOON + state.interval * DAY) for grade in (Grade.HARD, Grade.AGAIN)
    )
    assert tally_answer(state, known) == Tally(1, 1000, young=1, young_known=1)
    assert tally_answer(state, forgotten) == Tally(1, 1000, young=1)


def test_a_card_that_waited_three_weeks_is_mature() -> None:
    state = state_of(FIRST, make_review(Grade.EASY, NOON + 9 * DAY))
    assert state.interval >= MATURE_DAYS
    later = make_review(Grade.GOOD, NOON + 90 * DAY)
    assert tally_answer(state, later) == Tally(1, 1000, mature=1, mature_known=1)


def test_learning_and_a_second_answer_on_one_day_tell_nothing_of_memory() -> None:
    again = make_review(Grade.AGAIN)
    assert tally_answer(state_of(again), make_review(Grade.GOOD, NOON + DAY)).young == 0
    assert tally_answer(state_of(FIRST), make_review(Grade.GOOD, NOON)).young == 0


def test_the_log_of_a_card_is_told_by_day_without_what_was_taken_back() -> None:
    second = make_review(Grade.GOOD, NOON + 9 * DAY)
    void = make_review(Grade.GOOD, NOON + 9 * DAY, voids=second.id)
    kept = {TODAY: Tally(1, 1000, met=1)}
    assert tally_card([FIRST, second]) == kept | {
        TODAY + 9 * DAY: Tally(1, 1000, young=1, young_known=1)
    }
    assert tally_card([FIRST, second, void]) == kept


def test_an_answer_counts_at_most_a_minute() -> None:
    long = make_review(Grade.GOOD)
    object.__setattr__(long, "took_ms", 3_600_000)
    assert tally_answer(None, long).took_ms == 60_000
