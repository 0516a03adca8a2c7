"""Statements to judge: what makes a true one false, and what is not asked at all."""

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.judge_sentences import judge_sentence
from quizgen.questions.judgements import ask_judgements, falsify
from quizgen.questions.opposites import turn_phrase
from quizgen.questions.peers import collect_peers
from quizgen.questions.swaps import years_apart
from quizgen.questions.verify import find_fault
from quizgen.questions.wording import statement
from quizgen.source.article import Article


def read(*sentences: str, title: str = "Norrby") -> Facts:
    return find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))


def falsified(sentence: str) -> list[tuple[str, str]]:
    """(false statement, what was changed) of the first clause."""
    facts = read(sentence)
    frame = facts.frames[0]
    return list(falsify(frame, statement(frame), collect_peers(facts, None)))


def judged(sentence: str, title: str = "Norrby") -> list[tuple[Candidate, str]]:
    """The statement made of the first clause, with what is wrong with it."""
    facts = read(sentence, title=title)
    found = ask_judgements(facts.frames[0], collect_peers(facts, None))
    return [(one, find_fault(one, facts.mentions)) for one in found]


@pytest.mark.parametrize(
    ("sentence", "false"),
    [
        ("The Lake Union supported the new harbour.", "The Lake Union opposed the new harbour."),
        (
            "Most towns of Sweden burn dry wood in winter.",
            "Few towns of Sweden burn dry wood in winter.",
        ),
        (
            "Insects emit fewer gases than cows.",
            "Insects emit more gases than cows.",
        ),
        (
            "The Lake Union built a harbour on the northern shore.",
            "The Lake Union built a harbour on the southern shore.",
        ),
    ],
)
def test_one_word_turned_round_makes_a_statement_false(sentence: str, false: str) -> None:
    assert (false, "opposite") in falsified(sentence)


def test_a_relation_is_turned_round() -> None:
    assert "Like mopeds, they are quiet." in list(turn_phrase("Unlike mopeds, they are quiet."))


def test_what_is_denied_is_not_turned_round_once_more() -> None:
    assert not list(turn_phrase("Unlike mopeds, they are not quiet."))


def test_a_verb_with_its_adverb_of_manner_is_left_alone() -> None:
    assert not [
        kind for _, kind in falsified("The Lake pier was severely damaged.") if kind == "opposite"
    ]


def test_a_compound_keeps_its_adjective() -> None:
    assert not any("rare law" in text for text, _ in falsified("Sweden kept the common law."))


def test_a_number_is_left_as_it_is() -> None:
    assert falsified("The Lake Union sold 635 old ferries to Norway.") == []


def test_the_next_year_and_another_month_are_tricks() -> None:
    assert not years_apart("1973", "1972")
    assert not years_apart("January 2007", "February 2007")
    assert years_apart("1785", "1795")


def test_a_truism_waits_for_a_person() -> None:
    found, *_ = judged("Amateur farmers observe a variety of wild animals and plants.", "Farmers")
    assert found[1] == "statement is a truism"


def test_a_statement_that_is_true_of_itself_is_no_question() -> None:
    found, *_ = judged(
        "Construction work is the process of constructing a building in Norrby town."
    )
    assert found[1] == "statement is true of itself"


def test_nobody_is_put_in_the_place_of_another() -> None:
    facts = read(
        "Jean Ribault sailed to Florida with three ships in May.",
        "In 1564, Pedro Miller established the first European settlement on the river.",
    )
    place = facts.sentences[1]
    found = list(judge_sentence(facts.standing[1], place))
    assert found
    assert all("Pedro Miller" in one.question for one in found)
