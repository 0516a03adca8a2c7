"""Other counts and amounts than a given one: the article's own first, then neighbours."""

import random
from collections.abc import Iterable, Sequence
from decimal import Decimal

from quizgen.facts.lexicon import lexicon
from quizgen.facts.number_words import read_ordinal, write_ordinal, write_ordinal_word
from quizgen.facts.quantities import Quantity, read_quantity
from quizgen.questions.number_form import read_plain, split_number, write_like
from quizgen.questions.number_ladder import neighbours, roundness
from quizgen.questions.option_ranks import ELSEWHERE, NOT_HERE, Option

_OLDEST = 110  # years
_APART = 0.12  # of a number that is only about right: what is nearer could be meant by it
_POINTS = 30  # of a hundred
_SIZES = frozenset({"length", "mass", "speed", "area", "temperature"})
_LEAST, _MOST = 0.6, 1.5  # times the size of a thing: what people would believe of it
_NEAR = 4  # times as large or small: the same order of magnitude

Sides = tuple[list[Option], list[Option]]


def count_options(key: Quantity, others: Sequence[str], rng: random.Random) -> Sides:
    """Numbers below and above the key's in its form, the better first; without unit."""
    bare, scale = split_number(key.number)
    value = read_plain(bare)
    if value is None or value <= 0:
        return [], []
    places = len(bare.partition(".")[2]) if bare[0].isdigit() else 0
    whole = int(value.scaleb(places))
    below, above = neighbours(whole, rng)
    if key.unit == "percent" and value <= 100:
        below, above = _shares(whole, 100 * 10**places, rng)
    least = 2 if whole >= 2 and not scale and not places and key.unit != "percent" else 1
    most = _OLDEST if key.unit == "years old" and whole <= _OLDEST else None
    below = [number for number in below if number >= least and _fits(number, whole, places)]
    above = [
        number
        for number in above
        if (most is None or number <= most) and _fits(number, whole, places)
    ]
    below = [number for number in below if _is_believed(number / whole, key)]
    above = [number for number in above if _is_believed(number / whole, key)]
    found = [_same_form(other, key, bare, scale) for other in others]
    fit = {n for n in found if n is not None and _is_believed(float(n / value), key)}
    own = sorted(fit, key=lambda number: abs(number - value))

    def write(number: Decimal, why: str) -> Option:
        return Option(write_like(bare, number) + scale, why)

    def side(numbers: Iterable[int], elsewhere: Iterable[Decimal]) -> list[Option]:
        made = (Decimal(number).scaleb(-places) for number in numbers)
        return [
            *(write(number, ELSEWHERE) for number in elsewhere),
            *(write(number, NOT_HERE) for number in made),
        ]

    return (
        side(below, (number for number in own if number < value)),
        side(above, (number for number in own if number > value)),
    )


def ordinal_options(key: Quantity, rng: random.Random) -> Sides:
    """Around "21st" or "third"."""
    number = read_ordinal(key.number) or 1
    in_digits = key.number[0].isdigit()
    below, above = neighbours(number, rng)

    def write(other: int) -> Option:
        return Option(write_ordinal(other) if in_digits else write_ordinal_word(other), NOT_HERE)

    return [write(n) for n in below], [write(n) for n in above if in_digits or n < 100]


def _is_believed(ratio: float, key: Quantity) -> bool:
    """Whether a number that is `ratio` times the key's is neither too near it nor absurd."""
    large = key.value is not None and key.value > 20
    if key.qualifier and large and abs(ratio - 1) < _APART:
        return False
    if key.unit == "percent" and key.value is not None:
        return abs(ratio - 1) * float(key.value) <= _POINTS
    size = lexicon().unit(key.unit.removesuffix("s")) in _SIZES
    return not size or not large or _LEAST <= ratio <= _MOST


def _fits(number: int, model: int, places: int) -> bool:
    """Whether a decimal number does not end in a zero that the model has not: 3.0 beside 3.2."""
    return not places or roundness(number) <= roundness(model)


def _shares(number: int, hundred: int, rng: random.Random) -> tuple[list[int], list[int]]:
    """Shares below and above: in steps of five around 30 %, ever finer towards all of it."""
    if hundred == 100 and number % 5 == 0 and number >= 10:
        below, above = list(range(number - 5, 0, -5))[:5], list(range(number + 5, 100, 5))[:5]
        rng.shuffle(below)
        rng.shuffle(above)
        return below, above
    below, above = neighbours(number, rng)
    fit = [other for other in above if other < hundred] if number <= hundred // 2 else []
    if len(fit) >= 3 or number >= hundred:
        return below, fit
    missing = (hundred - other for other in neighbours(hundred - number, rng)[0])
    return below, fit + [other for other in missing if other not in fit]


def _same_form(text: str, key: Quantity, bare: str, scale: str) -> Decimal | None:
    """The number of another quantity, if it could stand in the key's place."""
    other = read_quantity(text)
    if other is None or other.value is None or not key.value or other.ordinal:
        return None
    if (other.unit, other.form) != (key.unit, key.form) or other.value == key.value:
        return None
    number, own_scale = split_number(other.number)
    value, model = read_plain(number), read_plain(bare)
    if own_scale != scale or value is None or model is None:
        return None
    if not 1 / _NEAR <= other.value / key.value <= _NEAR or _places(number) != _places(bare):
        return None
    rounder = abs(roundness(int(value)) - roundness(int(model)))
    return value if rounder <= 1 or max(value, model) <= 20 else None


def _places(bare: str) -> int:
    return len(bare.partition(".")[2])
