"""What kind of thing a name stands for."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.source.article import Article


@pytest.mark.parametrize(
    ("text", "name", "coarse"),
    [
        ("In May, General John C. Ferrand left the town.", "General John C. Ferrand", "person"),
        ("Sales of General Motors rose in May.", "General Motors", "organisation"),
        ("Euclid proved that there is no largest prime number.", "Euclid", "person"),
        ("Lovelace studied at Harvard University.", "Harvard University", "organisation"),
        ("The fleet sailed along Lake Vänern.", "Lake Vänern", "place"),
    ],
)
def test_titles_fame_and_heads_tell_the_kind(text: str, name: str, coarse: str) -> None:
    mentions = find_facts(Article(title="", paragraphs=(text, text))).mentions
    assert mentions.kind(name).coarse == coarse


def test_a_formula_in_brackets_is_no_short_form() -> None:
    text = "Lithium iodide (LiI) dissolves well. The Open Data Institute (ODI) opened in 2012."
    mentions = find_facts(Article(title="", paragraphs=(text,))).mentions
    assert dict(mentions.acronyms) == {"ODI": "Open Data Institute"}


def test_a_list_of_names_gives_no_apposition() -> None:
    text = (
        "The richest waters include the Grand Banks of Newfoundland, the Scotia shelf, and Cod Bay."
    )
    assert not find_facts(Article(title="", paragraphs=(text,))).appositions
