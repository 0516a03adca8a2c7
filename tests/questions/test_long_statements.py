"""Long and short statements: asked whole where nothing can be cut, and only if they matter."""

from quizgen.facts.find import find_facts
from quizgen.questions.ask_sentences import ask_sentences
from quizgen.source.article import Article

LONG = (
    "The harbour of Norrby was built by the merchants of the Lake Union with stone from the hills"
    " of Reval in 1911 and with the wood of all the forests of Sweden."
)


def kinds(sentence: str) -> set[str]:
    facts = find_facts(Article(title="Norrby", paragraphs=(sentence,)))
    return {one.kind for one in ask_sentences(facts)}


def test_a_long_sentence_is_a_statement_but_holds_no_gap() -> None:
    assert len(LONG.split()) > 28
    assert kinds(LONG) == {"true_false"}


def test_nothing_is_made_of_a_longer_one() -> None:
    assert kinds(LONG[:-1] + ", as the council of the town had always wanted it to be.") == set()


def test_a_short_one_about_the_topic_is_a_statement_if_it_says_enough() -> None:
    assert "true_false" in kinds("Norrby sold iron ore and dried fish to Sweden.")
    assert kinds("It is said that Norrby is very far away.") == set()


def test_a_short_one_that_goes_in_a_circle_is_none() -> None:
    assert kinds("Norrby has merchants of the merchant towns of Sweden.") == set()
