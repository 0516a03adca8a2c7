"""Questions for what somebody found, announced or argued: a clause with "that" is the answer."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part
from quizgen.questions.candidate import OPEN, Candidate, loose_end, worst
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

FORM = "claim"
_LONGEST, _SHORTEST = 24, 5  # words of the answer
_CUT = re.compile(r", (?:which|who|with|except|including|although|but|\w+ing)\b.*$")


def ask_claims(frame: Frame) -> Iterator[Candidate]:
    """`X found that Y`: what X found."""
    part = frame.part("clause")
    if part is None or frame.verb.lemma not in word_set("questions", "claim_verbs"):
        return
    if frame.verb.passive or frame.negated or frame.speaker or part.words[0].lower != "that":
        return
    answer = _CUT.sub("", part.text)
    if not _SHORTEST <= len(answer.split()) <= _LONGEST:
        return
    yield Candidate(
        form=FORM, kind="short_answer", question=ask(frame, "What", without=[part]), answer=answer,
        answer_kind="claim", evidence=frame.evidence, worth=2.2, frame=frame,
        refused=worst(loose_end(frame, [part]), _loose_claim(part), _unknown(frame)),
    )  # fmt: skip


def _unknown(frame: Frame) -> str:
    """Who said it has to be told, and when, in or about what, or all he said could be meant."""
    phrase = frame.subject.phrase
    if phrase is None or not (phrase.proper or re.search(r"(?<!^)\b[A-Z]", phrase.text)):
        return "speaker is not named"
    placed = any(p.role == "preposition" or p.time is not None for p in frame.parts)
    return "" if placed or re.search(r"\b\d{4}\b", phrase.text) else OPEN


def _loose_claim(part: Part) -> str:
    """A claim is a sentence of its own: what "it" means is said in it before."""
    pronoun = re.search(r"pronoun: (it|they|them|itself|themselves)$", part.dangling)
    before = part.words[: next((n for n, w in enumerate(part.words) if w.tag == "PRP"), 0)]
    known = any(w.pos in {"NOUN", "PROPN"} for w in before)
    return "" if pronoun and known else part.dangling
