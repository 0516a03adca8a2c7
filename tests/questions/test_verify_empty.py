"""Statements that leave out what they are about, or show at a figure."""

from dataclasses import replace

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_empty import EMPTY, find_empty_claim, find_unseen_figure
from quizgen.source.article import Article

MENTIONS = find_facts(Article(title="Notes", paragraphs=("Sweden has many lakes.",))).mentions


def statement(text: str) -> Candidate:
    return Candidate(form="sentence: plain", kind="true_false", question=text, answer="true",
                     answer_kind="plain", evidence=Evidence(text, 1, 0), worth=1.0,
                     statement=text)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("In 1958 Anna Smith of Norrby outlined several major concerns.", EMPTY),
        ("Salt from the lake of Norrby is used in many ways.", EMPTY),
        ("The ferry school of Norrby teaches a wide range of subjects.", EMPTY),
        ("The council of Norrby did take two actions.", EMPTY),
        ("Anna Smith declined to say when the union of Norrby would end the strike.", EMPTY),
        ("The council of Norrby took two actions against the ferries.", ""),
        ("The lake of Norrby has several islands.", ""),
        ("The ferries of Norrby sail in three groups.", ""),
    ],
)
def test_a_claim_of_some_things_that_are_not_told_is_empty(text: str, fault: str) -> None:
    assert find_empty_claim(statement(text), MENTIONS) == fault


def test_only_statements_are_empty() -> None:
    asked = replace(statement("Salt is used in many ways."), kind="cloze")
    assert find_empty_claim(asked, MENTIONS) == ""


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("The table below lists the ferries of Norrby.", True),
        ("The chart shows the islands and their depths.", True),
        ("As shown by the second map, the lake has shrunk.", True),
        ("The table in the hall of Norrby is of stone.", False),
        ("The picture of the queen hangs in Norrby.", False),
    ],
)
def test_what_only_a_figure_shows_is_not_asked(text: str, unseen: bool) -> None:
    assert bool(find_unseen_figure(statement(text), MENTIONS)) == unseen
