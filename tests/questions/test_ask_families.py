"""Questions that name the kind of a common noun: "Which gas ...?"""

from datetime import date

import pytest

from quizgen.deck.item import Choice
from quizgen.facts.find import find_facts
from quizgen.questions.ask_families import ask_families
from quizgen.questions.write import write_items
from quizgen.source.article import Article


def asked(sentence: str, title: str = "Norrby") -> dict[str, tuple[str, str]]:
    """Question -> (answer, why it is refused)."""
    facts = find_facts(Article(title=title, paragraphs=(sentence,)))
    found = [one for frame in facts.frames for one in ask_families(frame, facts.mentions)]
    return {one.question: (one.answer, one.refused) for one in found}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "In 1641 the Dutch occupied Norrby and its castle.",
            "Which nation occupied Norrby and its castle in 1641?", "the Dutch",
        ),
        (
            "Karl Sandberg took up farming in Norrby in 1834.",
            "Which occupation did Karl Sandberg take up in Norrby in 1834?", "farming",
        ),
        (
            "The lamps of Norrby were fuelled with petroleum until 1950.",
            "With which fuel were the lamps of Norrby fuelled until 1950?", "petroleum",
        ),
    ],
)  # fmt: skip
def test_the_kind_of_the_answer_is_named(sentence: str, question: str, answer: str) -> None:
    assert asked(sentence)[question] == (answer, "")


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1641 the Dutch language conquered Norrby.",  # the phrase is more than the concept
        "In 1641 sailors from Denmark brought coal and petroleum to Norrby.",
        "In addition, the Danish king sold Norrby in 1641.",
    ],
)
def test_only_a_whole_phrase_is_a_concept(sentence: str) -> None:
    assert asked(sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Sodium can react with the minerals of Norrby.", "question leaves too many answers open"),
        ("The Dutch captured many ships of Norrby.", "question leaves too many answers open"),
        (
            "Arab Muslims brought Islam to the town of Norrby in 642.",
            "answer words stand in the question",
        ),
        ("The Dutch sailed early.", "verb tells little"),
    ],
)
def test_what_others_may_do_as_well_or_gives_itself_away_is_refused(
    sentence: str, reason: str
) -> None:
    assert {refused for _, refused in asked(sentence).values()} == {reason}


def test_it_is_asked_only_with_others_of_its_family() -> None:
    text = "The Dutch occupied Norrby and its castle. The Portuguese came to Visby in 1641."
    facts = find_facts(Article(title="Norrby", paragraphs=(text,)))
    items = write_items(facts, published=date(2023, 2, 16)).items
    found = next(item for item in items if isinstance(item, Choice) and "nation" in item.question)
    assert found.answers == ("the Dutch",)
    assert "the Portuguese" in found.options  # which the article names
