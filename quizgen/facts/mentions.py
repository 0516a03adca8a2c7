"""Mentions: what an article speaks of, under which names, and what kind of thing each is."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.facts.acronyms import find_acronyms, shorten_title
from quizgen.facts.counting import Counts, bare_name, count_labels, read_descriptions
from quizgen.facts.lexicon import lexicon
from quizgen.facts.people import find_people
from quizgen.facts.title_words import find_topic_roots
from quizgen.shipped import word_list

if TYPE_CHECKING:
    from spacy.tokens import Doc


_PRODUCT = re.compile(r"^[A-Z]{1,4}-?\d{1,4}[A-Za-z]?$")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a name stands for: a coarse class and the noun to ask by ("" when not sure)."""

    coarse: str
    noun: str = ""


UNKNOWN = Kind("")
_MAIN, _AGAIN = 14, 3  # how many words an article is made of, and how often it says them
_DESCRIBED = {
    "group": "organisation", "location": "place", "artifact": "product", "event": "event",
    "communication": "work",
}  # fmt: skip


@dataclass(frozen=True)
class Mentions:
    """Counts and names of one article.

    `lower` and `capital` count word forms inside sentences, `lemmas` content words, `labels` the
    tagger's votes per name, `people` maps every name of a person to the full one; `generic` are
    nouns spoken of in general ("leaves", "cells"), `described` what a name is said to be
    ("Accell, a public company" -> "company").
    """

    title: str
    text: str
    lower: Counter[str]
    capital: Counter[str]
    lemmas: Counter[str]
    first_seen: Mapping[str, int]
    labels: Mapping[str, Counter[str]]
    people: Mapping[str, str]
    acronyms: Mapping[str, str]
    title_lemmas: frozenset[str]
    generic: frozenset[str] = frozenset()
    described: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def topic_roots(self) -> frozenset[str]:
        """Roots of the words by which a sentence shows that it is about the topic."""
        return find_topic_roots(
            self.title, self.title_lemmas, self.acronyms, self.labels, self.text
        )

    @cached_property
    def main_lemmas(self) -> frozenset[str]:
        """The words that the article uses most."""
        most = self.lemmas.most_common(_MAIN)
        return frozenset(lemma for lemma, count in most if count >= _AGAIN)

    def kind(self, name: str) -> Kind:
        """What kind of thing a proper name is, by several witnesses; UNKNOWN when they disagree."""
        bare = bare_name(name)
        if not bare:
            return UNKNOWN
        if bare in self.people:
            return Kind("person")
        return (
            self._place(bare)
            or self._by_head(bare)
            or self._by_description(bare)
            or (Kind("product") if _PRODUCT.match(bare) else None)
            or self._by_expansion(bare)
            or self._by_vote(bare)
            or UNKNOWN
        )

    def _place(self, name: str) -> Kind | None:
        votes = self.labels.get(name, Counter())
        if votes["PERSON"] * 2 > votes.total():
            return None
        kind = lexicon().place_kind(name)
        located = votes["GPE"] + votes["LOC"] + votes["FAC"]
        if kind in {"country", "continent"}:
            return Kind("place", kind)
        titled = not votes and name == self.title.split(",")[0].strip()
        if kind is not None and (titled or located * 2 > votes.total()):
            return Kind("place", kind)
        return None

    def _by_head(self, name: str) -> Kind | None:
        """`X University`, `Treaty of X`, `Lake X`: the noun inside the name tells."""
        words = name.split()
        heads = _name_heads()
        whole = len(words) > 1 and "of" not in words  # the Hero of the Soviet Union is no union
        if whole and words[-1].lower() in heads and words[-1][0].isupper():
            return Kind(heads[words[-1].lower()], words[-1].lower())
        lead = re.match(r"^([A-Z]\w+) (?:of|for)\b", name)
        if lead and lead.group(1).lower() in heads:
            return Kind(heads[lead.group(1).lower()], lead.group(1).lower())
        if len(words) == 2 and words[0] in {"Lake", "Mount", "River", "Cape", "Fort"}:
            noun = {"Mount": "mountain"}.get(words[0], words[0].lower())
            return Kind("place", noun)
        return None

    def _by_description(self, name: str) -> Kind | None:
        """What the article itself says the name is."""
        noun = self.described.get(name, "")
        coarse = _DESCRIBED.get(lexicon().noun_class(noun) or "") if noun else None
        return Kind(coarse, noun) if coarse else None

    def _by_expansion(self, name: str) -> Kind | None:
        expansion = self.acronyms.get(name)
        return self._by_head(expansion) if expansion else None

    def _by_vote(self, name: str) -> Kind | None:
        votes = self.labels.get(name, Counter())
        total = votes.total()
        if not total:
            return None
        for labels, coarse in (
            (("ORG",), "organisation"),
            (("GPE", "LOC", "FAC"), "place"),
            (("NORP",), "people"),
            (("EVENT",), "event"),
            (("WORK_OF_ART",), "work"),
            (("LAW",), "law"),
            (("PRODUCT",), "product"),
            (("LANGUAGE",), "language"),
        ):
            if sum(votes[label] for label in labels) >= 0.75 * total and total >= 2:
                return Kind(coarse)
        return None

    def names(self, coarse: str, noun: str = "") -> list[str]:
        """Names of that kind, the most frequent first; full names for people."""
        counts: Counter[str] = Counter()
        for name, votes in self.labels.items():
            kind = self.kind(name)
            if kind.coarse == coarse and kind.noun == noun:
                counts[self.people.get(name, name)] += votes.total()
        return [name for name, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]

    def is_common(self, word: str) -> bool:
        """Whether the article writes the word in lower case inside sentences."""
        return self.lower[word.lower()] > 0 and self.lower[word.lower()] >= self.capital[word]


def _name_heads() -> Mapping[str, str]:
    """Noun at the end of names -> coarse kind, from the shipped table."""
    pairs = (line.split() for line in word_list("facts", "name_heads"))
    return {noun: coarse for coarse, *nouns in pairs for noun in nouns}


def read_mentions(
    title: str, title_doc: "Doc | None", docs: "Sequence[Doc]", text: str
) -> Mentions:
    """Count the words and names of the parsed paragraphs."""
    counts = Counts()
    counts.lower.update(word for word in title.split()[1:] if word.islower())
    sentences = [sentence for doc in docs for sentence in doc.sents]
    for number, sentence in enumerate(sentences):
        for token in sentence:
            if token.is_alpha:
                counts.add(token, number)
    labels = count_labels(docs)
    return Mentions(
        title=title, text=text, lower=counts.lower, capital=counts.capital, lemmas=counts.lemmas,
        first_seen=counts.first_seen, labels=labels,
        people=find_people(docs, labels, counts.lower, title),
        acronyms=find_acronyms(text) | shorten_title(title, counts.capital),
        title_lemmas=frozenset(
            token.lemma_.lower()
            for token in (title_doc or ())
            if token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"} and not token.is_stop
        ),
        generic=frozenset(counts.generic), described=dict(read_descriptions(docs)),
    )  # fmt: skip
