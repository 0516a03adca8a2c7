"""Wrong options for a quantity, in the very form of the key."""

import random
import re
from collections.abc import Iterable, Sequence

from quizgen.facts.quantities import Quantity, read_quantity
from quizgen.questions.number_counts import Sides, count_options, ordinal_options
from quizgen.questions.number_shares import fraction_options, range_options, ratio_options
from quizgen.questions.option_ranks import Option, pick_around, seeded

__all__ = ["Option", "number_options"]

_CLOSE = re.compile(r"(?:just|slightly|a little|little) ")


def number_options(text: str, others: Sequence[str], seed: str) -> tuple[Option, ...]:
    """Up to three wrong options for the key `text` ("about 22,000", "two-thirds", "$5 million").

    `others` are quantities of the article; those of the same unit, form and order of magnitude
    come first. `seed` decides how many are smaller than the key and how many larger. "More than
    2,000" is true of what is more than 3,000: beside such a key all options are larger (beside "up
    to 30" smaller), or they would be right as well.
    """
    key = read_quantity(text)
    if key is None or key.value == 0:
        return ()
    below, above = _sides(key, others, seeded("number", seed, text))
    if _is_limit(key, "more than", "at least"):
        below = []
    if _is_limit(key, "less than", "at most"):
        above = []
    return pick_around(text, _complete(key, below), _complete(key, above), seed)


def _sides(key: Quantity, others: Sequence[str], rng: random.Random) -> Sides:
    if key.unit == "fraction":
        return fraction_options(key.number, rng)
    if key.unit == "ratio":
        return ratio_options(key.number, rng)
    if key.bound == "range":
        return range_options(key)
    if key.ordinal:
        return ordinal_options(key, rng)
    return count_options(key, others, rng)


def _is_limit(key: Quantity, *bounds: str) -> bool:
    """Whether the key is true of all numbers on one side; "just over 3,000" is not."""
    return key.bound in bounds and not _CLOSE.match(key.qualifier.lower())


def _complete(key: Quantity, options: Iterable[Option]) -> list[Option]:
    """The options with qualifier and unit of the key around their numbers."""
    before, _, after = key.text.partition(key.number)
    return [Option(f"{before}{option.text}{after}", option.why) for option in options]
