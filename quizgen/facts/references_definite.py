"""Definite phrases: whether "the NOUN ..." is understood without the text before it."""

import re
from collections.abc import Sequence
from functools import cache

from quizgen.facts.frame import Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.references_bridged import is_bridged
from quizgen.facts.title_words import is_headline
from quizgen.shipped import word_list, word_set

_TOLD = frozenset({"relcl", "acl"})
_NAMING = frozenset({"know", "call", "name", "term", "dub", "nickname"})
_ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "next", "last"])


def find_definite(word: Word, words: Sequence[Word], mentions: Mentions, sentence: int) -> str:
    if word.lower != "the" or word.dep != "det":
        return ""
    head = next((w for w in words if w.index == word.head), None)
    if head is None or _is_given_as_name(head, words):
        return ""
    if is_specific(head, words, mentions, sentence) or is_bridged(head, words, mentions):
        return ""
    return f"definite: the {head.lower}"


def _is_given_as_name(head: Word, words: Sequence[Word]) -> bool:
    """ "is also known as the plastome", "is called the nerve": what it is called, not which."""
    above = next((w for w in words if w.index == head.head), None)
    if above is None or above.lower != "as":
        return above is not None and head.dep == "oprd" and above.lemma in _NAMING
    verb = next((w for w in words if w.index == above.head), None)
    return verb is not None and verb.lemma in _NAMING


def is_specific(
    head: Word, words: Sequence[Word], mentions: Mentions, sentence: int, depth: int = 0
) -> bool:
    """Whether `the HEAD ...` is understood without the text before it."""
    children = [w for w in words if w.head == head.index and w is not head]
    if _is_named(head, words, children):
        return True
    ordinal = any(w.lower in _ORDINALS for w in children) and head.lemma != "century"
    leading = any(w.lower == "first" for w in children) and any(
        w.dep in {"amod", "compound"} and w.lower not in _ORDINALS for w in children
    )
    if leading:
        return True  # "the first modern geologist"
    single = any(w.tag in {"JJS", "RBS"} for w in _subtree(head, words) if w.index < head.index)
    tied = single or any(w.dep in {"prep", "relcl", "acl"} for w in children)
    if ordinal and not tied:
        return False  # "the second test": of which tests?
    if single or _is_known(head, children, mentions):
        return True
    aside = any(w.text == "," and w.index == head.index + 1 for w in words)
    if not aside and any(w.dep in _TOLD and len(_subtree(w, words)) >= 3 for w in children):
        return True
    tails = [w for w in (*children, *_below_last(head, words)) if w.dep == "prep"]
    if any(_says_which(w, words, mentions, sentence, depth) for w in tails):
        return True
    return _is_compound(head, children) or _first_mention(head.lemma, mentions, sentence)


def _below_last(head: Word, words: Sequence[Word]) -> list[Word]:
    """ "the shape, size and position of an organ": what is said behind the last is said of all."""
    last = head
    while joined := next((w for w in words if w.head == last.index and w.dep == "conj"), None):
        last = joined
    of_all = last is not head and not any(w.dep == "det" and w.head == last.index for w in words)
    return [w for w in words if w.head == last.index] if of_all else []


def _is_named(head: Word, words: Sequence[Word], children: Sequence[Word]) -> bool:
    """A name or number in it tells which: "the 1960s", "the year 2022", the term "entropy"."""
    if any(_is_name(w) for w in _subtree(head, words) if w is not head):
        return True
    if head.pos == "PROPN" and head.lower not in _bodies():
        return True  # but "the Council": of what?
    if re.fullmatch(r"\d{3,4}s", head.lower) or (head.text.isupper() and len(head.text) > 1):
        return True
    if any(w.dep == "nummod" and w.index == head.index + 1 for w in children):
        return True
    return any(w.index == head.index + 1 and w.text in {'"', "'"} for w in words)


