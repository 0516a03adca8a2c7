"""Reading topics: the subject of every sentence and the people around it, by its first parse."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.facts.antecedents import Topic
from quizgen.facts.frame import Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_phrase
from quizgen.facts.pleonastic import is_pleonastic
from quizgen.facts.sentence import Sentence
from quizgen.facts.simplify import SUBJECTS
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SOMEBODY = SUBJECTS | {"dobj", "dative", "pobj"}


def list_topics(sentences: Sequence[Sentence], mentions: Mentions) -> dict[int, Topic]:
    """Sentence number -> topic, of those that have one subject and are nobody's words."""
    topics: dict[int, Topic] = {}
    paragraph, earlier = 0, frozenset[str]()
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, earlier = sentence.paragraph, frozenset()
        people = frozenset(
            full for short, full in mentions.people.items() if short in sentence.quote
        )
        persons = _list_persons(sentence) | _list_told_of(sentence)
        acting = _list_acting(sentence, mentions)
        subjects = [c for c in sentence.span.root.children if c.dep_ in SUBJECTS]
        unsaid = sentence.inside_quotation or is_pleonastic(sentence.text)
        if len(subjects) == 1 and not unsaid:
            phrase, defined = make_phrase(subjects[0], mentions), _is_defined(subjects[0])
            topics[sentence.number] = Topic(
                sentence.number, paragraph, _first_term(phrase) if defined else phrase, people,
                passive=subjects[0].dep_ == "nsubjpass", crowded=_is_crowded(subjects[0]),
                offers=_offers(subjects[0].head), owned=_find_owned(subjects[0], mentions),
                persons=persons, defined=defined, earlier=earlier, acting=acting,
            )  # fmt: skip
        earlier |= acting
    return topics


def _first_term(phrase: Phrase) -> Phrase:
    """ "a walker or walking frame": two words for one thing."""
    return replace(phrase, text=phrase.text.split(" or ")[0].rstrip(","))


def _list_persons(sentence: Sentence) -> frozenset[str]:
    return frozenset(
        word.lemma_ for word in sentence.span
        if word.tag_ == "NN" and word.dep_ in _SOMEBODY and word.head.lower_ != "as"
        and lexicon().noun_class(word.lemma_) == "person"
    )  # fmt: skip


def _list_told_of(sentence: Sentence) -> frozenset[str]:
    """Names of whom somebody speaks: "Ek said Lind was a captain. He ..." may be either."""
    root = sentence.span.root
    if root.lemma_ not in word_set("facts", "reporting_verbs"):
        return frozenset()
    return frozenset(
        word.lemma_ for word in sentence.span
        if word.dep_ in SUBJECTS and word.head != root and word.tag_ == "NNP"
        and lexicon().place_kind(word.text) is None
    )  # fmt: skip


def _is_crowded(subject: "Token") -> bool:
    """ "Norrby is served by the Lake Railway": "it" in the next sentence may be the railway."""
    if subject.dep_ != "nsubjpass":
        return False
    agent = any(child.dep_ == "agent" for child in subject.head.children)
    behind = [word for word in subject.sent if word.i > subject.right_edge.i]
    return agent or any(word.pos_ == "PROPN" for word in behind)


def _offers(verb: "Token") -> bool:
    """ "Norrby built a railway": what "it was opened" in the next sentence may be said of."""
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.tag_ == "NN"]
    return any(c.lower_ in {"a", "an"} for one in objects for c in one.children)


def _find_owned(subject: "Token", mentions: Mentions) -> Phrase | None:
    """ "Chloroplasts have their own DNA", which the article calls "chloroplast DNA" as well."""
    objects = [child for child in subject.head.children if child.dep_ == "dobj"]
    if subject.tag_ != "NNS" or subject.head.lemma_ != "have" or len(objects) != 1:
        return None
    owned = objects[0]
    name = f"{subject.lemma_.lower()} {owned.text}"
    theirs = any(child.lower_ == "their" for child in owned.children)
    if (
        not theirs
        or owned.tag_ == "NNS"
        or name not in mentions.text.lower().replace(owned.lower_, owned.text)
    ):
        return None
    return replace(make_phrase(owned, mentions), text=name, proper=True)


def _list_acting(sentence: Sentence, mentions: Mentions) -> frozenset[str]:
    """Full names of people, and nouns for one person, that are subjects in it."""
    found = set()
    for word in sentence.span:
        if word.dep_ not in SUBJECTS:
            continue
        names = [name for name in mentions.people if name.split()[-1] == word.text]
        found |= {mentions.people[name] for name in names}
        if word.tag_ == "NN" and lexicon().noun_class(word.lemma_) == "person":
            found.add(word.lemma_)
    return frozenset(found)


def _is_defined(subject: "Token") -> bool:
    """ "A walker is a tool for ...", "Stomata are pores ...": a term, and what kind of thing."""
    verb = subject.head
    if verb.lemma_ != "be" or verb.tag_ not in {"VBZ", "VBP"} or subject.dep_ != "nsubj":
        return False
    own = [c for c in subject.children if c.dep_ in {"det", "poss", "nummod", "relcl", "prep"}]
    term = subject.pos_ == "PROPN" or all(c.lower_ in {"a", "an"} for c in own)
    kinds = [c for c in verb.children if c.dep_ == "attr" and c.pos_ == "NOUN"]
    return term and any(
        not any(c.lower_ in {"the", "no"} or c.dep_ == "poss" for c in kind.children)
        for kind in kinds
    )
