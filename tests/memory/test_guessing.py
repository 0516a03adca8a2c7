"""Guessing: how much is aimed higher, and that simulated learners then know what they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.guessing import HIGHEST_AIM, aim_retention, guess_chance
from tests.study.year import NaiveSitting, choices, live_a_year, statements


@pytest.mark.parametrize(
    ("mode", "options", "several", "chance"),
    [
        ("true_false", 0, False, 1 / 2),
        ("options", 4, False, 1 / 4),
        ("options", 3, True, 1 / 7),
        ("typed", 4, False, 0),
        ("pairs", 4, False, 0),
        ("options", 0, False, 0),
    ],
)
def test_the_chance_of_a_blind_guess(mode: str, options: int, several: bool, chance: float) -> None:
    assert guess_chance(mode, options, several=several) == chance  # type: ignore[arg-type]


@given(retention=st.floats(0.7, 0.97), chances=st.tuples(st.floats(0, 0.5), st.floats(0, 0.5)))
def test_the_easier_the_guess_the_higher_the_aim(
    retention: float, chances: tuple[float, float]
) -> None:
    low, high = sorted(chances)
    aims = [aim_retention(retention, chance) for chance in (low, high)]
    assert retention <= aims[0] <= aims[1] <= max(HIGHEST_AIM, retention)


def test_what_cannot_be_guessed_is_scheduled_as_ever() -> None:
    assert aim_retention(0.9, 0) == 0.9


def test_no_aim_is_beyond_what_can_be_scheduled() -> None:
    assert aim_retention(0.99, 0.5) == 0.99


@pytest.mark.slow
@pytest.mark.parametrize("retention", [0.8, 0.85, 0.9, 0.95])
@pytest.mark.parametrize("options", [2, 3, 4])
def test_a_year_of_choices_keeps_what_was_promised(options: int, retention: float) -> None:
    kept = live_a_year(choices(500, options), retention)
    assert kept.recall == pytest.approx(retention, abs=0.01)


@pytest.mark.slow
@pytest.mark.parametrize("retention", [0.8, 0.85, 0.9, 0.95])
def test_a_year_of_statements_keeps_what_was_promised(retention: float) -> None:
    kept = live_a_year(statements(500), retention)
    assert kept.recall == pytest.approx(retention, abs=0.01)


@pytest.mark.slow
def test_taking_luck_for_knowledge_keeps_less() -> None:
    assert live_a_year(statements(300), 0.9, kind=NaiveSitting).recall < 0.85
    assert live_a_year(choices(300, 4), 0.9, kind=NaiveSitting).recall < 0.88
