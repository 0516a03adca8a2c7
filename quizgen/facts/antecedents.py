"""Antecedents: what a pronoun that is the subject of a sentence stands for, where only one fits."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from quizgen.facts.counting import bare_name
from quizgen.facts.frame import Phrase, Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import is_headline
from quizgen.shipped import word_list

PERSONAL = {"he": "male", "she": "female"}
_FORMS = {"male": "he|him|his|himself", "female": "she|her|hers|herself"}
_OFTEN, _FAR = 8, 4  # times that a report names whom it tells of, and how many times as often
_OFTENER = 4  # times that one sex is spoken of more than the other, in a biography
_MISTER = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\b")
_VAGUE = frozenset({"others", "some", "many", "most", "few", "both", "thousands", "hundreds"})
_PARTICLES = frozenset({"de", "van", "von", "al", "bin", "ibn", "la", "der", "da", "di", "of"})
_LONGEST_OWNER = 4  # words


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence is about: the subject of its main clause, and the people it names.

    `persons` are the common nouns for persons in it: "grandfather", "minister". It is `defined` if
    the sentence says what it is ("A walker is a tool ..."). `earlier` are people and nouns for
    persons that were subjects in its paragraph before it, `acting` those that are in it. It is
    `crowded` if something is done to its subject in which another thing has a part by name, and
    `offers` something new if its object is "a railway"; `owned` is what "cells have their own DNA"
    is about, as the article calls it ("cell DNA").
    """

    sentence: int
    paragraph: int
    phrase: Phrase
    people: frozenset[str]
    passive: bool = False
    crowded: bool = False
    offers: bool = False
    owned: Phrase | None = None
    persons: frozenset[str] = frozenset()
    defined: bool = False
    earlier: frozenset[str] = frozenset()
    acting: frozenset[str] = frozenset()


def find_antecedent(
    pronoun: Phrase, before: Topic | None, here: Topic, mentions: Mentions
) -> Phrase | None:
    """What a pronoun that is the topic of a sentence means: the topic of the sentence before,

    if it agrees, and for "he" and "she" only if no second person was named there. Only these two
    may look across the paragraphs of a news report.
    """
    word = pronoun.text.lower()
    personal = word in PERSONAL
    if before is not None and before.owned is not None and word == "it":
        return before.owned if before.paragraph == here.paragraph else None
    if before is None or (before.paragraph != here.paragraph and not personal):
        return None
    if before.defined and _takes_up(word, before.phrase):
        return before.phrase
    if not agrees(word, before.phrase):
        return None
    if personal and _is_contested(before, PERSONAL[word]):
        return None
    if word == "it" and not _goes_on(before, here, mentions):
        return None
    if word == "they" and _is_of_the_title(before.phrase, mentions):
        return None
    return before.phrase


def _is_of_the_title(phrase: Phrase, mentions: Mentions) -> bool:
    """ "The hearts of toads have three chambers. They have ...", in an article on toads."""
    after = [word for word in phrase.words if word.index > phrase.head.index]
    return (
        any(word.tag == "NNS" and word.lemma in mentions.title_lemmas for word in after)
        and phrase.head.lemma not in mentions.title_lemmas
    )


def _goes_on(before: Topic, here: Topic, mentions: Mentions) -> bool:
    """Whether the sentence before is so much about its subject that "it" is that again."""
    titled = _is_title(before.phrase, mentions)
    if before.crowded or (before.passive and not titled) or (before.offers and here.passive):
        return False
    return titled or _is_strong(before.phrase, mentions)


def find_owner(word: Word, before: Topic | None, here: Topic, mentions: Mentions) -> Phrase | None:
    """Whose "its", "his" or "their" at the start of a sentence is: the topic before, if it agrees,
    or whose life it is that the article tells.
    """
    found = _find_owner_before(word.lower, before, here, mentions)
    return found if found is not None else find_hero(word, here, mentions)


def _find_owner_before(
    word: str, before: Topic | None, here: Topic, mentions: Mentions
) -> Phrase | None:
    """A long phrase owns nothing that could be said in a question."""
    pronoun = {"its": "it", "his": "he", "her": "she", "their": "they"}.get(word)
    if pronoun is None or before is None or before.paragraph != here.paragraph:
        return None
    if pronoun == "it" and before.owned is not None:
        return before.owned
    owner = before.phrase
    known = owner.proper or _is_title(owner, mentions)
    if not agrees(pronoun, owner) or len(owner.text.split()) > _LONGEST_OWNER or not known:
        return None
    contested = pronoun in PERSONAL and _is_contested(before, PERSONAL[pronoun])
    return None if contested else owner


