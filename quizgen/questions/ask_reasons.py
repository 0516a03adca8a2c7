"""Questions for why and how."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part
from quizgen.questions.ask_circumstances import make_circumstance
from quizgen.questions.bound_pronouns import loose_beyond_subject
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

_CAUSE = re.compile(
    r"^(?:because of|due to|owing to|as a (?:result|consequence) of|thanks to|on account of"
    r"|in response to|for fear of|in (?:an?|the) (?:attempt|effort|bid|hope)\b"
    r"|with the (?:aim|goal|intention|hope) of)\b",
    re.IGNORECASE,
)
_RAISING = frozenset(
    {"allow", "ask", "believe", "cause", "consider", "enable", "encourage", "estimate", "expect",
     "find", "force", "forecast", "know", "order", "permit", "predict", "report", "say", "show",
     "suppose", "tell", "think", "train", "urge"}
)  # fmt: skip
LONG_REASON = 18  # words
SHORT_AIM = 4  # words of an aim that tells no more than a verb and a thing


def ask_reasons(frame: Frame) -> Iterator[Candidate]:
    """Every question for a cause, a purpose or a means of the clause."""
    for part in frame.parts:
        if part.role == "preposition" and part.time is None:
            yield from _ask_cause(frame, part)
            yield from _ask_means(frame, part)
        elif part.role == "because" or _is_aim(part):
            yield from _ask_because(frame, part)
        elif part.role == "when" and part.words[0].lower == "using":
            yield from _ask_tool(frame, part)
        elif part.role == "purpose":
            yield from _ask_purpose(frame, part)


def _is_aim(part: Part) -> bool:
    """ "so that ..."."""
    return part.role == "when" and [w.lower for w in part.words[:2]] == ["so", "that"]


def _ask_tool(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`using Y`, at the end of the clause, answers "How"."""
    if part is not frame.parts[-1] or not 3 <= len(part.words) <= 16:
        return
    refused = loose_end(frame, [part]) or _loose_reason(frame, part)
    yield make_circumstance(
        frame, part, "how", ask(frame, "How", without=[part]), part.text, "means", 2.0, refused
    )


def _trim_reason(part: Part) -> str:
    """A long reason without the relative clause at its end."""
    if len(part.words) <= LONG_REASON or part.phrase is None:
        return part.text
    behind = [w for w in part.words if w.index > part.phrase.head.index]
    found = next((w for w in behind if w.tag in {"WDT", "WP"}), None)
    start = part.text.rfind(f" {found.text} ") if found is not None else -1
    return part.text[:start].rstrip(" ,") if start > 0 else part.text


def _loose_reason(frame: Frame, part: Part) -> str:
    return loose_answer(part) and loose_beyond_subject(frame, part)


def _ask_cause(frame: Frame, part: Part) -> Iterator[Candidate]:
    if not _CAUSE.match(part.text) or part.phrase is None:
        return
    refused = loose_end(frame, [part]) or _loose_reason(frame, part)
    yield make_circumstance(
        frame,
        part,
        "why",
        ask(frame, "Why", without=[part]),
        _trim_reason(part),
        "reason",
        2.6,
        refused,
    )


def _ask_means(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`by doing something` answers "How"."""
    words = part.words
    if words[0].lower != "by" or len(words) < 3 or words[1].tag != "VBG" or len(words) > 16:
        return
    refused = loose_end(frame, [part]) or _loose_reason(frame, part)
    yield make_circumstance(
        frame, part, "how", ask(frame, "How", without=[part]), part.text, "means", 2.2, refused
    )


def _ask_because(frame: Frame, part: Part) -> Iterator[Candidate]:
    own = frame.subject.phrase
    if own is not None and own.head.lemma in {"reason", "cause", "explanation"}:
        return  # "Why was a major reason for it?"
    plural = own is not None and own.plural
    pronouns = {w.lower for w in part.words if w.tag == "PRP"}
    bound = pronouns <= ({"they"} if plural else {"it"})
    rest = (
        "" if bound and part.dangling.startswith("pronoun") else loose_beyond_subject(frame, part)
    )
    refused = loose_end(frame, [part]) or rest
    yield make_circumstance(
        frame, part, "why", ask(frame, "Why", without=[part]), part.text, "reason", 2.8, refused
    )


def _ask_purpose(frame: Frame, part: Part) -> Iterator[Candidate]:
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
        part.dangling if definite else _loose_reason(frame, part),
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
