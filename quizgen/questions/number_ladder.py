"""Numbers that one might misremember for another: near it, and as round as it is."""

import random
from collections.abc import Iterable

_NEAR = 5  # how many on each side are near enough to choose from
_FACTORS = (0.5, 0.57, 0.64, 0.72, 0.8, 0.87, 1.13, 1.22, 1.32, 1.45, 1.6, 1.8, 2.0)
_SMALL = 20  # up to here people count one by one


def neighbours(number: int, rng: random.Random) -> tuple[list[int], list[int]]:
    """Smaller and larger whole numbers, the likelier before the less likely; none below 1."""
    candidates = _candidates(number, rng)
    below = sorted((other for other in candidates if 0 < other < number), reverse=True)
    above = sorted(other for other in candidates if other > number)
    return _mixed(below, rng), _mixed(above, rng)


def roundness(number: int) -> int:
    """How many zeros a number ends in."""
    text = str(number)
    return len(text) - len(text.rstrip("0"))


def _candidates(number: int, rng: random.Random) -> set[int]:
    if number <= _SMALL:
        reach = 4 if number < 10 else 6
        return set(range(max(1, number - reach), number + reach + 1))
    zeros = roundness(number)
    base = number // 10**zeros
    if base < 10:
        return {int(other * 10**zeros) for other in _around_digit(base)}
    if base < 100 and base % 5 == 0:
        return {other * 10**zeros for other in range(base // 10 * 5, base * 2 + 1, 5)}
    found = {_as_round(base, round(base * factor * rng.uniform(0.97, 1.03))) for factor in _FACTORS}
    swapped = int(str(base)[::-1])
    if base < 100 and 0.4 <= swapped / base <= 2.5 and zeros == 0:
        found.add(swapped)
    apart = max(1, base // 20)
    return {other * 10**zeros for other in found if abs(other - base) >= apart}


def _around_digit(digit: int) -> Iterable[float]:
    """Around 3 of 300: 1.5, 2, 4 and so on; around 1 of 100: 0.5 to 0.9 below it."""
    halves = (1.5, 2.5) if digit <= 3 else ()
    tenths = (0.5, 0.6, 0.7, 0.8, 0.9) if digit <= 2 else ()
    return (*tenths, *halves, *range(1, 10), 10, 12, 15)


def _as_round(model: int, number: int) -> int:
    """The number, ending in 5 if the model does so, and never in 0, which the model does not."""
    if model % 5 == 0:
        return number // 10 * 10 + 5
    return number + 1 if number % 10 == 0 else number


def _mixed(ordered: Iterable[int], rng: random.Random) -> list[int]:
    """The near ones in any order, then the others."""
    numbers = list(ordered)
    near, far = numbers[:_NEAR], numbers[_NEAR:]
    rng.shuffle(near)
    return near + far
