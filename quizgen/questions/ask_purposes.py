"""Questions for what something is done for: "Why ...? to ..."."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part
from quizgen.questions.ask_circumstances import make_circumstance
from quizgen.questions.bound_pronouns import loose_beyond_subject
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

_RAISING = frozenset(
    {"allow", "ask", "believe", "cause", "consider", "enable", "encourage", "estimate", "expect",
     "find", "force", "forecast", "know", "order", "permit", "predict", "report", "say", "show",
     "suppose", "tell", "think", "train", "urge"}
)  # fmt: skip
SHORT_AIM = 4  # words of an aim that tells no more than a verb and a thing


def loose_reason(frame: Frame, part: Part) -> str:
    return loose_answer(part) and loose_beyond_subject(frame, part)


def ask_purpose(frame: Frame, part: Part) -> Iterator[Candidate]:
    if frame.verb.lemma in _RAISING:
        return  # "has been found to work", "predicts it to grow" tell no purpose
    if frame.verb.modal or len(part.words) < 4 or len(part.words) > 18 or frame.verb.lemma in {
        "be", "continue", "have", "require", "take", "need", "use", "tend", "seem", "appear",
        "work", "act", "begin", "start", "try", "serve", "help",
    }:  # fmt: skip
        return
    if frame.verb.lemma in {"sell", "give", "offer", "send", "provide", "show", "hand", "pay"}:
        return  # "sold bikes to tour companies" is easily misread
    told = frame.verb.lemma in word_set("questions", "purposeful_verbs")
    # "returned to write the screenplay": of what? But "cut taxes to reduce the deficit".
    short = len(part.words) <= SHORT_AIM and frame.part("object") is None
    definite = short and part.dangling.startswith("definite: ")
    anchored = frame.part("object") or frame.verb.passive or told
    refused = worst(
        loose_end(frame, [part]),
        part.dangling if definite else loose_reason(frame, part),
        "" if anchored and not _is_placeless(frame) else "purpose is not clear",
        _belongs_to_object(frame),
    )
    yield make_circumstance(
        frame,
        part,
        "why",
        ask(frame, "Why", without=[part]),
        _TAIL.sub("", part.text),
        "purpose",
        2.0,
        refused,
    )


def _is_placeless(frame: Frame) -> bool:
    """ "Why did the Medes come?": where to?"""
    told = any(p.role in {"object", "preposition", "adverb", "particle"} for p in frame.parts)
    return frame.verb.lemma in _GOES and not told


_GOES = frozenset({"arrive", "come", "go", "march", "migrate", "move", "return", "sail", "travel"})


def _belongs_to_object(frame: Frame) -> str:
    """ "the rights to air the show", "the necessary ships to match them": no purpose of buying."""
    thing = frame.part("object")
    if thing is None or thing.phrase is None:
        return ""
    taken = thing.phrase.head.lemma in word_set("questions", "infinitive_nouns")
    enough = any(w.lower in _ENOUGH for w in thing.words)
    return "the purpose belongs to a noun" if taken or enough else ""


_ENOUGH = frozenset({"enough", "necessary", "sufficient", "adequate", "needed", "required", "too"})
_TAIL = re.compile(r", (?:with|which|who|where|\w+ing) .*$")
