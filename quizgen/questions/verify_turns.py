"""Turns of phrase that are fine in a sentence and odd in a question."""

import re

from quizgen.facts.frame import Part
from quizgen.facts.mentions import Mentions
from quizgen.facts.times import find_times
from quizgen.questions.candidate import Candidate

_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)


def _is_participle(part: Part) -> bool:
    """ "called X", "officially called X"."""
    first = part.words[1] if part.words[0].tag == "RB" and len(part.words) > 1 else part.words[0]
    return first.tag in {"VBN", "VBG", "VBD"}


def find_loose_part(candidate: Candidate, _: Mentions) -> str:
    """What a sentence may say in passing at its end, and a question may not."""
    if candidate.frame is None or candidate.kind not in {"short_answer", "choice"}:
        return ""
    parts = candidate.frame.parts
    if any(_is_left_behind(part) and not _is_joined(part, candidate) for part in parts):
        return "participle left behind"
    if any(
        part.role in {"preposition", "adverb"} and _PLACELESS.fullmatch(part.text) for part in parts
    ):
        return "for whom or where is not said"
    return "a comment dragged into the question" if any(map(_is_comment, parts)) else ""


def _is_left_behind(part: Part) -> bool:
    """ "called X"; "based on X"."""
    if part.role == "when":
        return _is_participle(part)
    return part.role == "preposition" and part.words[0].lower in {"based", "given", "compared"}


def _is_joined(part: Part, candidate: Candidate) -> bool:
    """ "funded schools since 2011 aimed at ...": without its date, schools aimed at something."""
    at = candidate.statement or candidate.evidence.quote
    dates = find_times(at) if candidate.form == "when" else ()
    return any(f"{time.text} {part.words[0].text} " in at for time in dates)


_PLACELESS = re.compile(r"(?:for|to|by|among) (?:some|many|others|most|few|all)|at home|abroad")


def _is_comment(part: Part) -> bool:
    """ "as told by the bishop", "as in Norway"."""
    first, second = (*part.words, part.words[0])[:2]
    loose = part.role in {"when", "preposition"} and first.lower == "as"
    return loose and second.tag in {"VBN", "IN"} and second.lower != "of"


_COMPARISON = re.compile(
    r"(?:^|: | )(?:[Aa]s|[Aa]long|[Tt]ogether) with |\b(?:unlike|rather than|instead of"
    r"|in addition to|apart from)\b"
)


def find_awkward_turn(candidate: Candidate, _: Mentions) -> str:
    """Turns of phrase that are fine in a sentence and odd in a question."""
    question = candidate.question
    asked = candidate.kind in {"short_answer", "choice"}
    if (asked and _COMPARISON.search(question)) or re.search(r"\bcompared (?:to|with)\b", question):
        return "comparison dragged into the question"
    if candidate.form in {"how many", "share"} and re.search(r"\b(?:and|,) \d", question):
        return "two figures, one of them told"
    if asked and re.search(rf"{_MONTHS} (?:\d{{1,2}} [A-Z]|\d{{4}} [A-Z]\w+\?$)", question):
        return "a day runs into a name"
    if candidate.form == "when" and re.search(rf"\b(?:on|in) {_MONTHS}", question):
        return "asks for the year of a day"
    if re.search(r"\b(?:is|are) (?:\w+ ){1,8}since\b", question):
        return "present tense with since"
    if candidate.form == "judgement: opposite":
        if re.search(r"\b(?:some|many|several|most|few)\b", question):
            return "half of it would be true"
        if re.search(r", with \d", question):
            return "the number belongs to what was changed"
    return ""
