"""Guessing: what a right answer is worth where it may be luck.

A schedule that takes every right answer for knowledge asks too late: of cards with four options
that it means to keep known at 90 % only 86 % are known when asked, of statements to judge 83 %. So
it is told to aim higher. How much was found by simulating years of study (tests/study/year.py):
a learner whose memory follows FSRS-6, answers by luck what is not known, and never says so.
"""

from quizgen.memory.review import Mode

HIGHEST_AIM = 0.985
"""More would ask nearly every card every day."""

PAST_LUCK = 0.05
"""Instead of a chance, for a choice that is asked without its options: earlier luck has left its
stability too high."""

_LUCK = 0.8  # how much of what luck can pass off as known has to be made up for
_FLOOR = 13.5  # no interval is under a day, which hurts the more, the higher the target
_FROM = 0.78


def guess_chance(mode: Mode, options: int, *, several: bool = False) -> float:
    """The chance that a blind guess is right, from 0 to 1.

    `options` is how many are shown; with `several` any number of them may be right. Typed answers,
    pairs and orders are not guessed often enough to matter.
    """
    if mode == "true_false":
        return 1 / 2
    if mode != "options" or options < 1:
        return 0.0
    return 1 / (2**options - 1) if several else 1 / options


def aim_retention(retention: float, chance: float) -> float:
    """The retention to schedule with, so that the share of `retention` is truly known when asked.

    `chance` is that of a right guess; where there is none, nothing is changed.
    """
    if chance <= 0:
        return retention
    floor = 1 - _FLOOR * max(0.0, retention - _FROM) ** 2
    aim = 1 - (1 - retention) * floor * (1 - _LUCK * chance)
    return max(retention, min(aim, HIGHEST_AIM))
