import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.clock import spell_times


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("3 p.m.", "15 oclock"),
        ("3pm", "15 oclock"),
        ("at three o'clock in the afternoon", "at 15 oclock"),
        ("12 am", "0 oclock"),
        ("12 noon", "12 oclock"),
        ("midday", "12 oclock"),
        ("Midnight", "0 oclock"),
        ("half past ten", "10 30 oclock"),
        ("a quarter to nine in the evening", "20 45 oclock"),
        ("10:30 a.m.", "10 30 oclock"),
        ("at 11 at night", "at 23 oclock"),
        ("2 at night", "2 oclock"),
    ],
)
def test_a_time_of_day_is_said_in_one_way(text: str, spelled: str) -> None:
    assert spell_times(text) == spelled


@pytest.mark.parametrize("text", ["3:1", "half of ten", "1:02:59", "2:75", "noon tide", "a.m.", ""])
def test_what_is_no_time_of_day_stays(text: str) -> None:
    assert spell_times(text) == text


@given(st.integers(0, 23), st.integers(0, 59))
def test_both_clocks_say_the_same(hour: int, minute: int) -> None:
    half = "p.m." if hour >= 12 else "a.m."
    short = f"{(hour - 1) % 12 + 1}:{minute:02} {half}"
    assert spell_times(short) == spell_times(f"{hour:02}:{minute:02}")
