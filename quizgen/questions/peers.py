"""Peers: what else an article speaks of, as a pool of wrong options."""

from dataclasses import dataclass
from datetime import date

from quizgen.facts.find import Facts
from quizgen.facts.quantities import Quantity, find_quantities
from quizgen.facts.times import TimeExpression, find_times

ELSEWHERE = "The article names it elsewhere, not here."


@dataclass(frozen=True)
class Peers:
    """The facts of one article with its times and quantities."""

    facts: Facts
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    published: date | None


def collect_peers(facts: Facts, published: date | None) -> Peers:
    """The pool of one article."""
    text = facts.mentions.text
    return Peers(
        facts=facts,
        times=find_times(text, published),
        quantities=find_quantities(text),
        published=published,
    )
