"""Flaws that only show when all items of a deck are seen together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import comb

from quizgen.deck.item import AnyItem, Choice, TrueFalse

Hit = tuple[str, str, str]  # rule, field, and what is wrong with its cure

_RARE = 0.01  # a deck written with care is flagged once in a hundred
_FEWEST = 6
_FEW_STATEMENTS = 4
_ONE_SIDED = 5 / 6  # of statements with one answer: whoever always says so passes


def find_deck_flaws(items: Sequence[AnyItem]) -> Iterator[Hit]:
    """Cues over all items that are used."""
    choices = [item for item in items if isinstance(item, Choice) and len(item.answers) == 1]
    yield from key_position(choices)
    yield from key_length(choices)
    yield from true_balance([item for item in items if isinstance(item, TrueFalse)])


def key_position(choices: Sequence[Choice]) -> Iterator[Hit]:
    """The right option at one place too often (Haladyna 20)."""
    places = Counter(
        item.options.index(item.answer) for item in choices if item.answer in item.options
    )
    if not places:
        return
    place, times = max(places.items(), key=lambda pair: (pair[1], -pair[0]))
    expected = sum(1 / len(item.options) for item in choices) / len(choices)
    widest = max(len(item.options) for item in choices)
    if len(choices) >= _FEWEST and _chance(times, len(choices), expected) * widest < _RARE:
        yield (
            "key-position",
            "items",
            f"the answer is option {place + 1} in {times} of {len(choices)} items; "
            "move it around, and keep numbers in order",
        )


def key_length(choices: Sequence[Choice]) -> Iterator[Hit]:
    """The right option is the longest too often (Haladyna 24)."""
    longest = [item for item in choices if _is_longest(item)]
    if len(choices) < _FEWEST:
        return
    expected = sum(1 / len(item.options) for item in choices) / len(choices)
    if _chance(len(longest), len(choices), expected) < _RARE:
        yield (
            "key-length",
            "items",
            f"the answer is the longest option in {len(longest)} of {len(choices)} items; "
            "make options alike in length",
        )


def true_balance(statements: Sequence[TrueFalse]) -> Iterator[Hit]:
    """Nearly all statements true, or nearly all false."""
    true = sum(item.answer for item in statements)
    total = len(statements)
    most = max(true, total - true)
    rare = total >= _FEWEST and 2 * _chance(most, total, 0.5) < 0.05
    if not (rare or (total >= _FEW_STATEMENTS and most > _ONE_SIDED * total)):
        return
    what = "true" if true > total - true else "false"
    many = f"all {total}" if most == total else f"{most} of {total}"
    yield (
        "true-false-balance",
        "items",
        f"{many} statements are {what}; mix true and false ones",
    )


def _is_longest(item: Choice) -> bool:
    return all(len(item.answers[0]) > len(o) for o in item.options if o not in item.answers)


def _chance(times: int, total: int, share: float) -> float:
    """How likely it is that `times` or more of `total` come about by chance alone."""
    return sum(
        comb(total, n) * share**n * (1 - share) ** (total - n) for n in range(times, total + 1)
    )
