"""Mentions: what an article speaks of, under which names, and what kind of thing each is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.facts.acronyms import find_acronyms, shorten_title
from quizgen.facts.counting import Counts, bare_name, count_labels, read_descriptions
from quizgen.facts.kinds import UNKNOWN, Kind, Witnesses
from quizgen.facts.lexicon import lexicon
from quizgen.facts.people import find_people
from quizgen.facts.title_words import find_topic_roots, is_headline, root

if TYPE_CHECKING:
    from spacy.tokens import Doc


_MAIN, _AGAIN = 14, 3  # how many words an article is made of, and how often it says them
_HABIT = 3  # times that a noun is said with nothing but "the"
_CENTRAL, _EVERY, _SHORT = 5, 90, 3  # times at least, words of the article for one time, letters


@dataclass(frozen=True)
class Mentions:
    """Counts and names of one article.

    `lower` and `capital` count word forms inside sentences, `lemmas` content words, `labels` the
    tagger's votes per name, `people` maps every name of a person to the full one; `generic` are
    nouns spoken of in general ("leaves", "cells"), `described` what a name is said to be
    ("Accell, a public company" -> "company"); `definite` counts nouns with nothing but "the".
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
    definite: Mapping[str, int] = field(default_factory=dict)

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

    @cached_property
    def habitual(self) -> frozenset[str]:
        """Nouns that the article says as "the crew" from beginning to end: that of its topic."""
        named = self.title.lower() in self.text.lower()
        if is_headline(self.title) or not named or self.kind(self.title).coarse == "person":
            return frozenset()
        return frozenset(
            lemma for lemma, count in self.definite.items()
            if count >= _HABIT and 2 * count >= self.lemmas[lemma]
        )  # fmt: skip

    @cached_property
    def central_roots(self) -> frozenset[str]:
        """Roots of the nouns that the article speaks of all along, and so is about as well."""
        least = max(_CENTRAL, len(self.text.split()) / _EVERY)
        counts: Counter[str] = Counter()
        for lemma, count in self.lemmas.items():
            if lexicon().is_noun(lemma) and len(lemma) > _SHORT and self._is_written_small(lemma):
                counts[root(lemma)] += count
        return frozenset(found for found, count in counts.items() if count >= least)

    def _is_written_small(self, lemma: str) -> bool:
        capital = self.capital[lemma.capitalize()] + self.capital[f"{lemma.capitalize()}s"]
        return self.lower[lemma] + self.lower[f"{lemma}s"] >= capital

    @cached_property
    def _witnesses(self) -> Witnesses:
        return Witnesses(self.title, self.labels, self.people, self.acronyms, self.described)

    def kind(self, name: str) -> Kind:
        """What kind of thing a proper name is, by several witnesses; UNKNOWN when they disagree."""
        bare = bare_name(name)
        if not bare:
            return UNKNOWN
        return self._witnesses.ask(bare)

    def names(self, coarse: str, noun: str = "") -> list[str]:
        """Names of that kind, the most frequent first; full names for people."""
        counts = self._counts_by_kind.get((coarse, noun), Counter())
        return [name for name, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]

    @cached_property
    def _counts_by_kind(self) -> Mapping[tuple[str, str], Counter[str]]:
        found: dict[tuple[str, str], Counter[str]] = {}
        for name, votes in self.labels.items():
            kind = self.kind(name)
            counts = found.setdefault((kind.coarse, kind.noun), Counter())
            counts[self.people.get(name, name)] += votes.total()
        return found

    @cached_property
    def full_names(self) -> frozenset[str]:
        """People by given name and surname, without titles."""
        called = {
            name for name, votes in self.labels.items()
            if max(votes, key=lambda label: votes[label]) == "PERSON"
        }  # fmt: skip
        names = {" ".join(name.split()[-2:]) for name in (*called, *self.people.values())}
        return frozenset(
            name for name in names if " " in name and not lexicon().is_title(name.split()[0])
        )

    def is_common(self, word: str) -> bool:
        """Whether the article writes the word in lower case inside sentences."""
        return self.lower[word.lower()] > 0 and self.lower[word.lower()] >= self.capital[word]


_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})  # a title of one word is always some


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
        people=find_people(docs, labels, counts.lower, title, text),
        acronyms=find_acronyms(text) | shorten_title(title, counts.capital),
        title_lemmas=frozenset(
            token.lemma_.lower()
            for token in (title_doc or ())
            if (token.pos_ in _CONTENT or len(token.doc) == 1) and not token.is_stop
        ),
        generic=frozenset(counts.generic), definite=counts.definite,
        described=dict(read_descriptions(docs)),
    )  # fmt: skip
