"""Items made of several facts: events to put in order, names to match with what is said of them."""

from collections.abc import Collection, Iterator

from quizgen.facts.find import Facts
from quizgen.questions.acronym_options import acronym_options
from quizgen.questions.candidate import Candidate
from quizgen.questions.match_names import match_names
from quizgen.questions.order_events import match_dates, order_events

FEWEST_PAIRS, MOST_PAIRS = 3, 6


def make_groups(
    facts: Facts, avoid: Collection[int] = (), kinds: Collection[str] = ()
) -> Iterator[Candidate]:
    """Ordering and matching items, none of whose facts stands in a sentence to `avoid` (numbers).

    Dates and short forms are matched only where matching is asked for by its kind: the ordering
    item says the same of the dates, and initials give much of the short forms away.
    """
    used = set(avoid)
    for found in _list_groups(facts, used, "matching" in kinds):
        if found is not None and (not kinds or found.kind in kinds):
            yield found
            used |= {place.sentence for place in (found.evidence, *found.also)}


def _list_groups(facts: Facts, used: set[int], matching: bool) -> Iterator[Candidate | None]:
    yield order_events(facts, used)
    yield match_names(facts, used)
    if matching:
        yield match_dates(facts, used)
        yield match_acronyms(facts)


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
