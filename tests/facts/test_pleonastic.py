"""The "it" that stands for nothing, and the one that stands for what was named before."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.pleonastic import is_pleonastic
from quizgen.source.article import Article


@pytest.mark.parametrize(
    "sentence",
    [
        "It took a little over three years for all towns to join.",
        "However, it is difficult to build on peat.",
        "It was Lindqvist who founded the union.",
        "It was in 1923 that the union was founded.",
        "It seems that the harbour is older.",
    ],
)
def test_a_place_holder_is_recognised(sentence: str) -> None:
    assert is_pleonastic(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the first country to have operas.",
        "It is able to leave the burrow after two weeks.",
        "It has four legs and a long tail.",
        "Its members took three years.",
    ],
)
def test_a_pronoun_is_none(sentence: str) -> None:
    assert not is_pleonastic(sentence)


def test_a_place_holder_is_never_named() -> None:
    paragraph = (
        "Norrby became the last town to sign the agreement. "
        "It took a little over three years for all towns to sign."
    )
    facts = find_facts(Article(title="The lake union", paragraphs=(paragraph,)))
    assert not any("Norrby took" in standing.text for standing in facts.standing)


def test_a_bare_term_is_not_what_the_next_sentence_speaks_of() -> None:
    paragraph = (
        "After five weeks, body hair starts growing. "
        "It is weaned by sixteen weeks and leaves the burrow."
    )
    facts = find_facts(Article(title="Badger", paragraphs=(paragraph,)))
    assert not any("hair is weaned" in standing.text for standing in facts.standing)
    assert all(
        "hair" not in frame.subject.text for frame in facts.frames if frame.evidence.sentence == 1
    )
