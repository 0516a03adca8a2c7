"""Leeches: cards that are forgotten again and again, for which a better question is the cure."""

from typing import Literal

from quizgen.memory.states import State

LAPSES = 8
"""From so many lapses on a card is a leech, as in Anki."""

Leech = Literal["", "told", "suspended"]


def judge_leech(before: State | None, after: State) -> Leech:
    """What becomes of a card by an answer: it is told to be a leech, and later suspended.

    Told at the eighth lapse; suspended when half as many again did not help, and at every half
    after that, should the learner have brought it back.
    """
    if after.lapses < LAPSES or after.lapses == (before.lapses if before else 0):
        return ""
    over = after.lapses - LAPSES
    if over % (LAPSES // 2):
        return ""
    return "suspended" if over else "told"
