"""Do two parses of the same clause say the same? Only then is it a fact."""

from typing import TYPE_CHECKING

from quizgen.facts.clause import CORE, Clause
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
    end = subtree(subject)[-1]
    if root.i < end:
        return "inverted clause"
    if end + 1 < len(doc) and doc[end + 1].text == ",":
        return "comma after the subject"
    if any(token.dep_ in _ODD for token in doc):
        return "odd construction"
    roles = [child.dep_ for child in root.children]
    if roles.count("dobj") > 1:
        return "two objects"
    if "agent" in roles and "nsubjpass" not in roles:
        return "a participle read as the verb"  # "the security brought about by the peace"
    return next(filter(None, (_refuse_child(child, root, end) for child in root.children)), "")


def _refuse_child(child: "Token", root: "Token", subject_end: int) -> str:
    if child.dep_ not in _ALLOWED:
        return f"construction not on the list: {child.dep_}"
    if not contiguous(subtree(child)):
        return "discontinuous phrase"
    if child.dep_ in {"aux", "auxpass"} and not subject_end < child.i < root.i:
        return "inverted clause"
    if child.dep_ == "prep" and child.i < subject_end and not any(child.children):
        return "odd opening"
    return ""


def _odd_coordination(doc: "Doc") -> str:
    """Unlike things joined by "and": where gapped or shared material makes false facts."""
    for token in doc:
        if token.dep_ == "conj":
            reason = _unlike_verbs(token) or _unlike_nouns(token)
            if reason:
                return reason
    return ""


def _unlike_verbs(token: "Token") -> str:
    head = token.head
    verbal = {"VERB", "AUX"}
    if (token.pos_ in verbal) != (head.pos_ in verbal):
        return "odd coordination"
    if token.pos_ not in verbal:
        return ""
    own = any(c.dep_ in SUBJECTS or c.dep_ in {"aux", "auxpass"} for c in token.children)
    pairs = ({"VBD", "VBN"}, {"VBP", "VB"}, {"VBZ", "VBP"})
    same = token.tag_ == head.tag_ or {token.tag_, head.tag_} in pairs
    nested = own and head.dep_ in {"xcomp", "advcl", "acl", "relcl", "pcomp"}
    return "odd coordination of verbs" if nested or not (own or same) else ""


def _unlike_nouns(token: "Token") -> str:
    """ "an industry and Laos", "work and 2,125 children": the second belongs to a lost verb."""
    head = token.head
    if (token.pos_ == "NUM") != (head.pos_ == "NUM"):
        return "odd coordination"
    if token.pos_ == "PROPN" and head.pos_ == "NOUN":
        described = any(c.dep_ in {"det", "compound", "amod"} for c in token.children)
        return "" if described else "odd coordination of a name"
    counted = any(c.dep_ == "nummod" for c in token.children)
    if counted and not any(c.dep_ == "nummod" for c in head.children) and token.i > head.i + 1:
        return "odd coordination of a number"
    return ""
