"""What is dropped, or waits for a person, and why."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.source.article import Article


def faults(*sentences: str, title: str = "Notes") -> dict[str, tuple[Candidate, str]]:
    """Question -> (candidate, fault) of everything that could be asked."""
    facts = find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))
    listed = list_candidates(facts, collect_peers(facts, None))
    return {one.question: (one, find_fault(one, facts.mentions)) for one in listed}


def reasons(*sentences: str, title: str = "Notes") -> set[str]:
    return {fault for _, fault in faults(*sentences, title=title).values()}


def test_a_noun_read_as_a_verb_is_found_by_the_rest_of_the_article() -> None:
    found = faults(
        "C4 plants, such as maize, avoid most of this loss.",
        "C4 plants first bind carbon dioxide into a compound with four carbon atoms.",
    )
    _, fault = found["What does C4 plant into a compound with four carbon atoms?"]
    assert fault == "the verb is a noun elsewhere"


@pytest.mark.parametrize(
    ("sentence", "title", "reason"),
    [
        (
            "ABC opened the Alpha Arts Service in 1981.",
            "American Broadcasting Company",
            "answer is the subject of the article",
        ),
        (
            "The polygraph is widely used in the United States by the FBI.",
            "Notes",
            "the question names an institution of the country",
        ),
        (
            "Angola sells most of its oil to the United States in 2006.",
            "Angola",
            "present tense with a date",
        ),
        (
            "In 2012, Kenya placed 139th out of 176 countries with a score of 27 points.",
            "Corruption",
            "asks for a detail",
        ),
        (
            "The town of Norrby had exactly 1,345,596 people in the census of Sweden.",
            "Notes",
            "asks for a detail",
        ),
    ],
)
def test_a_flaw_is_named(sentence: str, title: str, reason: str) -> None:
    assert reason in reasons(sentence, title=title)


@pytest.mark.parametrize(
    ("sentences", "reason"),
    [
        (["Kevin Rudd is in the Pakistan capital Islamabad."], "going on at the time of writing"),
        (
            ["A German philosopher wrote the first book on the theme of general anthropology."],
            "event is not identified",
        ),
        (
            ["At which point, Congress became the Congress of the Confederation in America."],
            "the first word points back",
        ),
        (
            ["Domestically, cricket is played by twelve teams from all provinces of Norrby."],
            "the first word points back",
        ),
        (
            ["In other stories, Anna Smith used the word android to mean a whole creation."],
            "the first word points back",
        ),
        (
            ["Dmitri Mendeleev claimed that he arranged his tables in order of weight."],
            "speaker speaks of himself",
        ),
    ],
)
def test_what_no_reader_could_place_is_not_asked(sentences: list[str], reason: str) -> None:
    assert reason in reasons(*sentences)


def test_the_country_is_said_by_its_name() -> None:
    found = faults(
        "Kenya lies on the equator.",
        "The country joined the United Nations in 1963.",
        title="Kenya",
    )
    assert any("Kenya join the United Nations" in question for question in found)
    assert not any("the country" in question for question in found)


def test_one_asks_what_was_given_to_somebody_but_not_what_was_stopped_to_him() -> None:
    given = faults("James Hutton presented a long geology paper to the Royal Society in 1785.")
    stopped = faults("The United States stopped the sale of steel ships to Norway.")
    assert given["What did James Hutton present to the Royal Society in 1785?"][1] == ""
    assert stopped["What did the United States stop to Norway?"][1] != ""
