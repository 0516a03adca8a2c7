"""Small decks for testing the measures, made without the generator."""

from quizgen.deck.item import AnyItem, Evidence
from quizgen.source.article import Article
from tests.deck.makers import choice, cloze, deck, short, true_false
from tests.quality.articles import HumanQuestion, Sample
from tests.quality.writing import Made

PARAGRAPHS = (
    "Anna Lindqvist founded the union in 1923. The union runs ferries.",
    "A polder is low land that dikes protect.",
)
PROOF = [Evidence(quote="Anna Lindqvist founded the union in 1923.", paragraph=1)]
FOUNDED = choice(
    "When was the union founded?", ["1919", "1923", "1931"], "1923", evidence=PROOF, fact="f01"
)
FOUNDER = short("Who founded the union?", "Anna Lindqvist", evidence=PROOF, fact="f01")
POLDER = cloze(
    "A {{c1::polder}} is low land that dikes protect.",
    evidence=[Evidence(quote="A polder is low land that dikes protect.", paragraph=2)],
    fact="f02",
)
FALSE = true_false(
    "The union runs trains.",
    False,
    correction="The union runs ferries.",
    evidence=[Evidence(quote="The union runs ferries.", paragraph=1)],
    fact="f03",
)
DRAFT = short("What protects a polder?", "dikes", status="draft", fact="f04")
HUMAN = (
    HumanQuestion("Who set the union up?", "Lindqvist", (), 1),
    HumanQuestion("What runs between the towns?", "ferries", ("trains", "buses"), 1),
    HumanQuestion("What kind of land is a polder?", "low land", (), 2),
)


def made(
    *items: AnyItem,
    words: int = 19,
    origin: str = "XQuAD",
    ranked: tuple[tuple[str, int], ...] = (),
    when_asked: int = 15,
) -> Made:
    """A deck of these items as if it had been generated; `words` in the article at least."""
    filler = " ".join(["word"] * (words - 19))
    paragraphs = (*PARAGRAPHS, filler) if filler else PARAGRAPHS
    sample = Sample("lake towns", origin, Article("Lake towns", paragraphs), HUMAN)
    return Made(sample, deck(*items), ranked, when_asked, seconds=3.0, parse_seconds=1.0)