@cache
def _bodies() -> frozenset[str]:
    """Nouns that end the names of bodies, events and places: "council", "battle", "market"."""
    return frozenset(word for line in word_list("facts", "name_heads") for word in line.split()[1:])


def _is_known(head: Word, children: Sequence[Word], mentions: Mentions) -> bool:
    """There is but one, or it is the topic."""
    known = head.lemma in word_set("facts", "unique") or (head.lemma == "century" and children)
    pointing = head.lemma in word_set("facts", "anaphoric")
    return (
        bool(known)
        or (head.lemma in mentions.title_lemmas and (not pointing or is_headline(mentions.title)))
        or _is_topical_term(head.lemma, mentions)
        or (head.lemma in mentions.habitual and not pointing)
    )


def _says_which(
    preposition: Word, words: Sequence[Word], mentions: Mentions, sentence: int, depth: int
) -> bool:
    """Whether "of X" identifies what stands before it."""
    for inner in words:
        if inner.head != preposition.index or inner.dep not in {"pobj", "pcomp"}:
            continue
        if inner.dep == "pcomp":
            return True
        if inner.pos == "NUM" and re.fullmatch(r"1\d{3}|20\d\d", inner.text):
            continue  # "the help of 1999"
        bare = not any(w.lower == "the" and w.head == inner.index for w in words)
        if bare and inner.pos != "PRON":
            return True
        if depth < 3 and is_specific(inner, words, mentions, sentence, depth + 1):
            return True
    return False


# Whatever stands before them tells which: "the construction industry", "the oil and gas sector".
_TRADES = frozenset({"industry", "sector", "trade", "market", "business"})


def _is_compound(head: Word, children: Sequence[Word]) -> bool:
    """A noun with what tells its kind: listed compounds, or two modifiers."""
    kinds = {"amod", "compound", "nmod"}
    modifiers = [w for w in children if w.dep in kinds and w.index < head.index]
    listed = modifiers and lexicon().is_compound([*(w.lower for w in modifiers), head.lemma])
    if listed and lexicon().noun_class(head.lemma) != "group":
        return True  # but "the lower house" is that of some country
    if head.lemma in _TRADES and any(w.dep == "compound" for w in modifiers):
        return True
    if head.lemma in word_set("facts", "anaphoric"):
        return False
    if head.tag == "NN" and lexicon().noun_class(head.lemma) in {"person", "group"}:
        return False  # "the struggling pay TV operator"
    return any(w.dep == "compound" for w in modifiers) or len(modifiers) >= 2


def _is_topical_term(lemma: str, mentions: Mentions) -> bool:
    """A rare noun that the article keeps using: "the polygraph" means the kind of thing."""
    natural = {"plant", "animal", "body", "substance", "object"}
    if lemma in mentions.generic and lexicon().noun_class(lemma) in natural:
        return True
    if mentions.capital[lemma.capitalize()]:
        return False  # "the fort", where Fort Caroline is spoken of
    return (
        mentions.lemmas[lemma] >= 3
        and lemma not in word_set("facts", "anaphoric")
        and lexicon().is_noun(lemma)
        and lexicon().familiarity(lemma) <= 4
    )


def _first_mention(lemma: str, mentions: Mentions, sentence: int) -> bool:
    """A concrete thing named here for the first time: "the drain" is clear from its clause."""
    concrete = {"artifact", "plant", "animal", "substance", "food", "object", "phenomenon"}
    return (
        lexicon().noun_class(lemma) in concrete
        and mentions.first_seen.get(lemma, sentence) >= sentence
        and mentions.lemmas[lemma] <= 2
    )


def _subtree(head: Word, words: Sequence[Word]) -> list[Word]:
    reached = {head.index}
    while True:
        more = {w.index for w in words if w.head in reached} | reached
        if more == reached:
            return [w for w in words if w.index in reached]
        reached = more


def _is_name(word: Word) -> bool:
    return word.pos == "PROPN" or (
        word.text[:1].isupper() and word.index > 0 and word.pos in {"NOUN", "ADJ"}
    )
