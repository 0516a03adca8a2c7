"""What stands alone, and what points at something said elsewhere."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.references_relative import find_relative
from quizgen.source.article import Article


def loose(sentence: str) -> list[str]:
    """What dangles in the first clause of a sentence."""
    frame = find_facts(Article(title="Notes", paragraphs=(sentence,))).frames[0]
    return [part.dangling for part in frame.parts if part.dangling]


@pytest.mark.parametrize(
    "sentence",
    [
        "The largest town on the lake is Norrby.",
        "The mayor of Norrby opened a school.",
        "Anna Lindqvist published her book in 1923.",
        "Anna Lindqvist showed in 1923 that plants restore air with their leaves.",
        'The mayor of Norrby coined the term "lake law" in 1923.',
    ],
)
def test_what_names_its_owner_stands_alone(sentence: str) -> None:
    assert loose(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The company bought three ferries.", "definite: the company"),
        ("These towns founded a union.", "pointing word: these"),
        ("Anna Lindqvist praised their work.", "possessive: their"),
        ("She founded a union of towns.", "pronoun: she"),
    ],
)
def test_what_leans_on_another_sentence_is_told(sentence: str, reason: str) -> None:
    assert reason in loose(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "in the last year",
        "three years ago",
        "later",
        "the same town",
        "by many other towns",
        "three subsequent laws",
    ],
)
def test_relative_words_are_found(text: str) -> None:
    assert find_relative(text)


@pytest.mark.parametrize(
    "text", ["in 1923", "the 19th century", "later known as Norrby", "such as"]
)
def test_absolute_words_are_not(text: str) -> None:
    assert find_relative(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "both the moderate and the radical wing",
        "the senators Ek and Berg, both lawyers",
        "dances of other islands such as the slow jig",
        "compared with other lakes",
    ],
)
def test_what_is_told_beside_them_makes_both_and_other_absolute(text: str) -> None:
    assert find_relative(text) == ""


@pytest.mark.parametrize("text", ["both brothers signed and left", "other lakes are deeper"])
def test_where_nothing_tells_which_they_count_from_elsewhere(text: str) -> None:
    assert find_relative(text)
