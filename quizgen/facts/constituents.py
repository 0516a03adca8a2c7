"""Constituents: an agreed parse of a clause turned into plain data."""

from typing import TYPE_CHECKING

from quizgen.facts.clauses import Clause
from quizgen.facts.frame import Evidence, Frame, Part, Phrase, Role, Verb, Word
from quizgen.facts.language import inflect
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Kind, Mentions, bare_name
from quizgen.facts.simplify import SUBJECTS, subtree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_FUNCTION = frozenset({"DET", "ADP", "PRON", "SCONJ", "ADV", "CCONJ", "PART", "NUM"})
_PLURAL_HEADS = frozenset({"people", "police", "cattle", "they"})


def build_frame(doc: "Doc", clause: Clause, mentions: Mentions, evidence: Evidence) -> Frame:
    """The frame of a clause whose parses agree."""
    root = next(doc.sents).root
    parts: list[Part] = []
    finite = _finite(root)
    for child in sorted([root, *root.children], key=lambda token: token.i):
        part = _part(child, root, finite, mentions)
        if part is not None and not _concedes(part):
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
    nominal = child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "SYM"}
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


def make_phrase(head: "Token", mentions: Mentions) -> Phrase:
    places = _without_examples(subtree(head), head)
    words = tuple(_word(head.doc[place]) for place in places)
    text = _text(head.doc, places, mentions)
    proper = head.pos_ == "PROPN" or (head.text.isupper() and len(head.text) > 1)
    core = core_name(head)
    kind = mentions.kind(core) if proper else None
    if kind is not None and kind.coarse == "place" and bare_name(text) != bare_name(core):
        kind = Kind("place")  # "south Asia" is no continent
    coarse = kind.coarse if kind else (lexicon().noun_class(head.lemma_.lower()) or "")
    return Phrase(
        text=text, words=words, head=_word(head), plural=_is_plural(head), proper=proper,
        kind=coarse, noun=kind.noun if kind else "",
    )  # fmt: skip


def _without_examples(places: list[int], head: "Token") -> list[int]:
    """Without ", including A, B and C" at the end of the phrase."""
    for index, place in enumerate(places):
        word = head.doc[place]
        if word.lower_ == "including" and index and head.doc[places[index - 1]].text == ",":
            return places[: index - 1] if places[index - 1] > head.i else places
    return places


def core_name(head: "Token") -> str:
    """The name without what describes it: "policeman John Larson" -> "John Larson"."""
    places = [place for place in subtree(head) if place <= head.i or _continues_name(head, place)]
    small = {"of", "the", "and", "for", "-"}
    names = [p for p in places if head.doc[p].pos_ == "PROPN" or head.doc[p].lower_ in small]
    start = names[0] if names else head.i
    text = head.doc[start : (names[-1] if names else head.i) + 1].text
    return text if text[0].isupper() or text.startswith("the ") else head.text


def _continues_name(head: "Token", place: int) -> bool:
    word = head.doc[place]
    if word.head == head and word.dep_ == "prep" and word.lower_ == "of":
        return any(child.pos_ == "PROPN" for child in word.children)
    return (
        word.dep_ == "pobj"
        and word.pos_ == "PROPN"
        and word.head.lower_ == "of"
        and word.head.head == head
    )


def _is_plural(head: "Token") -> bool:
    joined = any(child.dep_ == "conj" for child in head.children) and any(
        child.dep_ == "cc" and child.lower_ in {"and", "&"} for child in head.children
    )
    return joined or head.tag_ in {"NNS", "NNPS"} or head.lower_ in _PLURAL_HEADS


def _make(
    role: Role, places: "Sequence[int]", doc: "Doc", mentions: Mentions,
    preposition: str = "", phrase: Phrase | None = None,
) -> Part:  # fmt: skip
    words = tuple(_word(doc[place]) for place in places)
    return Part(role, _text(doc, places, mentions), words, preposition, phrase)


def _word(token: "Token") -> Word:
    return Word(
        token.text, token.lemma_.lower(), token.tag_, token.pos_, token.dep_, token.ent_type_,
        token.i, token.head.i, bool(token.whitespace_),
    )  # fmt: skip


def _text(doc: "Doc", places: "Sequence[int]", mentions: Mentions) -> str:
    """The words as they read in the middle of a sentence."""
    text = "".join(doc[place].text_with_ws for place in places).strip(" ,")
    if places and doc[places[0]].is_sent_start:
        word = doc[places[0]]
        return lower_start(word, mentions) + text[len(word.text) :]
    return text


def lower_start(token: "Token", mentions: Mentions) -> str:
    """The first word of a sentence as it is written inside one."""
    word = token.text
    if not word[:1].isupper() or word[1:] != word[1:].lower() or word == "I":
        return word
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.tag_ == "NNP" and following is not None and following.text[:1].isupper():
        return word
    if token.pos_ in _FUNCTION and not mentions.capital[word]:
        return word.lower()
    if not mentions.capital[word] and _is_common_noun(word):
        return word.lower()
    if token.pos_ in {"DET", "ADP", "SCONJ", "CCONJ", "PRON"}:
        return word.lower()
    if mentions.lower[word.lower()] or mentions.capital[word]:
        return word.lower() if mentions.is_common(word) else word
    if token.pos_ == "PROPN" or token.ent_type_ in {"GPE", "PERSON", "NORP", "LOC", "ORG"}:
        return word if not lexicon().is_noun(word.lower()) or token.ent_type_ else word.lower()
    return word.lower()


def _is_common_noun(word: str) -> bool:
    """A noun of the dictionary that is no name of a place, people or person."""
    words = lexicon()
    named = words.place_kind(word) or words.is_demonym(word) or words.first_name(word)
    return words.is_noun(word.lower()) and not named and not words.is_people(word)


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
