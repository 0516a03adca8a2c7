"""Opposites of words that stand by themselves: how often, how many, where, how high."""

import re
from collections.abc import Iterator, Mapping, Sequence

from quizgen.facts.frame import Word
from quizgen.facts.lexicon import lexicon
from quizgen.questions.contraries import stands_in_core
from quizgen.questions.opposite_pairs import exchange, list_pairs

_DIRECTION = re.compile(r"(?:north|south)?-?(?:east|west)?(?:ern|wards?)?$|north|south")
_BEFORE_A_NOUN = frozenset({"most", "many", "few"})  # "most populous" is no share
_HOW_OFTEN = frozenset({"often", "frequently", "commonly", "regularly", "typically", "usually"})
_MOVING = frozenset({"increasing", "decreasing", "rising", "falling"})
_DEGREES = frozenset({"low", "high"})
_DEFINES = re.compile(r"\b(?:refers?|means?|defined|called|known|terms?)\b")
_COUNTED = re.compile(r"\b(?:most|few|many|more|less|fewer|some|all)\b", re.IGNORECASE)


def turn_word(words: Sequence[Word], text: str) -> Iterator[str]:
    """ "often" -> "rarely", where the word is what the main clause claims."""
    directed = sum(bool(_DIRECTION.match(word.lower)) for word in words) > 1
    places = {word.index: word for word in words}
    known = [word for word in words if word.lower in list_pairs("word")]
    counted = [word for word in known if word.lower in _BEFORE_A_NOUN]
    subjects = {places.get(word.head, word).dep for word in counted} & {"nsubj", "nsubjpass"}
    if subjects and len(known) > 1:
        return  # "many have low levels": others may have high ones
    for word in words:
        before = places.get(word.index - 1)
        if before is not None and before.lower in {"only", "not", "very", "too", "as"}:
            continue  # "only often" is no English
        opposite = _find_opposite(word, places)
        if opposite is None or word.pos == "PROPN" or not stands_in_core(word, words):
            continue
        if (_DIRECTION.match(word.lower) and directed) or text.startswith(f"{word.text},"):
            continue
        if _stands_free(word, places) and not _is_off(word, places, text):
            yield from exchange(text, word.text, opposite)


def _find_opposite(word: Word, places: Mapping[int, Word]) -> str | None:
    """The contrary of a word where it stands: of some only as what something is said to be."""
    following = places.get(word.index + 1)
    if _is_quality(word, places):
        return list_pairs("quality").get(word.lower) or list_pairs("word").get(word.lower)
    if following is not None and following.lower == "of" and word.dep in _ARGUMENTS:
        return list_pairs("share").get(word.lower) or list_pairs("word").get(word.lower)
    return list_pairs("word").get(word.lower)


def _is_quality(word: Word, places: Mapping[int, Word]) -> bool:
    """ "is strong", "is a major cause": and no "second major cause", no "the major cause"."""
    head = places.get(word.head, word)
    if word.dep == "acomp":
        joined = any(one.head == word.index and one.dep == "conj" for one in places.values())
        return head.dep == "ROOT" and head.lemma == "be" and not joined
    beside = [one for one in places.values() if one.head == head.index and one.index < head.index]
    told = [one.lower for one in beside if one is not word]
    plain = told in (["a"], ["an"]) or (not told and head.tag == "NNS")
    return word.dep == "amod" and head.dep == "attr" and plain and head.index == word.index + 1


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def _is_off(word: Word, places: Mapping[int, Word], text: str) -> bool:
    """Whether what is turned round is no claim: a definition, or a share of what is counted."""
    head = places.get(word.head, word)
    if word.lower in _HOW_OFTEN or word.lower == "rarely":
        late = word.index > head.index and head.lemma != "be"  # "engages rarely with"
        return head.dep != "ROOT" or late or bool(_DEFINES.search(text) or _COUNTED.search(text))
    if re.search(rf"\b{word.text} numbers?\b", text):
        return True  # "a decreasing number became established"
    if word.lower in _MOVING and word.dep == "amod" and head.dep in {"dobj", "pobj"}:
        return True  # "fought decreasing battles"
    if word.lower in _DEGREES and re.search(r"\d", text):
        return True  # "low at about 2%": the figure tells
    if word.lower in _BEFORE_A_NOUN:
        alone = len(_COUNTED.findall(text)) == 1 and " than" not in text
        return not alone or head.dep not in {"nsubj", "nsubjpass", "dobj"}
    return False


def _stands_free(word: Word, places: Mapping[int, Word]) -> bool:
    """Whether the word is no part of a name, and counts a noun if it is a quantifier."""
    following = places.get(word.index + 1)
    if following is not None and following.pos == "PROPN" and word.tag in {"JJ", "NN", "JJS"}:
        return False
    if following is not None and lexicon().is_compound([word.lower, following.lemma]):
        return False  # an urban area is one thing
    if following is not None and following.text == "-":
        return False
    if word.lower in _BEFORE_A_NOUN:
        before = places.get(word.index - 1)
        bare = before is None or before.tag not in {"DT", "PRP$", "CD"}
        return bare and places.get(word.head, word).tag == "NNS"
    return True
