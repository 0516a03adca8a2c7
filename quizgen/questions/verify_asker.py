"""Rules of the question word: whether what is asked for can be what the question says of it."""

import re

from quizgen.facts.frame import Frame
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import is_headline
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_topic import touches_topic
from quizgen.questions.verify_worth import DETAIL
from quizgen.shipped import word_set

_WHO_IS = re.compile(
    r"\bwho (?:is|was) (?:\w+ly )?(?:an?|the|his|her|their|its|(?:[\w.]+ ){0,2}[\w.]+['’]s?) (.*)",
    re.IGNORECASE,
)
_PHRASE_ENDS = re.compile(r"[,?]| (?:of|in|on|at|to|by|for|from|with|about|that|who|which|and)\b")
_THINGS = frozenset({"communication", "artifact", "event", "act"})
_THINKS = re.compile(
    r"\b[Ww]ho (?:\w+ly )?(?:remembers?|remembered|recall(?:s|ed)?|considers?|considered|thinks?"
    r"|thought|believes?|believed|feels?|felt|holds?|held|regards?|regarded)"
    r" (?:that\b|[A-Z]\w+ \w+ing\b)"
)
_WHAT = re.compile(r"\b[Ww]hat\b")
_PERSONAL = word_set("facts", "personal_verbs") | {
    "coin",
    "conclude",
    "discover",
    "propose",
    "suggest",
}
_PLACES = frozenset({"city", "town", "country", "state", "nation"})
_ABLE = re.compile(
    r"\b[Ww]hich (?:city|town|country|state|nation) (?:is|was|has been|had been) (?:\w+ly )?"
    r"(?:able|unable|willing|eager|ready|determined|reluctant) to\b"
)
_NO_PLACE = frozenset({"act", "cognition", "attribute", "communication", "feeling"})
_MEANS = frozenset({"way", "means", "tool", "man", "leader", "general"})


def find_no_person(candidate: Candidate, _: Mentions) -> str:
    """ "Who was her last novel?": a thing that the tagger took for a name of somebody."""
    found = _WHO_IS.search(candidate.question)
    if found is None or candidate.kind not in {"short_answer", "choice"}:
        return ""
    words = _PHRASE_ENDS.split(found.group(1), maxsplit=1)[0].split()
    noun = words[-1].lower() if words else ""
    return "no person is that" if lexicon().noun_class(noun) in _THINGS else ""


def find_nameless_person(candidate: Candidate, mentions: Mentions) -> str:
    """ "What proposes that ...?", of a name of one word: who it is was not understood."""
    frame, answer = candidate.frame, candidate.answer
    if candidate.form != "subject" or frame is None or not _WHAT.search(candidate.question):
        return ""
    named = re.fullmatch(r"[A-Z][a-z]+", answer) and not mentions.lower[answer.lower()]
    personal = frame.verb.lemma in _PERSONAL | word_set("facts", "personal_verbs")
    return "whether it is a person is not sure" if named and personal else ""


def find_no_place(candidate: Candidate, _: Mentions) -> str:
    """ "Which city was able to take the fort?", "Which city was a way to put him to shame?"."""
    if candidate.answer_kind not in _PLACES:
        return ""
    frame = candidate.frame if candidate.form == "subject" else None
    wrong = _ABLE.search(candidate.question) or (frame is not None and _is_no_place(frame))
    return "no place is that" if wrong else ""


def _is_no_place(frame: Frame) -> bool:
    told = frame.part("complement")
    if frame.verb.lemma != "be" or told is None or told.phrase is None:
        return False
    head = told.phrase.head.lemma
    abstract = lexicon().noun_class(head) in _NO_PLACE or head in _MEANS
    return abstract and not told.phrase.proper


def find_opinion_holder(candidate: Candidate, _: Mentions) -> str:
    """Who it is that considers or remembers something tests nothing of what is thought."""
    if candidate.answer_kind != "person" or candidate.kind not in {"short_answer", "choice"}:
        return ""
    return DETAIL if _THINKS.search(candidate.question) else ""


def find_willing_thing(candidate: Candidate, _: Mentions) -> str:
    """ "What dispatched a force?": a fleet, but nobody asks so."""
    frame = candidate.frame
    if frame is None or candidate.form not in {"subject", "agent"}:
        return ""
    what = re.search(r"\b[Ww]hat\b", candidate.question)
    done = candidate.form == "agent" or not frame.verb.passive
    willing = frame.verb.lemma in word_set("questions", "willing_verbs") or _is_body(frame)
    return "what is done on purpose is not done by a thing" if what and done and willing else ""


def _is_body(frame: Frame) -> bool:
    """ "What requires insurance?": some states."""
    phrase = frame.subject.phrase
    if phrase is None or phrase.proper or frame.verb.passive:
        return False
    lemma = phrase.head.lemma
    return lemma in _BODIES or lexicon().is_kind_of(lemma, "organization")


_BODIES = frozenset({"state", "country", "nation", "province", "fleet", "navy", "crew", "movement"})


def find_telling_body(candidate: Candidate, _: Mentions) -> str:
    """ "Which ministry hired 20,000 teachers?": its name is what it does (of 18 graders used 3)."""
    if candidate.kind != "short_answer" or candidate.form not in _OF_BODIES:
        return ""
    kind = re.search(r"\b[Ww]hich ([a-z]+)", candidate.question)
    told = kind is not None and kind.group(1) in word_set("questions", "telling_bodies")
    return DETAIL if told else ""


_OF_BODIES = frozenset({"subject", "actor", "agent", "preposition"})


def find_minor_bearer(candidate: Candidate, mentions: Mentions) -> str:
    """ "Which businessman was on the board?": somebody who is only quoted, in the news."""
    phrase = candidate.phrase
    if candidate.form not in _OF_BEARERS or candidate.label or phrase is None:
        return ""
    if candidate.kind != "short_answer" or phrase.kind != "person":
        return ""
    minor = candidate.form == "described" or is_headline(mentions.title)
    told = f"{candidate.question} {candidate.answer}"
    return DETAIL if minor and not touches_topic(told, mentions) else ""


_OF_BEARERS = frozenset({"described", "subject", "actor", "agent"})
