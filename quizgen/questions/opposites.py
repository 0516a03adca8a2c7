"""Opposites: a word of a statement turned round, so that it says the contrary."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quizgen.facts.frame import Word
from quizgen.facts.language import inflect
from quizgen.facts.lexicon import lexicon
from quizgen.questions.contraries import stands_in_core, turn_comparison, turn_journey
from quizgen.shipped import word_list

_DIRECTION = re.compile(r"(?:north|south)?-?(?:east|west)?(?:ern|wards?)?$|north|south")
_BEFORE_A_NOUN = frozenset({"most", "many", "few"})  # "most populous" is no share
_HOW_OFTEN = frozenset({"often", "frequently", "commonly", "regularly", "typically", "usually"})
_BOUND = frozenset({"from", "for", "into", "behind", "out", "off", "up", "down", "back"})
_MOVES_IN = frozenset({"rise", "fall", "grow", "decline"})  # "fell in love"
# What else the sentence says would contradict what is turned round, and give it away.
_JOINTS = re.compile(
    r"\b(?:but|although|though|despite|while|whereas|however|yet|because|even|not|no|never|without"
    r"|only|nor|neither|unless|except|all|any|every)\b|n't\b|[\";:(–]|^It is\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:In|On|At|By|During|After|Before|Since|For|From|To|With|Under|Among|Between|Throughout"
    r"|Until|Within|According to|As of)\b[^,]{2,60}, "
)
_LIST = re.compile(r", (?:and|or) |, (?=[^,]+, (?:and|or) )|, (?=[^,]+ (?:and|or) )")
LONGEST = 22  # words
_DEFINES = re.compile(r"\b(?:refers?|means?|defined|called|known|terms?)\b")
_COUNTED = re.compile(r"\b(?:most|few|many|more|less|fewer|some|all)\b", re.IGNORECASE)


def turn_words(words: Sequence[Word], text: str) -> Iterator[str]:
    """The statement with one telling word turned round, the surest first.

    `words` are those of the clause as it was parsed. Nothing is turned round where another part
    of the sentence would tell: of 66 such statements graders used .41, of 54 others .17.
    """
    yield from turn_phrase(text)
    if not is_plain(text):
        return
    yield from turn_journey(text)
    yield from turn_comparison(text)
    if re.search(r"\bfrom [^,.]*\d[^,.]* to [^,.]*\d", text):
        return  # two figures tell the direction: "from 44% to 49%"
    yield from _turn_verb(words, text)
    yield from _turn_word(words, text)
    yield from _turn_quality(words, text)


def is_plain(text: str) -> bool:
    """Whether a sentence is one clause, with at most a circumstance before it."""
    rest = _LIST.sub(" ", _LEAD.sub("", text, count=1))
    return not _JOINTS.search(text) and "," not in rest and len(text.split()) <= LONGEST


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
    """The statement with a relation turned round: "Unlike mopeds" -> "Like mopeds"."""
    for pattern, new in _phrases():
        found = list(pattern.finditer(text))
        if len(found) == 1 and not re.search(r"\bnot\b|–", text):
            changed = f"{text[: found[0].start()]}{new}{text[found[0].end() :]}"
            yield changed[:1].upper() + changed[1:]


def _turn_verb(words: Sequence[Word], text: str) -> Iterator[str]:
    verb = next((word for word in words if word.dep == "ROOT"), None)
    opposite = _pairs("verb").get(verb.lemma) if verb is not None else None
    if verb is None or opposite is None or verb.pos != "VERB":
        return
    below = [word for word in words if word.head == verb.index and word is not verb]
    clause = any(word.dep in {"prt", "xcomp", "ccomp", "conj"} for word in below)
    manner = any(word.dep == "advmod" and word.lower.endswith("ly") for word in below)
    modal = any(word.tag == "MD" for word in below)
    bound = any(word.lower in _BOUND for word in below if word.dep == "prep")
    bound |= verb.lemma in _MOVES_IN and bool(re.search(rf"\b{verb.text} in (?!\d)", text))
    if not (clause or manner or modal or bound):  # "grows in deserts": another sense of the verb
        yield from _exchange(text, verb.text, inflect(opposite, verb.tag))


def _turn_word(words: Sequence[Word], text: str) -> Iterator[str]:
    directed = sum(bool(_DIRECTION.match(word.lower)) for word in words) > 1
    places = {word.index: word for word in words}
    for word in words:
        before = places.get(word.index - 1)
        if before is not None and before.lower in {"only", "not", "very", "too"}:
            continue  # "only often" is no English
        opposite = _pairs("word").get(word.lower)
        if opposite is None or word.pos == "PROPN" or not stands_in_core(word, words):
            continue
        if (_DIRECTION.match(word.lower) and directed) or text.startswith(f"{word.text},"):
            continue
        if _stands_free(word, places) and not _is_off(word, places, text):
            yield from _exchange(text, word.text, opposite)


def _is_off(word: Word, places: Mapping[int, Word], text: str) -> bool:
    """Whether what is turned round is no claim: a definition, or a share of what is counted."""
    head = places.get(word.head, word)
    if word.lower in _HOW_OFTEN or word.lower == "rarely":
        return head.dep != "ROOT" or bool(_DEFINES.search(text) or _COUNTED.search(text))
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


def _turn_quality(words: Sequence[Word], text: str) -> Iterator[str]:
    """ "is expensive" -> "is cheap"; "can be expensive" may be both."""
    root = next((word for word in words if word.dep == "ROOT"), None)
    said = [word for word in words if word.dep == "acomp" and root and word.head == root.index]
    below = [word for word in words if said and word.head == said[0].index]
    modal = any(word.tag == "MD" for word in words)
    if root is None or root.lemma != "be" or len(said) != 1 or below or modal:
        return
    quality = said[0]
    opposite = lexicon().antonym(quality.text, "adjective")
    prefixed = opposite is not None and (
        opposite.endswith(quality.text) or quality.text.endswith(opposite)
    )
    last = re.search(rf"\b{re.escape(quality.text)}(?:[.]$| and )", text)
    if opposite and last and " " not in opposite and not prefixed:
        yield from _exchange(text, quality.text, opposite)


def _exchange(text: str, old: str, new: str) -> Iterator[str]:
    pattern = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
    if old and new and len(re.findall(pattern, text, re.IGNORECASE)) == 1:
        changed = re.sub(pattern, new, text, flags=re.IGNORECASE)
        changed = re.sub(r"\b([Aa]) (?=[aeio]\w)(?!one|uni|eu)", r"\1n ", changed)
        changed = re.sub(r"\b([Aa])n (?=[bcdfghjklmnpqrstvwyz])(?!ho[nu])", r"\1 ", changed)
        yield changed[:1].upper() + changed[1:]
