from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.cli.stats_plots import bar, bar_lines, calendar_lines

SUNDAY = date(2026, 11, 22)


@given(value=st.integers(0, 10**6), most=st.integers(1, 10**6), width=st.integers(1, 80))
def test_a_bar_keeps_its_width_and_shows_whatever_is_there(
    value: int, most: int, width: int
) -> None:
    drawn = bar(min(value, most), most, width)
    assert len(drawn) <= width
    assert bool(drawn) == bool(min(value, most))


def test_bars_tell_their_numbers() -> None:
    assert bar_lines(["a", "bc"], [0, 8], 2) == ["   a   0", "  bc  ██ 8"]


def test_the_calendar_has_a_line_a_weekday_and_ends_today() -> None:
    answers = {SUNDAY: 10, SUNDAY - timedelta(days=8): 1}
    lines = calendar_lines(answers, SUNDAY, 4)
    assert lines[-1] == "       ···█"
    assert lines[-2] == "       ··░·"
    assert len(lines) == 8
    thursday = calendar_lines(answers, SUNDAY - timedelta(days=3), 4)
    assert [len(line) for line in thursday[1:]] == [11, 11, 11, 11, 10, 10, 10]


@pytest.mark.parametrize("weeks", [1, 2, 52])
def test_the_months_stand_above_their_weeks(weeks: int) -> None:
    heading = calendar_lines({}, SUNDAY, weeks)[0]
    assert len(heading) <= len("  Mon  ") + weeks
    assert ("Nov" in heading) == (weeks > 2)
