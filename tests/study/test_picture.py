"""The forgetting curve of a log, and the picture of it."""

import xml.etree.ElementTree as ET
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.fsrs6 import recall_chance
from quizgen.memory.review import Grade, Review
from quizgen.memory.states import State, state_after
from quizgen.study.curve import Point, find_curve
from quizgen.study.picture import draw_statistics
from tests.memory.cards import NOON, TODAY, make_review

DAY = timedelta(days=1)
SVG = "{http://www.w3.org/2000/svg}"


def live(cards: int, wait: float) -> list[Review]:
    """Cards asked again after a multiple of their stability, known as often as FSRS says."""
    rng, found = Random(1), []
    for number in range(cards):
        at = last = NOON
        state: State | None = None
        for _ in range(5):
            grade = Grade.GOOD
            if state and rng.random() > recall_chance(state.stability, (at - last).days):
                grade = Grade.AGAIN
            review = make_review(grade, at, item=f"{number:012}")
            found.append(review)
            state, last = state_after(state, review), at
            at += max(1, round(state.stability * wait)) * DAY
    return found


@pytest.mark.parametrize("wait", [0.9, 3.0])
def test_a_learner_who_forgets_as_foretold_lies_on_the_curve(wait: float) -> None:
    points = find_curve(live(400, wait))
    assert 1500 < sum(point.answers for point in points) <= 400 * 4
    for point in points:
        if point.answers > 200:
            assert point.known == pytest.approx(point.foretold, abs=0.04)


def test_answers_of_one_day_tell_nothing_about_forgetting() -> None:
    log = [make_review(Grade.GOOD, NOON + timedelta(minutes=number)) for number in range(4)]
    assert find_curve(log) == []


@given(
    st.lists(
        st.builds(Point, st.floats(0, 9), st.floats(0, 1), st.floats(0, 1), st.integers(1, 10**6)),
        max_size=9,
    ),
    st.lists(st.integers(0, 10**6), max_size=365),
)
def test_whatever_there_is_to_draw_the_picture_is_whole(
    points: list[Point], forecast: list[int]
) -> None:
    drawn = ET.fromstring(draw_statistics(points, forecast, TODAY))
    assert len(drawn.findall(f"{SVG}circle")) == len(points)
    bars = drawn.findall(f"{SVG}rect")
    assert len(bars) == len(forecast)
    for bar in bars:
        assert 0 <= float(bar.attrib["height"]) <= 180
        assert float(bar.attrib["x"]) + float(bar.attrib["width"]) <= 731
    for circle in drawn.findall(f"{SVG}circle"):
        assert 60 <= float(circle.attrib["cy"]) <= 270


def test_the_picture_says_in_words_what_it_shows() -> None:
    drawn = draw_statistics([Point(1.02, 0.9, 0.88, 500)], [3, 0, 7], TODAY)
    told = ET.fromstring(drawn).findtext(f"{SVG}desc")
    assert told == (
        "After 1.0 times the stability 90% of 500 answers were right, 88% were foretold. "
        "Cards due, from today on: 3, 0, 7."
    )
