"""Human answers found again: by words, among as many candidates as there are questions."""

import pytest

from tests.quality.recall import count_found, measure_recall, token_f1


def test_token_f1_overlooks_articles_case_and_punctuation() -> None:
    assert token_f1("the Federal Reserve", "Federal reserve.") == 1.0
    assert token_f1("unanimous consent of all", "unanimous consent") == pytest.approx(2 / 3)
    assert token_f1("Sweden", "Finland") == 0.0
    assert token_f1("the", "the") == 0.0


def test_an_answer_is_found_from_half_of_its_words_on() -> None:
    assert count_found(["a b c", "x"], ["b", "y"]) == 1  # b and c: an article counts for nothing
    assert count_found(["red green blue"], ["red"]) == 1
    assert count_found(["red green blue grey"], ["red"]) == 0


def test_only_as_many_different_candidates_count_as_people_asked() -> None:
    human = ["Paris", "London"]
    found = measure_recall([(human, ["Rome", "rome", "Paris", "London"])])
    assert (found.answers, found.best, found.whole) == (2, 0.5, 1.0)
    assert 0 < found.drawn < 1


def test_scopes_are_added_up_by_answers() -> None:
    found = measure_recall([(["a1"], ["a1"]), (["b1", "b2", "b3"], [])])
    assert (found.answers, found.best, found.drawn, found.whole) == (4, 0.25, 0.25, 0.25)
