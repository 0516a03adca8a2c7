"""Peers: what else an article speaks of, as a pool of wrong options."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from quizgen.facts.find import Facts
from quizgen.facts.quantities import Quantity, find_quantities
from quizgen.facts.times import TimeExpression, find_times
from quizgen.shipped import word_set

ELSEWHERE = "The article names it elsewhere, not here."


@dataclass(frozen=True)
class Peers:
    """The facts of one article with its times and quantities."""

    facts: Facts
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    published: date | None

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        """The content words of each sentence, cut short so that "captured" is "capture"."""
        return tuple(cut_words(place.quote) for place in self.facts.sentences)

    @cached_property
    def doers(self) -> frozenset[str]:
        """The last words of what clauses of the article have for a subject that does something, be
        it named after what it is ("the engineer Anna Lindqvist").
        """
        found = set()
        for standing in self.facts.standing:
            subjects = {word.index for word in standing.words if word.dep == "nsubj"}
            named = (w for w in standing.words if w.dep == "appos" and w.head in subjects)
            found |= {word.text for word in named}
            found |= {word.text for word in standing.words if word.index in subjects}
        return frozenset(found)


def cut_words(text: str) -> frozenset[str]:
    """The content words of a text, cut short."""
    words = re.findall(r"[\w'-]{3,}", text.lower())
    return frozenset(
        w.rstrip("s")[:6] for w in words if w not in word_set("questions", "stop_words")
    )


def collect_peers(facts: Facts, published: date | None) -> Peers:
    """The pool of one article."""
    text = facts.mentions.text
    return Peers(
        facts=facts,
        times=find_times(text, published),
        quantities=find_quantities(text),
        published=published,
    )
