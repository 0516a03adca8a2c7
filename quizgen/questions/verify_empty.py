"""Rules of emptiness: statements that tell nothing, or point at what only the page shows."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_WHOLE = frozenset({"true_false", "cloze"})
_SOME = (
    r"(?:several|various|many|different|numerous|multiple|diverse|certain|some|two|three"
    r"|a (?:(?:large|wide|great|whole|broad) )?(?:number|variety|range|series|set|host|lot) of)"
)
_VAGUE_END = re.compile(rf"\b{_SOME}(?: [a-z-]+){{0,2}}? (?P<noun>[a-z]+)\.$")
_SILENT = re.compile(
    r"\b(?:declin|refus)(?:e|es|ed|ing) to (?:say|comment|answer|discuss|specify)\b"
)
_SHOWN = (
    r"(?:cladogram|table|figure|chart|diagram|graph|illustration|image|picture|photograph|sketch)"
)
_UNSEEN = re.compile(
    rf"\b[Tt]h(?:e|is|ese) (?:\w+ )?{_SHOWN}s? (?:\w+ )?(?:above|below|shows?|lists?|gives?"
    rf"|depicts?|illustrates?|summari[sz]es?)\b|\b[Aa]s shown (?:in|by)\b"
)


def find_empty_claim(candidate: Candidate, _: Mentions) -> str:
    """ "outlined several major concerns", "is used in many ways": which, the statement leaves out.

    Of such statements graders used 1 of 7.
    """
    if candidate.kind != "true_false":
        return ""
    found = _VAGUE_END.search(candidate.question)
    empty = found and found["noun"] in word_set("questions", "empty_nouns")
    return EMPTY if empty or _SILENT.search(candidate.question) else ""


EMPTY = "statement leaves out what it is about"


def find_unseen_figure(candidate: Candidate, _: Mentions) -> str:
    """ "The table shows ...": nobody who is asked has it before him."""
    if candidate.kind not in _WHOLE or not _UNSEEN.search(candidate.question):
        return ""
    return "a figure of the page is spoken of"
