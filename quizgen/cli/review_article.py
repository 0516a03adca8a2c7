"""The article beside a deck, read for a review: only when it is needed, and once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from quizgen.deck.deck import Deck

if TYPE_CHECKING:
    from quizgen.facts.find import Facts
    from quizgen.questions.candidate import Candidate
    from quizgen.questions.peers import Peers


@dataclass(frozen=True)
class Reading:
    """What the article says, and all that could be asked about it."""

    facts: "Facts"
    peers: "Peers"
    candidates: "tuple[Candidate, ...]"


Reader = Callable[[], Reading | None]


def make_reader(deck: Deck, paragraphs: Sequence[str] | None) -> Reader:
    """A function that reads the article when it is first called; None without one."""

    @cache
    def read() -> Reading | None:
        return _read(deck, paragraphs) if paragraphs else None

    return read


def _read(deck: Deck, paragraphs: Sequence[str]) -> Reading:
    """The slow part: parse the article and list what could be asked."""
    from quizgen.facts.find import find_facts
    from quizgen.questions.asking import list_candidates
    from quizgen.questions.peers import collect_peers
    from quizgen.source.article import Article

    day = date.fromisoformat(deck.source.published) if deck.source.published else None
    title = deck.source.title or deck.title
    facts = find_facts(Article(title=title, paragraphs=tuple(paragraphs), published=day))
    peers = collect_peers(facts, day)
    return Reading(facts, peers, tuple(list_candidates(facts, peers)))
