"""Questions for what happened to something at a time: it was destroyed, overthrown, renamed."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.questions.candidate import Candidate, loose_end, worst
from quizgen.questions.wording import predicate
from quizgen.shipped import word_set

FORM = "fate"
_LONG = 4  # words
_PRECISE = frozenset({"year", "month", "day", "decade", "century"})


def ask_fates(frame: Frame) -> Iterator[Candidate]:
    """`X was destroyed in 1871`: what happened to X in 1871."""
    time = next((part for part in frame.parts if _dates(part)), None)
    finite, subject = frame.part("finite"), frame.subject.phrase
    if time is None or finite is None or subject is None or finite.text not in {"was", "were"}:
        return
    if not frame.verb.passive or frame.negated or frame.speaker or frame.verb.tag != "VBD":
        return
    if frame.verb.lemma not in word_set("questions", "fate_verbs") or subject.words[0].lower in {
        "a",
        "an",
    }:
        return
    answer = f"{_stand_in(subject, finite.text)} {predicate(frame, {time: ''})}"
    yield Candidate(
        form=FORM, kind="short_answer", answer=answer, answer_kind="event",
        question=_order(frame.subject, time.text),
        evidence=frame.evidence, worth=2.2, frame=frame,
        refused=worst(loose_end(frame), frame.subject.dangling, _unnamed(subject)),
    )  # fmt: skip


def _dates(part: Part) -> bool:
    time = part.time
    return time is not None and time.resolved and time.precision in _PRECISE


def _order(subject: Part, time: str) -> str:
    """ "the Treaty of Paris in 1795" would be a treaty of that year: the time comes first."""
    if len(subject.words) < _LONG:
        return f"What happened to {subject.text} {time}?"
    return f"{time[:1].upper()}{time[1:]}, what happened to {subject.text}?"


def _unnamed(subject: Phrase) -> str:
    if subject.head.lemma.endswith(("tion", "ment", "ing")) and not subject.proper:
        return "a process has no fate"
    named = subject.proper or re.search(r"(?<!^)\b[A-Z]", subject.text)
    return "" if named else "event is not identified"


def _stand_in(subject: Phrase, verb: str) -> str:
    """The pronoun for the subject, or its last name where no pronoun is sure."""
    if verb == "were":
        return "they"
    unknown = subject.text[:1].isupper() and not subject.kind  # "Karlsson" may be a person
    if subject.kind != "person" and not unknown:
        return "it"
    sex = next(filter(None, (lexicon().name_sex(word.text) for word in subject.words)), None)
    return {"male": "he", "female": "she"}.get(sex or "", subject.words[-1].text)
