"""Phrases: noun phrases as plain data, written as they read in the middle of a sentence."""

import re
from typing import TYPE_CHECKING

from quizgen.facts.counting import bare_name
from quizgen.facts.frame import Phrase, Word
from quizgen.facts.kinds import Kind
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.simplify import SUBJECTS, subtree
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_GLUED_STOP = re.compile(r"(?<=[a-z][A-Z])\.$")  # "pH.": one token at the end of a sentence
_FUNCTION = frozenset({"DET", "ADP", "PRON", "SCONJ", "ADV", "CCONJ", "PART", "NUM"})


_PLURAL_HEADS = frozenset({"people", "police", "cattle", "they"})


def make_phrase(head: "Token", mentions: Mentions) -> Phrase:
    places = _without_examples(subtree(head), head)
    words = tuple(make_word(head.doc[place]) for place in places)
    text = text_inside(head.doc, places, mentions)
    proper = head.pos_ == "PROPN" or (head.text.isupper() and len(head.text) > 1)
    core = core_name(head)
    kind = mentions.kind(core) if proper else None
    joined = any(child.dep_ == "conj" for child in head.children)
    if kind and kind.coarse == "place" and not joined and bare_name(text) != bare_name(core):
        kind = Kind("place")  # "south Asia" is no continent
    coarse = kind.coarse if kind else _class_of(head)
    if kind is not None and kind.coarse == "person" and words[0].tag == "PRP$":
        own = [w for w in words if w.pos == "PROPN"]  # "his deputy Anna Lindqvist"
        words, text = tuple(w for w in words if w.index >= own[0].index), core
    return Phrase(
        text=text, words=words, head=make_word(head), plural=_is_plural(head), proper=proper,
        kind=coarse, noun=kind.noun if kind else "",
    )  # fmt: skip


def _class_of(head: "Token") -> str:
    """What the noun names: "mechanics" is a science, its singular a person."""
    lemma = head.lower_ if head.lower_.endswith("ics") else head.lemma_.lower()
    return lexicon().noun_class(lemma) or ""


def _without_examples(places: list[int], head: "Token") -> list[int]:
    """Without ", including A, B and C" at the end of the phrase."""
    for index, place in enumerate(places):
        word = head.doc[place]
        if word.lower_ == "including" and index and head.doc[places[index - 1]].text == ",":
            return places[: index - 1] if places[index - 1] > head.i else places
    return places


def core_name(head: "Token") -> str:
    """The name without what describes it: "policeman John Larson" -> "John Larson"."""
    places = [place for place in subtree(head) if place <= head.i or _continues_name(head, place)]
    small = {"of", "the", "and", "for", "-"}
    names = [p for p in places if head.doc[p].pos_ == "PROPN" or head.doc[p].lower_ in small]
    start = names[0] if names else head.i
    text = head.doc[start : (names[-1] if names else head.i) + 1].text
    return text if text[0].isupper() or text.startswith("the ") else head.text


def _continues_name(head: "Token", place: int) -> bool:
    word = head.doc[place]
    if word.head == head and word.dep_ == "prep" and word.lower_ == "of":
        return any(child.pos_ == "PROPN" for child in word.children)
    return (
        word.dep_ == "pobj"
        and word.pos_ == "PROPN"
        and word.head.lower_ == "of"
        and word.head.head == head
    )


def _is_plural(head: "Token") -> bool:
    return _is_joined(head) or head.tag_ in {"NNS", "NNPS"} or head.lower_ in _PLURAL_HEADS


def _is_joined(head: "Token") -> bool:
    """ "A and B", "A, B and C": the last of a list hangs on the one before it."""
    following = [child for child in head.children if child.dep_ == "conj"]
    said = any(child.dep_ == "cc" and child.lower_ in {"and", "&"} for child in head.children)
    return bool(following) and (said or any(_is_joined(child) for child in following))


def make_word(token: "Token") -> Word:
    return Word(
        _GLUED_STOP.sub("", token.text), token.lemma_.lower(), token.tag_, token.pos_,
        token.dep_, token.ent_type_, token.i, token.head.i, bool(token.whitespace_),
    )  # fmt: skip


def text_inside(doc: "Doc", places: "Sequence[int]", mentions: Mentions) -> str:
    """The words as they read in the middle of a sentence."""
    text = "".join(doc[place].text_with_ws for place in places).strip(" ,")
    text = _GLUED_STOP.sub("", text)
    if places and doc[places[0]].is_sent_start:
        word = doc[places[0]]
        return lower_start(word, mentions) + text[len(word.text) :]
    return text


def lower_start(token: "Token", mentions: Mentions) -> str:
    """The first word of a sentence as it is written inside one."""
    word = token.text
    if not word[:1].isupper() or word[1:] != word[1:].lower() or word == "I":
        return word
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    longer = following is not None and following.text[:1].isupper()
    if token.tag_ == "NNP" and (longer or _is_surname(token, mentions)):
        return word
    if following is not None and not mentions.capital[word] and _is_term(word, following.lemma_):
        return word.lower()
    if token.pos_ in _FUNCTION and not mentions.capital[word]:
        return word.lower()
    if token.pos_ == "NOUN" and lexicon().is_name_only(word) and not mentions.lower[word.lower()]:
        return word
    if not mentions.capital[word] and _is_common_noun(word):
        return word.lower()
    if token.pos_ in {"DET", "ADP", "SCONJ", "CCONJ", "PRON"}:
        return word.lower()
    if mentions.lower[word.lower()] or mentions.capital[word]:
        return word.lower() if mentions.is_common(word) else word
    if token.pos_ == "PROPN" or token.ent_type_ in {"GPE", "PERSON", "NORP", "LOC", "ORG"}:
        known = lexicon().is_noun(word.lower()) and not lexicon().is_name_only(word)
        return word.lower() if known and not token.ent_type_ else word
    singular = {token.lemma_.lower(), re.sub(r"s$|(?<=a)e$", "", word.lower())}  # "Larvae"
    unknown = token.pos_ == "NOUN" and not any(map(lexicon().is_noun, singular))
    return word if unknown else word.lower()


def _is_surname(token: "Token", mentions: Mentions) -> bool:
    """ "Ward died in 1903": nobody says so of a ward, which would have its article."""
    living = token.head.lemma_ in word_set("facts", "personal_verbs")
    alone = token.dep_ in SUBJECTS and token.left_edge == token
    several = token.lower_.endswith("s") and lexicon().is_noun(token.lower_[:-1])
    unused = not (mentions.lower[token.lower_] or several)
    return unused and alone and living


def _is_term(word: str, following: str) -> bool:
    """Whether the two make up a common noun: "Citric acid" at the start of a sentence."""
    words = lexicon()
    return (
        following.islower()
        and words.is_compound([word.lower(), following])
        and not (words.is_demonym(word) or words.place_kind(word) or words.first_name(word))
    )


def _is_common_noun(word: str) -> bool:
    """A noun of the dictionary that is no name of a place, people or person."""
    words = lexicon()
    named = words.place_kind(word) or words.is_demonym(word) or words.first_name(word)
    noun = words.is_noun(word.lower()) or words.is_noun(word.lower().removesuffix("s"))
    return noun and not (named or words.is_people(word) or words.is_name_only(word))
