"""What amount an option is."""

import math

import pytest

from quizgen.deck.amounts import Amount, read_amount


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("30", 30, 30, ()),
        ("In 2007", 2007, 2007, ()),
        ("1,540 children", 1540, 1540, ("children",)),
        ("14.5 million kroner", 14.5e6, 14.5e6, ("kroner",)),
        ("-5", -5, -5, ()),
        ("$5", 5, 5, ("$",)),
        ("10-20 %", 10, 20, ("%",)),
        ("between 10 and 20", 10, 20, ()),
        ("more than 5 cats", 5, math.inf, ("cats",)),
        ("up to 5", -math.inf, 5, ()),
    ],
)
def test_an_amount_has_bounds_and_a_unit(
    text: str, low: float, high: float, unit: tuple[str, ...]
) -> None:
    assert read_amount(text) == Amount(low, high, unit)


@pytest.mark.parametrize("text", ["S-400", "the thirties", "2 of 3", "1, 2 and 3", "", "x2"])
def test_what_is_no_single_amount_is_none(text: str) -> None:
    assert read_amount(text) is None
