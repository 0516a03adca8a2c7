"""Opposites: a word of a statement turned round, so that it says the contrary."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.facts.frame import Frame, Word
from quizgen.facts.language import inflect
from quizgen.facts.lexicon import lexicon
from quizgen.shipped import word_list

_COMPARED = {
    "fewer": "more", "less": "more", "higher": "lower", "lower": "higher", "larger": "smaller",
    "smaller": "larger", "faster": "slower", "slower": "faster", "better": "worse",
    "worse": "better", "longer": "shorter", "shorter": "longer", "older": "younger",
    "younger": "older", "bigger": "smaller", "cheaper": "dearer", "stronger": "weaker",
    "weaker": "stronger", "earlier": "later",
}  # fmt: skip
_DIRECTION = re.compile(r"(?:north|south)?-?(?:east|west)?(?:ern|wards?)?$|north|south")
_BEFORE_A_NOUN = frozenset({"most", "many", "few"})  # "most populous" is no share


def turn_words(frame: Frame, text: str) -> Iterator[str]:
    """The statement with one telling word turned round, the surest first.

    Not where two figures tell the direction: "from 44% to 49%".
    """
    if re.search(r"\bfrom [^,.]*\d[^,.]* to [^,.]*\d", text):
        return
    yield from _turn_verb(frame, text)
    yield from turn_phrase(text)
    yield from _turn_comparison(text)
    yield from _turn_word(frame, text)
    yield from _turn_quality(frame, text)


@cache
def _pairs(sort: str) -> dict[str, str]:
    lines = (line.split() for line in word_list("questions", "opposites"))
    return {first: second for kind, first, second in (w for w in lines if w[0] == sort)}


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = [line for line in word_list("questions", "opposites") if line.startswith("phrase ")]
    pairs = (line.removeprefix("phrase ").rsplit(" | ", 1) for line in lines)
    return tuple((re.compile(old, re.IGNORECASE), new) for old, new in pairs)


def turn_phrase(text: str) -> Iterator[str]:
    """The statement with a relation turned round: "because of" the crisis, "despite" it."""
    for pattern, new in _phrases():
        found = list(pattern.finditer(text))
        if (
            len(found) != 1
            or "not" in text.split()
            or re.search(r"\bno (?:less|more) than\b", text)
        ):
            continue
        start, end = found[0].span()
        space = " " if text[end - 1 : end] == " " else ""
        changed = f"{text[:start]}{new}{space}{text[end:]}"
        yield changed[:1].upper() + changed[1:]


def _turn_verb(frame: Frame, text: str) -> Iterator[str]:
    verb = frame.verb
    opposite = _pairs("verb").get(verb.lemma)
    own = next((w for p in frame.parts if p.role == "verb" for w in p.words[-1:]
                if w.lemma == verb.lemma), None)  # fmt: skip
    manner = any(part.role == "adverb" and part.text.endswith("ly") for part in frame.parts)
    bound = any(
        part.preposition in {"from", "for", "into"} or (part.preposition == "in" and not part.time)
        for part in frame.parts
    )  # "enters into a treaty", "grows in deserts": another sense of the verb
    if opposite is None or own is None or frame.part("particle") or verb.modal or manner or bound:
        return
    yield from _exchange(text, own.text, inflect(opposite, own.tag))


def _turn_comparison(text: str) -> Iterator[str]:
    """ "emits fewer gases than cows" -> "emits more gases than cows"."""
    if len(re.findall(r"\bthan\b", text)) != 1 or re.search(r"\b(?:more|less|fewer) than\b", text):
        return
    found = [word for word in re.findall(r"\b\w+\b", text) if word in _COMPARED]
    if found:
        yield re.sub(r"\b\w+\b", lambda m: _COMPARED.get(m.group(0), m.group(0)), text)


def _turn_word(frame: Frame, text: str) -> Iterator[str]:
    words = [word for part in frame.parts for word in part.words]
    if sum(bool(_DIRECTION.match(word.lower)) for word in words) > 1:
        words = [word for word in words if not _DIRECTION.match(word.lower)]
    for place, word in enumerate(words):
        opposite = _pairs("word").get(word.lower)
        following = words[place + 1] if place + 1 < len(words) else None
        if opposite is None or word.pos == "PROPN" or not _stands_free(word, following):
            continue
        yield from _exchange(text, word.text, opposite)


def _stands_free(word: Word, following: Word | None) -> bool:
    """Whether the word is no part of a name, and counts a noun if it is a quantifier."""
    if following is not None and following.pos == "PROPN" and word.tag in {"JJ", "NN", "JJS"}:
        return False
    if following is not None and lexicon().is_compound([word.lower, following.lemma]):
        return False  # an urban area is one thing
    if word.lower in {"before", "after"}:  # "than before", "before becoming"
        return following is not None and following.tag != "VBG"
    if word.lower in _BEFORE_A_NOUN:
        return following is not None and following.tag == "NNS"
    return True


def _turn_quality(frame: Frame, text: str) -> Iterator[str]:
    """ "is expensive" -> "is cheap"; "can be expensive" may be both."""
    adjective = frame.part("adjective")
    if adjective is None or len(adjective.words) > 1 or frame.verb.modal:
        return
    opposite = lexicon().antonym(adjective.text, "adjective")
    prefixed = opposite is not None and (
        opposite.endswith(adjective.text) or adjective.text.endswith(opposite)
    )
    if opposite and " " not in opposite and not prefixed:
        yield from _exchange(text, adjective.text, opposite)


def _exchange(text: str, old: str, new: str) -> Iterator[str]:
    pattern = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
    if old and new and len(re.findall(pattern, text, re.IGNORECASE)) == 1:
        changed = re.sub(pattern, new, text, flags=re.IGNORECASE)
        yield changed[:1].upper() + changed[1:]
