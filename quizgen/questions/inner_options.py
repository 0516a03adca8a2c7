"""Wrong options for a longer answer: one place or people in it taken for another."""

import re
from collections.abc import Iterator

from quizgen.facts.lexicon import Country, lexicon
from quizgen.questions.number_options import Option
from quizgen.questions.peers import Peers
from quizgen.questions.place_options import place_options

LONGEST = 14  # words of an answer that is worth reading four times
SHORTEST = 3
WHY = "The article says: {}."
_NAME = re.compile(r"\b[A-Z][\w'-]*(?: (?:of |the )?[A-Z][\w'-]*)*")


def inner_options(answer: str, question: str, quote: str, peers: Peers) -> tuple[Option, ...]:
    """Up to three answers that differ from the right one in the same detail.

    The detail is none that the question or the title tells: who asks what Spain ordered knows
    whose interest it was.
    """
    if not SHORTEST <= len(answer.split()) <= LONGEST:
        return ()
    told = f"{question} {peers.facts.mentions.title}"
    for old, others in _list_details(answer, question, quote, peers):
        once = len(re.findall(rf"(?<![\w-]){re.escape(old)}(?![\w-])", answer)) == 1
        if once and len(others) > 1 and old not in told:
            why = WHY.format(answer)
            return tuple(Option(_put(answer, old, other), why) for other in others[:3])
    return ()


def _list_details(
    answer: str, question: str, quote: str, peers: Peers
) -> Iterator[tuple[str, list[str]]]:
    """(what may be changed, what it may be taken for), the most telling first."""
    for found in _NAME.finditer(answer):
        name = found.group(0)
        yield name, [option.text for option in _places(name, question, quote, peers)]
        if " " not in name:  # "the Russian Orthodox Church" is one name
            yield from _peoples(name, question)


def _places(name: str, question: str, quote: str, peers: Peers) -> tuple[Option, ...]:
    noun = peers.facts.mentions.kind(name).noun
    if noun not in {"country", "city", "state", "continent"}:
        return ()
    return place_options(name, noun, question, quote, peers)


def _peoples(word: str, question: str) -> Iterator[tuple[str, list[str]]]:
    """Neighbours of a people: "Swiss" may be taken for "German"."""
    own = lexicon().is_demonym(word)
    if own is not None and word == own.adjective:
        others = [lexicon().country_of(code) for code in own.neighbours]
        ordered = sorted((one for one in others if one), key=lambda one: -one.population)
        fit = [one.adjective for one in ordered if _fits(one, own, question)]
        yield word, list(dict.fromkeys(fit))[:3]


def _fits(other: Country, own: Country, question: str) -> bool:
    told = (other.name, other.adjective, *other.demonyms)
    return other.adjective not in {"", own.adjective} and not any(w in question for w in told if w)


def _put(answer: str, old: str, other: str) -> str:
    """The answer with another name, article and all: "in the Netherlands", "in Belgium"."""
    whole = f"the {old}" if f"the {old}" in answer and lexicon().country(old) else old
    vowel = other[:1].lower() in "aeio"
    changed = re.sub(rf"(?<![\w-]){re.escape(whole)}(?![\w-])", other, answer)
    return re.sub(rf"\ban? (?={re.escape(other)})", "an " if vowel else "a ", changed)
