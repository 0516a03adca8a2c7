"""Choosing: the best candidates, spread over the article and over the kinds, no fact twice."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import SOFT, Candidate
from quizgen.shipped import word_set

MORE_TRUE = 2  # how many statements beside the first may be true for one that is false
VARIETY = 0.12  # what an item loses for each item of its kind that is in the deck
TRUST = 4.0  # what a share of 1 in `_USED` is worth
# The share of each form that graders with fresh eyes would hand out unedited, of some 1,100 items
# on articles that no rule was made on (November 2026). Where a sentence can be asked in several
# ways, it is asked in the way that comes out best.
_USED = {
    "requirement": 0.9, "acronym": 0.8, "when": 0.75, "why": 0.75, "to do": 0.75, "definition": 0.7,
    "judgement: plain": 0.7, "sentence: plain": 0.7, "judgement: denial": 0.7, "apposition": 0.65,
    "subject": 0.6, "object": 0.6, "agent": 0.6, "sentence gap": 0.6, "gap": 0.6, "amount": 0.6,
    "judgement: opposite": 0.55, "sentence: opposite": 0.45, "judgement: time": 0.45,
    "sentence: time": 0.45, "judgement: number": 0.4, "sentence: number": 0.4, "actor": 0.45,
    "when-detail": 0.4, "how many": 0.4, "measure": 0.4, "preposition": 0.3,
}  # fmt: skip
_USUAL = 0.55
OFFERED = 1.5  # what good options add: a sentence is rather asked with them than otherwise
LABELLED = 0.6  # what is lost by a question that needs a label to name its topic
WHOLE = 1.0  # salience of a statement: that of a middling answer


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score; higher is asked first."""

    candidate: Candidate
    score: float


def rank_candidates(candidates: Sequence[Candidate], mentions: Mentions) -> list[Ranked]:
    """All candidates, the best first; ties are broken by text, so the order is always the same."""
    ranked = [Ranked(candidate, _score(candidate, mentions)) for candidate in candidates]
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
    early = 0.5 if candidate.evidence.sentence < 4 else 0.0
    later = 0.3 if candidate.frame and candidate.frame.origin == "later coordinated verb" else 0.0
    trusted = TRUST * _USED.get(candidate.form, _USUAL) + OFFERED * (candidate.kind == "choice")
    return (
        trusted + _salience(candidate, mentions) + 0.3 * candidate.worth + 0.1 * central
        + 0.2 * titled + early - 0.12 * long - resolved - later - _uncertainty(candidate)
        - LABELLED * bool(candidate.label)
    )  # fmt: skip


def _salience(candidate: Candidate, mentions: Mentions) -> float:
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


def choose(
    ranked: Sequence[Ranked], count: int | None, already: Sequence[Candidate] = ()
) -> tuple[list[Candidate], list[tuple[Candidate, str]]]:
    """(newly chosen, left out with the reason).

    The best is taken again and again; each kind loses worth with every item it has, so that kinds
    mix. `count` includes those `already` chosen; None takes all that are no repetition.
    """
    chosen = list(already)
    left: list[tuple[Candidate, str]] = []
    kinds = Counter(candidate.kind for candidate in already)
    waiting = list(ranked)
    while waiting:
        best = max(waiting, key=lambda item: item.score - VARIETY * kinds[item.candidate.kind])
        waiting.remove(best)
        full = count is not None and len(chosen) >= count
        reason = "enough items" if full else _repeats(best.candidate, chosen)
        reason = reason or _unbalances(best.candidate, chosen)
        if reason:
            left.append((best.candidate, reason))
        else:
            chosen.append(best.candidate)
            kinds[best.candidate.kind] += 1
    return chosen[len(already) :], left


def _repeats(candidate: Candidate, chosen: Sequence[Candidate]) -> str:
    if any(_states(other, candidate) for other in chosen):
        return "an item with several facts tells this"
    mine = _content(candidate)
    same = 0
    for other in chosen:
        if candidate.frame is not None and other.frame is candidate.frame:
            if not _independent(candidate, other):
                return "another question on the same clause"
            continue
        theirs = _content(other)
        shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
        nearby = other.evidence.sentence == candidate.evidence.sentence
        same += nearby
        if shared >= (0.5 if nearby else 0.8):
            return "too much like another question"
        if _gives_away(candidate, other) or _gives_away(other, candidate):
            return "one question gives away the answer of another"
    return "enough on this sentence" if same >= 2 else ""


def _unbalances(candidate: Candidate, chosen: Sequence[Candidate]) -> str:
    """Who answers "true" to everything must not do well."""
    if candidate.kind != "true_false":
        return ""
    answers = Counter(other.answer for other in chosen if other.kind == "true_false")
    other = {"true": "false", "false": "true"}[candidate.answer]
    limit = MORE_TRUE * answers[other] + 1 if candidate.answer == "true" else answers[other] + 1
    return "too many such answers" if answers[candidate.answer] > limit else ""


def _states(group: Candidate, candidate: Candidate) -> bool:
    """Whether an item made of several facts gives away the answer of this one."""
    for frame, wording in group.told:
        if frame is candidate.frame and (
            candidate.kind in {"true_false", "cloze"} or candidate.answer.lower() in wording.lower()
        ):
            return True
    return False


def _independent(first: Candidate, second: Candidate) -> bool:
    """Two questions on one clause, neither of which tells the answer of the other."""
    asked = {"short_answer", "choice"}
    if first.kind not in asked or second.kind not in asked or first.form == second.form:
        return False
    return (
        _told(first.answer, second.question) == 0
        and _told(second.answer, first.question) == 0
        and first.answer.lower() != second.answer.lower()
    )


def _told(answer: str, question: str) -> int:
    """How many content words of the answer stand in the question."""
    stop = word_set("questions", "stop_words")
    words = {word for word in re.findall(r"[\w'-]+", answer.lower()) if word not in stop}
    return len(words & set(re.findall(r"[\w'-]+", question.lower())))


def _gives_away(asked: Candidate, other: Candidate) -> bool:
    """Whether `asked` states what `other` asks for, in words about the same fact."""
    if other.kind == "true_false" or len(other.answer) < 4:
        return False
    if other.answer.lower() not in asked.question.lower():
        return False
    shared = _content(asked, answer=False) & _content(other, answer=False)
    return len(shared) * 2 >= len(_content(other, answer=False))


def _content(candidate: Candidate, *, answer: bool = True) -> frozenset[str]:
    text = candidate.question
    if answer and candidate.kind != "true_false":
        text += " " + candidate.answer
    return frozenset(
        word
        for word in re.findall(r"[a-z0-9]{3,}", text.lower())
        if word not in word_set("questions", "stop_words")
    )
