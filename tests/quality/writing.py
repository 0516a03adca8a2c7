"""Running the generator over articles, with the time that it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import process_time

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem
from quizgen.facts.find import Facts, find_facts
from quizgen.facts.language import language
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import SOFT
from quizgen.questions.deck import make_deck
from quizgen.questions.peers import collect_peers
from quizgen.questions.rank import rank_candidates
from quizgen.questions.verify import find_fault
from quizgen.questions.write import write_items
from tests.quality.articles import Sample

WANTED = 15  # what -n is tried with


@dataclass(frozen=True)
class Made:
    """What became of one article.

    `ranked` are answers of all candidates with their paragraph (from 1), the best first;
    `when_asked` is how many items `-n 15` gave; times in seconds of the processor, which other
    programs on the machine do not change.
    """

    sample: Sample
    deck: Deck
    ranked: tuple[tuple[str, int], ...]
    when_asked: int
    seconds: float
    parse_seconds: float

    @property
    def shipped(self) -> list[AnyItem]:
        """The items that are no drafts."""
        return [item for item in self.deck.items if item.status != "draft"]


def warm_up(sample: Sample) -> None:
    """Load model and word lists, so that no article pays for them."""
    write_items(find_facts(sample.article))


def write(sample: Sample) -> Made:
    """Make a deck of an article, and measure on the way."""
    before = time_parse(sample)
    started = process_time()
    deck, facts = make(sample)
    seconds = process_time() - started
    return Made(
        sample=sample, deck=deck, ranked=tuple(_rank(facts, sample)),
        when_asked=len(write_items(facts, count=WANTED, published=sample.article.published).items),
        seconds=seconds, parse_seconds=(before + time_parse(sample)) / 2,
    )  # fmt: skip


def make(sample: Sample) -> tuple[Deck, Facts]:
    """The deck as `quizgen generate` makes it."""
    facts = find_facts(sample.article)
    items = write_items(facts, published=sample.article.published).items
    return make_deck(sample.article, items, None), facts


def time_parse(sample: Sample) -> float:
    """Seconds that spaCy alone takes for the text, paragraph by paragraph."""
    started = process_time()
    for _ in language().pipe(sample.article.paragraphs):
        pass
    return process_time() - started


def _rank(facts: Facts, sample: Sample) -> Sequence[tuple[str, int]]:
    """Before the threshold: sound candidates, then doubtful ones, then those that are dropped."""
    mentions = facts.mentions
    candidates = [
        candidate
        for candidate in list_candidates(facts, collect_peers(facts, sample.article.published))
        if candidate.kind != "true_false"
    ]
    faults = {id(one): find_fault(one, mentions) for one in candidates}
    ranked = [one.candidate for one in rank_candidates(candidates, facts)]
    ranked.sort(key=lambda one: (faults[id(one)] != "") + (faults[id(one)] not in {*SOFT, ""}))
    return [(one.answer, one.evidence.paragraph) for one in ranked]
