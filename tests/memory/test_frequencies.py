import pytest

from quizgen.memory.frequencies import spell_frequency


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("biennially", "every 2 years"),
        ("It is held annually.", "every year"),
        ("on a daily basis", "every day"),
        ("once a week", "every week"),
        ("twice a year", "every 6 months"),
        ("four times a year", "every 3 months"),
        ("they meet once per month", "they meet every month"),
    ],
)
def test_how_often_is_said_as_an_interval(text: str, spelled: str) -> None:
    assert spell_frequency(text) == spelled


@pytest.mark.parametrize(
    "text", ["the Daily Telegraph", "annual report", "twice", "three times a day"]
)
def test_names_and_what_has_no_even_interval_stay(text: str) -> None:
    assert spell_frequency(text) == text
