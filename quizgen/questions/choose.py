"""Choosing: the best candidates, spread over the article and over the kinds, no fact twice."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from quizgen.questions.candidate import Candidate
from quizgen.questions.rank import Ranked
from quizgen.shipped import word_set

# How likely to be used what is asked in any case has to be, and what fills up. What was foretold
# below .54 was used seldom: .15 of 20 sound items of batches graded later, where .67 of 369 were.
LIKELY, POSSIBLE = 0.56, 0.54
# How much more a statement has to be: of those graded later that were foretold .54 to .62 graders
# used .49 of 139, of the others .67 of 254.
STATEMENT = 0.06
WORDS = 100  # of the article, for which there should be an item
FEWEST = 4  # items of an article, whatever they are
FULL = "enough items"
MOST_ALIKE = 2  # questions with the same answer: the next would be answered unread
_ASKED = frozenset({"short_answer", "choice"})
UNBALANCED = "too many such answers"
MOST_TRUE_FALSE = 6  # statements; more only where there are as many questions of other kinds
ALL_TRUE, ALL_FALSE = 5, 2  # how many more statements may be true than false, and the other way
VARIETY = 0.12  # what an item loses for each item of its kind that is in the deck
# What good options add to what is likely to be used anyway: of 62 years of the last batches .68
# were used, of 40 gaps .60, of 50 short answers about what was done .50.
OFFERED = 3.0


def choose_worthy(
    ranked: Sequence[Ranked], words: int, count: int | None, already: Sequence[Candidate] = ()
) -> tuple[list[Candidate], list[Candidate], list[tuple[Candidate, str]]]:
    """(newly chosen, those that are not worth it, left out with the reason) for so many `words`.

    What is likely to be used comes first; the rest only fills up, or makes up `count`.
    """
    enough = max(FEWEST, math.ceil(words / WORDS))
    levels = [(LIKELY, count), (POSSIBLE, count or enough), (0.0, count or FEWEST)]
    chosen: list[Candidate] = []
    left: list[tuple[Candidate, str]] = []
    waiting = list(ranked)
    for lowest, most in levels:
        level = [one for one in waiting if _foretell(one) >= lowest]
        more, others = choose(level, most, [*already, *chosen])
        chosen += more
        held = {id(candidate) for candidate, reason in others if reason == UNBALANCED}
        left += [one for one in others if one[1] != UNBALANCED]
        waiting = [one for one in waiting if _foretell(one) < lowest or id(one.candidate) in held]
    fewest = min(FEWEST, count or FEWEST)
    for one in waiting:  # balance is given up before an article is left with next to nothing
        if len(already) + len(chosen) < fewest and not _repeats(one.candidate, chosen):
            chosen.append(one.candidate)
        else:
            left.append((one.candidate, UNBALANCED))
    weak = [candidate for candidate, reason in left if reason == FULL and count is None]
    return chosen, weak, [(c, reason) for c, reason in left if reason != FULL or count is not None]


def _foretell(one: Ranked) -> float:
    return one.use - STATEMENT * (one.candidate.kind == "true_false")


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
    held: list[Ranked] = []  # statements that wait for one that is false, or true
    while waiting:
        best = max(waiting, key=lambda item: _prefer(item) - VARIETY * kinds[item.candidate.kind])
        waiting.remove(best)
        full = count is not None and len(chosen) >= count
        reason = FULL if full else _repeats(best.candidate, chosen)
        if reason:
            left.append((best.candidate, reason))
        elif _unbalances(best.candidate, chosen):
            held.append(best)
        else:
            chosen.append(best.candidate)
            kinds[best.candidate.kind] += 1
            waiting, held = waiting + held, []
    left += [(one.candidate, UNBALANCED) for one in held]
    return chosen[len(already) :], left


def _prefer(one: Ranked) -> float:
    """Its score; of what can be asked of a sentence, a question with good options goes first."""
    return one.score + OFFERED * (one.candidate.kind == "choice" and one.use >= LIKELY)


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
    if same >= 2:
        return "enough on this sentence"
    asked = [other for other in chosen if other.kind in _ASKED and other.answer == candidate.answer]
    often = candidate.kind in _ASKED and len(asked) >= MOST_ALIKE
    return "enough items with this answer" if often else ""


def _unbalances(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Who answers "true" to everything must not do well, and no deck is all statements."""
    if candidate.kind != "true_false":
        return False
    statements = sum(other.kind == "true_false" for other in chosen)
    if statements >= max(MOST_TRUE_FALSE, len(chosen) - statements):
        return True
    answers = Counter(other.answer for other in chosen if other.kind == "true_false")
    other = {"true": "false", "false": "true"}[candidate.answer]
    beside = ALL_TRUE if candidate.answer == "true" else ALL_FALSE
    return answers[candidate.answer] >= answers[other] + beside


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
    return _telling_words(text)


@lru_cache(maxsize=16384)  # each candidate is compared with each that was chosen
def _telling_words(text: str) -> frozenset[str]:
    words = frozenset(re.findall(r"[a-z0-9]{3,}", text.lower()))
    return words - word_set("questions", "stop_words")
