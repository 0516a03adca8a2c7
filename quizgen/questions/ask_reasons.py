"""Questions for why and how."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part
from quizgen.questions.ask_circumstances import make_circumstance
from quizgen.questions.ask_purposes import ask_purpose, loose_reason
from quizgen.questions.bound_pronouns import loose_beyond_subject
from quizgen.questions.candidate import Candidate, loose_end
from quizgen.questions.wording import ask

_CAUSE = re.compile(
    r"^(?:because of|due to|owing to|as a (?:result|consequence) of|thanks to|on account of"
    r"|in response to|for fear of|in (?:an?|the) (?:attempt|effort|bid|hope)\b"
    r"|with the (?:aim|goal|intention|hope) of)\b",
    re.IGNORECASE,
)
LONG_REASON = 18  # words


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
            yield from ask_purpose(frame, part)


def _is_aim(part: Part) -> bool:
    """ "so that ..."."""
    return part.role == "when" and [w.lower for w in part.words[:2]] == ["so", "that"]


def _ask_tool(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`using Y`, at the end of the clause, answers "How"."""
    if part is not frame.parts[-1] or not 3 <= len(part.words) <= 16:
        return
    refused = loose_end(frame, [part]) or loose_reason(frame, part)
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


def _ask_cause(frame: Frame, part: Part) -> Iterator[Candidate]:
    if not _CAUSE.match(part.text) or part.phrase is None:
        return
    refused = loose_end(frame, [part]) or loose_reason(frame, part)
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
    refused = loose_end(frame, [part]) or loose_reason(frame, part)
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
