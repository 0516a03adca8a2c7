"""Words of a text, to compare texts by: pure string work, no language model."""

import re
from functools import lru_cache

from quizgen.deck.evidence import normalise
from quizgen.deck.gaps import find_gaps, reveal
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

_WORD = re.compile(r"\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-?\d+)?|\d+\w*")
_ARTICLE = re.compile(r"^(a|an|the)\s+")
_LABEL = re.compile(r"^About (?:“[^”]*”|[^:]{1,80}): (?=\S)")  # "About asphalt: ..."


def word_set(listed: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(listed.split())


# Words that say nothing on their own; negations and numbers are not among them.
FUNCTION_WORDS = word_set(
    """
    a an the this that these those and or but nor so yet if then than as of in on at by for with
    from to into onto over under about between among through during before after above below up
    down out off is are was were be been being am do does did doing done have has had having will
    would shall should can could may might must i you he she it we they me him her us them my your
    his its our their mine yours hers ours theirs who whom whose which what when where why how there
    here such same own too very just also only both each every any some more most other another
    while until because since against within upon per via mr mrs ms dr
    """
)


def split_label(text: str) -> tuple[str, str]:
    """What a question or statement is about, if that is told before it, and the rest."""
    found = _LABEL.match(text)
    end = found.end() if found else 0
    return text[:end], text[end:]


def without_label(text: str) -> str:
    """A question or statement without what it is about, if that is told before it."""
    return split_label(text)[1]


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words in order, in small letters; numbers, S-400 and Workers' are words."""
    return tuple(word.casefold() for word in _WORD.findall(normalise(text)))


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, without a plural or possessive s."""
    return frozenset(_stem(word) for word in words(text) if word not in FUNCTION_WORDS)


def without_article(text: str) -> tuple[str, ...]:
    """The words of a text without a leading a, an or the; those of "a" itself stay."""
    found = words(text)
    return found[1:] if found[1:] and found[0] in ("a", "an", "the") else found


def bare(text: str) -> str:
    """A text without letter case, leading article, and punctuation around it; C++ is not C."""
    stripped = normalise(text).casefold().strip(" .,;:!?\"'()")
    return _ARTICLE.sub("", stripped) or text


def names(text: str) -> frozenset[str]:
    """Numbers, and capitalised words other than the first."""
    found = _WORD.findall(normalise(text))
    return frozenset(
        _stem(word.casefold())
        for place, word in enumerate(found)
        if word[0].isdecimal() or (place and word[0].isupper())
    )


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that is in the larger; 0 if one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words that are in both (Jaccard); 0 if both are empty."""
    return len(one & other) / len(one | other) if one or other else 0.0


def asked_text(item: AnyItem) -> str:
    """What an item asks, without options and answers: a cloze text with its gaps filled."""
    match item:
        case TrueFalse():
            return item.statement
        case Cloze():
            return reveal(item.text)
        case Flashcard():
            return item.front
        case _:
            return item.question


def answer_texts(item: AnyItem) -> tuple[str, ...]:
    """What an item wants to hear; for true or false the statement, as the answer is no text."""
    match item:
        case Choice():
            return item.answers
        case ShortAnswer():
            return (item.answer,)
        case TrueFalse():
            return (item.statement,)
        case Cloze():
            return tuple(gap.answer for gap in find_gaps(item.text))
        case Matching():
            return tuple(f"{left} {right}" for left, right in item.pairs)
        case Ordering():
            return tuple(item.order)
        case Flashcard():
            return (item.back,)


def _stem(word: str) -> str:
    """The word without plural or possessive, roughly: enough to find it again in another text."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word
