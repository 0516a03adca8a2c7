"""Wrong options for a person: others of the article of whom it might be said."""

import re
from collections.abc import Mapping
from itertools import pairwise
from statistics import median

from quizgen.facts.lexicon import lexicon
from quizgen.facts.roles import introduce, is_role
from quizgen.questions.also_true import may_be_true
from quizgen.questions.number_options import Option
from quizgen.questions.peers import ELSEWHERE, Peers
from quizgen.questions.whole_names import is_whole

LIFETIME = 60  # years: who is named with dates farther off lived in another age,
FADING = 0.3  # or so much of the time since then: far back, centuries run together
TODAY = 2000
FEWEST, MOST = 2, 3
_YEAR = re.compile(r"\b(?:1[0-9]\d\d|20[0-2]\d)\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]century\b(?! BC)")
_MALE = (
    "his", "he", "him", "himself", "man", "husband", "father", "son", "king", "actor", "male",
    "brother", "nephew", "uncle",
)  # fmt: skip
_FEMALE = (
    "her", "she", "herself", "woman", "wife", "mother", "daughter", "queen", "actress", "female",
    "sister", "niece", "aunt",
)  # fmt: skip
_SEX = dict.fromkeys(_MALE, "male") | dict.fromkeys(_FEMALE, "female")
_NUMBERED = re.compile(r" [IVX]+$")
_CONTEST = re.compile(r"\b(?:defeat|beat|won|lost|final|finals|match|sets|scored|coach|played)")
_TO = frozenset({"to", "who", "in", "ever", "man", "woman", "person", "national"})


def people_options(name: str, question: str, quote: str, peers: Peers) -> tuple[Option, ...]:
    """Up to three people in the same form (full names beside full names), the nearest first.

    A mayor of today is no wrong answer beside a seafarer: who is named in other paragraphs must be
    of the same time. One of them at least has to do something in the article: of 14 such questions
    graders used 11, of 8 with people who are only named (a portrait, a wife, an opponent) one.
    """
    mentions = peers.facts.mentions
    if tells_people(question):
        return ()
    full = _full_name(name, mentions.people)
    found: list[str] = []
    named = set(mentions.people.values())
    people = [one for one in named if _is_name(one) and is_whole(one, mentions.text)]
    for other in sorted(people, key=lambda one: _rank(one, full, quote, peers)):
        taken = {word for one in (full, *found) for word in one.split() if len(word) > 2}
        fits = (
            (" " in other) == (" " in full)
            and bool(_NUMBERED.search(other)) == bool(_NUMBERED.search(full))
            and not taken & set(other.split())
            and not _named(other, question)
            and other != mentions.title
            and _same_sex(other, question)
            and _same_time(other, full, quote, peers)
            and not may_be_true(other, question, quote, peers)
        )
        if fits:
            found.append(other)
    alike = [other for other in found if _sex(other) in {None, _sex(full)}]
    apart = len(alike) >= FEWEST or _CONTEST.search(question)
    chosen = alike if apart and _sex(full) else found
    found = chosen[:MOST]
    if not any(other.rsplit(maxsplit=1)[-1] in peers.doers for other in found):
        return ()
    return tuple(Option(other, ELSEWHERE) for other in found)


def _full_name(name: str, people: Mapping[str, str]) -> str:
    """ "Persian scholar Ibn Sina" is Ibn Sina."""
    ends = [one for one in people if f" {name}".endswith(f" {one}") and " " in one]
    return people.get(name) or (people[max(ends, key=len)] if ends else name)


def _is_name(name: str) -> bool:
    """No "Czechoslovak Vladimír Remek", and no fort taken for somebody."""
    first = name.split(maxsplit=1)[0]
    if re.search(r"['’]s\b", name):
        return False  # a work of his
    known = lexicon().first_name(first) or not lexicon().is_noun(first.lower())
    return known and lexicon().is_demonym(first) is None


def _sex(name: str) -> str | None:
    return lexicon().name_sex(name.split(maxsplit=1)[0])


def _named(name: str, text: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in name.split()[-1:])


def tells_people(question: str) -> bool:
    """Whether the question says of which people somebody is: "the first Afghan to ..."; the name
    of an Afghan is known among others.
    """
    words = re.findall(r"[\w'-]+", question)
    return any(
        lexicon().is_demonym(word) and (after in _TO or is_role(after))
        for word, after in pairwise([*words, "who"])
    )


def _rank(name: str, key: str, quote: str, peers: Peers) -> tuple[int, int, int, str]:
    """Another role than the key's; paragraphs between name and quote; how seldom it is named."""
    votes = peers.facts.mentions.labels.get(name)
    own, other = _roles(key, peers), _roles(name, peers)
    apart = bool(own) and not own & other
    return apart, _distance(name, quote, peers), -(votes.total() if votes else 0), name


def _roles(name: str, peers: Peers) -> set[str]:
    """The nouns that the article introduces somebody by: {"physician"}."""
    told = introduce(name, peers.facts.mentions).replace(name, "")
    return {word.lower() for word in re.findall(r"[\w-]+", told) if is_role(word)}


def _distance(name: str, quote: str, peers: Peers) -> int:
    places = peers.facts.sentences
    own = next((place.paragraph for place in places if place.quote == quote), 0)
    last = name.rsplit(maxsplit=1)[-1]
    return min((abs(p.paragraph - own) for p in places if last in p.quote), default=99)


def _same_sex(other: str, question: str) -> bool:
    """Whether no "his" or "her" in the question leaves the other out."""
    said = {_SEX[word] for word in re.findall(r"\w+", question.lower()) if word in _SEX}
    return not said or lexicon().name_sex(other.split(maxsplit=1)[0]) in {None, *said}


def _same_time(other: str, full: str, quote: str, peers: Peers) -> bool:
    one, two = _when(other, peers), _when(full, peers)
    near = _distance(other, quote, peers) <= 1
    if one is None or two is None:
        return near
    return abs(one - two) <= max(LIFETIME, FADING * (TODAY - max(one, two)))


def _when(name: str, peers: Peers) -> float | None:
    years = years_of(name, peers)
    return median(years) if years else None


def years_of(name: str, peers: Peers) -> list[int]:
    """The years of the sentences that name somebody, else of the paragraphs."""
    last = name.rsplit(maxsplit=1)[-1]
    places = [place for place in peers.facts.sentences if last in place.quote]
    years = [year for place in places for year in _read_years(place.quote)]
    if not years:
        near = {place.paragraph for place in places}
        quotes = [place.quote for place in peers.facts.sentences if place.paragraph in near]
        years = [year for quote in quotes for year in _read_years(quote)]
    return years


def _read_years(text: str) -> list[int]:
    """Years, and the middles of centuries."""
    middles = [int(century) * 100 - 50 for century in _CENTURY.findall(text)]
    return [*(int(year) for year in _YEAR.findall(text)), *middles]
