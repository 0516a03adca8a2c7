"""Rules for places: whether one is meant, whole, and worth asking for."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.answers import is_direction
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_worth import DETAIL
from quizgen.shipped import word_list

_TOWN = re.compile(r"\b[Ww]hich (?:city|town) (?:\w+ly )?(\w+)")


HALF = "half of the name of a place"


def find_half_place(candidate: Candidate, _: Mentions) -> str:
    """ "born in Washington" where the article says "Washington, Kentucky"."""
    frame = candidate.frame
    if frame is None:
        return ""
    if any(part.phrase is not None and is_direction(part.phrase) for part in frame.parts):
        return HALF
    if candidate.form not in {"preposition", "where", "judgement: name"}:
        return ""
    for part in frame.parts:
        name = part.phrase.name if part.phrase is not None and part.phrase.proper else ""
        longer = rf"{re.escape(name)}, [A-Z]\w+(?: [A-Z]\w+)?[,.]"
        if name and f"{name}, " not in frame.clause and re.search(longer, frame.evidence.quote):
            return HALF
    return ""


def find_acting_town(candidate: Candidate, _: Mentions) -> str:
    """ "Which city favored attacking New York?": Washington, who is none."""
    if candidate.form not in {"subject", "actor"} or candidate.answer_kind not in {"city", "town"}:
        return ""
    found = _TOWN.search(candidate.question)
    fitting = {form for line in word_list("questions", "town_verbs") for form in line.split()}
    return "no city does that" if found and found.group(1) not in fitting else ""


def find_plain_trait(candidate: Candidate, _: Mentions) -> str:
    """ "Which country exports goods?": what is said of a country now, and names nothing else."""
    found = re.search(r"\b[Ww]hich countr(?:y|ies) (?:\w+ly )?(\w+)(.*)", candidate.question)
    if found is None or candidate.form not in {"subject", "actor"}:
        return ""
    present = re.fullmatch(r"has|have|is|are|\w+[^s]s", found.group(1))
    named = re.search(r"[A-Z\d]", found.group(2))
    return OPEN if present and not named else ""


OPEN = "question leaves too many answers open"


def find_given_away(candidate: Candidate, _: Mentions) -> str:
    """A continent is known from any place on it, and who was born somewhere is no deed."""
    if candidate.kind == "true_false":
        return ""
    asked = re.search(r"\bwhich continent\b|^Who was born\b", candidate.question)
    return DETAIL if asked else ""
