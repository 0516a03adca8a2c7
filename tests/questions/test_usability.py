"""How likely a teacher would use a candidate: traits, and what they are worth."""

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.traits import Reading, read_article
from quizgen.questions.usability import BIAS, rate
from quizgen.shipped import word_list
from quizgen.source.article import Article

ARTICLE = Article(
    title="Suez Canal",
    paragraphs=(
        "The Suez Canal joined the two seas in 1869. Ships use the canal because the way round "
        "Africa is long.",
        "Trade through the canal grew every year. Two lighthouses are located near Suez, including "
        "one of 1903 and one of 1911. They are painted white, red, green, and blue.",
    ),
)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return find_facts(ARTICLE)


@pytest.fixture(scope="module")
def reading(facts: Facts) -> Reading:
    return read_article(facts)


def ask(facts: Facts, number: int, question: str, answer: str, form: str = "object") -> Candidate:
    place = facts.sentences[number]
    return Candidate(form, "short_answer", question, answer, "phrase", place, 1.0)


def test_a_cause_told_early_is_worth_more_than_a_count_in_passing(
    facts: Facts, reading: Reading
) -> None:
    cause = ask(facts, 1, "Why do ships use the Suez Canal?", "because the way is long", "why")
    count = ask(facts, 4, "How are they painted?", "white, red, green, and blue")
    assert 0 < rate(count, reading) < rate(cause, reading) < 1


def test_traits_tell_where_a_sentence_stands(facts: Facts, reading: Reading) -> None:
    opening = reading.list_traits(ask(facts, 0, "What did the canal join in 1869?", "two seas"))
    ending = reading.list_traits(ask(facts, 4, "What colour are the lighthouses?", "white"))
    assert {"first of paragraph", "first paragraph", "opens article"} <= set(opening)
    assert {"ends paragraph", "sentence leans", "many commas in sentence"} <= set(ending)
    assert not {"first of paragraph", "first paragraph"} & set(ending)


def test_words_that_the_article_says_again_and_again_are_central(
    facts: Facts, reading: Reading
) -> None:
    known = reading.list_traits(ask(facts, 0, "What did the canal join?", "two seas"))
    unknown = reading.list_traits(ask(facts, 3, "What stands there?", "lighthouses"))
    assert known["best known word"] > unknown.get("best known word", 0)
    assert "marginal" in unknown


def test_traits_of_the_topic_and_of_the_answer(facts: Facts, reading: Reading) -> None:
    told = reading.list_traits(ask(facts, 0, "In what year was the Suez Canal opened?", "1869"))
    assert {"topic in question", "answer is a year", "answer of one word"} <= set(told)
    untold = reading.list_traits(ask(facts, 4, "What is painted?", "a long row of high towers"))
    assert {"topic untold", "long answer", "no name"} <= set(untold)


def test_no_trait_is_listed_that_is_not_there(facts: Facts, reading: Reading) -> None:
    assert all(reading.list_traits(ask(facts, 0, "Who came?", "nobody")).values())


def test_the_weights_are_of_traits_that_can_be_found(facts: Facts, reading: Reading) -> None:
    lines = [line.rsplit(" ", 1) for line in word_list("questions", "usability_weights")]
    weights = {name: float(weight) for name, weight in lines}
    assert BIAS in weights
    assert len(weights) == len(lines)
    seen = set(reading.list_traits(ask(facts, 0, "What did the canal join in 1869?", "two seas")))
    assert len(seen & set(weights)) >= 10
