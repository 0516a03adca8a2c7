"""Sayings: what somebody says in the article, as sentences of their own that stand alone.

The words are never plain fact: each saying keeps its speaker.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.facts.frame import Evidence, Word
from quizgen.facts.language import parse
from quizgen.facts.looseness import find_looseness, untie
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_word
from quizgen.facts.speakers import Speaker, split_quotation

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

_SHORTEST = 6  # words
_PERSONAL = re.compile(
    r"\b(?:I|we|our|ours|us|me|my|you|your|I'm|I've|we've|we're)\b", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:\w+ly|Often|Sometimes|Today|Now|Here|There|Then), ")
_ADVERB = re.compile(r"^(?:Typically|Overall|Hopefully|Certainly|Obviously|Clearly|Well|Yes|No), ")


@dataclass(frozen=True, slots=True)
class Saying:
    """`text` is a sentence in the words of the speaker, `inside` the same inside of another one;
    `loose` says why it needs what is around it.
    """

    text: str
    inside: str
    loose: str
    words: tuple[Word, ...]
    speaker: Speaker
    evidence: Evidence
    named: Evidence  # the sentence that names the speaker


def read_quotations(
    sentences: "Sequence[Sentence]", speakers: Mapping[int, Speaker]
) -> "list[tuple[Sentence, Sentence]]":
    """(sentence of the article, the quoted sentence in it parsed by itself) with a sure speaker."""
    pairs = [
        (sentence, text) for sentence in sentences if sentence.number in speakers
        for text in _quoted_sentences(sentence)
    ]  # fmt: skip
    docs = parse(text for _, text in pairs)
    return [
        (sentence, replace(sentence, span=next(doc.sents), inside_quotation=False))
        for (sentence, _), doc in zip(pairs, docs, strict=True)
        if len(list(doc.sents)) == 1
    ]


def _quoted_sentences(sentence: "Sentence") -> Iterator[str]:
    """The quoted part of a sentence, if it is one whole sentence without "I", "we" and "you"."""
    pieces = [piece.strip() for inside, piece in split_quotation(sentence) if inside]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) != 1 or not pieces[0][0].isupper() or pieces[0][-1] not in ",.":
        return
    text = _ADVERB.sub("", untie(pieces[0].rstrip(",. ") + "."))
    if _LEAD.match(text):  # "According to her, usually, ..." is no good English
        return
    text = text[:1].upper() + text[1:]
    if len(text.split()) >= _SHORTEST and " – " not in text and not _PERSONAL.search(text):
        yield text


def list_sayings(
    quotations: "Sequence[tuple[Sentence, Sentence]]", sentences: "Sequence[Sentence]",
    speakers: Mapping[int, Speaker], mentions: Mentions,
) -> tuple[Saying, ...]:  # fmt: skip
    """One for each quoted sentence."""
    places = {s.number: Evidence(s.quote, s.paragraph, s.number) for s in sentences}
    return tuple(
        Saying(
            quoted.text, _inside(quoted, mentions),
            find_looseness(quoted, quoted.text, mentions, plain=False),
            tuple(make_word(token) for token in quoted.span),
            speakers[sentence.number], places[sentence.number],
            places[speakers[sentence.number].named],
        )
        for sentence, quoted in quotations
    )  # fmt: skip


def _inside(quoted: "Sentence", mentions: Mentions) -> str:
    """The sentence with a small first letter, unless its first word is a name."""
    first, text = quoted.span[0], quoted.text
    name = first.pos_ == "PROPN" or (len(first.text) > 1 and first.text.isupper())
    if name and not mentions.is_common(first.text):
        return text
    return text if first.ent_type_ in _NAMES else text[:1].lower() + text[1:]


_NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "LAW"})
