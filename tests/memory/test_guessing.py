"""Guessing: how much is aimed higher, and that simulated learners then know what they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.guessing import HIGHEST_AIM, PAST_LUCK, aim_retention, guess_chance
from quizgen.memory.states import State
from tests.memory.learner import Year, live_a_year

STABLE = 21.0


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


def year(chance: float, retention: float, *, aimed: bool, typed_when_stable: bool = False) -> Year:
    """A year of one kind of card."""

    def guess(state: State | None) -> float:
        stable = state is not None and state.stage == "review" and state.stability >= STABLE
        return 0.0 if stable and typed_when_stable else chance

    def target(state: State | None) -> float:
        return aim_retention(retention, guess(state) or PAST_LUCK) if aimed else retention

    return live_a_year(guess, target, cards=1500)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("chance", "retention", "typed_when_stable"),
    [
        (1 / 2, 0.85, False),
        (1 / 2, 0.9, False),
        (1 / 3, 0.9, False),
        (1 / 4, 0.85, True),
        (1 / 4, 0.9, False),
        (1 / 4, 0.9, True),
    ],
)
def test_a_year_of_study_keeps_what_was_promised(
    chance: float, retention: float, typed_when_stable: bool
) -> None:
    kept = year(chance, retention, aimed=True, typed_when_stable=typed_when_stable)
    assert kept.recall == pytest.approx(retention, abs=0.01)


@pytest.mark.slow
def test_taking_luck_for_knowledge_keeps_less() -> None:
    assert year(1 / 2, 0.9, aimed=False).recall < 0.85
    assert year(1 / 4, 0.9, aimed=False).recall < 0.88
