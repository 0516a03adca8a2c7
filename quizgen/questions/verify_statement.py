"""Rules of statements and gaps: what a whole sentence needs to be worth asking and understood."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_worth import DETAIL

_WHOLE = frozenset({"true_false", "cloze"})
_YEAR = re.compile(r"1\d{3}|20\d\d")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_EXACT, _MANY = 4, 4  # digits of a number, numbers of a sentence: nobody keeps so much in mind
_SHARE = re.compile(r"\d\.\d+ ?(?:%|percent\b)")
_CENSUS = re.compile(
    r"\b(?:population|inhabitants|residents|households|people (?:identified|lived))\b"
)
# The matches of a season: which year?
_ROUND = re.compile(
    r"\b(?:first|second|third|fourth|opening|last|next|final) round\b|\brunner-up\b"
    r"|\b(?:semi|quarter)-?finals?\b|\b(?:lost|losing|loss) (?:to|against)\b|\bwithdrew from the\b"
)
_LISTED = re.compile(
    r"(?:\w+ ){0,2}(?:examples?|features|reasons|factors|methods|types|kinds|causes|uses|symptoms"
    r"|topics|members|species|works|films|books|options|benefits|advantages|problems|clues?)"
    r" (?:include|includes|included|are|is|were|was)\b",
    re.IGNORECASE,
)


def find_statistics(candidate: Candidate, _: Mentions) -> str:
    """Exact figures, many of them, and what a census counted: nothing to keep."""
    if candidate.kind not in _WHOLE:
        return ""
    text = candidate.statement or candidate.question
    numbers = _NUMBER.findall(text)
    exact = any(_is_exact(number) for number in numbers)
    census = _CENSUS.search(text) and any(not _YEAR.fullmatch(one) for one in numbers)
    return DETAIL if exact or census or len(numbers) >= _MANY or _SHARE.search(text) else ""


def _is_exact(number: str) -> bool:
    return not _YEAR.fullmatch(number) and len(re.sub(r"\D", "", number).strip("0")) >= _EXACT


def find_unplaced_round(candidate: Candidate, _: Mentions) -> str:
    """ "lost in the first round of the Open": of which year?"""
    if candidate.kind not in _WHOLE or not _ROUND.search(candidate.question):
        return ""
    return "" if _YEAR.search(candidate.question) else "event is not identified"


def find_untold_list(candidate: Candidate, _: Mentions) -> str:
    """ "outlined several major concerns: ...": what they are is left out."""
    if candidate.kind != "true_false":
        return ""
    told = _VAGUE_COUNT.search(candidate.statement or candidate.question)
    after = told and candidate.evidence.quote.partition(told["noun"])[2]
    return "what is listed is not said" if after and after.startswith(":") else ""


_VAGUE_COUNT = re.compile(
    r"\b(?:several|various|many|numerous|some|certain|(?:number|variety|range|series) of)"
    r" (?:\w+ ){0,2}(?P<noun>[a-z]+s)\.$"
)


def find_lone_list(candidate: Candidate, _: Mentions) -> str:
    """ "Examples include ...": of what?"""
    lead = candidate.kind in _WHOLE and _LISTED.match(candidate.question)
    return "what is listed is not said" if lead else ""


def find_dated_habit(candidate: Candidate, _: Mentions) -> str:
    """ "Nearly all of the oil goes to Norway, in 2006": what is so now, or what was so then?

    As `find_dated_present`, for sentences that are asked whole.
    """
    words = candidate.parsed if candidate.frame is None else ()
    root = next((word for word in words if word.dep == "ROOT"), None)
    if candidate.kind not in _WHOLE or root is None or root.tag not in {"VBZ", "VBP"}:
        return ""
    if any(w.head == root.index and w.dep in {"aux", "ccomp"} for w in words):
        return ""
    hung = {w.index for w in words if w.head == root.index and w.lower in {"in", "on"}}
    years = [w for w in words if w.head in hung and _YEAR.fullmatch(w.text)]
    return "present tense with a date" if years else ""
