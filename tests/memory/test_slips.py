import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.edits import count_edits
from quizgen.memory.opposites import are_opposite
from quizgen.memory.slips import Nearness, compare_words

WORDS = st.text(alphabet="abcde", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("", "abc", 3),
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("kitten", "sitting", 3),
        ("ab", "ba", 1),
    ],
)
def test_edits_are_counted(one: str, other: str, edits: int) -> None:
    assert count_edits(one, other) == edits


@given(WORDS, WORDS, WORDS)
def test_edits_are_a_distance(one: str, other: str, third: str) -> None:
    assert count_edits(one, other) == count_edits(other, one)
    assert (count_edits(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= count_edits(one, other) <= max(len(one), len(other))


@pytest.mark.parametrize(
    ("given", "expected", "nearness"),
    [
        ("sweden", "sweden", Nearness.SAME),
        ("swedn", "sweden", Nearness.SLIP),
        ("swdeen", "sweden", Nearness.SLIP),
        ("swedin", "sweden", Nearness.SLIP),
        ("swegen", "sweden", Nearness.ASK),
        ("tweden", "sweden", Nearness.ASK),
        ("pariss", "paris", Nearness.SLIP),
        ("irak", "iraq", Nearness.SLIP),
        ("iran", "iraq", Nearness.FAR),
        ("s300", "s400", Nearness.FAR),
        ("東京都", "東京", Nearness.FAR),
        ("", "sweden", Nearness.FAR),
    ],
)
def test_a_slip_is_small_and_of_the_kind_that_happens(
    given: str, expected: str, nearness: Nearness
) -> None:
    assert compare_words(given, expected) is nearness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("insoluble", "soluble"),
        ("hypertension", "hypotension"),
        ("legal", "illegal"),
        ("inductive", "deductive"),
        ("abduction", "adduction"),
        ("upstream", "downstream"),
    ],
)
def test_what_turns_the_meaning_round_is_no_slip(one: str, other: str) -> None:
    assert are_opposite(one, other)
    assert are_opposite(other, one)
    assert compare_words(one, other) is Nearness.FAR


def test_words_that_only_begin_alike_are_no_opposites() -> None:
    assert not are_opposite("sweden", "swedish")
    assert not are_opposite("international", "interstate")
