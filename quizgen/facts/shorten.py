"""Shortening: parts of a sentence that are sentences of their own.

Each part is parsed again, and kept only if that parse finds the verb and the subject that the first
one found.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.facts.coordination import list_coordinated, swallows_subject
from quizgen.facts.language import parse
from quizgen.facts.looseness import untie
from quizgen.facts.rescue import simplify_text
from quizgen.facts.simplify import SUBJECTS, contiguous, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence

SHORTEST = 8  # words
# "Though the case was lost, it ...": whom a pronoun behind a lead means is told there.
_PRONOUN = re.compile(r"(?:It|He|She|They)\b", re.IGNORECASE)


def shorten(sentences: "Sequence[Sentence]") -> "Iterator[tuple[Sentence, Sentence]]":
    """(sentence, part of it as a sentence), for each the best part first."""
    pairs = [(sentence, text, verb) for sentence in sentences for text, verb in _cut(sentence)]
    docs = parse(text for _, text, _ in pairs)
    for (sentence, _, verb), doc in zip(pairs, docs, strict=True):
        spans = list(doc.sents)
        if len(spans) == 1 and _says_the_same(verb, spans[0].root):
            yield sentence, replace(sentence, span=spans[0])


def _says_the_same(verb: "Token", again: "Token") -> bool:
    """Whether the second parse has that verb, and the subject that the first one had."""
    subject, found = _find_subject(verb), _find_subject(again)
    empty = any(child.dep_ in {"expl", "csubj", "csubjpass"} for child in again.children)
    return verb.lemma_ == again.lemma_ and subject in {"", found} and bool(found or empty)


def _find_subject(verb: "Token") -> str:
    return next((str(child.lower_) for child in verb.children if child.dep_ in SUBJECTS), "")


def _cut(sentence: "Sentence") -> "Iterator[tuple[str, Token]]":
    """(text, its verb)."""
    if sentence.inside_quotation or '"' in sentence.text:
        return
    root = sentence.span.root
    if any(swallows_subject(sentence.span, verb) for verb in list_coordinated(root)[1:]):
        return
    for text, verb in ((sentence.text, root), *_split(sentence)):
        simple = simplify_text(untie(text))
        for found in (simple, "" if text == sentence.text else text):
            leads = _PRONOUN.match(found) and not _PRONOUN.match(untie(text))
            if len(found.split()) >= SHORTEST and not leads:
                yield found[:1].upper() + found[1:], verb


def _split(sentence: "Sentence") -> "Iterator[tuple[str, Token]]":
    """The two halves of "A does this, and B does that", where both verbs have their subject."""
    verbs = [verb for verb in list_coordinated(sentence.span.root) if _has_subject(verb)]
    if len(verbs) != 2 or verbs[1].head != verbs[0]:
        return
    places = subtree(verbs[1])
    joined = [c for c in verbs[0].children if c.dep_ == "cc" and verbs[0].i < c.i < places[0]]
    if not contiguous(places) or len(joined) != 1 or joined[0].i != places[0] - 1:
        return
    doc, start = verbs[0].doc, sentence.span.start
    if not any(_is_unjoined(verb) for verb in list_coordinated(verbs[0]) if verb.i < joined[0].i):
        yield doc[start : joined[0].i].text.rstrip(" ,") + ".", verbs[0]
    yield doc[places[0] : places[-1] + 1].text.rstrip(" ,.") + ".", verbs[1]


def _is_unjoined(verb: "Token") -> bool:
    """ "wrote a play, wrote a novel" of which the last "and" went with the second half."""
    before = [word for word in verb.lefts if word.dep_ in {"cc", "punct"}]
    start = min([verb.i, *(word.i for word in before)])
    return verb.dep_ == "conj" and verb.doc[start - 1].text == ","


def _has_subject(verb: "Token") -> bool:
    return bool(_find_subject(verb))
