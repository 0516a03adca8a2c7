"""Questions on sentences that define a term, in their own words."""

from collections.abc import Iterator

from quizgen.facts.defining import Definition
from quizgen.facts.find import Facts
from quizgen.facts.mentions import Mentions
from quizgen.questions.ask_definitions import LITTLE
from quizgen.questions.candidate import Candidate, worst
from quizgen.questions.verify_definition import find_open_term
from quizgen.shipped import word_set


def ask_terms(facts: Facts) -> Iterator[Candidate]:
    """What each defined term is."""
    for found in facts.definitions:
        yield _ask(found, facts.mentions)


def _ask(found: Definition, mentions: Mentions) -> Candidate:
    role = found.kind.head.lemma in word_set("questions", "role_heads")
    return Candidate(
        form="definition", kind="short_answer", answer_kind="definition", worth=2.4,
        question=f"What {'are' if found.term.plural else 'is'} {found.term.text}?",
        answer=found.meaning, evidence=found.evidence, phrase=found.kind,
        refused=worst(
            LITTLE if role else "",
            find_open_term(found.term, found.evidence.sentence, mentions),
        ),
    )  # fmt: skip
