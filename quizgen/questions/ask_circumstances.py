"""Questions for when and where."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.frame import Frame, Part
from quizgen.questions.answers import unfit_answer
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, spare_parts, worst
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

_WHEN = {
    "year": "In what year", "month": "When", "day": "When",
    "decade": "In which decade", "century": "In which century", "season": "When",
}  # fmt: skip
_YEAR = re.compile(r"\b(?:1\d{3}|20[0-2]\d)\b")


def ask_circumstances(frame: Frame) -> Iterator[Candidate]:
    """Every question for a circumstance of the clause."""
    for part in frame.parts:
        if part.time is not None:
            yield from _ask_when(frame, part)
        elif part.role == "preposition":
            yield from _ask_where(frame, part)


def make_circumstance(
    frame: Frame, part: Part, form: str, question: str, answer: str, answer_kind: str,
    worth: float, refused: str,
) -> Candidate:  # fmt: skip
    telling = 0.6 if frame.verb.lemma in word_set("questions", "telling_verbs") else 0.0
    return Candidate(
        form=form, kind="short_answer", question=question, answer=answer, answer_kind=answer_kind,
        evidence=frame.evidence, worth=worth + telling, frame=frame, phrase=part.phrase,
        refused=refused,
    )  # fmt: skip


def _ask_when(frame: Frame, part: Part) -> Iterator[Candidate]:
    """The year of what happened; the day or month itself only in its own form."""
    time = part.time
    if time is None or not time.resolved or time.precision not in _WHEN:
        return
    preposition = (time.spoken_preposition if time.relative else time.preposition).lower()
    spare = [other for other in spare_parts(frame, part) if other.role == "agent"]
    refused = worst(
        loose_end(frame, [part, *spare]), _other_times(frame, part), _thin(frame, part),
        _from_to(frame), _spent(frame, part),
    )  # fmt: skip
    wh, answer, precision = _WHEN[time.precision], time.spoken, str(time.precision)
    if time.precision in {"day", "month"} and re.match(r"\d{4}-", time.value):
        wh, answer, precision = "In what year", time.value[:4], "year"
    if preposition == "since" and time.precision == "year":
        wh = "Since what year"
    elif preposition not in {"in", "on", "during", "at", ""}:
        return
    question = ask(frame, wh, without=[part, *spare])
    found = make_circumstance(frame, part, "when", question, answer, precision, 0.8, refused)
    yield replace(found, accept=(time.spoken,) if answer != time.spoken else ())


def _other_times(frame: Frame, part: Part) -> str:
    rest = " ".join(other.text for other in frame.parts if other is not part)
    return "another year in the question" if _YEAR.search(rest) else ""


def _thin(frame: Frame, part: Part) -> str:
    """A when-question needs an event that is described, not just a verb."""
    others = {
        other.role for other in frame.parts
        if other is not part and other.role in
        {"object", "agent", "preposition", "complement", "to_do", "name", "adjective"}
    }  # fmt: skip
    known = frame.subject.phrase is not None and (
        frame.subject.phrase.proper or len(frame.subject.words) >= 4
    )
    if frame.verb.lemma == "be" and not frame.verb.passive and not others:
        return "no event to date"
    if frame.subject.words[0].lower in {"a", "an"} and len(frame.subject.words) <= 3:
        return "event is not identified"
    return "" if others or known else "no event to date"


def _from_to(frame: Frame) -> str:
    """What rose from one number to another did so between two times."""
    found = {part.preposition for part in frame.parts if re.search(r"\d", part.text)}
    return "a change between two times" if {"from", "to"} <= found else ""


def _spent(frame: Frame, part: Part) -> str:
    """ "ended 1999 as number one": the year is what was ended."""
    bare = part.role in {"measure", "object"} and not part.preposition
    return "time is the object" if bare and frame.verb.lemma in _SPENDING else ""


_SPENDING = frozenset(
    {"begin", "celebrate", "close", "end", "enter", "finish", "mark", "open", "spend", "start"}
)


def _ask_where(frame: Frame, part: Part) -> Iterator[Candidate]:
    phrase = part.phrase
    if phrase is None or part.preposition not in {"in", "at", "near", "on", "along", "off"}:
        return
    if phrase.plural or any(w.dep in {"relcl", "acl", "appos"} for w in phrase.words):
        return
    located = frame.verb.lemma in word_set("questions", "located_verbs")
    place = phrase.kind in {"place", "location"} and any(w.pos == "PROPN" for w in phrase.words)
    if (
        not located
        or not place
        or (not frame.verb.passive and frame.part("object") and not phrase.proper)
    ):
        return
    refused = worst(loose_end(frame, [part]), loose_answer(part), unfit_answer(phrase, content=1))
    if phrase.noun in {"country", "city", "state", "continent"} and part.preposition == "in":
        question = ask(frame, f"In which {phrase.noun}", without=[part])
        yield make_circumstance(
            frame, part, "where", question, phrase.text, phrase.noun, 0.9, refused
        )
    elif not frame.part("object") or frame.verb.passive:
        question = ask(frame, "Where", without=[part])
        yield make_circumstance(frame, part, "where", question, part.text, "location", 0.8, refused)
