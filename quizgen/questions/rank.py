"""Ranking: which candidates are asked first, by how their form came out and what they matter."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.facts.find import Facts
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import SOFT, Candidate
from quizgen.questions.salience import read_prominence

TRUST = 4.0  # what a share of 1 in `_USED` is worth
# The share of each form that graders with fresh eyes would hand out unedited, of some 1,100 items
# on articles that no rule was made on (November 2026). Where a sentence can be asked in several
# ways, it is asked in the way that comes out best.
_USED = {
    "requirement": 0.9, "acronym": 0.6, "when": 0.75, "year": 0.8, "why": 0.75, "to do": 0.75,
    "definition": 0.7, "family": 0.65,
    "judgement: plain": 0.7, "sentence: plain": 0.7, "judgement: denial": 0.7, "apposition": 0.65,
    "subject": 0.6, "object": 0.6, "agent": 0.6, "sentence gap": 0.6, "gap": 0.35, "amount": 0.6,
    "judgement: opposite": 0.7, "judgement: time": 0.4, "sentence: opposite": 0.65,
    "sentence: denial": 0.6, "actor": 0.5,
    "when-detail": 0.4, "how many": 0.4, "measure": 0.4, "preposition": 0.3,
}  # fmt: skip
_USUAL = 0.55
OFFERED = 1.5  # what good options add: a sentence is rather asked with them than otherwise
LABELLED = 0.6  # what is lost by a question that needs a label to name its topic
A_POINT = 0.3  # of salience
WHOLE = 1.0  # worth of the answer of a statement: that of a middling answer


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score; higher is asked first. `points` are those of its salience."""

    candidate: Candidate
    score: float
    points: int = 0


def rank_candidates(candidates: Sequence[Candidate], facts: Facts) -> list[Ranked]:
    """All candidates, the best first; ties are broken by text, so the order is always the same."""
    prominence = read_prominence(facts.sentences)
    points = [prominence.weigh(candidate) for candidate in candidates]
    ranked = [
        Ranked(candidate, _score(candidate, facts.mentions) + A_POINT * own, own)
        for candidate, own in zip(candidates, points, strict=True)
    ]
    return sorted(ranked, key=lambda r: (-r.score, r.candidate.question, r.candidate.answer))


def _score(candidate: Candidate, mentions: Mentions) -> float:
    words = [
        w.lower() for w in re.findall(r"[\w'-]{3,}", candidate.question + " " + candidate.answer)
    ]
    central = sum(min(mentions.lemmas[w], 6) for w in words) / max(len(words), 1)
    titled = len(
        {w for w in words if w in mentions.title_lemmas or w.rstrip("s") in mentions.title_lemmas}
    )
    long = max(0, len(candidate.question.split()) - 16)
    resolved = (
        0.5
        if candidate.frame and candidate.frame.resolved and candidate.frame.resolved.islower()
        else 0.0
    )
    later = 0.3 if candidate.frame and candidate.frame.origin == "later coordinated verb" else 0.0
    trusted = TRUST * _USED.get(candidate.form, _USUAL) + OFFERED * (candidate.kind == "choice")
    return (
        trusted + _weigh_answer(candidate, mentions) + 0.3 * candidate.worth + 0.1 * central
        + 0.2 * titled - 0.12 * long - resolved - later - _uncertainty(candidate)
        - LABELLED * bool(candidate.label)
    )  # fmt: skip


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
