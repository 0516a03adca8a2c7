"""Dates as articles write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.source.dates import find_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-02-16T08:00:00Z", date(2023, 2, 16)),
        ("2023.02.16 10:00", date(2023, 2, 16)),
        ("Thursday, 16th of February, 2023", date(2023, 2, 16)),
        ("Feb. 16, 2023", date(2023, 2, 16)),
        ("SEPT 3 2020", date(2020, 9, 3)),
        ("16.2.2023", date(2023, 2, 16)),
        ("16/02/2023", date(2023, 2, 16)),
        ("02/16/2023", date(2023, 2, 16)),
        ("04/04/2023", date(2023, 4, 4)),
        ("03/04/2023", None),
        ("31 February 2023", None),
        ("2023-13-01", None),
        ("February 2023", None),
        ("16 February", None),
        ("1 May 2020, changed 2 May 2020", date(2020, 5, 1)),
        ("ſept 3 2020", None),
        ("", None),
    ],
)
def test_a_full_date_is_found_and_nothing_is_guessed(text: str, day: date | None) -> None:
    assert find_date(text) == day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back_from_its_usual_forms(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %b. %d, %Y", "%d.%m.%Y"):
        assert find_date(f"Published {day.strftime(form)} in Oslo") == day
