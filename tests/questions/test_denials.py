"""Denials taken away: the sentence is false without its "not", and says nothing else."""

import pytest

from quizgen.questions.denials import undeny


@pytest.mark.parametrize(
    ("text", "false"),
    [
        (
            "Norrby is one of four towns that have never signed the treaty.",
            "Norrby is one of four towns that have signed the treaty.",
        ),
        ("Norrby is not a member of the union.", "Norrby is a member of the union."),
        (
            "Norrby is no longer the capital of the province.",
            "Norrby is still the capital of the province.",
        ),
        ("The council did not sell the harbour.", "The council sold the harbour."),
        ("Salt can not be found in Norrby.", "Salt can be found in Norrby."),
        ("Salt cannot be found in Norrby.", "Salt can be found in Norrby."),
        ("Anna Smith never sailed to Norway.", "Anna Smith sailed to Norway."),
        ("Norrby has no stone houses.", "Norrby has stone houses."),
        ("The council refused to build a harbour.", "The council agreed to build a harbour."),
        (
            "The study found that salt does not harm sheep.",
            "The study found that salt harms sheep.",
        ),
    ],
)
def test_what_is_denied_is_said(text: str, false: str) -> None:
    assert list(undeny(text)) == [false]


@pytest.mark.parametrize(
    "text",
    [
        "Norrby has not yet found any salt.",
        "Norrby did not lose a single ship in the war.",
        "The team of Norrby did not lose a single match.",
        "The council declined to say when the ferry would sail.",
        "The lynx has not seen lower numbers and it is common in Norway.",
        "Anna Smith was not drafted for medical reasons.",
        "The ferry is not only a ship but a school.",
        "Norrby is not a port, and it is not a market.",
        "Although Norrby won, it can not be taken lightly.",
        "Norrby is a member of the union.",
        "Some towns refused to join the union.",
        "The council refused to allow any ferries.",
        "Anna Smith refused to forgive him, and he left in tears.",
        "Sheep are not found here with the exception of two small flocks.",
    ],
)
def test_what_is_denied_in_part_is_left_alone(text: str) -> None:
    assert list(undeny(text)) == []
