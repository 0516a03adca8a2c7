"""Wrong options for a place: others of its kind that somebody might take it for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from quizgen.facts.lexicon import lexicon
from quizgen.questions.also_true import may_be_true
from quizgen.questions.existed import existed, find_period
from quizgen.questions.number_options import Option
from quizgen.questions.peers import ELSEWHERE, Peers
from quizgen.questions.place_lists import TOWNS, list_places, names_place
from quizgen.questions.verify_worth import is_topic
from quizgen.shipped import word_list

MOST = 3
_ENDINGS = ("States", "Kingdom", "Netherlands", "Philippines", "Emirates", "Republic", "Islands")


def place_options(
    name: str, noun: str, question: str, quote: str, peers: Peers
) -> tuple[Option, ...]:
    """Up to three places of the same kind, none of them in the question or the sentence.

    Nor is any of them what the article is about, or younger than what is told. Where the place is
    that itself, only those do that play a part in the article too.
    """
    mentions = peers.facts.mentions
    if noun in TOWNS and _names_state(f"{question} {mentions.title}"):
        return ()  # who knows the state knows which cities lie in it
    avoid = f"{question} {quote} {mentions.title}"
    nouns = sorted(TOWNS) if noun in TOWNS else [noun]
    named = [other for kind in nouns for other in mentions.names("place", kind)]
    here = {
        other
        for other in named
        if other not in mentions.people and not may_be_true(other, question, quote, peers)
    }
    said = {_code(other) or other for other in named} - {_code(other) or other for other in here}
    year = find_period(quote, peers)
    topic = is_topic(name, mentions) or name in mentions.title
    found = (
        Option(_with_article(other), ELSEWHERE if other in here else f"Another {noun}.")
        for other in list_places(name, noun, here, question, mentions.text)
        if not _same(other, name)
        and (_code(other) or other) not in said
        and not names_place(other, avoid)
        and existed(other, year)
        and (other in here or not topic)
    )
    chosen = list(islice(_distinct(found), MOST))
    if noun == "country" and _with_article(name).startswith("the ") and not topic:
        return _with_company(chosen, avoid)
    return tuple(chosen)


def _names_state(text: str) -> bool:
    states = (line.partition(";")[0] for line in word_list("questions", "us_states"))
    return any(re.search(rf"\b{state}\b", text) for state in states)


def _code(name: str) -> str:
    country = lexicon().country(name.removeprefix("the "))
    return country.code if country else ""


def _same(first: str, second: str) -> bool:
    return first == second or ("" != _code(first) == _code(second))


def _with_article(name: str) -> str:
    """ "the Netherlands": how a sentence speaks of the country."""
    takes = name.endswith(_ENDINGS) or name in {"US", "U.S.", "UK", "U.K.", "USA", "UAE"}
    return f"the {name}" if takes else name


def _with_company(options: Sequence[Option], avoid: str) -> tuple[Option, ...]:
    """At least one more option with an article, so that the key is not known by its own."""
    if not options or any(option.text.startswith("the ") for option in options):
        return tuple(options)
    for name in ("United Kingdom", "Netherlands", "Philippines"):
        if not names_place(name, avoid) and not any(_same(name, one.text) for one in options):
            return (*options[:-1], Option(f"the {name}", "Another country."))
    return tuple(options)


def _distinct(options: Iterable[Option]) -> Iterator[Option]:
    kept: list[Option] = []
    for option in options:
        if not any(_same(option.text, other.text) for other in kept):
            kept.append(option)
            yield option