def find_hero(word: Word, here: Topic, mentions: Mentions) -> Phrase | None:
    """ "He" or "his" in the life of one man: whom the article is about.

    Only where no other of that sex does anything in the sentence or before it in its paragraph.
    """
    name = _find_hero_name(mentions)
    sex = PERSONAL.get({"his": "he", "her": "she"}.get(word.lower, word.lower))
    if sex is None or not name:
        return None
    said = {one: len(re.findall(rf"(?i:\b(?:{forms})\b)", mentions.text))
            for one, forms in _FORMS.items()}  # fmt: skip
    other = said["female" if sex == "male" else "male"]
    rivals = (here.earlier | here.acting) - {name}
    if said[sex] < max(1, _OFTENER * other) or any(_may_be(one, sex) for one in rivals):
        return None
    head = replace(word, text=name, lemma=name.lower(), tag="NNP", pos="PROPN")
    return Phrase(
        text=name, words=(head,), head=head, plural=False, proper=True, kind="person", noun=""
    )


def _find_hero_name(mentions: Mentions) -> str:
    """Whose life the title tells: a name, or a headline that names one person in full."""
    if mentions.kind(mentions.title).coarse == "person":
        return mentions.people.get(mentions.title, mentions.title)
    people = {full for full in mentions.people.values() if " " in full}
    named = [full for full in people if full in mentions.title]
    if named or not is_headline(mentions.title):
        return named[0] if len(named) == 1 else ""
    return _find_protagonist(people, mentions.text)


def _find_protagonist(people: Collection[str], text: str) -> str:
    """Who is named far more often than anybody else in a report, or ""."""
    counts = {full: len(re.findall(rf"\b{re.escape(full.split()[-1])}\b", text))
              for full in people}  # fmt: skip
    first, *others = sorted(counts, key=lambda full: (-counts[full], full)) or [""]
    most = max((counts[full] for full in others), default=0)
    return first if first and counts[first] >= max(_OFTEN, _FAR * most) else ""


def possessive(name: str) -> str:
    """ "Angola" -> "Angola's", "Aristoteles" -> "Aristoteles'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _takes_up(word: str, defined: Phrase) -> bool:
    """Whether "it" or "they" goes on with what the sentence before has said what it is."""
    if defined.kind == "person" or defined.head.pos == "PRON":
        return False
    return word == ("they" if defined.plural else "it")


def _is_contested(topic: Topic, sex: str) -> bool:
    """Whether "he" or "she" in the next sentence could be somebody else."""
    said = {word.lemma for word in topic.phrase.words}
    named = [name for name in topic.people if _may_be(name, sex)]
    return len(named) > 1 or any(_may_be(noun, sex) for noun in topic.persons - said)


def _may_be(one: str, sex: str) -> bool:
    """Whether a name or a noun for a person may be of that sex."""
    known = lexicon().name_sex(one.split(maxsplit=1)[0]) if one[0].isupper() else _sexes().get(one)
    return known in {None, sex}


def _sexes() -> Mapping[str, str]:
    """Nouns for persons of one sex: "mother" -> "female"."""
    lines = (line.split() for line in word_list("facts", "sexes"))
    return {noun: sex for sex, *nouns in lines for noun in nouns}


def _is_title(phrase: Phrase, mentions: Mentions) -> bool:
    """Whether it is what the article is about, by its name."""
    bare, title = bare_name(phrase.text).lower(), mentions.title.split(",")[0].lower()
    return bare.removesuffix("s") == title.removesuffix("s")


def _is_strong(phrase: Phrase, mentions: Mentions) -> bool:
    """A name, or a term with its modifiers: likely to be spoken of in the next sentence too.

    A bare term ("body hair") is only if the article is about it.
    """
    definite = phrase.words[0].tag == "DT"
    topical = phrase.head.lemma in mentions.title_lemmas | mentions.main_lemmas
    return phrase.proper or (len(phrase.words) >= 2 and (definite or topical))


def agrees(pronoun: str, phrase: Phrase) -> bool:
    if phrase.head.pos == "PRON" or phrase.head.lower in _VAGUE:
        return False
    if pronoun in PERSONAL:
        unknown = not phrase.kind and len(phrase.words) >= 2  # "he" tells that it is a person
        named = all(word.text[0].isupper() or word.lower in _PARTICLES for word in phrase.words)
        first, *rest = phrase.text.split()
        sex = lexicon().title_sex(first) or lexicon().name_sex(first)
        if sex is None and len(rest) > 1:  # "Journalist Brian Doherty"
            sex = lexicon().name_sex(rest[0])
        return (
            (phrase.kind == "person" or (unknown and named))
            and phrase.proper
            and (not phrase.plural)
            and sex in {None, PERSONAL[pronoun]}
        )
    if pronoun == "it":
        if _MISTER.match(phrase.text):
            return False
        return not phrase.plural and phrase.kind != "person" and bool(phrase.kind or phrase.proper)
    related = lexicon().noun_class(phrase.head.lemma) == "relation"  # "relations" do nothing
    return pronoun == "they" and phrase.plural and not related
