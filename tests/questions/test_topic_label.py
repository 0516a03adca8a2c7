"""Labels for what does not name its topic."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.mentions import Mentions
from quizgen.questions.topic_label import say_topic
from quizgen.questions.write import write_items
from quizgen.source.article import Article


def mentions_of(title: str, text: str) -> Mentions:
    return find_facts(Article(title=title, paragraphs=(text,))).mentions


@pytest.mark.parametrize(
    ("title", "text", "topic"),
    [
        ("Asphalt", "Roads have been paved with asphalt since 1870.", "asphalt"),
        ("Abacus", "In China, an abacus has two decks of beads.", "the abacus"),
        ("Amphibian", "Most living amphibians breathe through the skin.", "amphibians"),
        ("Alkali metal", "Caesium is the heaviest of the stable alkali metals.", "alkali metals"),
        ("Angola", "Portugal ruled Angola until 1975.", "Angola"),
        ("Android (robot)", "Sato built an android in Osaka.", "the android"),
        (
            "American Civil War",
            "Lincoln led the country through the American Civil War.",
            "the American Civil War",
        ),
        ("Around 1,000 fans met in Leeds", "In Leeds, around 1,000 fans met.", ""),
        ("Huguenot", "Many of the Huguenots left when Huguenots were attacked.", "the Huguenots"),
        ("Pharmacy", "A pharmacy shop sells what pharmacy and pharmacy schools teach.", "pharmacy"),
        ("Fresno, California", "Farmers have settled in Fresno since 1872.", "Fresno"),
        ("Game theory", "Game theory studies players who know of each other.", "game theory"),
        (
            "Amphibian",
            "Few amphibians swim. He led the Amphibians Club and read Amphibians of the North.",
            "amphibians",
        ),
        (
            "The Old Ferry",
            "They saw the The Old Ferry play. Holm wrote The Old Ferry in 1928.",
            "The Old Ferry",
        ),
        (
            "Baltic Ocean",
            "A storm crossed the North Baltic Ocean. Ice drifts on the Baltic in May.",
            "the Baltic Ocean",
        ),
        ("Ferry Sinks Off Norway", "A ferry sank off the coast of Norway.", ""),
    ],
)
def test_a_topic_is_said_as_the_article_says_it(title: str, text: str, topic: str) -> None:
    assert say_topic(mentions_of(title, text)) == topic


def test_the_article_of_what_a_name_describes_is_not_its_own() -> None:
    text = (
        "The Apollo 11 crew slept. The Apollo 11 flag fell. They flew with Apollo 11 to the moon."
    )
    facts = find_facts(Article(title="Apollo 11", paragraphs=(text,)))
    assert say_topic(facts.mentions) == "Apollo 11"


def test_what_does_not_name_its_topic_is_labelled_and_what_does_is_not() -> None:
    text = (
        "Portugal ruled Angola for four hundred years. "
        "Angola exports petroleum products and diamonds to China. "
        "The Angolan capital was the largest port of the slave trade in 1700. "
        "The Dutch occupied the port of Luanda in 1641."
    )
    items = write_items(find_facts(Article(title="Angola", paragraphs=(text,))), count=6).items
    shown = [str(getattr(i, "question", getattr(i, "statement", ""))) for i in items]
    about = [text for text in shown if text.startswith("About Angola: ")]
    assert any("Luanda" in text for text in about)
    assert len(about) < len(shown)
    assert not any("Angola" in text.removeprefix("About Angola: ") for text in about)
