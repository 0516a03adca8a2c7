"""Acronyms: brackets either way round, and only when the initials fit."""

import pytest

from quizgen.facts.acronyms import find_acronyms


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the Lake Towns Union (LTU) met", "LTU", "Lake Towns Union"),
        ("an LTU (Lake Towns Union) member", "LTU", "Lake Towns Union"),
        ("the Office for Food and Farming (OFF) said", "OFF", "Office for Food and Farming"),
        ("the Kurdistan Workers' Party (PKK), which", None, None),
        ("the weather in London (UK) is mild", None, None),
    ],
)  # fmt: skip
def test_an_acronym_is_taken_with_its_expansion(
    text: str, short: str | None, long: str | None
) -> None:
    assert find_acronyms(text) == ({short: long} if short else {})
