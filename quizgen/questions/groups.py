"""Items made of several facts: events to put in order, names to match with what is said of them."""

from collections.abc import Collection, Iterator

from quizgen.facts.find import Facts
from quizgen.questions.acronym_options import acronym_options
from quizgen.questions.candidate import Candidate
from quizgen.questions.match_names import match_names
from quizgen.questions.order_events import order_events

FEWEST_PAIRS, MOST_PAIRS = 3, 6


def make_groups(facts: Facts, avoid: Collection[int] = ()) -> Iterator[Candidate]:
    """At most one item of each sort, none of whose facts stands in a sentence to `avoid`."""
    used = set(avoid)
    for found in (order_events(facts, used), *match_names(facts, used), match_acronyms(facts)):
        if found is not None:
            yield found
            used |= {place.sentence for place in (found.evidence, *found.also)}


def match_acronyms(facts: Facts) -> Candidate | None:
    """Short forms with what they stand for, and one wrong expansion as a decoy."""
    free = facts.acronyms[:MOST_PAIRS]
    if len(free) < FEWEST_PAIRS:
        return None
    decoys = [option.text for a in free for option in acronym_options(a.expansion)[:1]]
    return Candidate(
        form="acronyms", kind="matching", question="What do these short forms stand for?",
        answer=free[0].expansion, answer_kind="acronyms", evidence=free[0].evidence, worth=1.5,
        pairs=tuple((a.short, a.expansion) for a in free), decoys=tuple(decoys[:1]),
        also=tuple(a.evidence for a in free[1:]),
    )  # fmt: skip
