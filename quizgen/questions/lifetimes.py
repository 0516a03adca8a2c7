"""Lifetimes: between which years the deeds of a person can be dated by one who knows the person."""

from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import Peers
from quizgen.questions.people_options import years_of

BEFORE, AFTER = 12, 5  # years around the only date that is told of somebody


def lifetime(candidate: Candidate, peers: Peers) -> tuple[int, int] | None:
    """First and last year of what the article tells of the person that a question is about."""
    frame = candidate.frame
    phrase = frame.subject.phrase if frame is not None else None
    if phrase is None or phrase.kind != "person" or not candidate.answer[-4:].isdigit():
        return None
    key = int(candidate.answer[-4:])
    years = [year for year in years_of(phrase.name, peers) if abs(year - key) <= 60]
    latest = max([key, *years])
    last = key + AFTER if latest == key else min(latest, key + BEFORE)
    return max(min([key, *years]) if len(set(years)) > 1 else 0, key - BEFORE), last
