"""Wrong expansions of short forms: their letters fit, and none stands out."""

import pytest

from quizgen.questions.acronym_options import acronym_options


@pytest.mark.parametrize(
    "expansion",
    [
        "Corruption Perception Index",
        "International Security Assistance Force",
        "Ethics and Anti-Corruption Commission",
        "General Pharmaceutical Council",
    ],
)
def test_every_wrong_expansion_has_the_same_initials(expansion: str) -> None:
    found = [option.text for option in acronym_options(expansion)]
    assert len(found) >= 2
    for text in (expansion, *found):
        assert [word[0] for word in text.split()] == [word[0] for word in expansion.split()]
    assert len({expansion, *found}) == len(found) + 1


def test_two_changed_words_stand_each_in_half_of_the_options() -> None:
    expansion = "Corruption Perception Index"
    texts = [expansion, *(option.text for option in acronym_options(expansion))]
    assert [sum(text.startswith("Corruption") for text in texts), len(texts)] == [2, 4]
    assert sum("Perception" in text for text in texts) == 2


def test_what_belongs_together_is_not_changed() -> None:
    for option in acronym_options("United Nations Assistance Mission"):
        assert option.text.startswith("United Nations ")


def test_words_that_nothing_is_taken_for_give_no_options() -> None:
    assert acronym_options("Biological Isolation Garments") == ()
