"""Questions that leave more than one answer open, or that nobody could place."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import OPEN, Candidate
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_open import UNTOLD
from quizgen.source.article import Article


def faults(sentence: str, title: str = "Notes") -> dict[str, tuple[Candidate, str]]:
    """Question -> (candidate, fault) of everything that could be asked."""
    facts = find_facts(Article(title=title, paragraphs=(sentence,)))
    listed = list_candidates(facts, collect_peers(facts, None))
    return {one.question: (one, find_fault(one, facts.mentions)) for one in listed}


@pytest.mark.parametrize(
    ("sentence", "question", "reason"),
    [
        (
            "The early years of the Danish republic offered rare chances for young painters.",
            "What did the early years of the Danish republic offer?",
            OPEN,
        ),
        (
            "In America, selection was limited to military pilots.",
            "In America, who was selection limited to?",
            UNTOLD,
        ),
        (
            "Anna Lindqvist had joined the Swedish Chemical Society in Uppsala.",
            "Who had joined the Swedish Chemical Society in Uppsala?",
            UNTOLD,
        ),
        (
            "Many settlers of the Danish islands originated from the valleys of southern Norway.",
            "What did many settlers of the Danish islands originate from?",
            OPEN,
        ),
        (
            "Anna Lindqvist was named man of the match.",
            "What was Anna Lindqvist named?",
            OPEN,
        ),
    ],
)
def test_what_leaves_several_answers_is_not_handed_out(
    sentence: str, question: str, reason: str
) -> None:
    assert faults(sentence)[question][1] == reason


def test_a_noun_that_was_read_as_an_adverb_drops_its_clause() -> None:
    found = faults("In 2005, the PKD android won a first place award from Oslo University.")
    reasons = {fault for one, fault in found.values() if one.frame is not None}
    assert "a noun without its place" in reasons


def test_a_long_circumstance_comes_before_the_question() -> None:
    found = faults(
        "After the heavy floods of the late summer, the Norwegian government adopted a new law."
    )
    asked = "After the heavy floods of the late summer, what did the Norwegian government adopt?"
    assert asked in found


def test_who_answers_for_a_body_is_asked_for_by_its_noun() -> None:
    found = faults("The smuggler Karl Brandt was arrested by the Spanish authorities in 1934.")
    assert found["Which authorities arrested the smuggler Karl Brandt in 1934?"][1] == ""


def test_a_list_of_countries_is_asked_for_in_the_plural() -> None:
    found = faults("The early settlers came from Norway, Sweden and Denmark.")
    asked = [question for question in found if question.startswith("Which")]
    assert asked == ["Which countries did the early settlers come from?"]


def test_means_and_unknown_agents_are_no_answers() -> None:
    for agent in ("presidential decree", "unknown agents"):
        found = faults(f"The Norwegian Cancer Institute was created by {agent} in 1950.")
        assert not [q for q, (one, fault) in found.items() if one.form == "agent" and not fault]


def test_a_definition_keeps_its_scope() -> None:
    found = faults("In American English, asphalt is the sticky residue of selected crude oils.")
    assert "In American English, what is asphalt?" in found


def test_how_is_not_asked_of_subject_and_verb_alone() -> None:
    found = faults("The Norwegian army responded by arresting local officials.")
    assert found["How did the Norwegian army respond?"][1] == OPEN


def test_a_date_is_no_part_of_what_was_proclaimed() -> None:
    found = faults("Azerbaijan proclaimed its full independence on 30 August 1991.")
    answers = {one.answer for one, _ in found.values() if one.form == "object"}
    assert answers == {"its full independence"}


def test_what_was_found_to_work_was_not_found_in_order_to_work() -> None:
    found = faults("Large rewards have been found to weaken the interest of children in Norway.")
    assert not [question for question in found if question.startswith("Why")]


def test_a_means_that_runs_into_the_next_clause_is_cut() -> None:
    found = faults(
        "In Norway, a part of the forest is cleared by cutting trees and the area is burned."
    )
    assert not [q for q, (one, fault) in found.items() if one.form == "how" and not fault]


def test_forces_that_the_article_takes_for_one_are_not_asked_for() -> None:
    found = faults("The Norwegian Armed Forces is headed by a Chief of Staff in Oslo since 1990.")
    assert not [question for question in found if question.startswith("Which force")]
    found = faults("The Norwegian Armed Forces defeated the invaders of Bergen in 1990.")
    assert "Which forces defeated the invaders of Bergen in 1990?" in found


def test_a_forecast_has_no_aim() -> None:
    found = faults(
        "The bank in Oslo predicts the economy of Norway to grow by two percent in 1990."
    )
    assert not [question for question in found if question.startswith("Why")]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "Anna Lindqvist received a screen credit for the Danish film on whales.",
            "What did Anna Lindqvist receive for the Danish film on whales?",
        ),
        (
            "The Danes and the Norwegians bombarded the Swedish defences for several days.",
            "What did the Danes and the Norwegians bombard for several days?",
        ),
    ],
)
def test_what_somebody_got_or_did_for_days_needs_a_date(sentence: str, question: str) -> None:
    assert faults(sentence)[question][1]


def test_whose_essay_it_was_is_not_asked_by_what() -> None:
    found = faults("Lindqvist's essay criticised the Swedish censorship of the Danish press.")
    asked = [fault for one, fault in found.values() if one.form == "subject"]
    assert asked
    assert all(asked)
