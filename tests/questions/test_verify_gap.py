"""What is left out of a sentence is a whole thing, and known from the article only."""

from dataclasses import replace

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Evidence
from quizgen.questions.ask_sentences import ask_sentences
from quizgen.questions.candidate import OPEN, Candidate
from quizgen.questions.gaps import ask_gaps
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_gap import (
    PASSING,
    find_aimed_gap,
    find_crowded_gap,
    find_cut_name,
    find_known_answer,
    find_open_gap,
    find_padded_name,
    find_passing_gap,
)
from quizgen.source.article import Article

FACTS = find_facts(Article(title="Notes", paragraphs=("Sweden has many lakes.",)))


def gap(question: str, answer: str) -> Candidate:
    text = question.replace("_____", answer)
    return Candidate(form="sentence gap", kind="cloze", question=question, answer=answer,
                     answer_kind="name", evidence=Evidence(text, 1, 0), worth=1.0,
                     statement=text)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("The school and the _____ at Norrby trained every pilot.", "University of Lakeland"),
        ("The 2011 _____ found that few people read.", "Reading Survey"),
        ("Norrby never signed the _____ on Lakes and Rivers.", "Council Convention"),
        ("A crowd came to the house of the former _____.", "Mayor Anna Smith"),
        ("In 1900 her paper “_____” was printed.".replace("“", '"').replace("”", '"'), "Ferries"),
        ("When _____ reached the lake, it leaked.", "Norrby's ferry"),
        ("_____, Eva Brown, Peter Brown and Jan Hill taught in Norrby.", "Anna Smith"),
    ],
)
def test_half_a_name_is_no_gap(question: str, answer: str) -> None:
    assert find_cut_name(gap(question, answer), FACTS.mentions) == "gap inside a longer name"


@pytest.mark.parametrize(
    "question", ["The lake freezes on _____ to 35 days.", "The lake freezes on 30 to _____ days."]
)
def test_half_a_range_is_no_gap(question: str) -> None:
    assert find_cut_name(gap(question, "30"), FACTS.mentions) == "gap inside a range"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("In 1921 _____ founded the union.", "Anna Smith"),
        ("The prize went to a ferry from _____.", "Norrby"),
        ("The ferry carried between _____ people.", "50 and 60"),
    ],
)
def test_a_whole_name_is(question: str, answer: str) -> None:
    assert find_cut_name(gap(question, answer), FACTS.mentions) == ""


def test_who_is_left_out_is_left_out_without_a_description() -> None:
    facts = find_facts(
        Article(
            title="Norrby",
            paragraphs=("The Swede Anna Lindqvist built Norrby. She, Anna Lindqvist, died there.",),
        )
    )
    padded = gap("The _____ built the harbour of Norrby.", "Swede Anna Lindqvist")
    assert find_padded_name(padded, facts.mentions)
    assert not find_padded_name(replace(padded, answer="Anna Lindqvist"), facts.mentions)


def test_a_name_that_begins_before_the_article_is_cut() -> None:
    half = gap("It comes from the Voyage of the _____, an old text.", "Black Sea")
    assert find_cut_name(half, FACTS.mentions) == "gap inside a longer name"


def test_what_everybody_knows_is_no_gap() -> None:
    asked = gap("The memorial is for those who died in the space programs of the _____.", "")
    for answer, fault in (("United States", True), ("Lake Union", False)):
        one = gap(asked.question, answer)
        assert bool(find_known_answer(one, FACTS.mentions)) == fault


def faults(sentence: str) -> dict[str, bool]:
    """Answer -> whether it is said in passing, of every gap."""
    facts = find_facts(Article(title="Notes", paragraphs=(sentence,)))
    gaps = [*ask_sentences(facts), *(g for f in facts.frames for g in ask_gaps(f, facts.mentions))]
    return {
        one.answer: find_passing_gap(one, facts.mentions) == PASSING
        for one in gaps if one.kind == "cloze"
    }  # fmt: skip


def test_a_name_said_in_passing_waits_for_a_person() -> None:
    found = faults("In 1921 Anna Smith founded a company in Norrby Bay under Peter Brown.")
    assert not found["Anna Smith"]
    assert found["Peter Brown"]


def test_what_tells_the_kind_of_something_is_no_gap() -> None:
    facts = find_facts(
        Article(title="Notes", paragraphs=("In 1950 many Lake Union members left for Norway.",))
    )
    assert "Lake Union" not in {one.answer for one in ask_sentences(facts)}


def test_the_draft_says_why() -> None:
    one = gap("Anna Smith left the union of the _____ in 1921.", "Lake Towns")
    assert find_fault(replace(one, passing=True, label="About Norrby: "), FACTS.mentions)


@pytest.mark.parametrize(
    ("question", "fault"),
    [
        ("In 1921 _____ founded the union of the lake towns.", ""),
        ("Eva Brown, a professor at _____, studies ferries.", PASSING),
        ("Ferries, tugs, pilots, barges and _____ belong to the union.", PASSING),
        ("In 1921 _____ founded the union of the towns that lie along the lake between Norrby and"
         " the old bridge over the river at the end of it.", PASSING),
    ],
)  # fmt: skip
def test_a_gap_in_a_crowded_sentence_is_said_in_passing(question: str, fault: str) -> None:
    assert find_crowded_gap(gap(question, "Anna Smith"), FACTS.mentions) == fault


@pytest.mark.parametrize(
    ("question", "fault"),
    [
        ("The ferries of Norrby carry _____.", OPEN),
        ("Some ferries that sail from Norrby to the islands of the lake carry _____.", OPEN),
        ("The ferries of Norrby and of Reval carry salt and mail on their way to _____.", OPEN),
        ("The storm on the lake caused the ferries of Norrby to stay three days in _____.", OPEN),
        ("In 1911, Norrby sold its old ferries to _____.", ""),
        ("The ferries that sail from Norrby to the islands of the lake are run by _____.", ""),
    ],
)
def test_a_gap_with_little_around_it_leaves_many_fillers(question: str, fault: str) -> None:
    assert find_open_gap(gap(question, "Anna Smith"), FACTS.mentions) == fault


@pytest.mark.parametrize(
    ("question", "answer", "fault"),
    [
        ("After the storm the ferries of the union returned to _____.", "Old Norrby", PASSING),
        ("The salt of the lake was discovered by the _____.", "Norrby Expedition", PASSING),
        ("In 1911 the ferries of the union were sold to _____.", "Old Norrby", ""),
        ("The ferries of the union share a harbour with _____.", "Old Norrby", ""),
        ("Most of the salt of the lake goes to _____.", "bakers", ""),
    ],
)
def test_whereto_and_by_whom_is_a_gap_only_with_a_year(
    question: str, answer: str, fault: str
) -> None:
    assert find_aimed_gap(gap(question, answer), FACTS.mentions) == fault
