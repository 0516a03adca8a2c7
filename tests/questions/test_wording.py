"""Questions and statements as a person would word them."""

from dataclasses import replace

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Frame
from quizgen.questions.wording import ask, ask_agent, ask_subject, statement
from quizgen.source.article import Article


def frame_of(sentence: str) -> Frame:
    """The first frame of a sentence."""
    return find_facts(Article(title="", paragraphs=(sentence,))).frames[0]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("In 2020, the U.S. banned the sale of fighters to Turkey.",
         "What did the U.S. ban to Turkey in 2020?"),
        ("Chloroplasts contain green pigments.", "What do chloroplasts contain?"),
        ("The company owns the Raleigh brand.", "What does the company own?"),
        ("The army has built a long bridge.", "What has the army built?"),
    ],
)  # fmt: skip
def test_an_object_is_asked_for_with_the_right_auxiliary(sentence: str, question: str) -> None:
    frame = frame_of(sentence)
    asked = frame.part("object")
    assert asked is not None
    made = ask(frame, "What", without=[asked])
    assert made.split()[:2] == question.split()[:2]
    assert made.endswith("?")
    assert "  " not in made


def test_a_subject_is_asked_for_in_the_singular() -> None:
    frame = frame_of("Nurses are trained at the hospital in Leeds.")
    assert ask_subject(frame, "Who") == "Who is trained at the hospital in Leeds?"


def test_a_passive_is_turned_active_when_the_agent_is_asked_for() -> None:
    frame = frame_of("The polygraph was created in 1921 by John Larson.")
    agent = frame.part("agent")
    assert agent is not None
    assert ask_agent(frame, "Who", agent) == "Who created the polygraph in 1921?"


def test_an_agent_without_an_auxiliary_is_not_asked_for() -> None:
    passive = frame_of("The polygraph was created in 1921 by John Larson.")
    agent = passive.part("agent")
    assert agent is not None
    bare = replace(passive, parts=tuple(p for p in passive.parts if p.role != "finite"))
    assert ask_agent(bare, "Who", agent) == ""


def test_a_statement_keeps_an_abbreviation_at_its_end() -> None:
    frame = frame_of("The ban caused great difficulties for the U.S.")
    assert statement(frame) == "The ban caused great difficulties for the U.S."


def test_a_changed_part_is_said_in_its_new_words() -> None:
    frame = frame_of("The firm opened a store in Rome.")
    assert statement(frame, {frame.subject: "the club"}).startswith("The club opened a store")


def test_a_statement_keeps_the_commas_of_a_list() -> None:
    sentence = "Bees are threatened by the Varroa mite, by pesticides and by the loss of flowers."
    assert statement(frame_of(sentence)) == sentence


def test_an_adverb_does_not_part_a_verb_from_its_object() -> None:
    frame = frame_of("Skanderbeg united initially the Albanian princes.")
    assert ask_subject(frame, "Who") == "Who initially united the Albanian princes?"


def test_what_stands_between_subject_and_verb_comes_last() -> None:
    frame = frame_of("Kisshomaru Ueshiba in 1974 headed the Aikikai Foundation.")
    assert ask_subject(frame, "Who") == "Who headed the Aikikai Foundation in 1974?"


def test_a_perfect_keeps_its_circumstance_behind_it() -> None:
    frame = frame_of(
        "After the White House had demanded action, the Authority has declared an emergency."
    )
    asked = frame.part("object")
    assert asked is not None
    assert ask(frame, "What", without=[asked]).startswith("What has the Authority declared")


def test_a_hyphen_stays_where_the_parser_parts_a_word() -> None:
    facts = find_facts(
        Article(
            title="Norrby",
            paragraphs=("Norrland was a parliamentary co-principality with two bishops as heads.",),
        )
    )
    assert not any(" - " in statement(frame) for frame in facts.frames)


def test_also_does_not_lead_what_is_told_in_passing() -> None:
    frame = frame_of(
        "In 1956, Anna Lindqvist married Peter Brown, also a singer as well as a smith."
    )
    assert ", also" not in statement(frame)
