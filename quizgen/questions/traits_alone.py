"""Traits of standing alone: things and people that the question speaks of, and who knows them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.facts.frame import Evidence
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.questions.traits_place import list_roots

OFTEN = 4  # times that the article says a name
KNOWN = 3  # times that it says the name of a person
_NAME = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DEFINITE = re.compile(r"\b[Tt]he ((?:[a-z-]+ ){0,2}?[a-z-]{3,})\b(?! of\b)")
_THE = re.compile(r"\bthe\b", re.IGNORECASE)
_THE_OF = re.compile(r"\bthe [a-z-]+ of\b", re.IGNORECASE)
_LEANING = re.compile(
    r"\b(?:th(?:is|ese|at|ose)|such|same|another|others?|latter|former|above|following|similar|new"
    r"|current|recent|recently|present|later|then|now|today|previous|previously|earlier|next|last"
    r"|further|there|here|early|late|subsequent|subsequently|initial|initially|original"
    r"|originally|additional|different|certain|various|respectively|together|instead|again|still"
    r"|even|once)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:s?he|it|they|his|her|its|their|him|them|himself|itself|themselves|ones?)\b",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:An?|Some|One|Two|Three|Several|Many)\b")
_PLURAL = re.compile(r"[A-Z][a-z]+s [a-z]+")
_DATE = re.compile(r"\d{3,4}|century")


@dataclass(frozen=True, slots=True)
class Introduced:
    """In which sentence (as it counts) a root is first said, and how often each name is."""

    roots: dict[str, int]
    names: Counter[str]


def find_introduced(sentences: Sequence[Evidence]) -> Introduced:
    roots: dict[str, int] = {}
    for one in sentences:
        for root in list_roots(one.quote):
            roots.setdefault(root, one.sentence)
    words = (word for one in sentences for word in _NAME.findall(one.quote))
    return Introduced(roots, Counter(word for word in words if word[0].isupper()))


def see_alone(
    candidate: Candidate, mentions: Mentions, introduced: Introduced
) -> Iterator[tuple[str, float]]:
    question = candidate.question
    yield "definite articles", min(4, len(_THE.findall(question))) / 2
    yield "definite with of", min(3, len(_THE_OF.findall(question))) / 2
    yield "leaning words", min(3, len(_LEANING.findall(question))) / 2
    yield "pronouns", min(3, len(_PRONOUN.findall(question))) / 2
    yield "quotation marks", bool(re.search(r'["“”]', question))
    yield "begins indefinite", bool(_INDEFINITE.match(question))
    past = candidate.frame is not None and candidate.frame.verb.tag == "VBD"
    yield "past without a date", past and not _DATE.search(question)
    yield from _see_definites(candidate, introduced)
    yield from _see_names(question, introduced)
    yield from _see_people(question, mentions)


def _see_definites(candidate: Candidate, introduced: Introduced) -> Iterator[tuple[str, float]]:
    """ "The trip" that an earlier sentence spoke of, or this one for the first time."""
    here = candidate.evidence.sentence
    told = [list_roots(one) for one in _DEFINITE.findall(candidate.question)]
    since = [[introduced.roots.get(root, here) for root in one] for one in told if one]
    yield "definite of this sentence", min(2, sum(min(one) >= here for one in since))
    yield "definite of earlier sentences", min(2, sum(max(one) < here for one in since))


def _see_names(question: str, introduced: Introduced) -> Iterator[tuple[str, float]]:
    words = _NAME.findall(question)[1:]
    names = [w for w in words if w[0].isupper() and not lexicon().calendar_kind(w)]
    often = [introduced.names[name] for name in names]
    yield "names said once", min(3, sum(one <= 1 for one in often)) / 2
    yield "names said often", min(3, sum(one >= OFTEN for one in often)) / 2
    yield "only names said once", bool(often) and max(often) <= 1
    yield "begins with a plural", not names and bool(_PLURAL.match(question))


def _see_people(question: str, mentions: Mentions) -> Iterator[tuple[str, float]]:
    people = [name for name in mentions.people if name in question]
    yield "people", min(2, len(people))
    yield (
        "surname only",
        any(" " not in name and mentions.people[name] not in question for name in people),
    )
    yield "person known", any(mentions.text.count(name) >= KNOWN for name in people)
