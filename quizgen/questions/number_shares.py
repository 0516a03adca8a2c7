"""Other fractions, ratios and ranges than a given one, in its form."""

import random
import re
from collections.abc import Iterable
from decimal import Decimal

from quizgen.facts.number_words import write_number_words
from quizgen.facts.quantities import Quantity
from quizgen.facts.quantities_numbers import read_fraction
from quizgen.questions.number_counts import Sides
from quizgen.questions.number_form import read_plain, split_number, write_like
from quizgen.questions.number_ladder import neighbours
from quizgen.questions.option_ranks import NOT_HERE, Option

# Numerator, denominator: the fractions that people speak of.
_COMMON: tuple[tuple[int, int], ...] = (
    (1, 10), (1, 8), (1, 6), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4),
    (4, 5), (9, 10),
)  # fmt: skip
_NAMES = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}
_JOINT = re.compile(r"%?(?: (?:to|and|or) | ?[–-] ?)[$£€¥₹₩]?")


def fraction_options(number: str, rng: random.Random) -> Sides:
    """Around "a third": ["a quarter", "a fifth"], ["half", "two-thirds"], the nearest first."""
    value = read_fraction(number) or 0
    below = [_say_fraction(n, d, number) for n, d in reversed(_COMMON) if n / d < value - 0.01]
    above = [_say_fraction(n, d, number) for n, d in _COMMON if n / d > value + 0.01]
    return _wrong(_near(below, rng)), _wrong(_near(above, rng))


def _say_fraction(numerator: int, denominator: int, model: str) -> str:
    name = _NAMES[denominator]
    if denominator == 2:
        words = "half"
    elif numerator == 1:
        words = f"a {name}" if re.match(r"(?i:an? |half)", model) else f"one-{name}"
        words = re.sub(r"^a eighth", "an eighth", words)
    else:
        words = f"{write_number_words(numerator)}-{name}s"
    if "-" not in model and not re.match(r"(?i:an? |half)", model):
        words = words.replace("-", " ")
    return words.capitalize() if model[0].isupper() else words


def ratio_options(number: str, rng: random.Random) -> Sides:
    """Around "one in ten": other numbers for the ten; around "nine out of ten": for the nine."""
    found = re.fullmatch(r"(.+?)( in(?: every)? |(?: times)? out of(?: every)? )(.+)", number)
    one, many = (read_plain(found[1]), read_plain(found[3])) if found else (None, None)
    if not found or one is None or many is None:
        return [], []
    if one == 1:
        below, above = neighbours(int(many), rng)
        # One in twenty is less than one in ten.
        head = found[1] + found[2]
        return (
            _wrong(head + write_like(found[3], Decimal(n)) for n in above),
            _wrong(head + write_like(found[3], Decimal(n)) for n in below if n > 1),
        )
    below, above = neighbours(int(one), rng)
    tail = found[2] + found[3]
    return (
        _wrong(write_like(found[1], Decimal(n)) + tail for n in below if n > 1),
        _wrong(write_like(found[1], Decimal(n)) + tail for n in above if n < many),
    )


def range_options(key: Quantity) -> Sides:
    """Around "5 to 10": ranges as wide as it that do not touch it, the nearest first."""
    bare, scale = split_number(key.number)
    joint = _JOINT.search(bare)
    if not joint:
        return [], []
    low, high = read_plain(bare[: joint.start()]), read_plain(bare[joint.end() :])
    if low is None or high is None or not 0 < high - low <= low:
        return [], []  # so wide that others would not be near it
    step, cap = 2 * (high - low), Decimal(100) if key.unit == "percent" else None

    def write(shift: int) -> str:
        first = write_like(bare[: joint.start()], low + shift * step)
        last = write_like(bare[joint.end() :], high + shift * step)
        return f"{first}{joint[0]}{last}{scale}"

    below = [write(-shift) for shift in (1, 2, 3) if low - shift * step > 0]
    above = [write(shift) for shift in (1, 2, 3) if cap is None or high + shift * step < cap]
    return _wrong(below), _wrong(above)


def _wrong(texts: Iterable[str]) -> list[Option]:
    return [Option(text, NOT_HERE) for text in texts]


def _near(options: list[str], rng: random.Random) -> list[str]:
    near = options[:4]
    rng.shuffle(near)
    return near + options[4:]
