"""A refused sentence made simpler: what is cut off may only add to the rest."""

import pytest

from quizgen.facts.rescue import simplify_text


@pytest.mark.parametrize(
    ("sentence", "simpler"),
    [
        ("Although it rained, the ferry left Norrby at noon.", "The ferry left Norrby at noon."),
        ("The ferry, which was built in Leeds, left for Norrby at noon.",
         "The ferry left for Norrby at noon."),
        ("The union runs many things on the lake: ferries and schools.",
         "The union runs many things on the lake."),
        ("The ferry left Norrby at noon, making it rich.", "The ferry left Norrby at noon."),
    ],
)  # fmt: skip
def test_lead_middle_and_tail_are_cut(sentence: str, simpler: str) -> None:
    assert simplify_text(sentence) == simpler


@pytest.mark.parametrize(
    "sentence",
    [
        "If it rains, the ferry stays in Norrby all day.",
        'The mayor, who was old, said "no" to the whole plan.',
        "The ferry left for Norrby at noon.",
    ],
)
def test_conditions_quotations_and_simple_sentences_are_left_alone(sentence: str) -> None:
    assert simplify_text(sentence) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Because of trade, old links, and a short way, Swedish and Danish are spoken in Norrby.",
        "Norrby is a member of the union, the league, the council, the diet and the court.",
    ],
)
def test_lists_are_not_cut(sentence: str) -> None:
    assert simplify_text(sentence) == ""


def test_a_dash_without_spaces_ends_what_is_said() -> None:
    told = "All green plants belong to one of three lines–the red, the green or the blue line."
    assert simplify_text(told) == "All green plants belong to one of three lines."
