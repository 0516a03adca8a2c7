"""Who did what a whole sentence says."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.ask_actors import ask_actors
from quizgen.source.article import Article

OTHERS = "Anna Lindqvist was born in Norrby. She was an engineer."


def asked(sentence: str) -> list[tuple[str, str]]:
    facts = find_facts(Article(title="Ferries", paragraphs=(sentence, OTHERS)))
    return [(one.question, one.answer) for one in ask_actors(facts) if "Norrby" in one.question]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "In 1923, the Swedish engineer Anna Lindqvist built the first ferry of Norrby.",
            "In 1923, which Swedish engineer built the first ferry of Norrby?",
        ),
        (
            "Anna Lindqvist, a pastor in Geneva, built the first ferry of Norrby.",
            "Which pastor in Geneva built the first ferry of Norrby?",
        ),
        (
            "Anna Lindqvist, the mayor of Vinge, built the first ferry of Norrby.",
            "Who built the first ferry of Norrby?",
        ),
    ],
)
def test_the_name_becomes_a_question_word_and_keeps_what_is_said_of_it(
    sentence: str, question: str
) -> None:
    assert (question, "Anna Lindqvist") in asked(sentence)


def test_a_sentence_of_two_subjects_is_not_cut_in_two() -> None:
    told = "Anna Lindqvist built the first ferry of Norrby and Karl Sandberg built the second one."
    assert asked(told) == []


def test_a_sentence_that_leans_on_another_is_not_asked() -> None:
    assert asked("Anna Lindqvist also built it in that year in Norrby for them.") == []


def test_the_verb_of_a_second_sentence_is_not_taken_along() -> None:
    text = "Anna Lindqvist takes on Norrby Rovers and Britain plays the Netherlands."
    assert not asked(text)
