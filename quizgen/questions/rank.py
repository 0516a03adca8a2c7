"""Ranking: which candidates are asked first: those that a teacher would use, and good answers."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.facts.find import Facts
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import SOFT, Candidate
from quizgen.questions.traits import read_article
from quizgen.questions.usability import rate

USABLE = 8.0  # what a share of 1 that would be used is worth
OFFERED = 2.0  # what good options add: a sentence is rather asked with them than otherwise
WHOLE = 1.0  # worth of the answer of a statement: that of a middling answer


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score; higher is asked first. `use` is how likely a teacher uses it."""

    candidate: Candidate
    score: float
    use: float = 0.0


def rank_candidates(candidates: Sequence[Candidate], facts: Facts) -> list[Ranked]:
    """All candidates, the best first; ties are broken by text, so the order is always the same."""
    reading = read_article(facts)
    ranked = [
        Ranked(candidate, _score(candidate, use, facts.mentions), use)
        for candidate in candidates
        for use in (rate(_by_itself(candidate), reading),)
    ]
    return sorted(ranked, key=lambda r: (-r.score, r.candidate.question, r.candidate.answer))


def _by_itself(candidate: Candidate) -> Candidate:
    """A question for a person without its options, which make it no worse.

    What is foretold of it with them (.47 to .59) was learned from items among whose names were half
    names, bodies and people of no account; of 14 with the present ones graders used 11.
    """
    person = candidate.phrase is not None and candidate.phrase.kind == "person"
    if candidate.kind != "choice" or not person or candidate.form not in _WHO:
        return candidate
    return replace(candidate, kind="short_answer", options=())


_WHO = frozenset({"subject", "actor", "agent", "superlative"})


def _score(candidate: Candidate, use: float, mentions: Mentions) -> float:
    offered = OFFERED * (candidate.kind == "choice")
    return USABLE * use + offered + _weigh_answer(candidate, mentions) - _uncertainty(candidate)


def _weigh_answer(candidate: Candidate, mentions: Mentions) -> float:
    """What people ask for: names of several words, people, figures, what is said again and again,
    and what stands early in its sentence; seldom a single word. A statement is asked as a whole.
    """
    if candidate.kind == "true_false":
        return WHOLE
    answer, quote = candidate.answer, candidate.evidence.quote
    words = len(answer.split())
    place = max(0, quote.find(answer)) / len(quote) if answer in quote else 0.5
    return (
        float(answer[:1].isupper() and words > 1) + float(bool(re.search(r"\d", answer)))
        - float(words == 1) - 0.3 * float(words > 6) - 0.5 * place
        + math.log1p(mentions.text.count(answer))
        + 0.5 * float(candidate.answer_kind in {"person", "quantity", "number"})
    )  # fmt: skip


def _uncertainty(candidate: Candidate) -> float:
    """What leans on something else is asked last."""
    loose = any(doubt not in SOFT for doubt in candidate.doubts)
    return 0.5 * len(candidate.doubts) + (1.5 if loose else 0.0)
