"""Rivals: questions that the article answers in more than one way are not asked."""

import re
from collections.abc import Iterable, Sequence

from quizgen.facts.frame import Frame
from quizgen.questions.candidate import Candidate

RIVAL = "another answer of the article fits as well"
_ABOUT_SUBJECT = frozenset({"object", "bound preposition", "to do", "outcome", "how", "why"})


def mark_rivals(candidates: Sequence[Candidate], frames: Iterable[Frame]) -> list[str]:
    """For each candidate RIVAL or "": whether two clauses say the same of the same thing.

    `What did X verb?` is open when the article says of X twice, in different words, what it verbs;
    `Who verbed Y?` when two subjects verb the same.
    """
    said: dict[tuple[str, ...], set[str]] = {}
    for frame in frames:
        dated = _list_times(frame)
        for key, value in _statements(frame):
            said.setdefault(key, set()).add(value)
            if dated:
                said.setdefault((*dated, *key), set()).add(value)
    return [RIVAL if _is_open(candidate, said) else "" for candidate in candidates]


def _list_times(frame: Frame) -> tuple[str, ...]:
    """The times of a clause: with one of them, it has rivals of that time only."""
    return tuple(sorted(part.time.spoken for part in frame.parts if part.time is not None))


def _statements(frame: Frame) -> Iterable[tuple[tuple[str, ...], str]]:
    subject, verb = _bare(frame.subject.text), frame.verb.lemma
    passive = "passive" if frame.verb.passive else "active"
    for part in frame.parts:
        if part.role in {"object", "to_do", "complement", "preposition"}:
            key = ("of subject", subject, verb, passive, part.role, part.preposition)
            yield key, _bare(part.text)
        if part.role == "object":
            yield ("of object", verb, _bare(part.text)), subject


def _is_open(candidate: Candidate, said: dict[tuple[str, ...], set[str]]) -> bool:
    frame = candidate.frame
    if frame is None:
        return False
    dated = _list_times(frame)
    keys = {key for key, _ in _statements(frame) if len(said.get((*dated, *key), ())) > 1}
    if candidate.form in _ABOUT_SUBJECT:
        return any(
            key[0] == "of subject" and _bare(candidate.answer) in value
            for key, value in _statements(frame)
            if key in keys
        )
    return candidate.form == "subject" and any(key[0] == "of object" for key in keys)


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", text.lower())
