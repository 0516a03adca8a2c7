"""What a date belongs to, where its sentence cannot be understood whole."""

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.source.article import Article


def read(*sentences: str, title: str = "Notes") -> Facts:
    """The facts of one paragraph."""
    return find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))


def dated(*sentences: str) -> list[str]:
    """The dated clauses of one paragraph."""
    return [frame.clause for frame in read(*sentences).dated]


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        (
            "The oldest city is Norrby, founded by French monks in 1143 as a place of prayer.",
            "Norrby was founded by French monks in 1143.",
        ),
        (
            "The crown went to his daughter, Queen Anna, who moved the court to Norrby in 1412.",
            "Queen Anna moved the court to Norrby in 1412.",
        ),
        (
            "After years of pain that spoiled his last seasons, Lindqvist retired from football "
            "in 1987, having won nothing.",
            "Lindqvist retired from football in 1987.",
        ),
        (
            "In 1903, with the help of a bank, Anna Berg founded the Norrby Museum.",
            "Anna Berg founded the Norrby Museum in 1903.",
        ),
        (
            "Radium was first isolated in 1910 in Paris by Marie Curie, who had found it before.",
            "Radium was first isolated in 1910 in Paris by Marie Curie.",
        ),
    ],
)
def test_a_date_is_told_with_the_core_of_its_clause(sentence: str, clause: str) -> None:
    assert clause in dated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lindqvist never visited the town of Norrby in 1412 or at any other time.",
        "The king issued, without asking anybody in Rome, a law of great weight in 1412.",
        "The team was sponsored by Volvo in 1993, by Mazda in 1997 and by nobody after that.",
        "In 1987, Anna Berg was commissioned by the town to paint the bridge of Norrby.",
        '"We moved the court of the king to Norrby in 1412," says the man at the gate.',
        "A town founded by French monks in 1143 is the oldest one of the country.",
    ],
)
def test_what_would_say_something_else_without_the_rest_is_not_cut(sentence: str) -> None:
    assert dated(sentence) == []


def test_a_pronoun_of_a_part_of_the_sentence_is_nobody() -> None:
    assert not any("it " in c.lower() for c in dated(
        "The book was unknown in the West until it was put into Latin in Toledo in 1140."
    ))  # fmt: skip
