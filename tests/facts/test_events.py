"""Events that are dated by their names."""

import pytest

from quizgen.facts.events import find_dated_events
from quizgen.facts.frame import Evidence


def find(sentence: str) -> list[tuple[str, str]]:
    """(name, year) of the events of one sentence."""
    return [(one.name, one.year) for one in find_dated_events([Evidence(sentence, 1, 0)])]


@pytest.mark.parametrize(
    ("sentence", "name", "year"),
    [
        ("The town lost its wall after the 1361 Battle of Visby.", "the Battle of Visby", "1361"),
        ("The Treaty of Roskilde (1658) gave Norrby away.", "the Treaty of Roskilde", "1658"),
        ("The Peace of Stralsund of 24 May 1370 ended it.", "the Peace of Stralsund", "1370"),
        ("Much changed after the Norrby Conference in 1885.", "the Norrby Conference", "1885"),
        ("The Mines Act 1842 keeps children out of pits.", "the Mines Act", "1842"),
    ],
)
def test_the_name_of_an_event_tells_its_year(sentence: str, name: str, year: str) -> None:
    assert find(sentence) == [(name, year)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg wrote a book on the Battle of Visby in 1992.",
        "The War of 1812 was not felt in Norrby.",
        "Berg was elected to the Norrby Council in 1992.",
        "The Thirty Years' War of 1618–1648 ruined the town.",
    ],
)
def test_what_happened_in_a_year_is_not_always_the_event(sentence: str) -> None:
    assert find(sentence) == []
