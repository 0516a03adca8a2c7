"""Spans: the names, dates, numbers and terms of a sentence that could be left out of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span

    from quizgen.facts.sentence import Sentence

LONGEST = 6  # words
_NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_TIMES = frozenset({"DATE", "TIME"})
_NO_NAMES = frozenset({"ADV", "VERB", "ADP", "SCONJ", "CCONJ"})  # "Commonly", at the start
DESCRIBING = frozenset({"compound", "amod", "nmod"})
# What a sentence is about, what happens to it and what it is, beside what is said in passing: of
# gaps in the first graders used .66 of 119, of those behind prepositions or in lists .39 of 214.
CORE = frozenset(
    {"nsubj", "nsubjpass", "dobj", "attr", "oprd", "appos", "at", "from", "with", "of", "in", "to"}
)


@dataclass(frozen=True, slots=True)
class Gap:
    """A passage of a sentence: `kind` is "name", "number", "date" or "term".

    `role` is its place in the sentence: "nsubj", "dobj", "compound" ("Native American groups") and
    so on, of what stands behind a preposition that preposition.
    """

    text: str
    kind: str
    sentence: int
    role: str = ""


def find_spans(sentences: "Sequence[Sentence]") -> Iterator[Gap]:
    """Tagged names, dates and numbers first, then noun phrases that hold none of them."""
    for sentence in sentences:
        if sentence.inside_quotation:
            continue
        taken: set[int] = set()
        for entity in sentence.span.ents:
            text = _bare(entity)
            if text and entity.label_ != "ORDINAL" and text.lower() not in {"one", "two"}:
                taken.update(range(entity.start, entity.end))
                if entity.root.pos_ not in _NO_NAMES:
                    yield Gap(text, _kind(entity.label_), sentence.number, _find_role(entity))
        for chunk in sentence.span.noun_chunks:
            text = _bare(chunk)
            plain = chunk.root.pos_ in {"NOUN", "PROPN"} and not taken & set(
                range(chunk.start, chunk.end)
            )
            if text and plain and lexicon().familiarity(chunk.root.lemma_.lower()) < 9:
                yield Gap(text, "term", sentence.number)


def _bare(span: "Span") -> str:
    """The words without a leading article or possessive; "" if nothing good is left."""
    words = list(span)
    while words and (words[0].pos_ == "DET" or words[0].tag_ == "PRP$"):
        words = words[1:]
    if words and words[-1].text in {"'s", "’s"}:
        words = words[:-1]
    if not words or len(words) > LONGEST or any(word.pos_ == "PRON" for word in words):
        return ""
    return str(span.doc[words[0].i : words[-1].i + 1].text)


def _find_role(entity: "Span") -> str:
    root = entity.root
    if root.dep_ in DESCRIBING:
        return str(root.dep_) if entity.end <= root.head.i <= entity.end + 1 else ""
    return str(root.head.lower_ if root.dep_ == "pobj" else root.dep_)


def _kind(label: str) -> str:
    if label in _NUMBERS:
        return "number"
    return "date" if label in _TIMES else "name"
