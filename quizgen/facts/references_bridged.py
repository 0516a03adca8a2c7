"""Bridged definites: "the NOUN" that the rest of its sentence, or common sense, makes clear."""

import re
from collections.abc import Sequence

from quizgen.facts.frame import Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.shipped import word_set

_PLACE = frozenset({"GPE", "LOC"})
_SAME = {"nation": "country", "town": "city"}
_WIDE = frozenset({"area", "region", "territory"})  # what any place may be called
_YEAR = re.compile(r"1\d{3}|20\d\d")
_THROUGH = frozenset({"throughout", "during", "of"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HELD = frozenset({"prep", "dobj", "pobj", "conj"})


def is_bridged(head: Word, words: Sequence[Word], mentions: Mentions) -> bool:
    """Whether the words around it tell which one `the HEAD ...` is."""
    return (
        _is_example(head, words)
        or _is_place_before(head, words, mentions)
        or _is_year_before(head, words)
        or _is_body_part(head, words)
    )


def _is_example(head: Word, words: Sequence[Word]) -> bool:
    """ "dances such as the sardana": named as one of a kind."""
    above = _find(head.head, words)
    while above is not None and above.dep == "conj":
        above = _find(above.head, words)
    if above is None or above.lower != "as":
        return False
    before = _find(above.index - 1, words)
    return before is not None and before.lower == "such"


def _is_place_before(head: Word, words: Sequence[Word], mentions: Mentions) -> bool:
    """ "He visited Kenya, and was the first to see the country": one place is named before it."""
    if head.lemma not in word_set("facts", "place_nouns") or head.tag != "NN":
        return False
    if any(w.head == head.index and w.dep in {"amod", "compound", "nmod"} for w in words):
        return False
    places = _list_places([w for w in words if w.index < head.index])
    kind = mentions.kind(min(places)).noun if len(places) == 1 else ""
    return kind == _SAME.get(head.lemma, head.lemma) or (bool(kind) and head.lemma in _WIDE)


def _list_places(words: Sequence[Word]) -> set[str]:
    """The names of places among the words, each as one text; "Adolf of Holstein" is none."""
    found: list[list[Word]] = []
    for word in words:
        if word.entity in _PLACE and word.pos == "PROPN" and not _names_person(word, words):
            joined = found and found[-1][-1].index == word.index - 1
            if joined:
                found[-1].append(word)
            else:
                found.append([word])
    return {" ".join(w.text for w in name) for name in found}


def _names_person(place: Word, words: Sequence[Word]) -> bool:
    of = _find(place.head, words)
    holder = _find(of.head, words) if of is not None and of.lower == "of" else None
    return holder is not None and holder.pos == "PROPN"


def _is_year_before(head: Word, words: Sequence[Word]) -> bool:
    """ "In 2004, she began the year with ...", "spread evenly throughout the year"."""
    if head.lower != "year" or any(w.head == head.index and w.dep == "amod" for w in words):
        return False
    years = {w.text for w in words if w.index < head.index and _YEAR.fullmatch(w.text)}
    if len(years) == 1:
        return True
    above = _find(head.head, words)
    any_year = above is not None and above.lower == "throughout"
    return any_year and not years


def _is_body_part(head: Word, words: Sequence[Word]) -> bool:
    """ "catch insects and draw them into the mouth": whose it is, the subject tells."""
    if lexicon().noun_class(head.lemma) != "body" or head.dep in _SUBJECTS:
        return False
    verb = next((w for w in words if w.dep == "ROOT"), None)
    told = [w for w in words if verb and w.head == verb.index and w.dep in _SUBJECTS]
    return any(w.index < head.index and w.pos in {"NOUN", "PROPN"} for w in told)


def _find(index: int, words: Sequence[Word]) -> Word | None:
    return next((w for w in words if w.index == index), None)
