"""Who is meant by a short name."""

from quizgen.facts.find import find_facts
from quizgen.source.article import Article


def test_the_surname_in_an_article_on_a_person_is_not_that_of_a_relative() -> None:
    text = (
        "Einstein wrote four papers in 1905. His son Hans Albert Einstein studied in Zurich. "
        "Hans Albert Einstein said that he liked the town."
    )
    people = find_facts(Article(title="Albert Einstein", paragraphs=(text,))).mentions.people
    assert people["Einstein"] == "Albert Einstein"
    assert people["Hans Albert Einstein"] == "Hans Albert Einstein"
