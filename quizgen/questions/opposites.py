"""Opposites: a word of a statement turned round, so that it says the contrary."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.facts.frame import Word
from quizgen.facts.language import inflect
from quizgen.facts.lexicon import lexicon
from quizgen.questions.contraries import turn_comparison, turn_journey
from quizgen.questions.opposite_pairs import exchange, list_pairs
from quizgen.questions.opposite_words import turn_word
from quizgen.shipped import word_list

_BOUND = frozenset({"from", "for", "into", "behind", "out", "off", "up", "down", "back"})
_MOVES_IN = frozenset({"rise", "fall", "grow", "decline"})  # "fell in love", "fell to the Turks"
_ELSEWHERE = r"(?:in (?!\d)|to (?!(?:\w+ ){0,3}[$£€]?\d[\d.,]*(?![\d.,]|st|nd|rd|th)))"
# What else the sentence says would contradict what is turned round, and give it away.
_JOINTS = re.compile(
    r"\b(?:but|although|though|despite|while|whereas|however|yet|because|even|not|no|never|without"
    r"|only|nor|neither|unless|except|all|any|every|thus|therefore|hence|some|certain)\b|n't\b"
    r"|[\";:(–]|^It is\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:In|On|At|By|During|After|Before|Since|For|From|To|With|Under|Among|Between|Throughout"
    r"|Until|Within|According to|As of)\b[^,]{2,60}, "
)
_LIST = re.compile(r", (?:and|or) |, (?=[^,]+, (?:and|or) )|, (?=[^,]+ (?:and|or) )")
LONGEST = 22  # words


def turn_words(words: Sequence[Word], text: str) -> Iterator[str]:
    """The statement with one telling word turned round, the surest first.

    `words` are those of the clause as it was parsed. Nothing is turned round where another part
    of the sentence would tell: of 66 such statements graders used .41, of 54 others .17.
    """
    yield from turn_phrase(text)
    if not is_plain(text) or _says_more(words):
        return
    yield from turn_journey(text)
    yield from turn_comparison(text)
    if re.search(r"\bfrom [^,.]*\d[^,.]* to [^,.]*\d", text):
        return  # two figures tell the direction: "from 44% to 49%"
    yield from _turn_verb(words, text)
    yield from turn_word(words, text)
    yield from _turn_quality(words, text)


def is_plain(text: str) -> bool:
    """Whether a sentence is one clause, with at most a circumstance before it."""
    rest = _LIST.sub(" ", _LEAD.sub("", text, count=1))
    return not _JOINTS.search(text) and "," not in rest and len(text.split()) <= LONGEST


def _says_more(words: Sequence[Word]) -> bool:
    """ "emit fewer gases and can be fed on waste": half of it would stay true."""
    verbs = {word.index for word in words if word.dep == "ROOT" and word.pos in _VERBAL}
    return any(w.dep == "conj" and w.pos in _VERBAL and w.head in verbs for w in words)


_VERBAL = frozenset({"VERB", "AUX"})


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = [line for line in word_list("questions", "opposites") if line.startswith("phrase ")]
    pairs = (line.removeprefix("phrase ").rsplit(" | ", 1) for line in lines)
    return tuple((re.compile(old, re.IGNORECASE), new) for old, new in pairs)


def turn_phrase(text: str) -> Iterator[str]:
    """The statement with a relation turned round: "Unlike mopeds" -> "Like mopeds"."""
    for pattern, new in _phrases():
        found = list(pattern.finditer(text))
        if len(found) == 1 and not re.search(r"\bnot\b|n't\b|–", text):
            changed = f"{text[: found[0].start()]}{new}{text[found[0].end() :]}"
            yield changed[:1].upper() + changed[1:]


def _turn_verb(words: Sequence[Word], text: str) -> Iterator[str]:
    verb = next((word for word in words if word.dep == "ROOT"), None)
    opposite = list_pairs("verb").get(verb.lemma) if verb is not None else None
    if verb is None or opposite is None or verb.pos != "VERB":
        return
    below = [word for word in words if word.head == verb.index and word is not verb]
    clause = any(word.dep in {"prt", "xcomp", "ccomp", "conj"} for word in below)
    manner = any(word.dep == "advmod" and word.lower.endswith("ly") for word in below)
    modal = any(word.tag == "MD" for word in below)
    bound = any(word.lower in _BOUND for word in below if word.dep == "prep")
    bound |= verb.lemma in _MOVES_IN and bool(re.search(rf"\b{verb.text} {_ELSEWHERE}", text))
    if not (clause or manner or modal or bound):  # "grows in deserts": another sense of the verb
        yield from exchange(text, verb.text, inflect(opposite, verb.tag))


def _turn_quality(words: Sequence[Word], text: str) -> Iterator[str]:
    """ "is expensive" -> "is cheap"; "can be expensive" may be both."""
    root = next((word for word in words if word.dep == "ROOT"), None)
    said = [word for word in words if word.dep == "acomp" and root and word.head == root.index]
    below = [word for word in words if said and word.head == said[0].index]
    modal = any(word.tag == "MD" for word in words)
    figure = re.search(r"\d", text)  # which would tell
    if root is None or root.lemma != "be" or len(said) != 1 or below or modal or figure:
        return
    quality = said[0]
    opposite = lexicon().antonym(quality.text, "adjective")
    prefixed = opposite is not None and (
        opposite.endswith(quality.text) or quality.text.endswith(opposite)
    )
    last = re.search(rf"\b{re.escape(quality.text)}(?:[.]$| and )", text)
    if opposite and last and " " not in opposite and not prefixed:
        yield from exchange(text, quality.text, opposite)
