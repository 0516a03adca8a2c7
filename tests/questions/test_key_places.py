"""Keys of numbers and dates are spread over the places of the options."""

from collections import Counter

from quizgen.deck.item import Choice
from quizgen.facts.find import find_facts
from quizgen.questions.write import write_items
from quizgen.source.article import Article

TEXT = """The Norrby bridge was built in {}. Queen Anna of Norrby founded the castle in {}. Danish
sailors destroyed the Norrby church in {}. King Harald captured the harbour of Visby in {}."""
YEARS = ((1512, 1540, 1561, 1583), (1611, 1640, 1660, 1684), (1712, 1741, 1765, 1788))


def places(years: tuple[int, ...]) -> list[int]:
    text = TEXT.format(*years).replace("\n", " ")
    facts = find_facts(Article(title="Norrby", paragraphs=(text,)))
    items = write_items(facts, count=4, kinds=("choice",)).items
    asked = [item for item in items if isinstance(item, Choice)]
    return [item.options.index(item.answers[0]) for item in asked if item.answers[0].isdigit()]


def test_no_place_is_used_twice_as_long_as_another_is_free() -> None:
    for years in YEARS:
        found = places(years)
        assert len(found) >= 3
        assert max(Counter(found).values()) == 1


def test_where_the_first_key_stands_is_not_always_the_same() -> None:
    assert len({places(years)[0] for years in YEARS}) > 1
