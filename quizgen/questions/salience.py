"""Salience: how much a sentence, and what is asked of it, matters in its article.

Every sign counts for one point up or down. Of 1,527 items graded blind on articles that no rule was
made on, those of three points were used twice as often as those of two below nothing (.64, .31).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

OFTEN, SELDOM = 7, 2  # times that the article says a word outside of the sentence
EARLY = 2  # sentences at the start of a paragraph
FEWEST_WORDS = 5  # of a question that tells enough
_ALIKE = 5  # letters
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BRIEF = frozenset({"definition", "apposition", "acronym", "term"})
_CAUSE = re.compile(r"\b(?:because|due to|led? to|caus\w+|result\w*|why)\b", re.IGNORECASE)
_OLD = re.compile(r"\b1[0-8]\d\d\b")
_YEAR = re.compile(r"1\d{3}|20\d\d")
_PLACED = re.compile(
    r"\b(?:located|situated|headquartered|based in|held (?:in|at)|visit\w*|attend\w*|born|died)\b"
)
_HONOUR = re.compile(r"\b(?:won|awards?|awarded|prizes?|medals?|record|rank\w*|scor\w+|beat)\b")
_EXAMPLE = re.compile(r"\b(?:for example|for instance|such as|e\.g\.|including)\b", re.IGNORECASE)
_LEANS = re.compile(r"(?:He|She|It|They|This|These|Those|His|Her|Its|Their|Such)\b")


@dataclass(frozen=True, slots=True)
class Prominence:
    """Where paragraphs begin and end (numbers of sentences), and how often word roots are said."""

    first: dict[int, int]
    last: dict[int, int]
    roots: Counter[str]

    def weigh(self, candidate: Candidate) -> int:
        """Points of a candidate, about -4 to 4."""
        place, told = candidate.evidence, _tell(candidate)
        good = (
            place.sentence - self.first.get(place.paragraph, 0) < EARLY,
            place.paragraph == min(self.first, default=1),
            self._most(told, place.quote) >= OFTEN,
            bool(_CAUSE.search(told)),
            bool(_OLD.search(told) or _YEAR.fullmatch(candidate.answer)),
        )
        return sum(good) - sum(self._find_minor(candidate, place, told))

    def _find_minor(self, candidate: Candidate, place: Evidence, told: str) -> tuple[bool, ...]:
        """Signs of what is said in passing: asides, figures, whereabouts, honours."""
        quote = place.quote
        ends = place.sentence == self.last.get(place.paragraph)
        return (
            ends and place.sentence != self.first.get(place.paragraph),
            self._most(told, quote) <= SELDOM,
            len(re.findall(r"\d+", quote)) >= 2,
            quote.count(",") >= 3,
            len(candidate.question.split()) < FEWEST_WORDS and candidate.form not in _BRIEF,
            bool(_PLACED.search(quote)),
            bool(_HONOUR.search(candidate.question)),
            bool(_EXAMPLE.search(quote)),
            bool(_LEANS.match(quote)),
        )

    def _most(self, told: str, quote: str) -> int:
        """How often the article says the best known word of an item outside of its sentence."""
        own = Counter(_list_roots(quote))
        return max((self.roots[root] - own[root] for root in _list_roots(told)), default=0)


def read_prominence(sentences: Sequence[Evidence]) -> Prominence:
    """Of the sentences of an article, in order."""
    numbers: defaultdict[int, list[int]] = defaultdict(list)
    for sentence in sentences:
        numbers[sentence.paragraph].append(sentence.sentence)
    return Prominence(
        {paragraph: min(found) for paragraph, found in numbers.items()},
        {paragraph: max(found) for paragraph, found in numbers.items()},
        Counter(root for one in sentences for root in _list_roots(one.quote)),
    )


def _tell(candidate: Candidate) -> str:
    """All that the item says, its answer included."""
    answer = "" if candidate.kind == "true_false" else candidate.answer
    return f"{candidate.question} {answer}"


def _list_roots(text: str) -> list[str]:
    small = word_set("questions", "stop_words")
    words = (word.lower() for word in _WORD.findall(text))
    return [word[:_ALIKE] for word in words if word not in small and not word.isdigit()]
