"""Holidays: nothing is asked on them, nothing waits long, nothing heaps up."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.holidays import Holiday, find_holiday, move_due, reach_ahead

FIRST = date(2026, 12, 20)
LONG_BEFORE = FIRST - timedelta(days=60)
holidays = st.builds(
    lambda days, warning: Holiday(
        FIRST, FIRST + timedelta(days=days - 1), FIRST - timedelta(days=warning)
    ),
    st.integers(1, 60),
    st.integers(0, 90),
)


@given(holidays, st.integers(-30, 120))
def test_no_card_falls_due_on_a_holiday_and_none_moves_far(holiday: Holiday, offset: int) -> None:
    due = FIRST + timedelta(days=offset)
    moved = holiday.move(due)
    assert not holiday.first <= moved <= holiday.last
    if holiday.first <= due <= holiday.last:
        assert abs((moved - due).days) <= holiday.days
        assert moved >= holiday.told
    else:
        assert moved == due


@given(holidays)
def test_a_card_a_day_is_at_most_two_a_day(holiday: Holiday) -> None:
    days = [FIRST + timedelta(days=offset) for offset in range(-100, 200)]
    assert max(Counter(map(holiday.move, days)).values()) <= 2


@given(holidays)
def test_cards_stay_in_their_order(holiday: Holiday) -> None:
    inside = [holiday.first + timedelta(days=n) for n in range(holiday.days)]
    moved = [holiday.move(day) for day in inside]
    assert moved == sorted(moved)


def test_with_warning_half_is_asked_before_and_half_after() -> None:
    fortnight = Holiday(FIRST, FIRST + timedelta(days=13), LONG_BEFORE)
    assert fortnight.move(FIRST) == FIRST - timedelta(days=7)
    assert fortnight.move(FIRST + timedelta(days=6)) == FIRST - timedelta(days=1)
    assert fortnight.move(FIRST + timedelta(days=7)) == FIRST + timedelta(days=14)
    assert reach_ahead(FIRST - timedelta(days=1), [fortnight]) == 7


def test_one_that_begins_today_postpones() -> None:
    holiday = Holiday(FIRST, FIRST + timedelta(days=2), FIRST)
    assert holiday.move(FIRST) == FIRST + timedelta(days=3)
    assert holiday.move(FIRST + timedelta(days=2)) == FIRST + timedelta(days=5)
    assert reach_ahead(FIRST, [holiday]) == 0


def test_what_is_moved_into_another_holiday_moves_on() -> None:
    one = Holiday(FIRST, FIRST, FIRST)
    two = Holiday(FIRST + timedelta(days=1), FIRST + timedelta(days=1), FIRST + timedelta(days=1))
    assert move_due(FIRST, [two, one]) == FIRST + timedelta(days=2)


def test_a_day_is_found_in_its_holiday() -> None:
    holiday = Holiday(FIRST, FIRST + timedelta(days=2), FIRST)
    assert find_holiday(FIRST + timedelta(days=2), [holiday]) is holiday
    assert find_holiday(FIRST + timedelta(days=3), [holiday]) is None


@pytest.mark.parametrize("days", [0, -3, 367])
def test_a_holiday_of_an_absurd_length_is_refused(days: int) -> None:
    with pytest.raises(ValueError, match="a holiday has 1 to 366 days"):
        Holiday(FIRST, FIRST + timedelta(days=days - 1), FIRST)
