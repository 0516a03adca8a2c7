"""Whole numbers and decimals: 1,500 and 1.5, fourteen million, nineteen eighty-four."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

_BELOW_20 = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 20 + 10 * place for place, word in enumerate(_DECADES.split())}
_VALUES = {word: value for value, word in enumerate(_BELOW_20.split())} | TENS
_VALUES |= {"nil": 0, "nought": 0}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALES |= {"k": 10**3, "mn": 10**6, "mio": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}
_DIGITS = re.compile(r"\d+(?:[.,/]\d+|(?:\.\d{3})+)?")
_MOST_DIGITS = 30  # more are no number that anybody is asked for


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text; `other` is what the same characters mean elsewhere (1.500)."""

    value: Fraction
    other: Fraction | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return str(self.value)


def read_digits(text: str) -> Number | None:
    """The number that digits with separators mean: 1500, 1.5, 1,5, 1.500, 2/3."""
    if len(text) > _MOST_DIGITS or not _DIGITS.fullmatch(text):
        return None
    above, slash, below = text.partition("/")
    if slash:
        return Number(Fraction(int(above), int(below))) if int(below) else None
    if text.count(".") > 1:
        return Number(Fraction(text.replace(".", "")))
    if text[-4:-3] == ".":
        return Number(Fraction(text), Fraction(text.replace(".", "")))
    return Number(Fraction(text.replace(",", ".")))


def read_whole(words: Sequence[str]) -> tuple[Number | None, int]:
    """The longest run of words that makes one number, and how many they are."""
    first = read_digits(words[0])
    current = first.value if first else _VALUES.get(words[0])
    if current is None:
        return None, 0
    total, current, used = _read_run(Fraction(current), words)
    other = first.other if first and used == 1 else None
    return Number(total + current, other), used


def _read_run(current: Fraction, words: Sequence[str]) -> tuple[Fraction, Fraction, int]:
    """What the scales before made, what comes after the last of them, and the words used."""
    total, used, smallest = Fraction(0), 1, 10**15
    while used < len(words):
        word, after = words[used], words[used + 1] if used + 1 < len(words) else ""
        joined = _join(current, word)
        if joined is not None:
            current = joined
        elif current and SCALES.get(word, smallest) < smallest:
            smallest = SCALES[word]
            total, current = total + current * smallest, Fraction(0)
        elif not (word == "and" and _join(current, after) and (total or current >= 100)):
            break
        used += 1
    return total, current, used


def _join(current: Fraction, word: str) -> Fraction | None:
    """A number below a scale with one more word; None if the word does not go on with it."""
    if word == "hundred" and 0 < current < 100:
        return current * 100
    if word == "dozen":
        return current * 12
    value = _VALUES.get(word, 0)
    ends_in_tens = current % 10 == 0 and 20 <= current % 100 <= 90
    if value and (current % 100 == 0 or (ends_in_tens and value < 10)):
        return current + value
    if value >= 10 and 10 <= current < 100:
        return current * 100 + value  # nineteen eighty
    return None


def needs_number(word: str) -> bool:
    """Whether a word makes a number only beside another: a hundred, a dozen."""
    return word in SCALES or word in ("hundred", "dozen")
