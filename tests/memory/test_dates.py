import pytest

from quizgen.memory.dates import spell_dates


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-16",
        "16.2.2023",
        "16/02/2023",
        "2/16/2023",
        "16 February 2023",
        "16th of February, 2023",
        "February 16, 2023",
        "Feb. 16th 2023",
        "feb the 16th, 2023",
    ],
)
def test_a_date_has_one_form(text: str) -> None:
    assert " ".join(spell_dates(text).split()) == "16 february 2023"


def test_a_date_that_could_be_read_both_ways_stays() -> None:
    assert spell_dates("2/3/2023") == "2/3/2023"
    assert spell_dates("3/3/2023") == "3 march 2023"


@pytest.mark.parametrize(
    "text", ["2023-13-45", "99/99/2023", "may be", "in May", "1.5.3", "March on"]
)
def test_what_is_no_date_stays(text: str) -> None:
    assert spell_dates(text) == text


def test_a_month_and_its_year_are_a_date() -> None:
    assert spell_dates("Sept. 2023") == "september 2023"
