"""What has to do with the topic, and definitions that have one answer."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import OFF_TOPIC, Candidate
from quizgen.questions.central_terms import leads_with_term
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_topic import find_off_topic, touches_topic
from quizgen.source.article import Article


def faults(title: str, *sentences: str, form: str = "", kind: str = "") -> list[str]:
    """Why each candidate of that form or kind is refused, "" if it is not."""
    facts = find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))
    return [
        find_fault(one, facts.mentions)
        for one in list_candidates(facts, collect_peers(facts, None))
        if form in {one.form, ""} and kind in {one.kind, ""}
    ]


HEADLINE = "Farmers in Norrby fight over the price of milk this winter"


def test_a_statement_with_nothing_of_the_headline_waits_for_a_person() -> None:
    off = faults(HEADLINE, "In 1964 Anna Lindqvist bought three ferries.", kind="true_false")
    assert off
    assert set(off) == {OFF_TOPIC}


def test_a_word_of_the_headline_is_enough() -> None:
    told = faults(HEADLINE, "In 1964 Anna Lindqvist sold milk to Denmark.", kind="true_false")
    assert OFF_TOPIC not in told


def test_a_label_makes_up_for_no_more_than_a_few_words_around_a_gap() -> None:
    def fault(question: str) -> str:
        facts = find_facts(Article(title="Norrby", paragraphs=("Norrby is a port.",)))
        one = Candidate(
            form="gap", kind="cloze", question=question, answer="Anna Lindqvist",
            answer_kind="person", evidence=facts.sentences[0], worth=1.0, label="About Norrby: ",
        )  # fmt: skip
        return find_off_topic(one, facts.mentions)

    assert fault("In 1911, three ferries were bought by _____.") == OFF_TOPIC
    assert fault("The three ferries of the Lake Union were bought in 1911 by _____.") == ""


def test_forms_of_a_word_count_as_the_word() -> None:
    facts = find_facts(Article(title="Nepal", paragraphs=("Nepal is a country.",)))
    assert touches_topic("The Nepalese army is small.", facts.mentions)
    assert not touches_topic("The army of Naples is small.", facts.mentions)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sodium is an essential nutrient of people and animals.",
        "A frog is a small animal that lives in ponds and in rivers.",
        "Foxwood is a component of several old farms in the county.",
    ],
)
def test_what_has_many_definitions_is_not_asked_for_one(sentence: str) -> None:
    found = faults("The Lake Towns", sentence, form="definition")
    assert found
    assert all(found)


def test_a_term_of_the_article_is_asked_for() -> None:
    sentence = "A kontor was a foreign trading post of the merchants of the league."
    assert "" in faults(
        "Kontor", "A kontor is a trading post of merchants abroad.", sentence, form="definition"
    )


FROGS = (
    "Frogs live near water. Some frogs climb trees. Most frogs eat insects. In spring, frogs sing."
    " Many frogs sleep in winter."
)


@pytest.mark.parametrize(
    ("title", "statement", "told"),
    [
        ("Amphibian", "Frogs eat insects in the spring of Norway.", True),
        ("Amphibian", "Frogs eat spermatophores in the spring.", True),
        ("Amphibian", "Frogs eat many things in the spring.", False),
        ("Amphibian", "In the spring, many insects of Norway are eaten by frogs.", False),
        ("Farmers in Norrby fight over the price of milk", "Frogs eat insects.", False),
    ],
)
def test_what_the_article_speaks_of_all_along_is_its_topic_as_well(
    title: str, statement: str, told: bool
) -> None:
    facts = find_facts(Article(title=title, paragraphs=(FROGS,)))
    assert leads_with_term(statement, facts.mentions) is told
