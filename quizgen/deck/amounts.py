"""Options that are amounts: "14 million kroner", "10 to 20", "more than 5 %", "in 1949"."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"((?<!\w)[-−])?(?<![\w.])(?<![^\W\d_]-)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?!\w)"
)  # not the 400 of S-400
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ABOVE = re.compile(r"\b(more than|over|above|at least|or more|after|since|from)\b", re.IGNORECASE)
_BELOW = re.compile(r"\b(less than|fewer than|under|below|at most|up to|or less|or fewer|before)\b",
                    re.IGNORECASE)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+|[%€$£]")
_LINKS = frozenset({"to", "and", "between", "about", "around", "in", "a", "the"})


@dataclass(frozen=True, slots=True)
class Amount:
    """`low` to `high` of a unit, ends included; the same twice for a single number."""

    low: float
    high: float
    unit: tuple[str, ...]


def read_amount(text: str) -> Amount | None:
    """The amount that a text is, if it has one number, or two that span a range."""
    found = list(_NUMBER.finditer(text))
    if not 1 <= len(found) <= 2:
        return None
    values = [_value(text, number) for number in found]
    rest = [word.lower() for word in _WORD.findall(_NUMBER.sub(" ", text))]
    above, below = _ABOVE.search(text), _BELOW.search(text)
    bounds = {word for sign in (above, below) if sign for word in sign.group().lower().split()}
    unit = tuple(word for word in rest if word not in _SCALES and word not in _LINKS | bounds)
    if len(values) == 2:
        between = text[found[0].end() : found[1].start()].strip().lower()
        spans = between in {"-", "–", "to", "and", "%-", "% to"} and values[0] < values[1]
        return Amount(values[0], values[1], unit) if spans else None
    if above:
        return Amount(values[0], float("inf"), unit)
    return Amount(float("-inf"), values[0], unit) if below else Amount(values[0], values[0], unit)


def _value(text: str, number: re.Match[str]) -> float:
    sign, whole, decimals = number.groups(default="")
    value = float(whole.replace(",", "") + decimals) * (-1 if sign else 1)
    following = _WORD.match(text, number.end() + 1)
    return value * _SCALES.get(following.group().lower(), 1) if following else value
