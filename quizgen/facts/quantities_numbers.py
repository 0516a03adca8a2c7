"""Numbers in a text: "22,000", "3.5 million", "twenty-one", "two-thirds", "half a million"."""

import re

from quizgen.facts.number_words import NUMBER_WORDS, read_number_words
from quizgen.facts.quantities_form import Form

SCALES = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
}

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+(?:\.\d+)?)"
_GLYPH = rf"(?:\d*[{''.join(_GLYPHS)}])"
_WORDS = rf"(?:{NUMBER_WORDS})"
_AND_A_HALF = r"(?: and a (?:half|quarter))"
_LONG_SCALE = r"(?:hundred|dozen|thousand|million|billion|trillion)"
SCALE = rf"(?:[ \u00a0-]{_LONG_SCALE}\b|(?<=\d)(?:bn|tn|mn|k)\b)"
# "a third of", "two-thirds", "half the": what makes a fraction sure is checked where it is used.
FRACTION = (
    rf"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -](?:{'|'.join(_PARTS)})s?"
    r"|half)(?![\w-])"
)
RATIO = (
    rf"(?:(?:{_WORDS}|{_DIGITS})(?: in(?: every)?|(?: times)? out of(?: every)?) "
    rf"(?:{_WORDS}|{_DIGITS}))(?![\w%])"
)
VAGUE = (
    r"(?:(?:tens|hundreds|dozens|scores) of (?:thousands|millions|billions)"
    r"|dozens|scores|hundreds|thousands|millions|billions)(?= of\b)"
)
NUMBER = (
    rf"(?:half an? (?:million|billion|dozen)|{_GLYPH}|{_DIGITS}"
    rf"|an? (?:dozen|million|billion|trillion)|{_WORDS}{_AND_A_HALF}?)"
)


def read_number(text: str, scale: str = "") -> float | None:
    """The value of a number, with a scale word behind it or not; None for "dozens"."""
    words = text.lower().strip()
    factor = SCALES.get(scale.lower().strip(" -\u00a0").removesuffix("s"), 1)
    if found := re.fullmatch(r"half an? (\w+)", words):
        return SCALES[found[1]] / 2
    if found := re.fullmatch(r"an? (dozen|million|billion|trillion)", words):
        return float(SCALES[found[1]])
    if glyph := re.fullmatch(rf"(\d*)([{''.join(_GLYPHS)}])", words):
        return (int(glyph[1] or 0) + _GLYPHS[glyph[2]]) * factor
    if words[:1].isdigit():
        return float(re.sub(r"[,\u00a0\u202f\u2009]", "", words)) * factor
    extra = 0.5 if words.endswith(" and a half") else 0.25 if words.endswith("a quarter") else 0
    number = read_number_words(re.sub(r" and a (?:half|quarter)$", "", words))
    return None if number is None else float(number + extra) * factor


def read_fraction(text: str) -> float | None:
    """The value of "half", "a third", "two-thirds"; None if it is no fraction below one."""
    words = re.split(r"[ -]", text.lower())
    parts = _PARTS.get(words[-1].removesuffix("s").replace("halve", "half"), 0)
    count = 1 if len(words) == 1 or words[0] in ("a", "an") else read_number_words(words[0]) or 0
    return count / parts if parts and 0 < count < parts else None


def read_ratio(text: str) -> float | None:
    """The value of "one in three", "9 out of 10"."""
    first, last = re.split(r" in(?: every)? |(?: times)? out of(?: every)? ", text.lower())
    one, many = read_number(first), read_number(last)
    return one / many if one and many and one < many else None


def form_of(text: str) -> Form:
    """Whether a number is written in digits, in words, or in both ("5 million")."""
    digits, words = re.search(r"[\d½¼¾⅓⅔⅛]", text), re.search(r"[a-z]{3}", text.lower())
    return "mixed" if digits and words else "digits" if digits else "words"
