import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.slips import Nearness, compare_words
from quizgen.memory.vocabulary import NO_WORDS, parse_vocabulary

WORDS = parse_vocabulary(["colour\tcolor", "color", "nitrate", "nitrite", "city", "bake", "desert"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "color"),
        ("colours", "colors"),
        ("bee", "bees"),
        ("cities", "city"),
        ("tues", "tuesday"),
    ],
)
def test_one_word_in_two_forms_is_the_same(one: str, other: str) -> None:
    assert WORDS.are_same(one, other)
    assert compare_words(one, other, WORDS) is Nearness.SAME


def test_a_day_or_month_may_be_cut_short() -> None:
    assert WORDS.are_same("tues", "tuesday")
    assert not WORDS.are_same("tu", "tuesday")


@pytest.mark.parametrize("word", ["nitrate", "nitrates", "baked", "baking", "cities"])
def test_forms_of_words_are_known(word: str) -> None:
    assert WORDS.knows(word)
    assert not NO_WORDS.knows(word)


def test_a_form_of_what_was_expected_is_not_another_word() -> None:
    assert WORDS.knows("deserts", "nitrate")
    assert not WORDS.knows("deserts", "desert")


def test_another_word_is_no_slip() -> None:
    assert compare_words("desart", "desert", NO_WORDS) is Nearness.SLIP
    assert compare_words("nitrate", "nitrite", NO_WORDS) is Nearness.FAR
    assert compare_words("nitrete", "nitrite", WORDS) is Nearness.SLIP


@given(st.text(alphabet="abcdestuy", max_size=8), st.text(alphabet="abcdestuy", max_size=8))
def test_sameness_of_spellings_goes_both_ways(one: str, other: str) -> None:
    assert WORDS.are_same(one, one)
    if WORDS.are_same(one, other) and not other.endswith("day"):
        assert WORDS.are_same(other, one)
