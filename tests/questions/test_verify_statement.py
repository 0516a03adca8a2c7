"""What keeps a whole sentence from being asked: figures, damage, matches without their year."""

from dataclasses import replace

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_statement import (
    find_dated_habit,
    find_lone_list,
    find_statistics,
    find_unplaced_round,
    find_untold_list,
)
from quizgen.questions.verify_worth import DETAIL
from quizgen.source.article import Article

MENTIONS = find_facts(Article(title="Notes", paragraphs=("Sweden has many lakes.",))).mentions


def statement(text: str) -> Candidate:
    return Candidate(form="sentence: plain", kind="true_false", question=text, answer="true",
                     answer_kind="plain", evidence=Evidence(text, 1, 0), worth=1.0,
                     statement=text)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The ferries of Norrby carried 134,522 people to the islands.",
        "The population of Norrby grew to 8,000 in twenty years.",
        "Salt makes up 0.012% of the water of the lake.",
        "Norrby came 13th of 17 towns in 1931 and 12th in 1932.",
    ],
)
def test_figures_that_nobody_keeps_are_a_detail(text: str) -> None:
    assert find_statistics(statement(text), MENTIONS) == DETAIL


@pytest.mark.parametrize(
    "text",
    [
        "The union of Norrby bought three ferries from Denmark in 1931.",
        "The population of Norrby fell after the war of 1931.",
        "About 90 percent of all plants use light in this way.",
    ],
)
def test_plain_figures_are_none(text: str) -> None:
    assert find_statistics(statement(text), MENTIONS) == ""


def test_a_match_needs_its_year() -> None:
    lost = "Anna Smith lost to Eva Brown in the first round of the Norrby Open."
    assert find_unplaced_round(statement(lost), MENTIONS)
    assert not find_unplaced_round(statement(lost[:-1] + " of 1998."), MENTIONS)


def test_examples_are_of_something() -> None:
    assert find_lone_list(statement("Examples include the ferry and the barge."), MENTIONS)
    assert not find_lone_list(statement("Examples of ships include the barge."), MENTIONS)


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("In 1958 Anna Holm outlined several major concerns: the salt, the wood.", False),
        ("In 1958 Anna Holm outlined several major concerns.", True),
    ],
)
def test_several_things_that_were_listed_say_nothing(quote: str, *, told: bool) -> None:
    text = "In 1958 Anna Holm outlined several major concerns."
    one = replace(statement(text), evidence=Evidence(quote, 1, 0))
    assert bool(find_untold_list(one, MENTIONS)) is not told


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Nearly all of the salt of Norrby goes to Sweden, in 2006.", "present tense with a date"),
        ("Norrby is a town under a charter renewed in 1998.", ""),
        ("Nearly all of the salt of Norrby went to Sweden in 2006.", ""),
    ],
)
def test_a_present_that_was_so_in_one_year_is_not_asked(text: str, fault: str) -> None:
    standing = find_facts(Article(title="Notes", paragraphs=(text,))).standing[0]
    asked = replace(statement(text), parsed=standing.words)
    assert find_dated_habit(asked, MENTIONS) == fault
