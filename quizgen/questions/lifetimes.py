"""Lifetimes: between which years the deeds of a person can be dated by one who knows the person."""

import re

from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import Peers
from quizgen.questions.people_options import years_of

WAR, MODERN = 5, 1600  # years around what belongs to a war; since when these are short
_WAR = re.compile(
    r"\b(?:[Ww]ar|[Bb]attle|troops|forces|[Aa]rmy|siege|fleet|attack\w*|beaten|defeat\w*|invade\w*"
    r"|captur\w+|surrender\w*|Union|Confedera\w+|General|gunboats)\b"
)
BEFORE, AFTER = 7, 4  # years around the only date that is told of somebody
NEAR, ON = 24, 9  # years since the topic began, of which options keep clear; years after the key
_BEGAN = re.compile(
    r"\b(?:founded|established|created|published|formed|built|opened|written|incorporated"
    r"|released|launched|adopted|drafted)\b"
)
_YEAR = re.compile(r"\b(?:1[0-9]\d\d|20[0-2]\d)\b")


def lifetime(candidate: Candidate, peers: Peers) -> tuple[int, int] | None:
    """First and last year of what the article tells of the person that a question is about; for
    what belongs to a war, some years around it.
    """
    if not candidate.answer[-4:].isdigit():
        return None
    key = int(candidate.answer[-4:])
    if _WAR.search(candidate.question) and key >= MODERN:
        return key - WAR, key + WAR
    name = _find_person(candidate, peers)
    if not name:
        begin = _find_begin(peers)
        return (begin, key + ON) if 0 < key - begin <= NEAR else None
    years = [year for year in years_of(name, peers) if abs(year - key) <= 60]
    latest = max([key, *years])
    last = key + AFTER if latest == key else min(latest, key + BEFORE)
    return max(min([key, *years]) if len(set(years)) > 1 else 0, key - BEFORE), last


def _find_person(candidate: Candidate, peers: Peers) -> str:
    """The subject of the clause if it is a person, else whom the question names first."""
    phrase = candidate.frame.subject.phrase if candidate.frame is not None else None
    if phrase is not None and phrase.kind == "person":
        return phrase.name
    places = {name: candidate.question.find(name) for name in peers.facts.mentions.people}
    named = [name for name, place in places.items() if place >= 0]
    title = peers.facts.mentions.title
    topic = title if title in peers.facts.mentions.people.values() else ""
    return min(named, key=lambda name: (places[name], -len(name)), default=topic)


def _find_begin(peers: Peers) -> int:
    """The year in which the topic was founded, published, built, if the article says so; else 0.

    Nothing was broadcast of a book, and nothing added to a building, that there was not yet.
    """
    title = re.escape(peers.facts.mentions.title)
    said = re.compile(rf"^(?:The |A )?{title}\b[^.;]{{0,60}}{_BEGAN.pattern}[^.;]{{0,60}}", re.I)
    for place in peers.facts.sentences:
        found = said.match(place.quote)
        years = _YEAR.findall(found[0]) if found else []
        if len(years) == 1:
            return int(years[0])
    return 0
