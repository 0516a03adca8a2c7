"""Constituents: an agreed parse of a clause turned into plain data."""

from typing import TYPE_CHECKING

from quizgen.facts.clause import Clause
from quizgen.facts.frame import Evidence, Frame, Part, Phrase, Role, Verb
from quizgen.facts.language import inflect
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_phrase, make_word, text_inside
from quizgen.facts.simplify import SUBJECTS, subtree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token


def build_frame(doc: "Doc", clause: Clause, mentions: Mentions, evidence: Evidence) -> Frame:
    """The frame of a clause whose parses agree."""
    root = next(doc.sents).root
    parts: list[Part] = []
    finite = _finite(root)
    for child in sorted([root, *root.children], key=lambda token: token.i):
        part = _part(child, root, finite, mentions)
        if part is not None and not _concedes(part) and not _adds(part):
            parts.append(part)
    return Frame(
        parts=tuple(parts),
        verb=_verb(root, finite),
        clause=clause.text,
        evidence=evidence,
        origin=clause.origin,
        speaker=clause.speaker,
        negated=any(child.dep_ == "neg" for child in root.children),
    )


def _concedes(part: Part) -> bool:
    """ "although ..." says nothing of what happened."""
    return part.role == "when" and part.words[0].lower in {"although", "though", "while", "whereas"}


def _adds(part: Part) -> bool:
    """ "also" says only that something was said before."""
    return part.role == "adverb" and part.text.lower() in {"also", "too", "furthermore", "moreover"}


def _finite(root: "Token") -> "Token | None":
    auxiliaries = [c for c in root.children if c.dep_ in {"aux", "auxpass"} and c.i < root.i]
    if auxiliaries:
        return min(auxiliaries, key=lambda token: token.i)
    return root if root.lemma_ == "be" else None


def _part(child: "Token", root: "Token", finite: "Token | None", mentions: Mentions) -> Part | None:
    if child.dep_ == "punct":
        return None
    if child == finite:
        return _make("finite", [child.i], child.doc, mentions)
    if child == root:
        return _make("verb", [child.i], child.doc, mentions)
    if child.dep_ in {"aux", "auxpass"}:
        return _make("verb", [child.i], child.doc, mentions)
    places = subtree(child)
    role = _role(child, root)
    if child.dep_ in {"prep", "agent"}:
        preposition, objects = _preposition(child)
        phrase = make_phrase(objects, mentions) if objects is not None else None
        return _make(role, places, child.doc, mentions, preposition, phrase)
    if role == "adjective":
        led = _led_by_adjective(child, mentions)
        if led is not None:
            return _make(role, places, child.doc, mentions, *led)
    nominal = child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "SYM"} or child.dep_ == "attr"
    phrase = make_phrase(child, mentions) if nominal else None
    if phrase is not None and role == "subject":
        return Part(role, phrase.text, phrase.words, "", phrase)
    return _make(role, places, child.doc, mentions, "", phrase)


def _led_by_adjective(child: "Token", mentions: Mentions) -> tuple[str, Phrase] | None:
    """`famous for its beaches` -> ("famous for", the beaches) if that is all there is."""
    prepositions = [c for c in child.children if c.dep_ == "prep"]
    if len(prepositions) != 1 or prepositions[0].i != child.i + 1:
        return None
    preposition, objects = _preposition(prepositions[0])
    if objects is None or subtree(objects)[-1] != subtree(child)[-1]:
        return None
    return f"{child.lower_} {preposition}", make_phrase(objects, mentions)


_ROLES: dict[str, Role] = {
    "nsubj": "subject", "nsubjpass": "subject", "neg": "negation", "prt": "particle",
    "advmod": "adverb", "npadvmod": "measure", "dobj": "object", "dative": "recipient",
    "attr": "complement", "acomp": "adjective", "oprd": "name", "agent": "agent",
    "prep": "preposition", "xcomp": "to_do", "ccomp": "clause",
}  # fmt: skip


def _role(child: "Token", root: "Token") -> Role:
    if child.dep_ != "advcl":
        return _ROLES[child.dep_]
    marks = {c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"}}
    if "because" in marks:
        return "because"
    first = child.doc[subtree(child)[0]].lower_
    if child.tag_ == "VB" and first in {"to", "in"} and child.i > root.i:
        return "purpose"
    return "when"


def _preposition(token: "Token") -> "tuple[str, Token | None]":
    """`because of`, `in`, ...: the preposition as text and its object."""
    objects = [child for child in token.children if child.dep_ == "pobj"]
    nested = [child for child in token.children if child.dep_ == "prep"]
    if not objects and len(nested) == 1:
        text, found = _preposition(nested[0])
        return f"{token.lower_} {text}", found
    if len(objects) != 1:
        return token.lower_, None
    own = set(subtree(objects[0]))
    before = [place for place in subtree(token) if place not in own and place < objects[0].i]
    text = " ".join(token.doc[place].lower_ for place in before)
    return text or token.lower_, objects[0]


def _make(
    role: Role, places: "Sequence[int]", doc: "Doc", mentions: Mentions,
    preposition: str = "", phrase: Phrase | None = None,
) -> Part:  # fmt: skip
    words = tuple(make_word(doc[place]) for place in places)
    return Part(role, text_inside(doc, places, mentions), words, preposition, phrase)


def _verb(root: "Token", finite: "Token | None") -> Verb:
    lemma = root.lemma_.lower()
    auxiliaries = [c for c in root.children if c.dep_ in {"aux", "auxpass"}]
    modal = next((c.lower_ for c in auxiliaries if c.tag_ == "MD"), "")
    passive = any(child.dep_ == "nsubjpass" for child in root.children)
    carrier = finite if finite is not None else root
    return Verb(
        lemma=lemma, tag=carrier.tag_, base=lemma, past=inflect(lemma, "VBD"),
        third=inflect(lemma, "VBZ"), participle=inflect(lemma, "VBN"),
        passive=passive, modal=modal, lexical=root.text,
    )  # fmt: skip


def subject_of(doc: "Doc") -> "Token":
    """The grammatical subject of an agreed clause."""
    return next(c for c in next(doc.sents).root.children if c.dep_ in SUBJECTS)
