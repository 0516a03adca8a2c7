"""Clauses: a parsed sentence taken apart into simple clauses that can be parsed again.

Only constructions that are known to come out right are taken; every refusal has a reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quizgen.facts.coordination import (
    inherit_subject,
    is_passive,
    list_coordinated,
    shares_object,
    swallows_subject,
)
from quizgen.facts.simplify import SUBJECTS, contiguous, join_words, removable, subtree

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.sentence import Sentence

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
CORE = frozenset({"dobj", "attr", "acomp", "agent", "oprd", "dative", "ccomp", "xcomp"})
_TAIL = re.compile(r"\b(the|a|an|of|and|or|but|to|in|on|for|with|by|from|at|as)$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A simple clause as text, with what its own parse has to agree on."""

    text: str
    root: str = ""  # lemma of the verb, "" when only one parse exists
    subject: str = ""
    subject_dep: str = ""
    core: frozenset[tuple[str, str]] = frozenset()
    prepositions: frozenset[str] = frozenset()
    origin: str = "whole sentence"
    speaker: str = ""
    refused: str = field(default="", compare=False)


def find_clauses(sentence: "Sentence") -> list[Clause]:
    """The clauses of one sentence; one with `refused` set tells why something was left out."""
    reason = refuse_sentence(sentence)
    if reason:
        return [Clause(sentence.text, refused=reason)]
    span = sentence.span
    dropped = removable(span)
    found: list[Clause] = []
    verbs = list_coordinated(span.root)
    if any(swallows_subject(span, verb) for verb in verbs[1:]):
        return [Clause(sentence.text, refused="a subject read into what is before it")]
    speech = _reported(span, verbs, dropped)
    if speech is not None:
        found.append(speech)
    for place in range(len(verbs)):
        found.append(_clause_of(span, verbs, place, dropped))
    found.extend(_promoted(span))
    return found


def refuse_sentence(sentence: "Sentence") -> str:
    """Why no fact is taken from the sentence as a whole, or ""."""
    text, span = sentence.text, sentence.span
    quotes = text.count('"')
    inner = re.findall(r'"([^"]*)"', text)
    rules = (
        (not (text[0].isupper() or text[0].isdigit() or text[0] in '"£$€'), "not a whole sentence"),
        (text[-1] not in '."', "not a statement"),
        (not 5 <= len(span) <= 60, "too short or too long"),
        (sentence.inside_quotation, "inside a quotation"),
        (quotes % 2 == 1 or any(len(part.split()) > 5 for part in inner), "quotation"),
        (":" in re.sub(r"\d:\d", "", text) or ";" in text, "colon or semicolon"),
        (" – " in text, "dash"),
        (span.root.pos_ not in {"VERB", "AUX"}, "no verb at its root"),
        (any(word.dep_ == "expl" for word in span.root.children), "there is / it is"),
        (sum(word.dep_ in SUBJECTS for word in span.root.children) != 1, "subject unclear"),
        (
            any(word.dep_ in {"csubj", "csubjpass"} for word in span.root.children),
            "clause as subject",
        ),
        (_conditional(span.root), "condition"),
    )
    return next((reason for holds, reason in rules if holds), "")


def _conditional(root: "Token") -> bool:
    return any(
        child.dep_ == "advcl"
        and any(mark.lower_ in {"if", "unless", "whether"} for mark in child.children)
        for child in root.children
    )


def _clause_of(span: "Span", verbs: "list[Token]", place: int, dropped: frozenset[int]) -> Clause:
    """The clause of one of the coordinated verbs, with its own or the inherited subject."""
    verb = verbs[place]
    text = span.text.strip()
    words = set(subtree(verb))
    for other in verbs:
        if other is not verb and other.i in words:
            words -= set(subtree(other))
    words -= {
        child.i for child in verb.children if child.dep_ in {"cc", "preconj"} and len(verbs) > 1
    }
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    subject_dep = own[0].dep_ if own else ""
    if place == 0 and len(verbs) > 1 and shares_object(verb, span):
        return Clause(text, refused="object shared by two verbs")
    if not own:
        inherited = inherit_subject(span, verb)
        if isinstance(inherited, str):
            return Clause(text, refused=inherited)
        extra, own = inherited
        words |= extra
        subject_dep = "nsubjpass" if is_passive(verb, extra) else "nsubj"
    if _is_parted(own[0], dropped):
        return Clause(text, refused="comma after the subject")
    if _lost_object(verb, dropped):
        return Clause(text, refused="what is done to what is not sure")
    kept = sorted(words - dropped)
    simple = join_words(span.doc, kept)
    if len(simple.split()) < 4 or _TAIL.search(simple.rstrip(".")):
        return Clause(text, refused="nothing left of the clause")
    origin = "whole sentence" if simple == text else "simplified"
    if len(verbs) > 1:
        origin = "first of coordinated verbs" if place == 0 else "later coordinated verb"
    return replace(_expectations(verb), text=simple, subject=own[0].lower_, origin=origin,
                   subject_dep=subject_dep)  # fmt: skip


def _lost_object(verb: "Token", dropped: frozenset[int]) -> bool:
    """ "issued, without asking anybody in Rome, a law": the law was read as a name of Rome."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    cut = len(after) == 2 and after[0].text == "," and after[1].dep_ == "prep"
    told = any(child.dep_ in CORE for child in verb.children)
    return (
        cut
        and not told
        and any(word.dep_ == "appos" and word.i in dropped for word in verb.subtree)
    )


def _is_parted(subject: "Token", dropped: frozenset[int]) -> bool:
    """ "has raised yields, improved habits, eased work and lowered prices": habits lowered none."""
    end, verb = subtree(subject)[-1], subject.head
    between = [word for word in verb.doc[end + 1 : verb.i] if word.i not in dropped]
    return end < verb.i and bool(between) and between[0].text == ","


def _expectations(verb: "Token") -> Clause:
    return Clause(
        text="",
        root=verb.lemma_.lower(),
        core=frozenset((child.dep_, child.text) for child in verb.children if child.dep_ in CORE),
        prepositions=frozenset(c.lower_ for c in verb.children if c.dep_ == "prep"),
    )


def _reported(span: "Span", verbs: "list[Token]", dropped: frozenset[int]) -> Clause | None:
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
    said = re.sub(
        r"^(?:The|An?|Most|Many|Some|Several|Few|All|Both|Other) ",
        lambda found: found.group(0).lower(),
        said,
    )
    return replace(
        _expectations(verb), text=text, subject=own[0].lower_, subject_dep=own[0].dep_,
        origin="reported", speaker=said,
    )  # fmt: skip


def _promoted(span: "Span") -> Iterator[Clause]:
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
                _expectations(verb), text=text, subject=verb.head.lower_, subject_dep=first.dep_,
                origin="relative clause",
            )  # fmt: skip


def _is_inner(name: "Token") -> bool:
    """ "the size of atom A, which determines ...": it may be the size that does."""
    of = name.head
    return name.dep_ == "pobj" and of.lower_ == "of" and of.head.pos_ == "NOUN"
