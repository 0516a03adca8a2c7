"""Asking: everything that could be asked of an article, good or not."""

from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.facts.frame import Frame
from quizgen.questions.ask_actions import ask_actions
from quizgen.questions.ask_actors import ask_actors
from quizgen.questions.ask_amounts import ask_amounts
from quizgen.questions.ask_appositions import ask_acronym, ask_apposition
from quizgen.questions.ask_arguments import ask_arguments
from quizgen.questions.ask_circumstances import ask_circumstances
from quizgen.questions.ask_claims import ask_claims
from quizgen.questions.ask_dates import ask_dates
from quizgen.questions.ask_defined import ask_appositive, ask_described
from quizgen.questions.ask_definitions import ask_definitions
from quizgen.questions.ask_events import ask_events
from quizgen.questions.ask_families import ask_families
from quizgen.questions.ask_fates import ask_fates
from quizgen.questions.ask_in_place import ask_in_place
from quizgen.questions.ask_members import ask_members
from quizgen.questions.ask_namings import ask_namings
from quizgen.questions.ask_quantities import ask_existence, ask_quantities
from quizgen.questions.ask_reasons import ask_reasons
from quizgen.questions.ask_sayings import ask_sayings
from quizgen.questions.ask_sentences import ask_sentences
from quizgen.questions.ask_terms import ask_terms
from quizgen.questions.ask_times import ask_times
from quizgen.questions.ask_whole import ask_whole
from quizgen.questions.candidate import Candidate
from quizgen.questions.gaps import ask_gaps
from quizgen.questions.judgements import ask_judgements
from quizgen.questions.peers import Peers
from quizgen.questions.plain_gaps import ask_plain_gaps


def list_candidates(facts: Facts, peers: Peers) -> Iterator[Candidate]:
    """Everything that could be asked, good or not."""
    for frame in facts.frames:
        yield from _ask_clause(frame, facts, peers)
    for apposition in facts.appositions:
        for found in (ask_apposition(apposition), ask_appositive(apposition)):
            if found is not None:
                yield found
    for existence in facts.existences:
        yield ask_existence(existence)
    for acronym in facts.acronyms:
        yield ask_acronym(acronym)
    yield from ask_terms(facts)
    yield from ask_namings(facts)
    yield from ask_actors(facts)
    yield from ask_sayings(facts)
    yield from ask_dates(facts, peers)
    yield from ask_events(facts)
    for frame in facts.dated:
        yield from ask_times(frame)
    yield from ask_whole(facts)
    for item in ask_sentences(facts):
        yield item
        if item.kind == "cloze":
            yield from ask_in_place(item, facts.mentions)
    yield from ask_plain_gaps(facts)


def _ask_clause(frame: Frame, facts: Facts, peers: Peers) -> Iterator[Candidate]:
    yield from ask_arguments(frame)
    yield from ask_circumstances(frame)
    yield from ask_reasons(frame)
    yield from ask_times(frame)
    yield from ask_quantities(frame)
    yield from ask_amounts(frame)
    yield from ask_definitions(frame)
    yield from ask_described(frame)
    yield from ask_claims(frame)
    yield from ask_fates(frame)
    yield from ask_members(frame)
    yield from ask_actions(frame)
    yield from ask_families(frame, facts.mentions)
    yield from ask_judgements(frame, peers)
    for gap in ask_gaps(frame, facts.mentions):
        yield gap
        yield from ask_in_place(gap, facts.mentions)
