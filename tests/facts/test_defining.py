"""Sentences that define a term, in their own words."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.source.article import Article


def define(sentence: str, title: str = "Notes") -> list[tuple[str, str]]:
    found = find_facts(Article(title=title, paragraphs=(sentence,))).definitions
    return [(one.term.text, one.meaning) for one in found]


@pytest.mark.parametrize(
    ("sentence", "term", "meaning"),
    [
        (
            "A screen magnifier is software that reads text on a screen aloud.",
            "a screen magnifier",
            "software that reads text on a screen aloud",
        ),
        (
            "Sluice keepers are workers who open and close the gates of a canal.",
            "sluice keepers",
            "workers who open and close the gates of a canal",
        ),
    ],
)
def test_what_stands_behind_is_is_the_meaning(sentence: str, term: str, meaning: str) -> None:
    assert define(sentence) == [(term, meaning)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ship is software that reads text on a screen aloud.",
        "Anna Lindqvist is a chemist who studies the leaves of plants.",
        "A screen magnifier is useful for people with low vision.",
        "A screen magnifier is software.",
        "It is software that reads text on a screen aloud.",
        "Screen magnifiers were software that read text on a screen aloud.",
    ],
)
def test_what_is_no_definition_of_a_term_is_left_alone(sentence: str) -> None:
    assert define(sentence) == []
