"""Traits of the place: where the sentence stands, and how central its words are."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

OFTEN, SELDOM = 7, 2  # times that the article says a word outside of the sentence
EARLY, FAR = 2, 6  # sentences from the start of a paragraph
_ALIKE = 5  # letters
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PLACED = re.compile(
    r"\b(?:located|situated|headquartered|based in|held (?:in|at)|visit\w*|attend\w*|born|died)\b"
)
_EXAMPLE = re.compile(r"\b(?:for example|for instance|such as|e\.g\.|including)\b", re.IGNORECASE)
_LEANS = re.compile(r"(?:He|She|It|They|This|These|Those|His|Her|Its|Their|Such)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence with the roots of its words; `after` so many others of its paragraph."""

    quote: str
    roots: Counter[str]
    after: int
    last: bool
    opening: bool  # in the first paragraph


def see_place(
    candidate: Candidate, place: Place, roots: Counter[str]
) -> Iterator[tuple[str, float]]:
    """`roots` are those of the whole article."""
    quote = place.quote
    length = len(quote.split())
    yield "first of paragraph", place.after == 0
    yield "early in paragraph", place.after < EARLY
    yield "far in paragraph", min(place.after, FAR) / FAR
    yield "ends paragraph", place.last and place.after > 0
    yield "first paragraph", place.opening
    yield "opens article", place.opening and place.after < EARLY + 1
    yield "digits in sentence", len(re.findall(r"\d+", quote)) >= 2
    yield "commas in sentence", min(4, quote.count(",")) / 2
    yield "many commas in sentence", quote.count(",") >= 3
    yield "brackets in sentence", "(" in quote
    yield "dash in sentence", bool(re.search(r" [-–—] |—|[:;]", quote))
    yield "whereabouts in sentence", bool(_PLACED.search(quote))
    yield "example in sentence", bool(_EXAMPLE.search(quote))
    yield "sentence leans", bool(_LEANS.match(quote))
    yield "long sentence", length > 30
    told = len(f"{candidate.question} {_said(candidate)}".split()) / max(1, length)
    yield "less than half of sentence", told < 0.5
    yield from _see_frequency(candidate, place, roots)


def _see_frequency(
    candidate: Candidate, place: Place, roots: Counter[str]
) -> Iterator[tuple[str, float]]:
    """How often the article says the words of an item outside of the sentence."""

    def most(text: str) -> int:
        return max((roots[one] - place.roots[one] for one in list_roots(text)), default=0)

    asked, answered = most(candidate.question), most(_said(candidate))
    best = max(asked, answered)
    yield "best known word", math.log1p(best) / 2
    yield "best known word of question", math.log1p(asked) / 2
    yield "best known word of answer", math.log1p(answered) / 2
    yield "central", best >= OFTEN
    yield "marginal", best <= SELDOM


def _said(candidate: Candidate) -> str:
    return "" if candidate.kind == "true_false" else candidate.answer


def list_roots(text: str) -> list[str]:
    """The first letters of all words but function words and numbers."""
    small = word_set("questions", "stop_words")
    words = (word.lower() for word in _WORD.findall(text))
    return [word[:_ALIKE] for word in words if word not in small and not word.isdigit()]
