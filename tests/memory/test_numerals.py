from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.numerals import Number, read_digits, read_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thirty", 30),
        ("ninety nine", 99),
        ("two hundred and five", 205),
        ("a hundred", 100),
        ("one hundred twenty three thousand four hundred and fifty six", 123_456),
        ("fourteen million", 14_000_000),
        ("1.5 billion", 1_500_000_000),
        ("nineteen eighty four", 1984),
        ("twenty twenty three", 2023),
        ("two thousand and seven", 2007),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half", Fraction(1, 2)),
        ("two thirds", Fraction(2, 3)),
        ("three quarters", Fraction(3, 4)),
        ("two and a half", Fraction(5, 2)),
        ("2 1/2", Fraction(5, 2)),
        ("minus five", -5),
        ("zero", 0),
    ],
)
def test_a_number_in_words_is_one_number(text: str, value: Fraction) -> None:
    assert read_numbers(text.split()) == (Number(Fraction(value)),)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("two and three", 3),
        ("14 million 2007", 2),
        ("30 5", 2),
        ("seven eleven", 2),
        ("one two", 2),
    ],
)
def test_numbers_beside_each_other_stay_apart(text: str, count: int) -> None:
    assert len(read_numbers(text.split())) == count


@pytest.mark.parametrize("text", ["an island", "million people", "and", "minus", "the half-life"])
def test_what_is_no_number_stays_as_it_is(text: str) -> None:
    assert read_numbers(text.split()) == tuple(text.split())


@pytest.mark.parametrize(
    ("text", "ordinal"), [("first", "#1"), ("21st", "#21"), ("twenty first", "#21"), ("03rd", "#3")]
)
def test_an_ordinal_is_no_quantity(text: str, ordinal: str) -> None:
    assert read_numbers(text.split()) == (ordinal,)


def test_a_point_before_three_digits_can_be_read_in_two_ways() -> None:
    number = read_digits("1.500")
    assert number is not None
    assert (number.value, number.other) == (Fraction(3, 2), 1500)


@pytest.mark.parametrize("text", ["", "1/0", "1//2", "1,2,3", "1.2.3", "x1", "9" * 31])
def test_digits_that_are_no_number_are_not_read(text: str) -> None:
    assert read_digits(text) is None


@given(st.integers(0, 10**12), st.integers(1, 99))
def test_digits_are_read_as_written(whole: int, rest: int) -> None:
    assert read_digits(f"{whole}") == Number(Fraction(whole))
    assert read_digits(f"{whole}.{rest}") == read_digits(f"{whole},{rest}")


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_words_can_be_read(words: list[str]) -> None:
    assert len(read_numbers(words)) <= len(words)
