"""Clauses: a parsed sentence taken apart into simple clauses that can be parsed again.

Only constructions that are known to come out right are taken; every refusal has a reason.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.facts.clause import CORE, Clause, expect
from quizgen.facts.clauses_inner import find_reported, find_told_of_names
from quizgen.facts.coordination import (
    inherit_subject,
    is_choice,
    is_passive,
    lacks_joint,
    list_coordinated,
    shares_object,
    swallows_subject,
)
from quizgen.facts.described import said_name
from quizgen.facts.simplify import SUBJECTS, join_words, removable, subtree

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.sentence import Sentence

_TAIL = re.compile(r"\b(the|a|an|of|and|or|but|to|in|on|for|with|by|from|at|as|in case)$")


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
    if any(lacks_joint(span, verb) for verb in verbs):
        return [Clause(sentence.text, refused="nothing joins the second clause")]
    if any(_is_between_two(verb) for verb in verbs[1:]):
        return [Clause(sentence.text, refused="a phrase between two clauses")]
    if any(is_choice(verb) for verb in verbs):
        return [Clause(sentence.text, refused="one thing or another")]
    speech = find_reported(span, verbs, dropped)
    if speech is not None:
        found.append(speech)
    for place in range(len(verbs)):
        found.append(_clause_of(span, verbs, place, dropped))
    found.extend(find_told_of_names(span))
    return found


def _is_between_two(verb: "Token") -> bool:
    """ "two are made in June, from the sowing on, three are sold": of which is that said?"""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    leads = [c for c in verb.lefts if c.dep_ in {"prep", "advcl"} and subject and c.i < subject.i]
    return bool(leads) and leads[0].left_edge.nbor(-1).text == ","


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
    misread = _find_misreading(verb, own[0], words - dropped, verbs, dropped)
    if misread:
        return Clause(text, refused=misread)
    kept = sorted(words - dropped)
    simple = join_words(span.doc, kept)
    if len(simple.split()) < 4 or _TAIL.search(simple.rstrip(".")):
        return Clause(text, refused="nothing left of the clause")
    origin = "whole sentence" if simple == text else "simplified"
    if len(verbs) > 1:
        origin = "first of coordinated verbs" if place == 0 else "later coordinated verb"
    named = said_name(own[0]) if own[0].i in dropped else own[0]
    return replace(expect(verb), text=simple, subject=named.lower_, origin=origin,
                   subject_dep=subject_dep)  # fmt: skip


def _find_misreading(
    verb: "Token", subject: "Token", words: set[int], verbs: "list[Token]", dropped: frozenset[int]
) -> str:
    """Why the words of a clause do not belong together, or ""."""
    if _is_parted(subject, dropped):
        return "comma after the subject"
    if verb is verbs[0] and _has_stray_words(words, verbs):
        return "words behind the second verb"
    return "what is done to what is not sure" if _lost_object(verb, dropped) else ""


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


def _has_stray_words(words: set[int], verbs: "list[Token]") -> bool:
    """ "lost to Federer and finished the year no. 4" with the 4 read into "lost to Federer"."""
    ends = [other.right_edge.i for other in verbs[1:]]
    doc = verbs[0].doc
    return bool(ends) and any(p > max(ends) and not doc[p].is_punct for p in words)
