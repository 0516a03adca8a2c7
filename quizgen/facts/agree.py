"""Do two parses of the same clause say the same? Only then is it a fact."""

from typing import TYPE_CHECKING

from quizgen.facts.clauses import CORE, Clause
from quizgen.facts.simplify import SUBJECTS, contiguous, subtree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ALLOWED = CORE | SUBJECTS | {
    "aux", "auxpass", "prep", "advmod", "npadvmod", "prt", "advcl", "punct", "neg",
}  # fmt: skip
_ODD = frozenset({"dep", "parataxis", "intj", "meta", "csubj", "csubjpass", "expl"})


def disagreement(clause: Clause, doc: "Doc") -> str:
    """Why the second parse is not trusted, or ""."""
    sentences = list(doc.sents)
    if len(sentences) != 1:
        return "second parse splits the clause"
    root = sentences[0].root
    if root.pos_ not in {"VERB", "AUX"}:
        return "second parse has no verb"
    subjects = [child for child in root.children if child.dep_ in SUBJECTS]
    if len(subjects) != 1 or subjects[0].pos_ not in {"NOUN", "PROPN", "PRON", "NUM"}:
        return "second parse has no clear subject"
    return (
        _against_first_parse(clause, root, subjects[0])
        or _malformed(root, subjects[0])
        or _odd_coordination(doc)
    )


def _against_first_parse(clause: Clause, root: "Token", subject: "Token") -> str:
    if not clause.root:
        return ""
    if root.lemma_.lower() != clause.root:
        return "parses disagree about the verb"
    if subject.lower_ != clause.subject or subject.dep_ != clause.subject_dep:
        return "parses disagree about the subject"
    if {(c.dep_, c.text) for c in root.children if c.dep_ in CORE} != clause.core:
        return "parses disagree about an object"
    prepositions = {child.lower_ for child in root.children if child.dep_ == "prep"}
    if not prepositions <= clause.prepositions:
        return "parses disagree about a preposition"
    return ""


def _malformed(root: "Token", subject: "Token") -> str:
    doc = root.doc
    places = subtree(subject)
    for child in root.children:
        if child.dep_ not in _ALLOWED:
            return f"construction not on the list: {child.dep_}"
        if not contiguous(subtree(child)):
            return "discontinuous phrase"
        if child.dep_ in {"aux", "auxpass"} and (child.i > root.i or child.i < places[-1]):
            return "inverted clause"
    if root.i < places[-1]:
        return "inverted clause"
    if places[-1] + 1 < len(doc) and doc[places[-1] + 1].text == ",":
        return "comma after the subject"
    if any(token.dep_ in _ODD for token in doc):
        return "odd construction"
    return ""


def _odd_coordination(doc: "Doc") -> str:
    """Unlike things joined by "and": where gapped or shared material makes false facts."""
    for token in doc:
        if token.dep_ != "conj":
            continue
        head = token.head
        if token.pos_ in {"VERB", "AUX"} and head.pos_ in {"VERB", "AUX"}:
            own = any(c.dep_ in SUBJECTS or c.dep_ in {"aux", "auxpass"} for c in token.children)
            same = {token.tag_, head.tag_} in (
                {"VBD", "VBN"}, {"VBP", "VB"}, {"VBZ", "VBP"},
            ) or token.tag_ == head.tag_  # fmt: skip
            if (own and head.dep_ in {"xcomp", "advcl", "acl", "relcl", "pcomp"}) or (
                not own and not same
            ):
                return "odd coordination of verbs"
        elif (token.pos_ == "NUM") != (head.pos_ == "NUM") or (token.pos_ in {"VERB", "AUX"}) != (
            head.pos_ in {"VERB", "AUX"}
        ):
            return "odd coordination"
    return ""
