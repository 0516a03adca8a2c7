"""Whole sentences: what they need to stand alone."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.standing import Standing
from quizgen.source.article import Article


def stand(*sentences: str) -> Standing:
    """How the last of the sentences stands."""
    text = " ".join(sentences)
    return find_facts(Article(title="Notes", paragraphs=(text,))).standing[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Towns Union bought three ferries from Denmark in 1931.",
        "Anna Smith sold the ship that her brother had built in Norway.",
        "Chloroplasts have their own DNA.",
    ],
)
def test_a_sentence_that_names_what_it_speaks_of_stands_alone(sentence: str) -> None:
    assert stand(sentence) == Standing(sentence, "")


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("However, Sweden joined the union.", "Sweden joined the union."),
        ("But Sweden also joined the union.", "Sweden joined the union."),
        ("Sweden, for example, joined the union.", "Sweden joined the union."),
        ("In fact, Sweden (and Norway) joined the union.", "Sweden joined the union."),
    ],
)
def test_what_ties_it_to_the_sentence_before_is_left_out(sentence: str, text: str) -> None:
    assert stand("Norway has many lakes.", sentence).text == text


@pytest.mark.parametrize(
    "sentence",
    [
        "Others joined the union of Sweden.",
        "Some were sold to Sweden.",
        "It joined the union of Sweden.",
        "Sweden joined the union the next year.",
        "Sweden might join the union.",
        "While Sweden joined the union of towns.",
        "The company joined the union of Sweden.",
    ],
)
def test_what_leans_or_doubts_does_not_stand_alone(sentence: str) -> None:
    assert stand(sentence).loose


def test_what_goes_on_at_the_time_of_writing_does_not_stand_alone() -> None:
    assert stand("Anna Smith is visiting Norway with Peter Brown.").loose
