"""Rules of worth for dates: whether the year of what is told is worth knowing."""

import re

from quizgen.facts.frame import Frame
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.quantities import find_quantities
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_worth import DETAIL, stem
from quizgen.shipped import word_set

RECENT = 1950
FEW = 20  # a figure above it makes a date one of a statistic


def find_minor_date(candidate: Candidate, mentions: Mentions) -> str:
    """The year of what the article speaks of in passing."""
    if candidate.form not in {"when", "judgement: time"} or candidate.frame is None:
        return ""
    phrase = candidate.frame.subject.phrase
    if phrase is None:
        return ""
    if _RELATIVES.search(candidate.question):
        return DETAIL
    if _is_central(candidate, mentions):
        return ""
    titled = {stem(lemma) for lemma in mentions.title_lemmas}
    if any(stem(word.lemma) in titled for word in phrase.words):
        return ""
    turning = candidate.frame.verb.lemma in word_set("questions", "turning_verbs")
    named = any(word.pos == "PROPN" for word in phrase.words)
    return (
        "" if (phrase.proper and turning) or (named and _is_history(candidate.answer)) else DETAIL
    )


def _is_history(date: str) -> bool:
    """Whether a date is one of those that are learned; of our days, any passing thing is dated."""
    year = re.search(r"\b[12]\d{3}", date)
    return int(year[0]) < RECENT if year else date.endswith(("century", "BC", "BCE"))


def _is_central(candidate: Candidate, mentions: Mentions) -> bool:
    """Whether the subject of the clause is named again and again."""
    phrase = candidate.frame.subject.phrase if candidate.frame else None
    if phrase is None:
        return False
    often = mentions.lemmas[phrase.head.lemma] if not phrase.proper else 0
    return mentions.text.count(phrase.name) >= 3 or often >= 4


_RELATIVES = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|child|cousins?|nephews?|nieces?|uncles?|aunts?)\b"
    r".*\b(?:born|marry|married|die)\b"
)


def find_passing_date(candidate: Candidate, _: Mentions) -> str:
    """The year of a state or a figure: when something ranked fifth, or had 4.2 million visitors.

    Nor is it asked in which year something "has", "had" or "does" happen: of 3 such none was used.
    """
    frame = candidate.frame
    if candidate.form != "when" or frame is None or candidate.question.startswith("Since "):
        return ""
    if _PERFECT.match(candidate.question):
        return "a tense that goes with no date"
    if _lacks_object(frame):
        return "what was made is not said"
    verb = frame.verb
    stative = verb.lemma == "be" and not verb.passive
    return DETAIL if stative or passes(verb.lemma, candidate.question) else ""


_PERFECT = re.compile(r"In (?:what|which) \w+ (?:ha(?:s|ve|d)|does|do)\b")


def passes(verb: str, question: str) -> bool:
    """Whether the verb tells what things are or stand at, or a figure makes it a statistic."""
    figures = [
        found for found in find_quantities(question)
        if not found.ordinal and (found.value or 0) > FEW and lexicon().unit(found.unit) != "time"
        and not re.fullmatch(r"[12]\d{3}", found.text)
    ]  # fmt: skip
    turning = verb in word_set("questions", "turning_verbs")
    return verb in word_set("questions", "passing_verbs") or (bool(figures) and not turning)


def find_open_future(candidate: Candidate, _: Mentions) -> str:
    """What "is to" happen will soon have happened; what "has just" happened did long ago.

    A statement may tell what something is to become, or what the aim "is to" do.
    """
    question = candidate.question
    told = _FORETOLD.search(question)
    if candidate.kind == "true_false" and told:
        lasting = re.search(r" to (?:be|become)$", told.group())
        told = None if lasting or _AIMS.search(question[: told.start()]) else told
    return "going on at the time of writing" if told or _JUST.search(question) else ""


_FORETOLD = re.compile(r"\b(?:is|are) (?:[A-Z][\w'-]+ )*to [a-z]+\b")
_JUST = re.compile(r"\b(?:has|have) just\b|\b(?:is|are) just [a-z]{2,}ing\b")
_AIMS = re.compile(
    r"\b(?:aim|goal|purpose|task|role|function|idea|plan|objective|way|job|mission|strategy|method"
    r"|approach|step|use|aspect|duty|intention|solution|option|practice|attempt|need|key|challenge"
    r"|[a-z]+(?:tion|ment)|if|when|who|how|what)s?\b",
    re.IGNORECASE,
)


def _lacks_object(frame: Frame) -> bool:
    """Congress created something "with the approval of Lincoln": what, is lost; so is what somebody
    was elected.
    """
    if frame.verb.passive and frame.verb.lemma in word_set("questions", "appointing_verbs"):
        told = [part for part in frame.parts if part.role in _MADE and part.time is None]
        return not told
    made = frame.verb.lemma in _MAKING and not frame.verb.passive
    return made and not (frame.part("object") or frame.part("clause") or frame.part("to_do"))


_MADE = frozenset({"complement", "name", "object", "preposition", "to_do"})
_MAKING = frozenset(
    {"abolish", "build", "compose", "construct", "create", "design", "discover", "erect",
     "establish", "found", "introduce", "invent", "patent", "publish", "rename"}
)  # fmt: skip
