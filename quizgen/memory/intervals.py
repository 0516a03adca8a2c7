"""Intervals: spread, so that what was learned together does not stay together for ever."""

import hashlib

from quizgen.memory.parameters import LONGEST_INTERVAL

_SPREAD = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))  # from, to day, share


def find_chance(seed: str, reps: int) -> float:
    """A number in [0, 1) that depends on card and count of reviews alone: preview equals result."""
    digest = hashlib.sha256(f"{seed}:{reps}".encode()).digest()
    return int.from_bytes(digest[:4]) / 2**32


def spread_interval(days: int, chance: float, *, at_least: int = 1) -> int:
    """Move an interval by up to a day plus a share of it, never under `at_least`."""
    lower = upper = days
    if days >= _SPREAD[0][0]:
        reach = 1 + sum(share * max(0.0, min(days, end) - start) for start, end, share in _SPREAD)
        lower, upper = max(2, round(days - reach)), round(days + reach)
    lower, upper = (min(max(bound, at_least), LONGEST_INTERVAL) for bound in (lower, upper))
    return lower + int(chance * (upper - lower + 1))


def order_intervals(wanted: tuple[int, ...], before: int, chance: float) -> tuple[int, ...]:
    """Spread the intervals of hard, good and easy and keep each longer than the one before it.

    An interval that grew over `before`, the last one, stays longer than it.
    """
    found: list[int] = []
    for days in wanted:
        floor = before + 1 if days > before else 1
        if found:
            floor = max(floor, found[-1] + 1)
        found.append(spread_interval(days, chance, at_least=floor))
    return tuple(found)
