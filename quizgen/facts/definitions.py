"""Definitions: what the article says in passing about a name (`NATO, a military alliance, ...`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.frame import Evidence, Phrase
from quizgen.facts.mentions import Mentions
from quizgen.facts.simplify import contiguous, is_listed, subtree
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Apposition:
    """`name`, `meaning` ("a/the ..."): said of it in passing in the sentence quoted."""

    name: str
    name_kind: str
    meaning: Phrase
    past: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form and what it stands for; `uses` counts how often the article writes it."""

    short: str
    expansion: str
    uses: int
    evidence: Evidence


def find_appositions(
    sentence: "Sentence", mentions: Mentions, evidence: Evidence
) -> Iterator[Apposition]:
    """Noun phrases set off by commas right after a name, where nothing else can be meant."""
    from quizgen.facts.phrases import core_name, make_phrase

    if sentence.inside_quotation or '"' in sentence.text:
        return
    for token in sentence.span:
        if token.dep_ != "appos" or not _stands_between_commas(token, sentence):
            continue
        name = token.head
        before = [place for place in subtree(name) if place < subtree(token)[0] - 1]
        if (
            name.pos_ != "PROPN"
            or name.dep_ == "conj"
            or any(word.dep_ == "conj" for word in name.children)
            or not contiguous(before)
            or before[-1] != subtree(token)[0] - 2
            or name.i != before[-1]
        ):
            continue
        first = token.doc[subtree(token)[0]]
        lemma = token.lemma_.lower()
        vague = lemma in word_set("facts", "vague_heads") or lemma in {"move", "decision", "step"}
        if first.lower_ not in {"a", "an", "the"} or vague or is_listed(token):
            continue
        text = core_name(name)
        cut = text.islower() and any(word.dep_ == "compound" for word in name.children)
        led = token.doc[before[0] - 1].text == ":" if before[0] else False  # half of a title
        leans = any(word.tag_ in {"PRP", "PRP$"} for word in token.subtree)
        if cut or led or leans:
            continue
        yield Apposition(
            name=text,
            name_kind=mentions.kind(text).coarse,
            meaning=make_phrase(token, mentions),
            past=_is_past(sentence),
            evidence=evidence,
        )


def _stands_between_commas(token: "Token", sentence: "Sentence") -> bool:
    places = subtree(token)
    doc = token.doc
    if not contiguous(places) or places[0] == 0 or not 4 <= len(places) <= 16:
        return False
    closed = places[-1] + 1 >= sentence.span.end or doc[places[-1] + 1].text in {",", "."}
    after = doc[places[-1] + 2] if places[-1] + 2 < sentence.span.end else None
    listed = after is not None and (after.pos_ in {"NOUN", "PROPN", "DET"} or after.lower_ == "and")
    return doc[places[0] - 1].text == "," and closed and token.pos_ == "NOUN" and not listed


def _is_past(sentence: "Sentence") -> bool:
    root = sentence.span.root
    finite = [root, *(c for c in root.children if c.dep_ in {"aux", "auxpass"})]
    return any(word.tag_ == "VBD" for word in finite)


def find_acronym_facts(sentences: "list[Sentence]", mentions: Mentions) -> Iterator[Acronym]:
    """Every acronym with the sentence that spells it out."""
    for short, expansion in mentions.acronyms.items():
        place = next(
            (s for s in sentences if expansion in s.quote and short in s.quote.replace(".", "")),
            None,
        )
        if place is not None:
            yield Acronym(
                short, expansion, mentions.text.count(short),
                Evidence(place.quote, place.paragraph, place.number),
            )  # fmt: skip
