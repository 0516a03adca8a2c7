"""Candidates: questions that could be asked, before anything is proven or chosen."""

from collections.abc import Collection
from dataclasses import dataclass

from quizgen.facts.frame import Evidence, Frame, Part, Phrase
from quizgen.questions.number_options import Option


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked.

    `form` names the construction, `kind` the kind of item; `answer_kind` is "person", "country",
    "year", "quantity", "acronym", "phrase", ...; `worth` ranks (about 0 to 5); `refused` says why
    it is dropped, `doubts` why it is only a draft.
    """

    form: str
    kind: str
    question: str
    answer: str
    answer_kind: str
    evidence: Evidence
    worth: float
    frame: Frame | None = None
    phrase: Phrase | None = None
    accept: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    statement: str = ""
    explanation: str = ""
    doubts: tuple[str, ...] = ()
    refused: str = ""


def loose_end(frame: Frame, without: Collection[Part] = (), *, subject_asked: bool = False) -> str:
    """What in the rest of the clause does not stand alone once these parts are asked for, or ""."""
    for part in frame.parts:
        if part in without:
            continue
        if part is frame.subject:
            if not subject_asked and part.dangling:
                return part.dangling
            continue
        if part.dangling:
            return part.dangling
        if subject_asked and part.leans:
            return "possessive without its owner"
    return ""
