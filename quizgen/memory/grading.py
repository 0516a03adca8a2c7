"""Grading: what a marked answer tells of the memory."""

from quizgen.memory.review import Grade
from quizgen.memory.verdict import Verdict


def grade_answer(verdict: Verdict, *, guessed: bool = False, hard: bool = False) -> Grade:
    """The grade of an answer: wrong AGAIN, right GOOD, right but hard HARD.

    A right guess is AGAIN as well: nothing was remembered, and HARD would make the next interval
    longer. How long the answer took decides nothing: it does not follow knowledge in most people.
    """
    if not verdict.right or guessed:
        return Grade.AGAIN
    return Grade.HARD if hard else Grade.GOOD
