"""Reported speech: what a sentence says that somebody says, and by what name to call him."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.source.article import Article

LIND = "Anna Lind, an ecologist with the Lake Towns Union, counted the fish of Norrby."


def told(*paragraphs: str) -> list[tuple[str, str]]:
    """(speaker, what is said)."""
    facts = find_facts(Article(title="Trout return to the lakes", paragraphs=paragraphs))
    return [(one.speaker.text, one.inside) for one in facts.sayings]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lind said that the old mills of Norrby had poisoned the water.",
        "The old mills of Norrby had poisoned the water, Lind said.",
        'The old mills of Norrby "had poisoned the water," said Lind.',
    ],
)
def test_what_somebody_says_is_taken_with_the_role_of_the_speaker(sentence: str) -> None:
    speaker = "Anna Lind, an ecologist with the Lake Towns Union"
    assert (speaker, "the old mills of Norrby had poisoned the water.") in told(LIND, sentence)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Sweden argues that the old mills of Norrby had poisoned the water.", "Sweden"),
        (
            "A spokesman for the Lake Towns Union said the old mills had poisoned the water.",
            "a spokesman for the Lake Towns Union",
        ),
        (
            "A 2014 study found that the old mills of Norrby had poisoned the water.",
            "a 2014 study",
        ),
    ],
)
def test_bodies_and_offices_and_studies_say_something_too(sentence: str, speaker: str) -> None:
    assert [one for one, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials said the old mills of Norrby had poisoned the water.",
        "Lind did not say that the old mills of Norrby had poisoned the water.",
        "If Lind says that the old mills had poisoned the water, Norrby has to pay.",
        "The union may find that the old mills of Norrby had poisoned the water.",
        "Sweden said that its old mills had cost us all of the trout in Norrby.",
        'Lind said the mills of Norrby "had [almost] poisoned the water ... of the lake."',
    ],
)
def test_nobody_in_particular_a_doubt_or_cut_words_tell_nothing(sentence: str) -> None:
    assert told(LIND, sentence) == []


def test_what_begins_with_another_name_for_somebody_is_not_put_behind_the_speaker() -> None:
    assert told(LIND, "A former miller, Olof Ek owned the mills of Norrby, Lind said.") == []


def test_what_will_be_is_asked_in_the_words_of_the_speaker_only() -> None:
    facts = find_facts(
        Article(
            title="Trout return to the lakes",
            paragraphs=(LIND, "Lind said that Norrby will build a new dam for the trout."),
        )
    )
    assert [one.loose for one in facts.sayings] == [""]
    assert facts.standing[1].loose.startswith("not a plain fact")


def test_what_a_paper_says_behind_a_semicolon_is_another_thing() -> None:
    sold = "The record sold a million copies worldwide in six days"
    assert told(LIND, f"{sold}, Lind said.")
    assert not told(LIND, f"{sold}; Lind noted the unusual cover of the record as important.")


def test_a_title_before_a_comma_is_somebody_else() -> None:
    told_of = (
        "Despite these missions for the Hongwu Emperor, Anna Lind writes that the Yongle Emperor "
    )
    speakers = {who for who, _ in told(told_of + "was the first to send a fleet to Norrby.")}
    assert not any("Emperor" in who for who in speakers)
