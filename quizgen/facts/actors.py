"""Actors: sentences whose subject is a name, cut into what is said before, of and after it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.facts.frame import Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_phrase
from quizgen.facts.simplify import contiguous, subtree

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.sentence import Sentence

LONGEST = 4  # words that describe somebody before the name
LONGEST_ASIDE = 10


@dataclass(frozen=True, slots=True)
class Actor:
    """`lead` + `text` + `rest` is the sentence; `text` is the subject with its asides.

    `phrase` is the name alone, `role` what the sentence says in passing that its bearer is ("Dutch
    physician", "pastor in Geneva"), "" if nothing.
    """

    sentence: int
    lead: str
    text: str
    rest: str
    phrase: Phrase
    role: str


def find_actors(sentences: "Sequence[Sentence]", mentions: Mentions) -> Iterator[Actor]:
    """At most one a sentence: the name that is the subject of its main verb, right before it."""
    for sentence in sentences:
        root = sentence.span.root
        subjects = [child for child in root.children if child.dep_ in {"nsubj", "nsubjpass"}]
        joined = any(
            child.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.children)
            for child in root.children
        )
        if len(subjects) == 1 and not joined and not sentence.inside_quotation:
            found = _read_actor(sentence, subjects[0], mentions)
            if found is not None:
                yield found


def _read_actor(sentence: "Sentence", head: "Token", mentions: Mentions) -> Actor | None:
    places, head = subtree(head), _name_of(head)
    entity = next((one for one in sentence.span.ents if one.start <= head.i < one.end), None)
    if entity is None or head.pos_ != "PROPN" or not contiguous(places) or _is_several(head):
        return None
    start, end = places[0], places[-1] + 1
    role = _read_role(start, entity, end)
    if role is None or not _begins_predicate(sentence, end):
        return None
    doc = head.doc
    text, offset = sentence.text, doc[sentence.span.start].idx
    first, last = doc[start].idx - offset, doc[end - 1].idx + len(doc[end - 1]) - offset
    name = re.sub(r"^[Tt]he ", "", entity.text)
    kind = mentions.kind(name)
    shown = f"the {name}" if doc[start].lower_ == "the" and not role else name
    phrase = replace(
        make_phrase(head, mentions), text=shown, proper=True, kind=kind.coarse, noun=kind.noun
    )
    rest = text[last:].lstrip(" ,")
    return Actor(sentence.number, text[:first], text[first:last], rest, phrase, role)


def _name_of(head: "Token") -> "Token":
    """The name right behind a noun: "the engineer Anna Lindqvist"."""
    names = [one for one in head.children if one.dep_ == "appos" and one.pos_ == "PROPN"]
    joined = len(names) == 1 and subtree(names[0])[0] == head.i + 1
    return names[0] if joined and head.pos_ == "NOUN" else head


def _is_several(head: "Token") -> bool:
    return any(child.dep_ in {"conj", "cc", "relcl", "acl"} for child in head.subtree)


def _begins_predicate(sentence: "Sentence", end: int) -> bool:
    """Whether the verb group follows at once, maybe after a comma, and is singular."""
    doc = sentence.span.doc
    if end < sentence.span.end and doc[end].text == ",":
        end += 1
    if end >= sentence.span.end:
        return False
    word, root = doc[end], sentence.span.root
    own = word == root or (word.head == root and word.dep_ in {"aux", "auxpass", "advmod"})
    return own and word.tag_ in {"VBD", "VBZ", "RB"} and word.lower_ not in {"were", "not"}


def _read_role(start: int, entity: "Span", end: int) -> str | None:
    """What is said before or after the name; None if it is something else than a role."""
    doc = entity.doc
    before, after = doc[start : entity.start], doc[entity.end : end]
    if len(before) and len(after):
        return None
    if len(after):
        return _read_aside(after)
    words = [word for word in before if word.dep_ != "det"]
    if not words:
        return ""
    plain = all(word.pos_ in {"ADJ", "NOUN", "PROPN"} for word in words)
    return _text(words) if plain and len(words) <= LONGEST and _is_role(words[-1]) else None


def _read_aside(after: "Span") -> str | None:
    """ ", a pastor in Geneva": the noun phrase; "" for "the president", whom that makes known."""
    words = list(after)
    if words[0].text != "," or len(words) < 3:
        return None
    words = words[1:-1] if words[-1].text == "," else words[1:]
    heads = [word for word in words if word.dep_ == "appos"]
    if len(heads) != 1 or len(words) > LONGEST_ASIDE or any(word.text == "," for word in words):
        return None
    definite = words[0].lower_ not in {"a", "an"} or not _is_role(heads[0])
    return "" if definite else _text(words[1:])


def _is_role(word: "Token") -> bool:
    """A person by what he or she does; "Captain" and "Emperor" are written as parts of names."""
    return word.text.islower() and lexicon().noun_class(word.lemma_.lower()) == "person"


def _text(words: "Sequence[Token]") -> str:
    return "".join(word.text_with_ws for word in words).strip()
