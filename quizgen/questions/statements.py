"""Statements: clauses of the article as sentences that are true and stand alone."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from quizgen.facts.find import Facts
from quizgen.facts.frame import Frame
from quizgen.questions.candidate import OFF_TOPIC, Candidate, loose_end
from quizgen.questions.verify import find_fault
from quizgen.questions.wording import predicate, statement

# What a statement among others of the same article need not say.
_TOLD_BY_THE_REST = frozenset(
    {
        OFF_TOPIC,
        "nothing in the question names its subject",
        "question does not say what it is about",
        "question is thin",
        "question too short to identify anything",
    }
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause as a sentence: `text` the whole, `subject` with `predicate` its two halves."""

    frame: Frame
    text: str
    subject: str
    predicate: str


def list_statements(facts: Facts, avoid: Collection[int] = ()) -> list[Statement]:
    """Sound statements in the order of the article, none from a sentence to `avoid` (numbers)."""
    return [
        Statement(frame, statement(frame), frame.subject.text, predicate(frame))
        for frame in facts.frames
        if frame.evidence.sentence not in avoid and is_sound(frame, facts)
    ]


def is_sound(frame: Frame, facts: Facts) -> bool:
    """Whether the clause is a plain fact that needs nothing said before it."""
    if frame.speaker or frame.negated or loose_end(frame) or frame.subject.phrase is None:
        return False
    text = statement(frame)
    told = Candidate(
        form="statement", kind="true_false", question=text, answer="true", answer_kind="statement",
        evidence=frame.evidence, worth=1.0, frame=frame,
    )  # fmt: skip
    return find_fault(told, facts.mentions) in {"", *_TOLD_BY_THE_REST}


def names_in(text: str, name: str) -> bool:
    """Whether a capitalised word of the name stands in the text."""
    words = set(re.findall(r"[\w'’-]+", text))
    return any(word in words for word in re.findall(r"[A-Z][\w-]+", name))
