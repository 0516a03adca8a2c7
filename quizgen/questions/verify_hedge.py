"""Rules of doubt: what the article does not state as plain fact."""

import re

from quizgen.facts.frame import Frame
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_HEDGED = re.compile(
    r"\b(?:may|might|could|would|should|[Pp]erhaps|[Mm]aybe|[Pp]robably|[Pp]ossibly|allegedly"
    r"|reportedly|supposedly|apparently|presumably|likely|unlikely|seemingly|potentially"
    r"|appears? to|seems? to|[Ss]ometimes|often|usually|purportedly|expected to)\b"
)


_FREQUENCY = re.compile(r"\b(?:[Ss]ometimes|often|usually)\b")
_KEEPING = frozenset({"why", "how", "described"})  # the question itself says "usually"
_DATED = frozenset({"when", "year"})
_CONTENT = re.compile(r"\b(?:could|would)\b")  # what was found out, or agreed on, and when it was
_PLANS = frozenset({"will", "shall"})
_MODALS = _PLANS | {"may", "might", "could", "would", "should"}


def find_hedge(candidate: Candidate, _: Mentions) -> str:
    """What is no plain fact; what somebody says may hold "may", but no plan."""
    frame = candidate.frame
    if frame is None:
        return ""
    if frame.negated and candidate.form != "judgement: denial":
        return "negated statement"
    if any(part.text == "having" for part in frame.parts):
        return "odd verb form"
    perfect = any(part.text == "been" for part in frame.parts)
    if frame.verb.lexical.endswith("ing") and not (frame.verb.modal or perfect):
        return "going on at the time of writing"
    return _find_wrong_speaker(frame) or _find_doubt(frame, candidate.form)


def _find_wrong_speaker(frame: Frame) -> str:
    if re.search(r"\b(?:its|their|his|her|this|these|those)\b", frame.speaker):
        return "speaker is not named"
    if frame.speaker and frame.subject.text in frame.speaker:
        return "speaker speaks of himself"
    return ""


def _find_doubt(frame: Frame, form: str) -> str:
    if frame.verb.modal in (_PLANS if frame.speaker else _MODALS):
        return f"not a plain fact: {frame.verb.modal}"
    if frame.verb.passive and frame.verb.lemma in word_set("questions", "reported_verbs"):
        return "reported, not stated"
    if frame.verb.lemma in word_set("questions", "speech_verbs") and form not in {
        "definition",
        "claim",
    }:
        return "speech, not fact"
    if frame.verb.lemma in word_set("questions", "doubting_verbs") and form != "claim":
        return "hedged statement"
    left_out = {"why": {"because", "purpose"}, "claim": {"clause"}}.get(form, set())
    told = [p.text for p in frame.parts if p.role not in left_out]
    text = " ".join(told)
    if form in _KEEPING:
        text = _FREQUENCY.sub("", text)
    if form in _DATED:  # the modal of the verb itself was seen above
        text = _CONTENT.sub("", text)
    found = None if frame.speaker else _HEDGED.search(text)
    return f"not a plain fact: {found.group(0).lower()}" if found else ""
