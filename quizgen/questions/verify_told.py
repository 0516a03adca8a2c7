"""Rules of what a question tells: another reason, one of several, too much before the subject."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import OPEN, Candidate


def find_told_reason(candidate: Candidate, _: Mentions) -> str:
    """ "Why is it dear because of the roads?": another reason stands in the question already."""
    told = candidate.answer_kind in {"reason", "purpose"} and _REASON.search(candidate.question)
    return "question tells a reason" if told else ""


_REASON = re.compile(
    r"\b(?:because|due to|owing to|thanks to|as a result of|on account of|in order to|so that"
    r"|so (?:it|they|he|she) can)\b"
)


def find_one_of_many(candidate: Candidate, _: Mentions) -> str:
    """ "When did one notable success take place?": which?"""
    asked = candidate.kind in {"short_answer", "choice"} and _ONE_MORE.search(candidate.question)
    return OPEN if asked else ""


_ONE_MORE = re.compile(
    r"\b(?:did|was|is|does|has|had) (?:one|another) (?!of\b)(?:such |\w+ly )?(?:(?!of\b)\w+ )?"
    r"(?!of\b)[a-z]+ (?!of\b)"
)


def find_any_contest(candidate: Candidate, _: Mentions) -> str:
    """ "Who defeated Agassi in four sets?": in which match?"""
    asked = candidate.kind in {"short_answer", "choice"} and _CONTEST.search(candidate.question)
    return OPEN if asked and not re.search(r"\d", candidate.question) else ""


_CONTEST = re.compile(r"\b[Ww]ho (?:\w+ly )?(?:defeated|beat|won|lost)\b")


def find_many_leads(candidate: Candidate, _: Mentions) -> str:
    """ "In Sweden, five years after the war, in 1730 ...": too much before the subject."""
    frame = candidate.frame
    if frame is None or candidate.kind not in {"short_answer", "choice"}:
        return ""
    start = frame.subject.words[0].index
    before = [part for part in frame.parts if part.words[0].index < start]
    if any(p.words[0].tag == "JJ" and p.role != "preposition" for p in before):
        return "an adjective without its noun"  # "Intent on staying, she lived ..."
    if any(p.role == "clause" for p in before):
        return "a sentence before the question"  # "Anger spoils a meal, what spoils peace?"
    return "too many circumstances before the subject" if len(before) > 2 else ""
