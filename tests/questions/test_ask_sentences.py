"""Gaps in whole sentences: what is left out can be known, and is not given away."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.ask_sentences import ask_sentences
from quizgen.source.article import Article


def gaps(sentence: str, title: str = "Notes") -> dict[str, str]:
    """Answer -> question of every gap of a sentence."""
    facts = find_facts(Article(title=title, paragraphs=(sentence,)))
    found = ask_sentences(facts)
    return {one.answer: one.question for one in found if one.kind == "cloze"}


def test_a_person_is_left_out() -> None:
    found = gaps("In 1921 Anna Smith founded the Lake Towns Union in Sweden.")
    assert found["Anna Smith"] == ("In 1921 _____ founded the Lake Towns Union in Sweden.")


def test_what_limits_a_number_stays_in_the_text() -> None:
    found = gaps("The survey of Nepal counted more than 250 tigers in five national parks.")
    assert found["250"].count("more than _____") == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "She founded the Lake Towns Union with Anna Smith in Sweden.",
        "The Lake Towns Union might buy a ferry from Peter Brown of Norway.",
        "Others sold their ships to Peter Brown, who lived in Norway.",
        "“We sold the old ships to Peter Brown of Norway last week.",
    ],
)
def test_nothing_is_left_out_of_what_leans_doubts_or_quotes(sentence: str) -> None:
    assert gaps(sentence) == {}


def test_the_subject_of_the_article_is_no_gap() -> None:
    found = gaps(
        "Anna Smith founded the Lake Towns Union in Sweden with Peter Brown.", title="Anna Smith"
    )
    assert "Anna Smith" not in found


def test_half_a_name_is_no_gap() -> None:
    assert "State Route" not in gaps("Fresno is served by State Route 99, a freeway in California.")


def test_a_gap_stands_in_a_sentence_of_one_subject() -> None:
    found = gaps(
        "Armenia was awarded the region of Zangezur and Turkey agreed to return Gyumri in 1921."
    )
    assert not any(question.startswith("_____ was awarded") for question in found.values())
