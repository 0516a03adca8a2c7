"""Wrong options for quantities: form, plausibility, and where the key stands among them."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.quantities import read_quantity
from quizgen.questions.number_options import Option, number_options
from quizgen.questions.option_ranks import ELSEWHERE, pick_around

SEEDS = [f"seed {number}" for number in range(400)]

# Keys in every form that articles write.
KEYS = [
    "30", "7", "12", "25", "47", "300", "1,540", "853,382", "about 22,000", "nearly 300",
    "seven", "twenty-one", "two hundred and five", "three thousand", "$5 million", "€3bn", "£2.5m",
    "14 million kroner", "$30,000", "5 km", "3.62", "0.3 °C", "26 years old", "five years",
    "30%", "82.2%", "5.5 per cent", "96.9%", "two-thirds", "a third", "half", "one in three",
    "nine out of ten", "5 to 10 metres", "three to four hours", "£30,000 to £40,000", "12–15%",
    "21st", "third", "just over 3,000", "more than 250", "up to 30",
]  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_every_key_gets_three_options_of_its_kind(key: str) -> None:
    wanted = read_quantity(key)
    assert wanted
    for seed in SEEDS[:40]:
        options = number_options(key, (), seed)
        assert len(options) == 3
        for option in options:
            found = read_quantity(option.text)
            assert found, option
            assert (found.unit, found.form, found.bound) == (wanted.unit, wanted.form, wanted.bound)
            assert found.qualifier == wanted.qualifier
            assert found.ordinal == wanted.ordinal
            assert (found.value, found.low) != (wanted.value, wanted.low)
            assert option.why


@pytest.mark.parametrize("key", KEYS)
def test_no_option_is_the_key_or_part_of_it_or_of_another(key: str) -> None:
    for seed in SEEDS[:40]:
        texts = [key, *(option.text for option in number_options(key, ("18,000", "40%"), seed))]
        for text in texts:
            assert [other for other in texts if text in other] == [text]


def _rank(key: str, options: tuple[Option, ...]) -> int:
    wanted = read_quantity(key)
    assert wanted
    assert wanted.value is not None
    smaller = 0
    for option in options:
        found = read_quantity(option.text)
        assert found
        assert found.value is not None
        smaller += found.value < wanted.value
    return smaller


@pytest.mark.parametrize(
    "key", ["47", "about 22,000", "1,540", "14 million kroner", "82.2%", "40%", "seven", "$600"]
)
def test_the_key_stands_at_every_rank_equally_often(key: str) -> None:
    counts = Counter(_rank(key, number_options(key, (), seed)) for seed in SEEDS)
    expected = len(SEEDS) / 4
    chi_square = sum((counts[rank] - expected) ** 2 / expected for rank in range(4))
    assert chi_square < 16.3  # three degrees of freedom, one in a thousand


def test_the_rank_stays_even_where_the_article_has_larger_numbers_only() -> None:
    counts = Counter(_rank("40", number_options("40", ("60", "70"), seed)) for seed in SEEDS)
    assert all(70 <= counts[rank] <= 130 for rank in range(4))


@pytest.mark.parametrize(
    ("key", "sign"),
    [("more than 250", 1), ("at least 30", 1), ("up to 30", -1), ("fewer than 30", -1)],
)
def test_no_option_is_true_because_the_key_is(key: str, sign: int) -> None:
    for seed in SEEDS[:40]:
        assert _rank(key, number_options(key, ("more than 200", "45"), seed)) == (
            0 if sign > 0 else 3
        )


def test_just_over_leaves_room_on_both_sides() -> None:
    ranks = {_rank("just over 3,000", number_options("just over 3,000", (), s)) for s in SEEDS}
    assert ranks == {0, 1, 2, 3}


def test_numbers_of_the_article_come_first_where_they_fit() -> None:
    others = ["about 18,000", "25,000", "30 km", "seven", "2 million", "22,000"]
    chosen = [number_options("about 22,000", others, seed) for seed in SEEDS[:60]]
    first = {options[0].text for options in chosen if options[0].why == ELSEWHERE}
    assert first == {"about 18,000", "about 25,000"}
    assert all(options[0].why == ELSEWHERE for options in chosen)


@pytest.mark.parametrize("other", ["22,000", "3", "4,000,000", "18,000 km", "18 thousand", "21st"])
def test_numbers_of_another_kind_or_size_are_not_taken(other: str) -> None:
    for seed in SEEDS[:20]:
        assert all(o.why != ELSEWHERE for o in number_options("22,000", [other], seed))


@pytest.mark.parametrize("key", ["5%", "30%", "82.2%", "96.9%", "95%", "99%", "100%"])
def test_shares_stay_between_nothing_and_all(key: str) -> None:
    for seed in SEEDS[:60]:
        for option in number_options(key, (), seed):
            assert 0 < float(option.text.removesuffix("%")) < 100


@pytest.mark.parametrize(
    ("key", "pattern"),
    [
        ("22,000", r"\d\d,000"),
        ("1,540", r"\d,?\d?\d\d0|\d\d0"),
        ("853,382", r"\d{3},\d\d[1-9]|1,\d{3},\d\d[1-9]"),
        ("0.3 °C", r"0\.[1-9] °C"),
        ("40", r"[1-9][05]|1\d0"),
        ("2000", r"\d+00"),
        ("€800", r"€\d00|€1,\d00"),
        ("twenty-one", r"[a-z]+(-[a-z]+)?"),
        ("Seven", r"[A-Z][a-z]+"),
    ],
)
def test_options_are_as_round_as_the_key(key: str, pattern: str) -> None:
    for seed in SEEDS[:60]:
        for option in number_options(key, (), seed):
            assert re.fullmatch(pattern, option.text), option.text


def test_counts_of_one_are_no_options_for_counts_of_more() -> None:
    for seed in SEEDS[:60]:
        assert "1" not in {option.text for option in number_options("3", (), seed)}
        assert "one" not in {option.text for option in number_options("two", (), seed)}


def test_ranges_do_not_touch_the_key() -> None:
    for seed in SEEDS[:40]:
        for option in number_options("10 to 12", (), seed):
            found = read_quantity(option.text)
            assert found
            assert found.low is not None
            assert found.high is not None
            assert found.high < 10 or found.low > 12


@pytest.mark.parametrize(
    "key", ["", "ships", "dozens", "half a million", "0", "24 to 80", "in 2007"]
)
def test_what_has_no_neighbours_has_no_options(key: str) -> None:
    assert number_options(key, (), "seed") == ()


def test_the_same_seed_gives_the_same_options() -> None:
    assert number_options("47", ("52",), "a") == number_options("47", ("52",), "a")
    assert len({number_options("47", (), seed) for seed in SEEDS}) > 50


@given(st.integers(1, 10**9), st.text(max_size=5))
def test_any_number_has_three_different_options(number: int, seed: str) -> None:
    key = f"{number:,}"
    options = number_options(key, (), seed)
    assert len({key, *(option.text for option in options)}) == 4


@given(
    st.lists(st.integers(0, 99), max_size=6, unique=True),
    st.lists(st.integers(101, 199), max_size=6, unique=True),
    st.text(max_size=5),
)
def test_options_are_picked_as_long_as_there_are_any(
    below: list[int], above: list[int], seed: str
) -> None:
    options = [[Option(f"={n}=", "") for n in numbers] for numbers in (below, above)]
    picked = pick_around("=100=", options[0], options[1], seed)
    assert len(picked) == min(3, len(below) + len(above))


def test_what_could_be_meant_by_about_is_no_wrong_option() -> None:
    for seed in SEEDS[:40]:
        for key, value in (("about 95%", 95.0), ("approximately 2,600", 2600.0)):
            for option in number_options(key, (), seed):
                other = read_quantity(option.text)
                assert other
                assert abs(float(other.value or 0) / value - 1) >= 0.12


def test_the_size_of_a_thing_stands_beside_sizes_that_one_believes() -> None:
    for seed in SEEDS[:40]:
        for option in number_options("165 cm", ["400 cm"], seed):
            other = read_quantity(option.text)
            assert other
            assert 95 <= float(other.value or 0) <= 250


def test_shares_lie_within_thirty_points() -> None:
    for seed in SEEDS[:40]:
        for option in number_options("33%", ["88%"], seed):
            other = read_quantity(option.text)
            assert other
            assert abs(float(other.value or 0) - 33) <= 30
