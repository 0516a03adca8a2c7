"""What pronouns stand for that are the subject of their sentence."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.source.article import Article

LIFE = (
    "Anna Lindqvist was a Swedish chemist. She was born in Norrby in 1880.",
    "She studied plants in Uppsala. Her father sold ships. Her first book was printed in 1923.",
)


def stand(*paragraphs: str, title: str = "Notes") -> list[str]:
    """All sentences with pronouns named, "" for those that do not stand alone."""
    facts = find_facts(Article(title=title, paragraphs=paragraphs))
    return ["" if one.loose else one.text for one in facts.standing]


def test_in_a_life_she_is_whose_life_it_is() -> None:
    texts = stand(*LIFE, title="Anna Lindqvist")
    assert texts[1] == "Anna Lindqvist was born in Norrby in 1880."
    assert texts[2] == "Anna Lindqvist studied plants in Uppsala."
    assert texts[3] == "Anna Lindqvist's father sold ships."
    assert texts[4] == "Anna Lindqvist's first book was printed in 1923."


def test_in_a_life_another_woman_who_does_something_may_be_she() -> None:
    paragraph = "Maria Berg taught chemistry in Uppsala. There were few students. She wrote books."
    assert stand(*LIFE, paragraph, title="Anna Lindqvist")[-1] == ""


def test_a_man_beside_her_does_not_make_her_unsure() -> None:
    told = stand("Anna Lindqvist met Peter Brown in Norrby. She sold a ship in 1923.")
    assert told[1].startswith("Anna Lindqvist sold")


@pytest.mark.parametrize(
    ("definition", "sentence", "named"),
    [
        (
            "A walker is a tool for people who need support.",
            "It consists of a frame of metal.",
            "A walker consists of a frame of metal.",
        ),
        (
            "A walker or walking frame is a tool for people who need support.",
            "It consists of a frame of metal.",
            "A walker consists of a frame of metal.",
        ),
        (
            "Stomata are pores in leaves.",
            "They open in the morning.",
            "Stomata open in the morning.",
        ),
    ],
)
def test_after_a_definition_the_pronoun_is_the_term(
    definition: str, sentence: str, named: str
) -> None:
    facts = find_facts(Article(title="Notes", paragraphs=(f"{definition} {sentence}",)))
    assert facts.standing[-1].text == named


def test_the_owner_may_stand_before_the_one_who_is_named() -> None:
    texts = stand("Many whales live in the north. Because of their size, they eat all day.")
    assert texts[1] == "Because of their size, many whales eat all day."


def test_it_that_makes_something_a_crime_stands_for_nothing() -> None:
    assert stand("The law of Norway makes it a crime to sell ships without a licence.")[0]


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("Norrby was built of wood.", "Norrby was rebuilt in 1980."),
        ("Norrby is served by the Lake Railway.", ""),
        ("Norrby was tied to the Lake Railway.", ""),
        ("Norrby built a railway.", ""),
    ],
)
def test_what_is_done_by_another_thing_may_not_go_on(before: str, named: str) -> None:
    told = stand("Norrby is a town.", f"{before} It was rebuilt in 1980.", title="Norrby")
    assert told[-1] == named


def test_they_are_not_what_the_ones_that_the_article_is_about_have() -> None:
    told = stand(
        "The hearts of toads have three chambers. They have a bladder behind the ribs.",
        title="Toads",
    )
    assert told == ["The hearts of toads have three chambers.", ""]


def test_a_pronoun_behind_whereas_is_not_what_the_sentence_before_is_about() -> None:
    told = stand(
        "Each toe of the toad bears a robust nail. "
        "Whereas the toad is seen as slow, it appears quick at night.",
        title="Toad",
    )
    assert "each toe appears" not in told[1]


def test_she_is_not_a_man_with_a_trade_before_his_name() -> None:
    told = stand(
        "Journalist Brian Marlow called her the best writer of Norrby. "
        "She met great opposition in Uppsala.",
        title="Anna Lindqvist",
    )
    assert not told[1].startswith("Journalist")


def test_a_pronoun_behind_a_sentence_of_its_own_is_not_what_came_before() -> None:
    told = stand(
        "The team has had little success in Norrby. Football is ruled in Norrby by the Norrby Board"
        " founded in 1994, it runs the contests of the clubs.",
        title="Norrby",
    )
    assert "the team runs" not in told[1]
