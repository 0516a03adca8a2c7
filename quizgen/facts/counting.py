"""Counting: the words, names and descriptions of an article in one pass."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DETERMINERS = frozenset({"det", "poss", "nummod", "amod", "compound"})


_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def bare_name(name: str) -> str:
    """Without article and possessive."""
    return _ARTICLE.sub("", name.strip()).removesuffix("'s").removesuffix("’s").strip(" '’")


@dataclass
class Counts:
    """What one pass over the words counts."""

    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    lemmas: Counter[str] = field(default_factory=Counter)
    first_seen: dict[str, int] = field(default_factory=dict)
    generic: set[str] = field(default_factory=set)
    definite: Counter[str] = field(default_factory=Counter)

    def add(self, token: "Token", sentence: int) -> None:
        before = token.doc[token.i - 1].text if token.i else ""
        if token.text[0].islower():
            self.lower[token.text] += 1
        elif not token.is_sent_start and before != '"':
            self.capital[token.text] += 1
        lemma = token.lemma_.lower()
        if token.tag_ == "NNS" and not any(c.dep_ in _DETERMINERS for c in token.lefts):
            self.generic.add(lemma)
        if token.tag_ == "NN" and [c.lower_ for c in token.lefts] == ["the"]:
            self.definite[lemma] += not any(c.dep_ == "prep" for c in token.rights)
        if token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"}:
            self.lemmas[lemma] += 1
            self.first_seen.setdefault(lemma, sentence)


def count_labels(docs: "Sequence[Doc]") -> dict[str, Counter[str]]:
    """The tagger's votes for every name."""
    labels: dict[str, Counter[str]] = {}
    for doc in docs:
        for entity in doc.ents:
            name = bare_name(entity.text)
            if name and name[0].isalnum():
                labels.setdefault(name, Counter())[entity.label_] += 1
    return labels


def read_descriptions(docs: "Sequence[Doc]") -> Iterator[tuple[str, str]]:
    """(name, noun) of "NAME is a NOUN" and "NAME, a NOUN"."""
    for doc in docs:
        for token in doc:
            named = token.head
            if token.dep_ == "attr" and token.head.lemma_ == "be":
                named = next((c for c in token.head.children if c.dep_ == "nsubj"), token)
            elif token.dep_ != "appos":
                continue
            if named.pos_ == "PROPN" and token.tag_ == "NN" and named is not token:
                start = min([named.i, *(c.i for c in named.lefts if c.dep_ == "compound")])
                yield bare_name(doc[start : named.i + 1].text), token.lemma_.lower()
