"""Gaps for what something is called: "... leading to a condition termed the _____."."""

import re
from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.questions.ask_sentences import SHORTEST
from quizgen.questions.candidate import Candidate
from quizgen.questions.gaps import GAP
from quizgen.questions.verify_gap import ROOMY

FORM = "naming gap"
_NAMING = re.compile(
    r"\b(?:called|termed|nicknamed|dubbed|known as|referred to as) (?P<article>(?:the|an?) )?"
    r"(?P<open>\"?)(?P<term>[A-Za-z][\w'-]*(?: [\w'-]+){0,3}?)(?P=open)"
    r"(?=[,.]| (?:which|that|who|in|is|are|was|were|by|after|for|on|to|from|whose|where)\b)"
    r"(?!, (?:or|and)\b)"
)
_NAME_AND_VERB = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)+ [a-z]")
_TWO = re.compile(r"\b(?:or|and)\b")


def ask_namings(facts: Facts) -> Iterator[Candidate]:
    """One gap for each name that a sentence gives to what it describes."""
    for place, standing in zip(facts.sentences, facts.standing, strict=True):
        text = standing.text
        found = _NAMING.search(text)
        if standing.loose or found is None or not SHORTEST <= len(text.split()) <= ROOMY:
            continue
        term = found.group("term")
        if _NAME_AND_VERB.match(term):  # "known as Political Economy focuses on production"
            continue
        if _TWO.search(term) or len(re.findall(rf"\b{re.escape(term)}\b", text)) != 1:
            continue
        article = "a(n) " if found.group("article") in {"a ", "an "} else found.group("article")
        start, end = found.span("term")
        lead = found.start("article") if found.group("article") else start
        question = f"{text[:lead]}{article or ''}{text[start - len(found.group('open')) : start]}"
        yield Candidate(
            form=FORM, kind="cloze", question=f"{question}{GAP}{text[end:]}", answer=term,
            answer_kind="term", evidence=place, statement=text, worth=1.2,
        )  # fmt: skip
