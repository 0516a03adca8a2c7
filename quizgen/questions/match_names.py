"""Matching: names of the article with what it says of each."""

import re
from collections.abc import Collection, Iterator

from quizgen.facts.find import Facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.statements import Statement, list_statements, names_in

FEWEST, MOST = 3, 5
SHORTEST, LONGEST = 3, 14  # words of a predicate
_ASKED = {
    "person": "Match each person with what is true of him or her.",
    "organisation": "Match each organization with what is true of it.",
    "place": "Match each place with what is true of it.",
    "": "Match each name with what is true of it.",
}


def match_names(facts: Facts, avoid: Collection[int] = ()) -> Iterator[Candidate]:
    """At most one item: for people, else organizations, else places, else whatever has a name."""
    told = [one for one in list_statements(facts, avoid) if _fits(one)]
    for kind, question in _ASKED.items():
        found = _distinct([one for one in told if _is_of(one, kind)])
        if len(found) >= FEWEST:
            yield _make(found[:MOST], question)
            return


def _fits(one: Statement) -> bool:
    phrase = one.frame.subject.phrase
    if phrase is None or not phrase.proper or phrase.plural or len(one.subject.split()) > 6:
        return False
    return SHORTEST <= len(one.predicate.split()) <= LONGEST and not names_in(
        one.predicate, one.subject
    )


def _is_of(one: Statement, kind: str) -> bool:
    phrase = one.frame.subject.phrase
    return phrase is not None and (not kind or phrase.kind == kind)


def _distinct(statements: list[Statement]) -> list[Statement]:
    """One statement a name, the one that says most; none that names another of them."""
    best: dict[str, Statement] = {}
    for one in statements:
        key = _bare(one.subject)
        if key not in best or _says(one) > _says(best[key]):
            best[key] = one
    kept: list[Statement] = []
    for one in best.values():
        clear = all(
            not names_in(one.predicate, other.subject)
            and not names_in(other.predicate, one.subject)
            and not names_in(one.subject, other.subject)
            for other in kept
        )
        if clear:
            kept.append(one)
    return kept


def _says(one: Statement) -> int:
    """How many content words the predicate has."""
    words = [word for part in one.frame.parts for word in part.words]
    return sum(word.pos in {"NOUN", "PROPN", "NUM", "ADJ"} for word in words)


def _make(found: list[Statement], question: str) -> Candidate:
    first = found[0]
    return Candidate(
        form="names", kind="matching", question=question, answer=first.predicate,
        answer_kind="names", evidence=first.frame.evidence, worth=2.0,
        pairs=tuple((one.subject, one.predicate) for one in found),
        also=tuple(one.frame.evidence for one in found[1:]),
        told=tuple((one.frame, one.text) for one in found),
    )  # fmt: skip


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", text.lower())
