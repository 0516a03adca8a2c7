"""Contraries: a comparison or a journey turned round, and where a word may be turned round."""

import re
from collections.abc import Iterator, Sequence

from quizgen.facts.frame import Word
from quizgen.facts.lexicon import lexicon

_COMPARED = {
    "fewer": "more", "less": "more", "higher": "lower", "lower": "higher", "larger": "smaller",
    "smaller": "larger", "faster": "slower", "slower": "faster", "better": "worse",
    "worse": "better", "longer": "shorter", "shorter": "longer", "older": "younger",
    "younger": "older", "bigger": "smaller", "cheaper": "dearer", "stronger": "weaker",
    "weaker": "stronger", "earlier": "later", "later": "earlier", "hotter": "colder",
    "colder": "hotter", "warmer": "cooler", "cooler": "warmer", "heavier": "lighter",
    "lighter": "heavier", "richer": "poorer", "poorer": "richer",
}  # fmt: skip
_MORE = re.compile(r"\b(more|less) ([a-z]+)\b(?=.* than\b)")
_NAME = r"(?:the )?[A-Z][\w'’-]*(?: (?:of )?[A-Z][\w'’-]*){0,3}"
_END = r"(?= (?!and\b)[a-z]|[.]$| \d)"
_JOURNEYS = (
    re.compile(rf"\b(?P<to>from) (?P<one>{_NAME}) (?P<by>to) (?P<two>{_NAME}){_END}"),
    re.compile(rf"\b(?P<to>to) (?P<one>{_NAME}) (?P<by>from) (?P<two>{_NAME}){_END}"),
)
_MOVES = re.compile(
    r"\b(?:mov|transfer|relocat|(?:im|em)?migrat|travel|sail|flew|fled|march|transport|came|come"
    r"|sent|brought|return|spread|carried|shift)\w*\b"
)
_UNFIT = re.compile(r"^ (?:any|ever|before|\d|half)\b| and (?:an?|the|its|their) ")
_CORE = frozenset(
    {"nsubj", "nsubjpass", "dobj", "attr", "acomp", "amod", "advmod", "pobj", "prep", "ROOT"}
)
_DEPTH = 4


def turn_comparison(text: str) -> Iterator[str]:
    """ "emits fewer gases than cows" -> "emits more gases than cows".

    Of comparisons in plain clauses graders used 5 of 6; "more than 250" for "fewer" is a trick.
    """
    if len(re.findall(r"\bthan\b", text)) != 1 or re.search(r"\b(?:more|less|fewer) than\b", text):
        return
    before, than, after = text.partition(" than")
    if _UNFIT.search(after):
        return  # "more oil than any other": the most turned into the least
    found = [word for word in re.findall(r"\b\w+\b", before) if word in _COMPARED]
    if len(found) == 1 or (found and set(found) <= {"fewer", "less"}):
        changed = re.sub(r"\b\w+\b", lambda m: _COMPARED.get(m.group(0), m.group(0)), before)
        yield changed + than + after
    elif not found:
        yield from _turn_more(text)


def _turn_more(text: str) -> Iterator[str]:
    found = list(_MORE.finditer(text))
    if len(found) != 1:
        return
    word, following = found[0].groups()
    known = lexicon().is_noun
    ones = (following.removesuffix("s"), following.removesuffix("es"))
    several = following.endswith("s") and not known(following) and any(map(known, ones))
    other = "more" if word == "less" else "fewer" if several else "less"
    yield text[: found[0].start(1)] + other + text[found[0].end(1) :]


def turn_journey(text: str) -> Iterator[str]:
    """ "moved from Reval to Lund" -> "moved from Lund to Reval"; "came to Lund from Reval"."""
    for journey in _JOURNEYS:
        found = list(journey.finditer(text))
        if len(found) == 1 and _MOVES.search(text[: found[0].start()]):
            start, end = found[0].span()
            yield text[:start] + found[0].expand(r"\g<to> \g<two> \g<by> \g<one>") + text[end:]


def stands_in_core(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word is part of what the main clause says, and of no side clause or by-phrase."""
    places = {one.index: one for one in words}
    for _ in range(_DEPTH):
        if word.dep == "ROOT":
            return True
        head = places.get(word.head)
        if word.dep not in _CORE or head is None:
            return False
        if word.dep == "prep" and head.dep != "ROOT":
            return False
        word = head
    return word.dep == "ROOT"
