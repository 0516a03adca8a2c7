"""Whether two items are the same one although words have shifted."""

from quizgen.deck.item import AnyItem, TrueFalse
from quizgen.deck.words import (
    answer_texts,
    asked_text,
    content_words,
    likeness,
    names,
    overlap,
    words,
)

_ENOUGH = 0.5  # of the meaningful words of the shorter text


def resemblance(one: AnyItem, other: AnyItem) -> float:
    """0 for different items, up to 1 for the same one: by kind, evidence, and answer."""
    if one.kind != other.kind or _truth(one) != _truth(other):
        return 0.0
    answers = _answer_likeness(one, other)
    if answers < _ENOUGH:
        return 0.0
    asked = likeness(content_words(asked_text(one)), content_words(asked_text(other)))
    if not one.evidence or not other.evidence:
        same = words(asked_text(one)) == words(asked_text(other))
        return (1 + answers) / 2 if same else 0.0
    quotes = overlap(content_words(_quotes(one)), content_words(_quotes(other)))
    if quotes < _ENOUGH or _about_others(one, other):
        return 0.0
    return (asked + answers + quotes) / 3


def _truth(item: AnyItem) -> bool | None:
    return item.answer if isinstance(item, TrueFalse) else None


def _answer_likeness(one: AnyItem, other: AnyItem) -> float:
    """By meaningful words; by all words where an answer has no others."""
    left, right = (" ".join(answer_texts(item)) for item in (one, other))
    numbers = [{word for word in words(text) if word[0].isdecimal()} for text in (left, right)]
    if all(numbers) and not numbers[0] & numbers[1]:
        return 0.0
    if words(left) == words(right):
        return 1.0
    return overlap(content_words(left), content_words(right))


def _quotes(item: AnyItem) -> str:
    return " ".join(part.quote for part in item.evidence)


def _about_others(one: AnyItem, other: AnyItem) -> bool:
    """Whether names are exchanged, in what is asked and in its evidence: When did Sweden (Finland)
    apply? From like sentences with the same answer come different items."""
    asked = names(asked_text(one)), names(asked_text(other))
    told = names(_quotes(one)), names(_quotes(other))
    return all(left - right and right - left for left, right in (asked, told))
