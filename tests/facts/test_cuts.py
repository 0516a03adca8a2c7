"""What is cut out of a sentence ends where it seems to, and takes nothing of the rest along."""

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.source.article import Article


def read(*sentences: str, title: str = "Notes") -> Facts:
    """The facts of one paragraph."""
    return find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))


def clauses(facts: Facts) -> list[str]:
    return [frame.clause for frame in facts.frames]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (
            "After leaving school in Uppsala at 16, Lindqvist returned with her family to Norrby,"
            " where they faced hard times, on occasion nearly starving.",
            "Norrby on occasion",
        ),
        (
            "The use of the abacus in ancient Egypt is mentioned by the Greek writer Herodotus, who"
            " says that the Egyptians moved the pebbles from right to left, opposite in direction"
            " to the Greek method.",
            "Herodotus opposite",
        ),
    ],
)
def test_a_clause_that_goes_on_after_its_comma_is_not_cut_out(sentence: str, wrong: str) -> None:
    facts = read(sentence)
    told = [*clauses(facts), *(s.text for s in facts.standing if not s.loose)]
    assert not any(wrong in text for text in told)


def test_a_subject_with_a_relative_clause_is_not_read_into_what_is_before_it() -> None:
    facts = read(
        "Before 1095, Andorra did not have any kind of guard and the Bishop of Urgell, who knew"
        " that the Count wanted the valleys, asked the Lord of Caboet for help."
    )
    told = [*clauses(facts), *(s.text for s in facts.standing if not s.loose)]
    assert not any(text.endswith("guard and the Bishop of Urgell.") for text in told)


def test_what_a_name_in_a_longer_phrase_does_is_not_sure() -> None:
    facts = read(
        "Two causes are the shape of the ship and the weight of Ferry Norrby, which decides how"
        " fast it sinks."
    )
    assert not any(text.startswith("Ferry Norrby decides") for text in clauses(facts))


def test_when_it_was_so_is_not_cut_off() -> None:
    facts = read(
        "Before 1095, the people of Norrby, whose harbour was small, never had any kind of guard,"
        " and the Bishop of Uppsala sent them a ship with forty men in the following spring."
    )
    assert not any(s.text.startswith("The people") for s in facts.standing if not s.loose)


def test_an_addition_to_something_is_no_joint() -> None:
    facts = read(
        "In addition to radio, researchers of Norrby found the songs in the letters of 1931."
    )
    assert not any(s.text.startswith("To radio") for s in facts.standing)


def test_a_pronoun_after_a_clause_means_no_object_of_it() -> None:
    facts = read(
        "The Swedes settled by the sea in 1650.",
        "After the Swedes lost to the Danes in the Northern War, it became part of Danish Norrby.",
        title="Norrby",
    )
    assert facts.standing[1].loose
