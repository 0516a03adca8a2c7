"""Pronouns in an answer that can only mean the subject of the question, and in whole sentences."""

import re

from quizgen.facts.frame import WHOLE, Frame, Part, Word
from quizgen.questions.candidate import loose_end

_PLURAL = frozenset({"they", "them", "their"})
_THING = frozenset({"it", "its"})
_PERSON = frozenset({"he", "him", "his", "she", "her"})
_REFLEXIVE = frozenset({"itself", "themselves", "himself", "herself"})
_POINTS_BACK = re.compile(r"\b(?:this|these|those|such|former|latter)\b")
_PRONOUN = re.compile(r"(?:pronoun|possessive): ")


def loose_rest(frame: Frame, asked: Part) -> str:
    """What in the rest of the clause does not stand alone; nothing does so in a whole sentence,
    but a pronoun must not stand before what it means.
    """
    first = asked is frame.subject
    if frame.origin != WHOLE:
        return loose_end(frame, [] if first else [asked], subject_asked=first)
    leans = any(part.leans for part in frame.parts if part is not asked)
    return "pronoun without its owner" if first and leans else ""


def loose_beyond_subject(frame: Frame, part: Part) -> str:
    """What in the part does not stand alone, once its pronouns are read as the subject, or "".

    An answer may say "the deficit" where a question may not.
    """
    if part.dangling.startswith("definite: "):
        return ""
    if not _PRONOUN.match(part.dangling) or frame.resolved:
        return part.dangling
    pronouns = [word for word in part.words if word.tag in {"PRP", "PRP$"}]
    bound = all(_agrees(frame, word) for word in pronouns) and not _POINTS_BACK.search(part.text)
    return "" if bound and not _has_rival(frame, part) else part.dangling


def _agrees(frame: Frame, word: Word) -> bool:
    phrase = frame.subject.phrase
    if word.lower in _REFLEXIVE:
        return True
    if phrase is None:
        return False
    person = phrase.kind == "person"
    if phrase.plural:
        return word.lower in _PLURAL
    return word.lower in (_PERSON if person else _THING)


def _has_rival(frame: Frame, part: Part) -> bool:
    """Whether another part names something that the pronoun could mean as well."""
    own = frame.subject.phrase
    return own is not None and any(
        other.phrase is not None and other.phrase.plural == own.plural
        and (other.phrase.kind == "person") == (own.kind == "person")
        for other in frame.parts
        if other not in (part, frame.subject) and other.time is None and other.role != "complement"
    )  # fmt: skip
