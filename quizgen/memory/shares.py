"""Shares and other fractions: two thirds, a fifth, one in five, two and a half, half a million."""

from collections.abc import Sequence
from fractions import Fraction

from quizgen.memory.wholes import SCALES, TENS, Number, needs_number, read_digits, read_whole

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
NTH = {word: place for place, word in enumerate(_ORDINALS.split(), 1)} | {
    word.removesuffix("y") + "ieth": value for word, value in TENS.items()
}
_PARTS = {"half": 2, "halves": 2, "thirds": 3, "quarter": 4, "quarters": 4}
_PARTS |= {f"{word}s": place for word, place in NTH.items() if 4 < place < 13}
_PARTS |= {"hundredths": 100, "thousandths": 1000}
_AMONG = (("in",), ("out", "of"))


def read_share(words: Sequence[str]) -> tuple[Number, int] | None:
    """The number at the beginning, with what may follow it, and how many words make it."""
    if words[0] == "minus" and len(words) > 1:
        found = read_share(words[1:])
        return (Number(-found[0].value), found[1] + 1) if found else None
    if words[0] in ("half", "quarter"):
        return _scale(Fraction(1, _PARTS[words[0]]), words, 1)
    if words[0] in ("a", "one") and words[1:2] and _is_part(words[1:]):
        return Number(Fraction(1, NTH[words[1]])), 2
    number, used = read_whole(_with_one(words))
    return _read_rest(number, used, words) if number else None


def _read_rest(number: Number, used: int, words: Sequence[str]) -> tuple[Number, int]:
    rest = list(words[used : used + 3])
    for among in _AMONG:
        if tuple(rest[: len(among)]) == among and words[used + len(among) :]:
            whole, more = read_whole(words[used + len(among) :])
            if whole and 0 < number.value < whole.value <= 100:
                return Number(number.value / whole.value), used + len(among) + more
    if rest[:1] and rest[0] in _PARTS:
        return Number(number.value / _PARTS[rest[0]]), used + 1
    if rest == ["and", "a", "half"]:
        return _scale(number.value + Fraction(1, 2), words, used + 3)
    part = read_digits(rest[0]) if rest and "/" in rest[0] else None
    return (Number(number.value + part.value), used + 1) if part else (number, used)


def _scale(value: Fraction, words: Sequence[str], used: int) -> tuple[Number, int]:
    """With the million that may follow: half a million, one and a half million."""
    scale = SCALES.get(words[used]) if words[used:] else None
    return (Number(value * scale), used + 1) if scale else (Number(value), used)


def _with_one(words: Sequence[str]) -> Sequence[str]:
    """A hundred, an eighth of: with the one that is meant."""
    counted = (
        words[0] in ("a", "an") and words[1:2] and (needs_number(words[1]) or words[1] in _PARTS)
    )
    return ["one", *words[1:]] if counted else words


def _is_part(words: Sequence[str]) -> bool:
    """Whether an ordinal is a part: a fifth of them, one tenth."""
    return NTH.get(words[0], 0) > 2 and (len(words) == 1 or words[1] == "of")
