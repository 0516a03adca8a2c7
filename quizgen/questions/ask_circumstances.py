"""Questions for where."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import unfit_answer
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, spare_parts, worst
from quizgen.questions.wording import ask
from quizgen.shipped import word_set


def ask_circumstances(frame: Frame) -> Iterator[Candidate]:
    """Every question for a circumstance of the clause."""
    for part in frame.parts:
        if part.time is not None:
            continue
        if part.role == "preposition":
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


_SPATIAL = frozenset({"bear", "bury", "find", "live", "locate", "situate", "settle", "station"})
_STRETCHES = frozenset({"part", "region", "area", "north", "south", "east", "west", "centre",
                        "center", "village", "town", "outskirt", "mouth", "coast"})  # fmt: skip


def _is_place(frame: Frame, phrase: Phrase) -> bool:
    """A known place, or an unknown name after a verb that tells where."""
    if phrase.kind in {"place", "location"}:
        return True
    unknown = phrase.kind == "" and (phrase.proper or phrase.head.lemma in _STRETCHES)
    return unknown and frame.verb.lemma in _SPATIAL


def _ask_where(frame: Frame, part: Part) -> Iterator[Candidate]:
    phrase = part.phrase
    if phrase is None or part.preposition not in {"in", "at", "near", "on", "along", "off"}:
        return
    if phrase.plural or any(w.dep in {"relcl", "acl", "appos"} for w in phrase.words):
        return
    located = frame.verb.lemma in word_set("questions", "located_verbs")
    place = _is_place(frame, phrase) and any(w.pos == "PROPN" for w in phrase.words)
    if (
        not located
        or not place
        or (not frame.verb.passive and frame.part("object") and not phrase.proper)
    ):
        return
    spare = [other for other in spare_parts(frame, part) if other.time is not None]
    refused = worst(
        loose_end(frame, [part, *spare]), loose_answer(part), unfit_answer(phrase, content=1)
    )
    if phrase.noun in {"country", "city", "state", "continent"} and part.preposition == "in":
        question = ask(frame, f"In which {phrase.noun}", without=[part, *spare])
        yield make_circumstance(
            frame, part, "where", question, phrase.text, phrase.noun, 0.9, refused
        )
    elif not frame.part("object") or frame.verb.passive:
        question = ask(frame, "Where", without=[part, *spare])
        yield make_circumstance(frame, part, "where", question, part.text, "location", 0.8, refused)
