"""Whole sentences whose year is asked for."""

from datetime import date

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.ask_dates import ask_dates
from quizgen.questions.peers import collect_peers
from quizgen.source.article import Article


def asked(sentence: str) -> dict[str, tuple[str, str]]:
    """Question -> (answer, why it is refused)."""
    facts = find_facts(Article(title="Norrby", paragraphs=(sentence,)))
    found = ask_dates(facts, collect_peers(facts, date(2023, 2, 16)))
    return {one.question: (one.answer, one.refused) for one in found}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "The Norrby ferry was opened by Queen Elizabeth II in 1981.",
            "In what year was the Norrby ferry opened by Queen Elizabeth II?",
            "1981",
        ),
        (
            "In 1226, Emperor Frederick II made Norrby an imperial city.",
            "In what year did Emperor Frederick II make Norrby an imperial city?",
            "1226",
        ),
        (
            "The Norrby parliament abolished slavery in Denmark on 12 May 1705.",
            "In what year did the Norrby parliament abolish slavery in Denmark?",
            "1705",
        ),
    ],
)
def test_the_sentence_is_turned_into_a_question_for_its_year(
    sentence: str, question: str, answer: str
) -> None:
    assert asked(sentence)[question] == (answer, "")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Norrby ferry was opened in 1981 and closed in 1990.",  # which of both?
        "Queen Elizabeth II has owned the Norrby ferry since 1981.",
        "In 1226, the merchants of Norrby sent ships to Visby, Riga and Bergen.",
        "In 1226, Frederick II left Norrby when the harbour burned.",
        "The Norrby ferry was opened by Queen Elizabeth II last year.",
        "Norrby was the largest town on the northern shore in 1850.",
        "Norrby had been sacked by pirates from Visby in 1361.",
        "After the fire the merchants of Norrby left the harbour in 1361.",  # what stands in front?
        "Karl Sandberg praised the ferry opened by the Queen in 1981.",  # when was it praised?
        '"I opened the Norrby ferry with the Queen in 1981."',
    ],
)
def test_years_that_belong_to_something_else_or_are_not_said_are_left_alone(sentence: str) -> None:
    assert asked(sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour of Norrby employed 400 sailors from Denmark in 1850.",
        "The Times of London ranked Norrby among Danish ports in 1999.",
    ],
)
def test_the_year_of_a_state_a_figure_or_a_rank_is_a_detail(sentence: str) -> None:
    assert {refused for _, refused in asked(sentence).values()} == {"asks for a detail"}


def test_what_follows_the_date_is_left_out_if_the_verb_stands_before_it() -> None:
    sentence = "The Norrby ferry was opened by the Queen in 1981, which made it known in Denmark."
    assert list(asked(sentence)) == ["In what year was the Norrby ferry opened by the Queen?"]
    joined = "In 1226, Frederick II made Norrby an imperial city, and the town built a wall."
    assert list(asked(joined)) == ["In what year did Frederick II make Norrby an imperial city?"]


def test_of_our_days_only_turning_points_are_dated() -> None:
    recent = "Danish sailors visited the Norrby museum in 1995."
    old = "Danish sailors visited the Norrby museum in 1795."
    assert set(asked(recent).values()) == {("1995", "asks for a detail")}
    assert set(asked(old).values()) == {("1795", "")}


def test_of_two_verbs_before_one_date_neither_is_asked() -> None:
    assert asked("Danish sailors burned the Norrby church and left Denmark in 1795.") == {}
    after = "In 1795, Danish sailors burned the Norrby church and left Denmark."
    assert list(asked(after)) == ["In what year did Danish sailors burn the Norrby church?"]


def test_centuries_and_decades_are_asked_as_such() -> None:
    old = "The harbour walls of Norrby were built by Danish sailors in the 11th century."
    question = "In which century were the harbour walls of Norrby built by Danish sailors?"
    assert asked(old) == {question: ("the 11th century", "")}


def test_what_was_the_first_of_its_kind_is_dated_even_in_our_days() -> None:
    sentence = "In 1995, Danish sailors visited the first museum of Norrby."
    assert set(asked(sentence).values()) == {("1995", "")}
