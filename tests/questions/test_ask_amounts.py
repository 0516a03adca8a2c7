"""Amounts outside of subject and object: how they are asked for."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.ask_amounts import ask_amounts
from quizgen.source.article import Article


def asked(sentence: str) -> list[tuple[str, str]]:
    facts = find_facts(Article(title="Norrby", paragraphs=(sentence,)))
    found = (one for frame in facts.frames for one in ask_amounts(frame))
    return [(one.question, one.answer) for one in found if not one.refused]


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Oxygen makes up about 21 percent of dry air.",
            "What percentage of dry air does oxygen make up?",
            "about 21 percent",
        ),
        (
            "Anna Lindqvist arrived at Norrby with 50 ships.",
            "With how many ships did Anna Lindqvist arrive at Norrby?",
            "50",
        ),
        (
            "Ivan Sorokin closed the Norrby mill for 14 years.",
            "For how long did Ivan Sorokin close the Norrby mill?",
            "14 years",
        ),
        (
            "The Norrby bridge cost $5 million.",
            "How much did the Norrby bridge cost?",
            "$5 million",
        ),
        ("The Norrby bridge is 90 metres long.", "How long is the Norrby bridge?", "90 metres"),
    ],
)
def test_an_amount_is_asked_for_by_what_it_measures(
    sentence: str, question: str, answer: str
) -> None:
    assert (question, answer) in asked(sentence)


def test_two_of_something_are_nothing_to_ask_for() -> None:
    assert asked("Anna Lindqvist arrived at Norrby with two ships.") == []


def test_one_number_of_several_is_not_asked_for() -> None:
    assert asked("In 1920 Achilles Berg arrived at Norrby with 50 ships and 300 men.") == []
