"""What a learner knows, as Anki keeps it. What Anki says of it is in tests/oracle."""

import json
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.progress import find_progress
from quizgen.anki.schedule import NEW, NO_CLOCK, Clock, millisecond
from quizgen.memory.review import Grade, Review, make_review_id, study_day
from quizgen.memory.states import replay

START = datetime(2026, 3, 1, 12, 0, 0, 123_456, UTC)


def _review(minutes: int, grade: Grade = Grade.GOOD, voids: str | None = None) -> Review:
    at = START + timedelta(minutes=minutes)
    number = make_review_id("me", "deck", "item", at)
    day = study_day(at)
    return Review(number, "me", "deck", "item", grade, at, day, 1000, "self", voids=voids)


def _find(*log: Review, **held: str) -> tuple[object, ...]:
    progress = find_progress(log, held, (), timedelta())  # type: ignore[arg-type]
    schedule = progress.schedules["item"]
    return schedule.kind, schedule.queue, schedule.due, schedule.interval, len(schedule.log)


def test_day_one_begins_at_four_in_the_morning_of_the_learner() -> None:
    clock = Clock(date(2026, 3, 1), timedelta(hours=5.5))
    assert datetime.fromtimestamp(clock.created, UTC) == datetime(2026, 2, 28, 22, 30, tzinfo=UTC)
    assert clock.west == -330


def test_days_are_counted_from_the_first_answer() -> None:
    progress = find_progress([_review(0, Grade.EASY)], {}, (), timedelta())
    assert progress.clock.day_one == date(2026, 3, 1)
    schedule = progress.schedules["item"]
    assert schedule.due == schedule.interval > 0


def test_a_card_that_is_being_learned_comes_at_its_moment() -> None:
    due = int((START + timedelta(minutes=10)).timestamp())
    assert _find(_review(0, Grade.AGAIN)) == (1, 1, due, 0, 1)


def test_a_forgotten_card_is_relearned() -> None:
    kind, queue, _, interval, answers = _find(_review(0, Grade.EASY), _review(20_000, Grade.AGAIN))
    assert (kind, queue, interval, answers) == (3, 1, 1, 2)


def test_an_answer_taken_back_is_none() -> None:
    given_one = _review(0)
    undo = _review(1, voids=given_one.id)
    assert _find(given_one, undo) == (0, 0, None, 0, 0)


def test_answers_count_in_the_order_of_their_time() -> None:
    late, early = _review(20_000, Grade.AGAIN), _review(0, Grade.EASY)
    assert _find(late, early) == _find(early, late)


def test_a_held_card_that_is_new_stays_new() -> None:
    assert _find(item="suspended") == (0, -1, None, 0, 0)
    assert _find(item="buried") == (0, -3, None, 0, 0)


def test_without_answers_nothing_needs_to_be_counted() -> None:
    assert find_progress([], {}, (), timedelta()).clock.day_one == NO_CLOCK.day_one
    assert NEW.columns(7) == (0, 0, 7, 0, 0, 0, 0, 0, "")


@given(at=st.integers(0, 4_000_000_000_000))
def test_milliseconds_survive_as_moments(at: int) -> None:
    assert millisecond(datetime.fromtimestamp(at / 1000, UTC)) == at


@given(
    log=st.lists(st.tuples(st.integers(1, 20_000), st.sampled_from(Grade)), min_size=1, max_size=12)
)
def test_intervals_follow_each_other_and_the_last_is_the_card_s(
    log: list[tuple[int, Grade]],
) -> None:
    minutes, reviews = 0, []
    for wait, grade in log:
        minutes += wait
        reviews.append(_review(minutes, grade))
    schedule = find_progress(reviews, {}, (), timedelta()).schedules["item"]
    state = replay(reviews)
    assert state is not None
    assert [row.interval_before for row in schedule.log[1:]] == [
        row.interval for row in schedule.log[:-1]
    ]
    assert [row.at for row in schedule.log] == [millisecond(r.at) for r in reviews]
    assert schedule.log[-1].interval == (state.interval or -600)
    assert all(100 <= row.ease <= 1100 for row in schedule.log)
    assert json.loads(schedule.data)["s"] == round(state.stability, 4)
