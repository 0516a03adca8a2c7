"""Items made of several facts: events to put in order, names to match with what is said of them."""

from collections.abc import Collection, Iterator

from quizgen.facts.find import Facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.match_names import match_names
from quizgen.questions.order_events import order_events


def make_groups(facts: Facts, avoid: Collection[int] = ()) -> Iterator[Candidate]:
    """At most one item of each sort, none of whose facts stands in a sentence to `avoid`."""
    used = set(avoid)
    for found in (order_events(facts, used), *match_names(facts, used)):
        if found is not None:
            yield found
            used |= {place.sentence for place in (found.evidence, *found.also)}
