"""Questions that tell a reason already, or ask for one of several without saying which."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import OPEN, Candidate
from quizgen.questions.verify_told import find_one_of_many, find_told_reason
from quizgen.source.article import Article
from tests.questions.asking import ask, ask_form

MENTIONS = find_facts(Article(title="Notes", paragraphs=("Sweden has many lakes.",))).mentions


def short(question: str, answer: str, kind: str) -> Candidate:
    return Candidate(form="why", kind="short_answer", question=question, answer=answer,
                     answer_kind=kind, evidence=Evidence("It is so.", 1, 0),
                     worth=1.0)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why can food be dear because of the bad roads?", True),
        ("Why must pitch be heated so it can be mixed?", True),
        ("Why can food be dear in Norrby?", False),
    ],
)
def test_why_is_not_asked_of_what_the_question_explains(question: str, told: bool) -> None:
    assert bool(find_told_reason(short(question, "due to floods", "reason"), MENTIONS)) == told


@pytest.mark.parametrize(
    ("question", "fault"),
    [
        ("In what year did one notable fair take place?", OPEN),
        ("In what year was another old bridge opened in Oslo?", OPEN),
        ("In what year was one of the bridges opened?", ""),
        ("In what year did the fair take place?", ""),
    ],
)
def test_one_of_several_is_not_asked_for(question: str, fault: str) -> None:
    assert find_one_of_many(short(question, "1782", "year"), MENTIONS) == fault


def test_a_number_word_at_the_beginning_loses_its_capital() -> None:
    text = "One notable success took place on May 5, 1782, when Danish forces captured Norrby."
    assert any("did one notable success" in question for question in ask(text, title="Norrby"))


def test_a_short_aim_with_a_thing_that_is_not_told_is_a_draft() -> None:
    found = ask_form("why", "Anna Holm returned to Oslo in 1943 to write the screenplay.")
    assert {fault for _, fault in found.values()} == {"definite: the screenplay"}


def test_what_somebody_attempted_is_open_and_what_a_thing_is_used_for_is_not() -> None:
    tried = ask_form("to do", "The Norrby Platform attempted to explain failures of trade unions.")
    assert {fault for _, fault in tried.values()} == {OPEN}
    used = ask_form("to do", "The Norrby Scale is used to measure the hardness of river ice.")
    assert used["What is the Norrby Scale used for?"] == (
        "to measure the hardness of river ice",
        "",
    )


def test_why_somebody_went_needs_the_place() -> None:
    bare = ask_form("why", "Danish sailors came to plunder the rich towns of Norrby.")
    assert all(fault for question, (_, fault) in bare.items() if question.endswith("come?"))
    placed = ask_form("why", "Danish sailors returned to Norrby to plunder rich Swedish towns.")
    assert "" in {fault for _, fault in placed.values()}
