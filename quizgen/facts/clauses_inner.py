"""Clauses within a sentence: what somebody says in it, and what is told of a name in passing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.facts.clause import Clause, expect
from quizgen.facts.simplify import SUBJECTS, contiguous, join_words, subtree

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

REPORTING = frozenset(
    [
        "say",
        "tell",
        "estimate",
        "explain",
        "state",
        "report",
        "claim",
        "argue",
        "show",
        "reveal",
        "find",
        "confirm",
        "warn",
        "believe",
        "note",
    ]
)


def find_reported(span: "Span", verbs: "list[Token]", dropped: frozenset[int]) -> Clause | None:
    """`X said that S` as the clause S with its speaker."""
    root = span.root
    if root.lemma_ not in REPORTING or len(verbs) > 1 or '"' in span.text:
        return None
    subject = next(c for c in root.children if c.dep_ in SUBJECTS)
    complements = [c for c in root.children if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}]
    if len(complements) != 1 or subject.pos_ == "PRON":
        return None
    verb = complements[0]
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    speaker = [place for place in subtree(subject) if place not in dropped]
    if len(own) != 1 or not contiguous(speaker) or len(speaker) > 8:
        return None
    if any(c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"} for c in verb.children):
        return None
    marks = {c.i for c in verb.children if c.dep_ == "mark" and c.lower_ == "that"}
    kept = sorted(place for place in subtree(verb) if place not in dropped | marks)
    if not contiguous(subtree(verb)):
        return None
    text = join_words(span.doc, kept)
    if len(text.split()) < 5:
        return None
    said = "".join(span.doc[place].text_with_ws for place in speaker).strip(" ,")
    if span.doc[speaker[0]].pos_ not in {"PROPN", "X"} and not said[:2].isupper():
        said = said[:1].lower() + said[1:]  # "Studies have found", "One sailor reported"
    said = re.sub(
        r"^(?:The|An?|Most|Many|Some|Several|Few|All|Both|Other) ",
        lambda found: found.group(0).lower(),
        said,
    )
    return replace(
        expect(verb), text=text, subject=own[0].lower_, subject_dep=own[0].dep_,
        origin="reported", speaker=said,
    )  # fmt: skip


def find_told_of_names(span: "Span") -> Iterator[Clause]:
    """`NAME, which/who VERB ...` as a clause of its own; of a common noun it is not safe."""
    doc = span.doc
    for verb in span:
        if verb.dep_ != "relcl" or verb.head.pos_ != "PROPN":
            continue
        words = subtree(verb)
        first = doc[words[0]]
        if first.lower_ not in {"which", "who"} or first.dep_ not in SUBJECTS or first.head != verb:
            continue
        name = [place for place in subtree(verb.head) if place < words[0] - 1]
        if (
            doc[words[0] - 1].text != ","
            or not name
            or name[-1] != words[0] - 2
            or not contiguous(name)
            or not contiguous(words)
            or any(doc[place].dep_ in {"conj", "cc", "appos"} for place in name)
            or verb.head.dep_ in {"conj", "appos"}
            or _is_inner(verb.head)
            or any(doc[place].pos_ in {"NOUN", "PROPN"} and place > verb.head.i for place in name)
        ):
            continue
        if any(c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"} for c in verb.children):
            continue
        text = join_words(doc, name + words[1:]).split(", ")[0].rstrip(".") + "."
        if len(text.split()) >= 5:
            yield replace(
                expect(verb), text=text, subject=verb.head.lower_, subject_dep=first.dep_,
                origin="relative clause",
            )  # fmt: skip


def _is_inner(name: "Token") -> bool:
    """ "the size of atom A, which determines ...": it may be the size that does."""
    of = name.head
    return name.dep_ == "pobj" and of.lower_ == "of" and of.head.pos_ == "NOUN"
