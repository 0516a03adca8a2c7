"""Cues: each solver sees what it is to see, and only a real cue beats chance."""

from collections.abc import Sequence
from math import comb

import pytest

from quizgen.deck.item import Choice
from tests.deck.makers import choice
from tests.quality.chance import at_least, spread_of_hits
from tests.quality.cues import SOLVERS, best_options, solve_by_cues


def picked(cue: str, question: str, *options: str) -> list[str]:
    found = choice(question, list(options))
    return [options[place] for place in best_options(SOLVERS[cue](found))]


def test_equal_chances_make_the_binomial_distribution() -> None:
    spread = spread_of_hits([0.25] * 8)
    expected = [comb(8, hits) * 0.25**hits * 0.75 ** (8 - hits) for hits in range(9)]
    assert spread == pytest.approx(expected)


def test_at_least_counts_the_upper_end_of_mixed_chances() -> None:
    assert at_least(2, [0.5, 0.25]) == pytest.approx(0.125)
    assert at_least(1, [0.5, 0.25]) == pytest.approx(1 - 0.5 * 0.75)
    assert at_least(0, [0.5]) == 1.0


@pytest.mark.parametrize(
    ("cue", "options", "found"),
    [
        ("longest option", ("a boat", "a very long boat", "a car"), ["a very long boat"]),
        ("shortest option", ("a boat", "a very long boat", "a car"), ["a car"]),
        ("most words of the stem", ("ferry towns", "road", "rail"), ["ferry towns"]),
        ("odd one out", ("red wine", "white wine", "1945"), ["1945"]),
        ("convergence", ("sweet red wine", "sweet red port", "dry red wine"), ["sweet red wine"]),
        ("middle number", ("1923", "1931", "1919"), ["1923"]),
        ("middle number", ("1923", "never", "1919"), ["1923", "never", "1919"]),
    ],
)
def test_a_solver_picks_what_its_cue_points_at(
    cue: str, options: Sequence[str], found: list[str]
) -> None:
    assert picked(cue, "What does the ferry between the towns carry?", *options) == found


def items(key: int, count: int = 30) -> list[Choice]:
    """Items whose first option is the longest; the option at `key` is right."""
    options = [["a long option", "one", "two"] for _ in range(count)]
    return [
        choice(f"What is meant by {number}?", texts, texts[key])
        for number, texts in enumerate(options)
    ]


def test_a_key_that_is_always_longest_is_noticed() -> None:
    longest = {solved.cue: solved for solved in solve_by_cues(items(0))}["longest option"]
    assert (longest.hits, longest.decided) == (30, 30)
    assert longest.p < 1e-9


def test_a_key_that_is_never_longest_is_not() -> None:
    longest = {solved.cue: solved for solved in solve_by_cues(items(1))}["longest option"]
    assert (longest.hits, longest.p) == (0, 1.0)


def test_a_guess_does_not_know_the_key() -> None:
    """Of options of one length each is guessed at times, whichever is right."""
    hits = 0
    for key in range(3):
        alike = [
            choice(f"What is {n}?", ["one", "two", "six"], ["one", "two", "six"][key])
            for n in range(60)
        ]
        (shortest,) = [s for s in solve_by_cues(alike) if s.cue == "shortest option"]
        assert shortest.decided == 0
        assert 0 < shortest.hits < 60
        hits += shortest.hits
    assert hits == 60  # every guess is right for exactly one of the three keys


def test_items_with_several_right_options_are_left_out() -> None:
    several = choice("Which are red?", ["blood", "wine", "milk"], ["blood", "wine"])
    assert {solved.items for solved in solve_by_cues([several, *items(0, 2)])} == {2}
