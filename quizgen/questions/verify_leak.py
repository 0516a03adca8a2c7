"""Rules of leaks: whether the question, its label or a name in it gives the answer away."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import root
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set


def find_leak(candidate: Candidate, _: Mentions) -> str:
    """The answer, or most of its words, stands in the question."""
    if candidate.kind == "true_false":
        return ""
    answer, question = candidate.answer.lower(), candidate.question.lower()
    if answer in question:
        return "answer stands in the question"
    if candidate.kind != "cloze" and is_told_by_label(candidate):
        return "the topic gives the answer away"
    asked = re.search(r"\bwhich (?!term|word|name|phrase|title)([\w-]+)", question)
    kind = asked.group(1) if asked and candidate.kind != "cloze" else ""
    kinds = _list_genus(candidate) if candidate.form in {"described", "members"} else {kind}
    if kind and re.sub(r"^(?:the|an?) ", "", answer) == kind:  # "which army": the army
        return "answer stands in the question"
    words = [
        w
        for w in re.findall(r"[\w'-]+", answer)
        if w not in {*kinds, *word_set("questions", "stop_words"), *_ASKED_BY} and len(w) > 2
    ]
    stems = {
        w[:5]
        for w in re.findall(r"[\w'-]+", question)
        if w not in word_set("questions", "stop_words")
    }
    repeated = [w for w in words if w[:5] in stems]
    if candidate.form == "acronym":
        return ""
    if words and len(repeated) * 2 >= len(words):
        return "answer words stand in the question"
    if candidate.answer_kind in {"person", "country", "city"} and repeated:
        return "part of the name stands in the question"
    return ""


def _list_genus(candidate: Candidate) -> set[str]:
    """The words of "Which type of animation ...": the answer may well be an animation."""
    genus = _GENUS.match(candidate.question)
    return set(re.findall(r"[\w'-]+", genus.group(1).lower())) if genus else set()


_GENUS = re.compile(
    r"(?:What (?:is|are)|[Ww]hich) (.*?)(?: (?:is|are|was|were|do|does|did|that|which|who) |$)"
)


def is_told_by_label(candidate: Candidate) -> bool:
    """ "About Andorra: which army ...?": the Andorran Army."""
    if candidate.form in _EXPLAINED:
        return False
    told = {
        root(word) for word in re.findall(r"[\w'’]{4,}", candidate.label.removeprefix("About "))
    }
    head = re.split(r" (?:of|in|to|for|from) ", candidate.answer, maxsplit=1)[0]
    return any(root(word) in told for word in re.findall(r"[\w'’]{4,}", head))


_EXPLAINED = frozenset({"acronym", "why", "how", "definition", "apposition", "to do"})


_ASKED_BY = frozenset({"percent", "century", "decade"})  # "In which century": "the 19th century"


_INSTITUTIONS = {
    "FBI": "US", "CIA": "US", "NASA": "US", "Congress": "US", "Pentagon": "US", "NHS": "GB",
    "BBC": "GB", "Westminster": "GB", "KGB": "RU", "Kremlin": "RU", "Bundestag": "DE",
}  # fmt: skip


_ARMS = re.compile(r"\b[A-Z]{1,3}-\d{1,3}[A-Z]?\b")  # F-35, S-400


def find_told_country(candidate: Candidate, _: Mentions) -> str:
    """A country asked for where the question names its people: "the first American president"."""
    country = lexicon().country(re.sub(r"^the ", "", candidate.answer))
    if country is None or candidate.kind in {"true_false", "cloze"}:
        return ""
    if country.code in word_set("questions", "great_powers") and _ARMS.search(candidate.question):
        return "a product tells the country that makes it"
    for word in re.findall(r"[A-Z][\w-]+", candidate.question):
        if _INSTITUTIONS.get(word) == country.code:
            return "the question names an institution of the country"
        named = lexicon().is_demonym(word)
        if named is not None and named.code == country.code:
            return "the question names the people of the country"
    return ""
