"""What a quantity is, and the words that say how exact it is."""

import re
from dataclasses import dataclass
from typing import Literal

Bound = Literal[
    "exact", "about", "at least", "at most", "more than", "less than", "nearly", "range"
]
Form = Literal["digits", "words", "mixed"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A passage of a text that says how many or how much.

    `text` is `source[start:end]`: qualifier, number and unit ("about 14 million kroner"); `number`
    is the number alone ("14 million"). `value` is None for "dozens"; for a range it is None and
    `low` and `high` say it. `unit` is "percent", "USD", "kilometres", "years old", "fraction" ("a
    third"), "ratio" ("one in ten"); "" where things are counted, and then `counted` is what
    ("rescue teams") as far as it can be told.
    """

    start: int
    end: int
    text: str
    number: str
    value: float | None
    unit: str
    counted: str
    bound: Bound
    low: float | None
    high: float | None
    form: Form
    qualifier: str
    ordinal: bool = False


_MUCH = r"(?:well|just|slightly|far|significantly|a little|little|considerably)"
_BOUNDS: dict[Bound, str] = {
    "at least": r"at least|no (?:fewer|less) than|not (?:fewer|less) than"
    r"|as (?:few|little) as|a minimum of",
    "at most": r"at most|up to|no more than|not more than|as (?:many|much|high) as"
    r"|a maximum of|at the most",
    "more than": rf"(?:{_MUCH} )?(?:more than|over)|upwards of|in excess of|above|greater than",
    "less than": rf"(?:{_MUCH} )?(?:less than|fewer than|under)|below",
    "nearly": r"nearly|almost|close to|approaching",
    "about": r"about|around|approximately|roughly|some|an estimated|estimated|circa|c\.|ca\.|~|≈",
}
QUALIFIER = rf"(?i:{'|'.join(_BOUNDS.values())})"
_AFTER: dict[Bound, str] = {
    "about": r"or so",
    "at least": r"or more|and (?:above|over)",
    "at most": r"or (?:less|fewer)",
}
TRAILER = rf"(?:{'|'.join(_AFTER.values())})"


def read_bound(qualifier: str, trailer: str = "") -> Bound:
    """The bound that words before or behind a number set: "just over" is "more than"."""
    for bound, words in _BOUNDS.items():
        if qualifier and re.fullmatch(words, qualifier.lower()):
            return bound
    for bound, words in _AFTER.items():
        if trailer and re.fullmatch(words, trailer):
            return bound
    return "exact"
