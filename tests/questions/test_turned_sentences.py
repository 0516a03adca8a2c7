"""A whole sentence with one telling word turned round is false, and says nothing else."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.opposites import turn_sentence
from quizgen.source.article import Article


def turned(sentence: str) -> list[str]:
    """All ways in which a sentence is turned round."""
    standing = find_facts(Article(title="Notes", paragraphs=(sentence,))).standing[0]
    return list(turn_sentence(standing.words, standing.text))


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        (
            "In Sweden, the number of reported cases increased sharply in the 1990s.",
            "In Sweden, the number of reported cases decreased sharply in the 1990s.",
        ),
        (
            "Lund has the oldest harbour in Norway.",
            "Lund has the newest harbour in Norway.",
        ),
        (
            "Bears are the most abundant large carnivore in Europe.",
            "Bears are the least abundant large carnivore in Europe.",
        ),
        (
            "Sweden was the first country in Europe to ban the trade.",
            "Sweden was the last country in Europe to ban the trade.",
        ),
    ],
)
def test_a_telling_word_is_turned_round(sentence: str, changed: str) -> None:
    assert changed in turned(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Smith bought the first ferries of Lund in Norway.",  # the last ferries are others
        "The increased traffic reached Lund in Norway.",  # no verb
        "Northern Ireland sent a team to Lund in Norway.",  # a name
    ],
)
def test_what_would_be_odd_is_left_alone(sentence: str) -> None:
    assert turned(sentence) == []
