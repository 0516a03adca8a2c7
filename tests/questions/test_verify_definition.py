"""Definitions: of the topic only where the article begins with it."""

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_definition import LITTLE
from quizgen.source.article import Article


def test_the_short_form_of_the_title_is_the_topic() -> None:
    later = "RTN is a weighted average of the time kept by forty atomic clocks in Sweden."
    lead = ("Ships keep the time of Sweden.", "Clocks count the hours of Sweden.", "Towns use it.")
    first = "Regional Time of Norrby (RTN) began in 1960."
    found = []
    for sentences in ((later, first), (*lead, first, later)):
        article = Article(title="Regional Time of Norrby", paragraphs=(" ".join(sentences),))
        facts = find_facts(article)
        found += [
            find_fault(one, facts.mentions)
            for one in list_candidates(facts, collect_peers(facts, None))
            if one.form == "definition"
        ]
    assert found == ["", LITTLE]
