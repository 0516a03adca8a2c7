"""Numbers as people write them: 1,500 and 1 500, fourteen million, nineteen eighty-four, 2/3."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

_BELOW_20 = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 20 + 10 * place for place, word in enumerate(_DECADES.split())}
_VALUES = {word: value for value, word in enumerate(_BELOW_20.split())} | _TENS
_VALUES |= {"nil": 0, "nought": 0}
_NTH = {word: place for place, word in enumerate(_ORDINALS.split(), 1)} | {
    word.removesuffix("y") + "ieth": value for word, value in _TENS.items()
}
_MISSPELLED = (
    "fourty=forty ninty=ninety fourtieth=fortieth eigth=eighth twelth=twelfth fith=fifth "
    "nineth=ninth forteen=fourteen fiveteen=fifteen ninteen=nineteen eightteen=eighteen "
    "seventeeth=seventeenth tweleve=twelve twelvth=twelfth sixt=sixth thrid=third tenty=twenty"
)
_SLIPS = dict(pair.split("=") for pair in _MISSPELLED.split())
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES |= {"k": 10**3, "mn": 10**6, "bn": 10**9}
_PARTS = {"half": 2, "halves": 2, "thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5}
_DIGITS = re.compile(r"\d+(?:[.,/]\d+|(?:\.\d{3})+)?")
_MOST_DIGITS = 30  # more are no number that anybody is asked for


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text; `other` is what the same characters mean elsewhere (1.500)."""

    value: Fraction
    other: Fraction | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return str(self.value)


Token = str | Number


def read_numbers(words: Sequence[str]) -> tuple[Token, ...]:
    """The words with every number among them read; an ordinal becomes "#" and its number."""
    tokens: list[Token] = []
    words = [_SLIPS.get(word, word) for word in words]
    while words:
        token, used = _read_ordinal(words) or _read_fraction(words) or (words[0], 1)
        tokens.append(token)
        words = words[used:]
    return tuple(tokens)


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


def _read_ordinal(words: Sequence[str]) -> tuple[Token, int] | None:
    word, after = words[0], words[1] if len(words) > 1 else ""
    if word in _TENS and _NTH.get(after, 10) < 10:
        return f"#{_TENS[word] + _NTH[after]}", 2
    if word in _NTH:
        return f"#{_NTH[word]}", 1
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        return f"#{word[:-2].lstrip('0')}", 1
    return None


def _read_fraction(words: Sequence[str]) -> tuple[Token, int] | None:
    """A number, with the fraction that may follow it: two thirds, two and a half, 2 1/2."""
    if words[0] == "minus" and len(words) > 1:
        found = _read_fraction(words[1:])
        if found and isinstance(found[0], Number):
            return Number(-found[0].value), found[1] + 1
    number, used = _read_whole(words)
    if number is None:
        return (Number(Fraction(1, 2)), 1) if words[0] == "half" else None
    rest = list(words[used : used + 3])
    if rest[:1] and rest[0] in _PARTS:
        return Number(number.value / _PARTS[rest[0]]), used + 1
    if rest == ["and", "a", "half"]:
        return Number(number.value + Fraction(1, 2)), used + 3
    part = read_digits(rest[0]) if rest and "/" in rest[0] else None
    return (Number(number.value + part.value), used + 1) if part else (number, used)


def _read_whole(words: Sequence[str]) -> tuple[Number | None, int]:
    """The longest run of words that makes one number, and how many they are."""
    if words[0] in ("a", "an") and words[1:2] and _needs_number(words[1]):
        words = ["one", *words[1:]]
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
        elif current and _SCALES.get(word, smallest) < smallest:
            smallest = _SCALES[word]
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


def _needs_number(word: str) -> bool:
    return word in _SCALES or word in _PARTS or word in ("hundred", "dozen")
