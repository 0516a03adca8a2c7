"""Gaps for what something is called, and questions on defining sentences."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.ask_namings import ask_namings
from quizgen.questions.ask_terms import ask_terms
from quizgen.source.article import Article


def gaps(sentence: str) -> list[tuple[str, str]]:
    facts = find_facts(Article(title="Notes", paragraphs=(sentence,)))
    return [(one.question, one.answer) for one in ask_namings(facts)]


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Farmers of Norway fear a condition known as resistance in most fields.",
            "Farmers of Norway fear a condition known as _____ in most fields.",
            "resistance",
        ),
        (
            'In Norway, a keeper of canal gates is called a "sluice master" by sailors.',
            'In Norway, a keeper of canal gates is called a(n) "_____" by sailors.',
            "sluice master",
        ),
    ],
)
def test_the_term_is_left_out(sentence: str, question: str, answer: str) -> None:
    assert gaps(sentence) == [(question, answer)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Norway, a keeper of canal gates is called a sluice master or gate lord.",
        "It is known as resistance in the fields of Norway and of Sweden.",
        "Norway called on Sweden to open the gates of the canal to all.",
    ],
)
def test_two_names_or_none_make_no_gap(sentence: str) -> None:
    assert gaps(sentence) == []


def test_a_defined_term_is_asked_for_by_its_name() -> None:
    sentence = "Sluice keepers are workers who open and close the gates of a canal."
    facts = find_facts(Article(title="Notes", paragraphs=(sentence,)))
    asked = [(one.question, one.answer, one.refused) for one in ask_terms(facts)]
    answer = "workers who open and close the gates of a canal"
    assert asked == [("What are sluice keepers?", answer, "")]


def test_a_verb_behind_a_name_is_no_part_of_it() -> None:
    assert not gaps("The school of thought known as Political Trade focuses on salt in Norway.")
