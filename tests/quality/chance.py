"""How likely a count of hits is if nothing but chance is at work: exact, no approximation."""

from collections.abc import Sequence


def spread_of_hits(chances: Sequence[float]) -> list[float]:
    """The probability of 0, 1, 2, ... hits in independent tries that hit with these chances.

    With equal chances this is the binomial distribution.
    """
    spread = [1.0]
    for chance in chances:
        missed = [p * (1 - chance) for p in (*spread, 0.0)]
        hit = [p * chance for p in (0.0, *spread)]
        spread = [one + other for one, other in zip(missed, hit, strict=True)]
    return spread


def at_least(hits: int, chances: Sequence[float]) -> float:
    """The probability of so many hits or more."""
    return min(1.0, sum(spread_of_hits(chances)[hits:]))
