"""Where the keys of a deck stand: each on the place that is used least so far.

Names and terms are put into another order; numbers and dates keep theirs, so their options are
drawn anew.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.questions.candidate import Candidate
from quizgen.questions.items import are_ordered, order_options
from quizgen.questions.options import list_options
from quizgen.questions.peers import Peers

TURNS = 9  # drawings


def spread_keys(candidates: Sequence[Candidate], peers: Peers) -> list[Candidate]:
    """The candidates in the same order, the keys of the choices among them spread evenly."""
    used: Counter[int] = Counter()
    spread: list[Candidate] = []
    for candidate in candidates:
        if candidate.kind == "choice":
            drawn = [candidate, *_draw_again(candidate, peers)]
            best = min(drawn, key=lambda one: used[_find_place(one)])  # the first of several
            used[_find_place(best)] += 1
            spread.append(best)
        else:
            spread.append(candidate)
    return spread


def _draw_again(candidate: Candidate, peers: Peers) -> Iterator[Candidate]:
    ordered = are_ordered(candidate)
    for turn in range(1, TURNS):
        if not ordered:
            yield replace(candidate, turn=turn)
            continue
        options = list_options(candidate, peers, turn)
        if len(options) == len(candidate.options):
            yield replace(candidate, options=options)


def _find_place(candidate: Candidate) -> int:
    return order_options(candidate).index(candidate.answer)
