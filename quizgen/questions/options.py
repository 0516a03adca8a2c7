"""Options: the wrong answers of a candidate, chosen as a set."""

import re
from dataclasses import replace

from quizgen.facts.times import find_times
from quizgen.questions.candidate import Candidate
from quizgen.questions.date_options import date_options
from quizgen.questions.number_options import Option, number_options
from quizgen.questions.peers import Peers

_TIMES = frozenset({"year", "month", "day", "decade", "century", "season"})
_PLACES = frozenset({"country", "city", "state", "continent"})
_NAMED = frozenset({"organisation", "product", "work", "event"})
_OFFICE = re.compile(
    r"\b(?:president|king|queen|emperor|empress|prime minister|minister|pope|mayor|chancellor"
    r"|governor|bishop|general|prince|princess|sultan|pharaoh|chair)\b",
    re.IGNORECASE,
)
FEWEST = 2
WANTED = 3  # of two other names one is often out of the question


def add_options(candidate: Candidate, peers: Peers) -> Candidate:
    """The candidate as a choice item if at least two honest wrong options are found."""
    if candidate.kind != "short_answer" or candidate.refused:
        return candidate
    stem = candidate.question.lower()
    options = tuple(
        option
        for option in find_options(candidate, peers)
        if option.text.lower() not in stem and option.text.lower() != candidate.answer.lower()
    )
    named = candidate.phrase is not None and candidate.phrase.proper
    if len(options) < (WANTED if named else FEWEST):
        return candidate
    return replace(candidate, kind="choice", options=options[:3], worth=candidate.worth + 0.4)


def find_options(candidate: Candidate, peers: Peers) -> tuple[Option, ...]:
    """Wrong options of the same kind and form as the answer."""
    kind, answer = candidate.answer_kind, candidate.answer
    seed = candidate.question
    if kind in _TIMES:
        times = find_times(answer, peers.published)
        return date_options(times[0], peers.times, seed, peers.published) if times else ()
    if kind == "quantity" and re.match(
        r"(?:more|less|fewer|at (?:least|most)|up to|over|under)\b", answer
    ):
        return ()  # "more than 350" would be true together with "more than 500"
    if kind == "quantity":
        others = [q.text for q in peers.quantities if q.text not in candidate.evidence.quote]
        return number_options(answer, others, seed)
    if candidate.phrase is not None and candidate.phrase.proper and candidate.phrase.plural:
        return ()
    proper = candidate.phrase is None or candidate.phrase.proper  # a "state" may be a condition
    if kind in _PLACES and proper:
        name = candidate.phrase.name if candidate.phrase else answer
        return peers.places(name, kind, candidate.evidence.quote + candidate.question)
    if kind == "person" and candidate.phrase is not None and candidate.phrase.proper:
        if _OFFICE.search(candidate.question):
            return ()  # few of an article's people hold the office
        return peers.people(answer, candidate.evidence.quote + candidate.question)
    phrase = candidate.phrase
    if phrase is not None and phrase.proper and phrase.kind in _NAMED:
        return peers.others(phrase, candidate.evidence.quote + candidate.question)
    return peers.family(answer, candidate.question)
