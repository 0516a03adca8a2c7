"""Questions on clauses of time and condition: what happens when, and when it does."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part
from quizgen.questions.candidate import Candidate, loose_answer, worst
from quizgen.questions.wording import ask, statement

_SINCE = frozenset({"when", "after", "once", "if"})
_ASKED = {"when": "When", "once": "When"}
_LONGEST, _SHORTEST = 16, 4  # words of the answer


def ask_moments(frame: Frame) -> Iterator[Candidate]:
    """`Y, when X`: what happens when X; `X when Y`: when X."""
    for part in frame.parts:
        whole = any(word.dep in {"nsubj", "nsubjpass"} for word in part.words)
        if part.role == "when" and part.time is None and whole:
            yield from _ask_what_happens(frame, part)
            yield from _ask_when(frame, part)


def _ask_what_happens(frame: Frame, part: Part) -> Iterator[Candidate]:
    if part.words[0].lower not in _SINCE or part.leans:
        return
    answer = statement(frame, {part: ""}).rstrip(".")
    answer = frame.subject.text[:1] + answer[1:] if part is frame.parts[0] else answer
    happened = "happens" if frame.verb.tag in {"VBZ", "VBP"} or frame.verb.modal else "happened"
    if not _SHORTEST <= len(answer.split()) <= _LONGEST:
        return
    yield Candidate(
        form="happening", kind="short_answer", question=f"What {happened} {part.text}?",
        answer=answer, answer_kind="event", evidence=frame.evidence, worth=2.0, frame=frame,
        refused=loose_answer(part),
    )  # fmt: skip


def _ask_when(frame: Frame, part: Part) -> Iterator[Candidate]:
    wh = _ASKED.get(part.words[0].lower)
    subject = frame.subject.phrase
    once = frame.verb.tag == "VBD" and subject is not None and subject.proper
    if part is not frame.parts[-1] or len(part.words) > _LONGEST or wh is None or not once:
        return
    own = part.leans and frame.subject.phrase is not None
    yield Candidate(
        form="moment", kind="short_answer", question=ask(frame, wh, without=[part]),
        answer=part.text, answer_kind="moment", evidence=frame.evidence, worth=1.8, frame=frame,
        refused="" if own else worst(loose_answer(part)),
    )  # fmt: skip
