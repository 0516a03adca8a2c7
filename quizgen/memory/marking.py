"""Marking: whether a given answer is right."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from quizgen.deck.item import AnyItem
from quizgen.memory.review import Grade

Given = str | int | bool | Sequence[str] | Sequence[int] | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What marking found.

    `close`: not counted as right, but so near that the learner should be asked. `parts`: the same
    for each gap, pair or place. `reason`: why, in a few words, or "".
    """

    right: bool
    expected: str
    close: bool = False
    parts: tuple[bool, ...] = ()
    reason: str = ""


def mark(item: AnyItem, given: Given, *, others: Collection[str] = ()) -> Verdict:
    """Mark an answer.

    choice: text of an option, its index from 0, a list of either, or free text; true_false: bool
    or a word; cloze: one text a gap, in the order of the text; short_answer: text; matching: right
    sides in the order of the pairs, or {left: right}; ordering: texts in the order given;
    flashcard: bool (the learner's own verdict) or text. `others` are texts that are known to be
    wrong and never pass as a slip of the pen.
    """
    raise NotImplementedError


def grade_answer(verdict: Verdict, *, guessed: bool = False, hard: bool = False) -> Grade:
    """The grade of an answer: wrong or guessed AGAIN, right but hard HARD, right GOOD."""
    if not verdict.right or guessed:
        return Grade.AGAIN
    return Grade.HARD if hard else Grade.GOOD
