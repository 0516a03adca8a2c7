"""Matching: names of the article with what it says of each."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quizgen.facts.find import Facts
from quizgen.facts.frame import Evidence, Frame
from quizgen.questions.candidate import Candidate
from quizgen.questions.statements import list_statements, names_in

FEWEST, MOST = 3, 5
SHORTEST, LONGEST = 3, 14  # words of what is said
_ASKED = {
    "person": "Match each person with what is true of him or her.",
    "organisation": "Match each organization with what is true of it.",
    "place": "Match each place with what is true of it.",
}


@dataclass(frozen=True, slots=True)
class Saying:
    """`said` of `name`: "founded the union in 1923"; `frame` is None for an apposition."""

    name: str
    kind: str
    said: str
    evidence: Evidence
    frame: Frame | None = None


def match_names(facts: Facts, avoid: Collection[int] = ()) -> Candidate | None:
    """People with what is said of them, else organizations, else places; of one kind, or the kind
    would tell what belongs where. None from a sentence to `avoid` (numbers).
    """
    sayings = [one for one in _list_sayings(facts, avoid) if _fits(one)]
    for kind, question in _ASKED.items():
        found = _distinct([one for one in sayings if one.kind == kind])
        if len(found) >= FEWEST:
            return _make(found[:MOST], question)
    return None


def _list_sayings(facts: Facts, avoid: Collection[int]) -> Iterator[Saying]:
    for one in list_statements(facts, avoid):
        phrase = one.frame.subject.phrase
        if phrase is not None and phrase.proper and not phrase.plural:
            evidence = one.frame.evidence
            yield Saying(one.subject, phrase.kind, one.predicate, evidence, one.frame)
    for found in facts.appositions:
        if found.evidence.sentence not in avoid:
            said = f"{'was' if found.past else 'is'} {found.meaning.text}"
            name = facts.mentions.people.get(found.name, found.name)
            yield Saying(name, found.name_kind, said, found.evidence)


def _fits(one: Saying) -> bool:
    short = len(one.name.split()) <= 6 and not names_in(one.said, one.name)
    return short and SHORTEST <= len(one.said.split()) <= LONGEST


def _distinct(sayings: list[Saying]) -> list[Saying]:
    """One saying a name, the one that says most; none that names another of them."""
    best: dict[str, Saying] = {}
    for one in sayings:
        key = _bare(one.name)
        if key not in best or len(one.said.split()) > len(best[key].said.split()):
            best[key] = one
    kept: list[Saying] = []
    for one in best.values():
        clear = all(
            not names_in(one.said, other.name)
            and not names_in(other.said, one.name)
            and not names_in(one.name, other.name)
            for other in kept
        )
        if clear:
            kept.append(one)
    return kept


def _make(found: list[Saying], question: str) -> Candidate:
    first = found[0]
    return Candidate(
        form="names", kind="matching", question=question, answer=first.said,
        answer_kind="names", evidence=first.evidence, worth=2.0,
        pairs=tuple((one.name, one.said) for one in found),
        also=tuple(one.evidence for one in found[1:]),
        told=tuple((one.frame, one.said) for one in found if one.frame is not None),
    )  # fmt: skip


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", text.lower())
