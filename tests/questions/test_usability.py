"""How likely a teacher would use a candidate: traits, and what they are worth."""

from dataclasses import replace

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.facts.frame import Phrase, Word
from quizgen.questions.candidate import Candidate
from quizgen.questions.rank import rank_candidates
from quizgen.questions.traits import Reading, read_article
from quizgen.questions.usability import BIAS, UNFLAWED, USE, rate, rate_traits
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


def test_what_leans_on_the_sentence_before_is_seen(facts: Facts, reading: Reading) -> None:
    leaning = reading.list_traits(ask(facts, 4, "Which colours do the canal and they have?", "red"))
    assert leaning["pronouns"] == 0.5
    assert leaning["definite of earlier sentences"] == 1
    named = reading.list_traits(ask(facts, 3, "Where are the lighthouses of Suez?", "near Suez"))
    assert "definite of earlier sentences" not in named
    assert named["definite with of"] == 0.5


def test_grammar_is_seen_in_questions_and_answers(facts: Facts, reading: Reading) -> None:
    asked = reading.list_traits(ask(facts, 1, "What lies in Suez or in Africa?", "the one, a way"))
    assert {"in twice", "answer with a comma", "answer definite"} <= set(asked)
    gap = Candidate("gap", "cloze", "The canal is a _____.", "way", "term", facts.sentences[1], 1.0)
    assert {"gap ends", "gap after be", "words left out"} <= set(reading.list_traits(gap))


@pytest.fixture
def weights() -> dict[str, dict[str, float]]:
    return {
        "alone": {BIAS: -2.0, "pronouns": 3.0},
        USE: {BIAS: 0.0, UNFLAWED: 1.0, "kind choice": 0.5},
    }


def test_a_mark_that_is_likely_to_fail_makes_use_less_likely(
    weights: dict[str, dict[str, float]],
) -> None:
    assert rate_traits({"pronouns": 1.0}, weights) < 0.5 < rate_traits({}, weights)


def test_kinds_are_set_right_at_the_last(weights: dict[str, dict[str, float]]) -> None:
    assert rate_traits({}, weights) < rate_traits({"kind choice": 1.0}, weights)


def test_the_weights_are_of_traits_that_can_be_found(facts: Facts, reading: Reading) -> None:
    lines = word_list("questions", "usability_weights")
    assert len({line.rsplit(" ", 1)[0] for line in lines}) == len(lines)
    marks = {line.split(" ", 1)[0] for line in lines}
    assert marks >= {USE, "alone", "grammar", "worth", "right"}
    assert all(f"{mark} {BIAS}" in {line.rsplit(" ", 1)[0] for line in lines} for mark in marks)
    known = {line.split(" ", 1)[1].rsplit(" ", 1)[0] for line in lines}
    seen = set(reading.list_traits(ask(facts, 0, "What did the canal join in 1869?", "two seas")))
    assert len(seen & known) >= 20


def test_a_question_for_a_person_is_rated_without_its_options(
    facts: Facts, reading: Reading
) -> None:
    word = Word("Lesseps", "Lesseps", "NNP", "PROPN", "nsubj", "PERSON", 0, 0, False)
    lesseps = Phrase("Lesseps", (word,), word, False, True, "person")
    short = replace(ask(facts, 0, "Who joined the two seas?", "Lesseps", "subject"), phrase=lesseps)
    choice = replace(short, kind="choice")
    (ranked,) = rank_candidates([choice], facts)
    assert ranked.candidate == choice
    assert ranked.use == rate(short, reading)
    (other,) = rank_candidates([replace(choice, phrase=replace(lesseps, kind="place"))], facts)
    assert other.use == rate(other.candidate, reading)
