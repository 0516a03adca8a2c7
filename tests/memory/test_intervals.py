from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.intervals import find_chance, order_intervals, spread_interval
from quizgen.memory.parameters import LONGEST_INTERVAL

DAYS = st.integers(1, LONGEST_INTERVAL)
CHANCES = st.floats(0, 1, exclude_max=True)


def test_the_same_card_is_spread_the_same_way() -> None:
    assert find_chance("item", 3) == find_chance("item", 3)
    assert find_chance("item", 3) != find_chance("item", 4)


def test_a_short_interval_is_not_spread() -> None:
    assert {spread_interval(2, chance / 10) for chance in range(10)} == {2}


def test_every_day_within_reach_is_met_and_none_beyond() -> None:
    found = [spread_interval(10, chance / 1000) for chance in range(1000)]
    assert sorted(set(found)) == [8, 9, 10, 11, 12]
    assert all(150 < found.count(day) < 250 for day in range(8, 13))


@given(DAYS, CHANCES)
def test_spreading_moves_by_no_more_than_a_day_and_a_share(days: int, chance: float) -> None:
    assert abs(spread_interval(days, chance) - days) <= 1 + days * 0.15 + 0.5


@given(st.tuples(DAYS, DAYS, DAYS), DAYS, CHANCES)
def test_easy_is_longer_than_good_and_good_than_hard(
    wanted: tuple[int, int, int], before: int, chance: float
) -> None:
    hard, good, easy = order_intervals(wanted, before, chance)
    assert hard < good < easy or LONGEST_INTERVAL in (good, easy)


@given(st.tuples(DAYS, DAYS, DAYS), DAYS, CHANCES)
def test_an_interval_that_grew_never_shrinks(
    wanted: tuple[int, int, int], before: int, chance: float
) -> None:
    found = order_intervals(wanted, before, chance)
    for days, spread in zip(wanted, found, strict=True):
        assert spread > before or days <= before
