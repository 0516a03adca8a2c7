"""Traits of grammar: what makes a question or its answer hard to read."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame
from quizgen.questions.candidate import Candidate

EASY, BRIEF, LONG = 14, 5, 9  # words of a question read at once; of a bare one; of a long answer
_BEGINNINGS = (
    "In|At|On|By|For|With|From|As|After|Before|During|Since|Under|According|While|When|Although"
    "|Despite|Because|If|Unlike|Like|To"
)
_PREPOSITIONS = (
    "of|in|on|at|by|for|with|from|to|into|as|under|over|through|between|among|after|before|during"
    "|since"
)
_COUNTED = {
    "prepositions": (rf"\b(?:{_PREPOSITIONS})\b", 6, 3),
    "of": (r"\bof\b", 3, 2),
    "and": (r"\band\b", 3, 2),
    "gerunds": (r"\b\w{3,}ing\b", 2, 1),
    "words in -ed": (r"\b\w{2,}ed\b", 3, 2),
}  # pattern, most, and what it is divided by
_SEEN = {
    "in twice": r"(?i)\bin\b.*\bin\b",
    "to with a small word": r"\bto [a-z]+\b",
    "that": r"\bthat\b",
    "aside with a relative": r", (?:which|who|where|whose)\b",
    "hyphen": r"-",
    "bracket": r"\(",
    "colon or dash": r"[:;–]",
    "ends with a preposition": rf"\b(?:{_PREPOSITIONS}|about)\?$",
    "begins with a circumstance": rf"(?:{_BEGINNINGS})\b",
}
_ANSWER = {
    "answer with and": r".* and ",
    "answer with a comma": r".*,",
    "answer with of": r".* of ",
    "answer with a relative": r".*\b(?:that|which|who)\b",
}
_ANY_ANSWER = {
    "answer definite": r"the ",
    "answer indefinite": r"an? ",
    "answer with its preposition": r"(?:in|on|at|by|for|with|from|to|because|as)\b",
}
_GAP = {
    "gap begins": r"_",
    "gap ends": r".*_\W*$",
    "gap after a preposition": r".*\b(?:of|in|on|at|by|for|with|from|to|into|as) (?:the |an? )?_",
    "gap after the": r".*\bthe _",
    "gap before of": r".*_ of\b",
    "gap after be": r".*\b(?:is|are|was|were|called|named) (?:the |an? )?_",
}


def see_grammar(candidate: Candidate) -> Iterator[tuple[str, float]]:
    question, answer = candidate.question, candidate.answer
    words = len(question.split())
    yield "words beyond easy", max(0, words - EASY) / 8
    yield "bare", words <= BRIEF
    for name, (pattern, most, divided) in _COUNTED.items():
        yield name, min(most, len(re.findall(pattern, question))) / divided
    for name, pattern in _SEEN.items():
        found = re.match if name.startswith("begins") else re.search
        yield name, bool(found(pattern, question))
    yield from _match(_ANY_ANSWER, answer)
    if candidate.kind != "true_false":
        yield "very long answer", len(answer.split()) > LONG
        yield from _match(_ANSWER, answer)
    if candidate.kind == "cloze":
        yield from _match(_GAP, question)
        yield "place of the gap", question.find("_") / len(question)
        yield "words of a gap", words / 15
        yield "words left out", len(answer.split()) / 3
    if candidate.frame is not None:
        yield from _see_parts(candidate.frame)


def _match(patterns: dict[str, str], text: str) -> Iterator[tuple[str, float]]:
    for name, pattern in patterns.items():
        yield name, bool(re.match(pattern, text))


def _see_parts(frame: Frame) -> Iterator[tuple[str, float]]:
    roles = [part.role for part in frame.parts]
    verb = next((n for n, role in enumerate(roles) if role in {"verb", "finite"}), 0)
    yield "parts between subject and verb", min(4, max(0, verb - roles.index("subject") - 1))
    yield "words of the subject", len(frame.subject.words) / 6
    yield "parts with a preposition", roles.count("preposition") / 2
    yield "adverbs", roles.count("adverb") / 2
    yield "words of the last part", len(frame.parts[-1].words) / 10
    yield f"tense {frame.verb.tag}", 1
