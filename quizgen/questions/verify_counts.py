"""Rules of worth for counts: whether a number is worth knowing."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_worth import DETAIL


def find_figure_among_many(candidate: Candidate, _: Mentions) -> str:
    """One number of several is nothing to keep: "placed 139th out of _____ with a score of 27"."""
    if candidate.answer_kind not in {"quantity", "number"} or candidate.kind != "cloze":
        return ""
    if re.search(
        r"_____ (?:minutes|seconds|mph|hours)\b|\bfor _____|_____ for \d", candidate.question
    ):
        return DETAIL
    if re.search(r"\b(?:No\.?|[Nn]umber|[Ff]igure|[Cc]hapter|[Vv]olume) _____", candidate.question):
        return DETAIL
    others = re.findall(rf"\b(?:\d[\d.,/]*|{_COUNTS})\b", candidate.question)
    return DETAIL if len(others) >= 2 else ""


_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred"
_SPAN = re.compile(r"\bhow (?:long|many (?:years|decades|centuries))\b", re.IGNORECASE)
_FAMILY = re.compile(r"\b(?:brothers?|sisters?|children|sons?|daughters?|siblings)\b")


def find_family_detail(candidate: Candidate, _: Mentions) -> str:
    """How many brothers somebody has, and counts that are two anyway."""
    if candidate.form == "how many" and candidate.answer.lower() in {"two", "2", "both"}:
        return DETAIL
    told = candidate.form == "how many" and _FAMILY.search(candidate.question.split(" does ")[0])
    return DETAIL if told and " does " in candidate.question else ""


def find_plain_sum(candidate: Candidate, _: Mentions) -> str:
    """ "For how many years from 1516 to 1830?" is a sum, and no question on the article."""
    asked = _SPAN.search(candidate.question)
    years = re.findall(r"\b[12]\d{3}\b", candidate.question)
    return DETAIL if asked is not None and len(years) >= 2 else ""


def find_count_beside(candidate: Candidate, _: Mentions) -> str:
    """How many there are of what has nothing to do with the topic by name, how many minutes, or how
    many shops somebody has now.
    """
    counted = re.search(r"\bhow many (\w+)", candidate.question, re.IGNORECASE)
    if counted is None:
        return ""
    small = counted.group(1) in {"minutes", "seconds", "hours"}
    return DETAIL if candidate.label or small or _is_of_today(candidate) else ""


def _is_of_today(candidate: Candidate) -> bool:
    """Whether it is the present count of a company or the like."""
    frame = candidate.frame
    owner = frame.subject.phrase if frame is not None else None
    if frame is None or owner is None or owner.kind not in {"organisation", "group"}:
        return False
    finite = frame.part("finite")
    now = finite is not None and finite.text.lower() in {"has", "have"}
    return now or frame.verb.tag in {"VBZ", "VBP"}
