from dataclasses import replace

import pytest

from quizgen.memory.leeches import judge_leech
from quizgen.memory.review import Grade
from tests.memory.cards import make_review, state_of

STATE = state_of(make_review(Grade.GOOD))


@pytest.mark.parametrize(
    ("lapses", "becomes"),
    [(7, ""), (8, "told"), (9, ""), (11, ""), (12, "suspended"), (13, ""), (16, "suspended")],
)
def test_a_card_forgotten_too_often_is_told_and_then_suspended(lapses: int, becomes: str) -> None:
    before, after = (replace(STATE, lapses=count) for count in (lapses - 1, lapses))
    assert judge_leech(before, after) == becomes


def test_only_the_lapse_itself_makes_a_leech() -> None:
    state = replace(STATE, lapses=8)
    assert judge_leech(state, state) == ""
    assert judge_leech(None, STATE) == ""
