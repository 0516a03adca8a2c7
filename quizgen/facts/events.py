"""Events that are dated by their names: "the Battle of Norrby in 1361", "the 1412 Peace of Vik"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quizgen.facts.frame import Evidence
from quizgen.shipped import word_list

_YEAR = r"(?:1[0-9]\d\d|20[0-2]\d)"
_DAY = (
    r"(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?: \d{1,2},)? )?"
)
_WORD = r"(?:[A-Z][\w'’–-]+)"
_OF = rf"(?: of (?:the )?{_WORD}(?: {_WORD})*(?: and (?:the )?{_WORD})?)"
# Behind such words an event is where somebody was, or what came before; "a book on ..." is not.
_AT = r"(?:[Aa]t|[Aa]fter|[Ff]ollowing|[Ii]n|[Dd]uring|[Uu]ntil|[Bb]efore|[Ss]ince|[Bb]y|[Ww]ith)"


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """The name of an event with its article, its year, and `predicate`: "was {} fought".

    `leads` tells whether its sentence begins with it: that is about the event then.
    """

    name: str
    year: str
    predicate: str
    leads: bool
    evidence: Evidence


def find_dated_events(sentences: Sequence[Evidence]) -> Iterator[DatedEvent]:
    """The first of every event that its name dates, in the order of the article."""
    told: set[str] = set()
    for place in sentences:
        for found in _find(place.quote.replace("\u00a0", " ")):
            name, year = found
            head = _find_head(name)
            if head and name.lower() not in told:
                told.add(name.lower())
                leads = place.quote.startswith(f"The {name}")
                yield DatedEvent(f"the {name}", year, _predicates()[head], leads, place)


def _find(text: str) -> Iterator[tuple[str, str]]:
    """(name without its article, year)."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            yield match["name"], match["year"]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    heads = "|".join(head.capitalize() for head in _predicates())
    name = rf"(?P<name>(?:{_WORD} ){{0,4}}(?:{heads})\b{_OF}?)"
    year = rf"(?P<year>{_YEAR})"
    return (
        re.compile(rf"\bthe {_DAY}{year} {name}(?! {_WORD})"),
        re.compile(rf"\b(?:the|The) {name} \({_DAY}{year}\)"),
        re.compile(rf"\b(?:the|The) {name} of {_DAY}{year}\b(?![–-])"),
        re.compile(
            rf"\b(?:the|The) (?P<name>(?:{_WORD} ){{0,4}}(?:Act|Law){_OF}?) {year}\b(?![–-])"
        ),
        re.compile(rf"\b{_AT} the {name},? (?:in|on) {_DAY}{year}\b(?![–-])"),
    )


def _find_head(name: str) -> str:
    words = [word.lower() for word in name.partition(" of ")[0].split()]
    return words[-1] if words and words[-1] in _predicates() and name.count(" ") else ""


@cache
def _predicates() -> dict[str, str]:
    pairs = (line.partition(": ") for line in word_list("facts", "dated_events"))
    return {head: predicate for head, _, predicate in pairs}
