"""The class report: difficulty, discrimination, distractors, from first answers alone."""

from dataclasses import replace
from datetime import timedelta
from math import exp
from pathlib import Path
from random import Random
from statistics import mean, pstdev

import pytest

from quizgen.deck.item import Choice
from quizgen.memory.review import Grade, Review
from quizgen.store.library import open_library
from quizgen.study.class_report import first_answers, make_class_report
from quizgen.study.item_report import (
    ENOUGH_CHOICES,
    ENOUGH_LEARNERS,
    ItemReport,
    discriminate,
    report_items,
)
from tests.store.library import NOON, make_deck, make_review

ITEMS = 12
OPTIONS = ["right", "tempting", "likely", "absurd"]


def choice(name: str) -> Choice:
    id = make_review(name, NOON).item
    return Choice(id=id, question=f"{name}?", options=OPTIONS, answer="right")


def answer(name: str, learner: str, given: str, *, days: int = 0) -> Review:
    grade = Grade.GOOD if given == "right" else Grade.AGAIN
    at = NOON + timedelta(days=days)
    return replace(make_review(name, at, grade, learner=learner, given=given), mode="options")


def simulated_class(count: int, seed: int = 1) -> dict[str, dict[str, Review]]:
    """Learners of different ability; the key of the last item is wrong."""
    rng = Random(seed)
    found: dict[str, dict[str, Review]] = {}
    for number in range(count):
        ability, name, row = rng.gauss(0, 1.5), f"learner {number}", {}
        for place in range(ITEMS):
            knows = rng.random() < 1 / (1 + exp(-ability + (place - ITEMS / 2) / 4))
            knows = not knows if place == ITEMS - 1 else knows
            review = answer(f"item {place}", name, "right" if knows else rng.choice(OPTIONS[1:3]))
            row[review.item] = review
        found[name] = row
    return found


def report(first: dict[str, dict[str, Review]]) -> list[ItemReport]:
    return report_items([choice(f"item {place}") for place in range(ITEMS)], first)


def test_a_wrong_key_shows_by_its_discrimination() -> None:
    *good, wrong = report(simulated_class(60))
    assert all(item.discrimination and item.discrimination > 0.2 for item in good)
    assert wrong.discrimination is not None
    assert wrong.discrimination < -0.2
    assert any("do not know it better" in doubt for doubt in wrong.doubts)


def test_a_distractor_that_nobody_takes_is_dead() -> None:
    found = [item for item in report(simulated_class(60)) if item.right < 0.8]
    assert len(found) > 6
    for item in found:
        assert item.dead == ("absurd",)
        assert f"“absurd” was chosen by 0 of {item.asked}" in item.doubts


def test_where_hardly_anybody_is_wrong_no_distractor_is_called_dead() -> None:
    first = {str(n): {"a": answer("a", str(n), OPTIONS[n % 25 == 0])} for n in range(50)}
    rows = {name: {row["a"].item: row["a"]} for name, row in first.items()}
    (item,) = report_items([choice("a")], rows)
    assert (item.right, item.dead) == (0.96, ())


def test_few_answers_tell_nothing_of_distractors_and_discrimination() -> None:
    assert not any(item.dead for item in report(simulated_class(ENOUGH_CHOICES - 1)))
    assert any(item.dead for item in report(simulated_class(ENOUGH_CHOICES)))
    assert all(item.discrimination is None for item in report(simulated_class(ENOUGH_LEARNERS - 1)))


def test_discrimination_is_the_point_biserial_correlation_with_the_rest() -> None:
    first = simulated_class(30)
    scores = {name: {id: one.grade > 1 for id, one in row.items()} for name, row in first.items()}
    id = choice("item 3").id
    rest = {n: (sum(row.values()) - row[id]) / (ITEMS - 1) for n, row in scores.items()}
    ones = [rest[name] for name, row in scores.items() if row[id]]
    zeros = [rest[name] for name, row in scores.items() if not row[id]]
    p = len(ones) / 30
    by_hand = (mean(ones) - mean(zeros)) / pstdev(rest.values()) * (p * (1 - p)) ** 0.5
    assert discriminate(id, scores) == pytest.approx(by_hand)


def test_an_item_that_all_know_has_no_discrimination() -> None:
    scores = {str(n): {"a": True, "b": bool(n % 2)} for n in range(20)}
    assert discriminate("a", scores) is None


def test_only_the_first_answer_that_stands_counts() -> None:
    early, late = answer("a", "ada", "absurd"), answer("a", "ada", "right", days=1)
    assert first_answers([late, early]) == {early.item: early}
    taken_back = replace(answer("a", "ada", "absurd", days=2), voids=early.id)
    assert first_answers([early, late, taken_back]) == {late.item: late}


def test_who_missed_everything_knows_nothing_however_soon_one_asks(own_library: Path) -> None:
    with open_library(str(own_library)) as library:
        library.put_deck(make_deck("a", "b"), "deck.yaml")
        for name in ("a", "b"):
            library.record(make_review(name, NOON, Grade.AGAIN))
        (pupil,) = make_class_report(library, "deck", NOON.date()).pupils
    assert (pupil.met, pupil.right, pupil.known) == (2, 0, 0)
