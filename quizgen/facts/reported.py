"""Reported speech: `X said that S`, `S, X said`: the clause S by itself, and by whom it is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.facts.language import parse
from quizgen.facts.looseness import untie
from quizgen.facts.mentions import Mentions
from quizgen.facts.simplify import SUBJECTS, contiguous, join_words, subtree
from quizgen.facts.speakers import Speaker
from quizgen.facts.tellers import name_teller
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.sentence import Sentence

SHORTEST = 6  # words of what is said
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SELF = re.compile(
    r"\b(?:I|we|our|ours|us|me|my|you|your|I'm|I've|we've|we're|he|she|they|his)\b", re.IGNORECASE
)


def read_reports(
    sentences: "Sequence[Sentence]", speakers: Mapping[int, Speaker], mentions: Mentions
) -> "list[tuple[Sentence, Speaker, Sentence]]":
    """(sentence of the article, by whom, what is said in it parsed by itself).

    Only where the second parse finds the verb and the subject that the first one found.
    """
    found = [
        (sentence, told) for sentence, span in _unquote(sentences)
        for told in _read_report(span, sentence.number, speakers, mentions)
    ]  # fmt: skip
    docs = parse(text for _, (_, text, _) in found)
    return [
        (sentence, speaker, replace(sentence, span=next(doc.sents), inside_quotation=False))
        for (sentence, (speaker, _, verb)), doc in zip(found, docs, strict=True)
        if _says_the_same(verb, doc)
    ]


def is_cut(quote: str) -> bool:
    """Whether words between quotation marks are not all the speaker's, or not all that he said."""
    return "[" in quote or "…" in quote or ".." in quote


def _unquote(sentences: "Sequence[Sentence]") -> "Iterator[tuple[Sentence, Span]]":
    """Sentences that tell who says something, without their quotation marks, parsed."""
    telling = [sentence for sentence in sentences if _tells(sentence)]
    yield from ((one, one.span) for one in telling if '"' not in one.text)
    quoted = [one for one in telling if '"' in one.text]
    for one, doc in zip(quoted, parse(one.text.replace('"', "") for one in quoted), strict=True):
        if len(list(doc.sents)) == 1:
            yield one, next(doc.sents)


def _tells(sentence: "Sentence") -> bool:
    whole = not sentence.inside_quotation and sentence.text.count('"') % 2 == 0
    verbs = word_set("facts", "reporting_verbs")
    return whole and not is_cut(sentence.quote) and any(t.lemma_ in verbs for t in sentence.span)


def _read_report(
    span: "Span", number: int, speakers: Mapping[int, Speaker], mentions: Mentions
) -> "Iterator[tuple[Speaker, str, Token]]":
    """(by whom, what is said as a sentence, its verb): at most one."""
    root = span.root
    if root.lemma_ not in word_set("facts", "reporting_verbs") or root.tag_ not in _FINITE:
        return
    tellers = [child for child in root.children if child.dep_ == "nsubj"]
    clauses = [c for c in root.children if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}]
    if len(tellers) != 1 or len(clauses) != 1 or _is_doubted(root) or _says_something_else(root):
        return
    verb, places = clauses[0], subtree(clauses[0])
    if len(_list_subjects(verb)) != 1 or not contiguous(places):
        return
    speaker = name_teller(tellers[0], number, speakers, mentions)
    marks = {c.i for c in verb.children if c.dep_ == "mark" and c.lower_ == "that"}
    text = untie(join_words(span.doc, [place for place in places if place not in marks]))
    if speaker and len(text.split()) >= SHORTEST and not _SELF.search(text):
        yield speaker, text, verb


def _is_doubted(root: "Token") -> bool:
    """ "did not say", "if he says", "may say", "said why"."""
    return any(
        child.dep_ in {"neg", "aux", "mark"} and child.lower_ not in {"has", "have", "had"}
        for child in root.children
    )


def _says_something_else(root: "Token") -> bool:
    """ "A sold well; the paper noted its cover": what the paper said is another thing."""
    return any(child.dep_ == "dobj" or child.text == ";" for child in root.children)


def _says_the_same(verb: "Token", doc: "Doc") -> bool:
    spans = list(doc.sents)
    if len(spans) != 1 or spans[0].root.lemma_ != verb.lemma_:
        return False
    return _list_subjects(spans[0].root) == _list_subjects(verb)


def _list_subjects(verb: "Token") -> list[str]:
    return [child.lower_ for child in verb.children if child.dep_ in SUBJECTS]
