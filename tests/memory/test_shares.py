from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.numerals import Number, read_numbers


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("half a million", None),
        ("half million", Fraction(500_000)),
        ("one and a half million", Fraction(1_500_000)),
        ("one in five", Fraction(1, 5)),
        ("2 out of 3", Fraction(2, 3)),
        ("a fifth", Fraction(1, 5)),
        ("one tenth", Fraction(1, 10)),
        ("seven tenths", Fraction(7, 10)),
        ("quarter", Fraction(1, 4)),
        ("minus two thirds", Fraction(-2, 3)),
    ],
)
def test_a_share_is_read(words: str, value: Fraction | None) -> None:
    tokens = read_numbers(words.split())
    assert (tokens == (Number(value),)) is (value is not None)


@pytest.mark.parametrize(
    "words", ["fifth", "the fifth", "a fifth column", "three in 1990", "in five"]
)
def test_what_only_looks_like_a_share_is_none(words: str) -> None:
    tokens = read_numbers(words.split())
    assert not any(isinstance(token, Number) and token.value.denominator > 1 for token in tokens)


@given(st.integers(1, 99), st.integers(2, 100))
def test_so_many_of_so_many_is_their_quotient(part: int, whole: int) -> None:
    tokens = read_numbers(f"{part} out of {whole}".split())
    expected = (Number(Fraction(part, whole)),) if part < whole else None
    assert tokens == expected or part >= whole
