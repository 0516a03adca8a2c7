"""Typed answers of an HTML quiz, brought to one spelling: the same rules as `fold` in quiz.js.

Only what cannot change the meaning is let go, because the page compares hashes and sees no slip.
"""

import re
import unicodedata

# What may stand before an English answer: "in 2019", "the S-400".
LEAD_INS = ("a", "an", "the", "in", "on", "at", "since", "by", "it", "is", "was", "they", "are")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d")
_SILENT = frozenset("'\"\u2018\u2019\u02bc\u201c\u201d\u201e\u00ab\u00bb`\u00b4\u02bb")
_TELLING = frozenset("%#&@*/")  # punctuation that makes another answer: C#, 5 %
_REWRITTEN = (("i\u0307", "i"), ("ß", "ss"), ("ς", "σ"))
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_SPACE = re.compile(r"(?<![0-9]) | (?![0-9])")
_NUMBER = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) ?(thousand|million|billion|trillion)?")
_SCALES = {None: 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def lead_ins(language: str) -> tuple[str, ...]:
    """Words that are let go at the beginning of an answer in this language."""
    return LEAD_INS if language.split("-", maxsplit=1)[0] == "en" else ()


def fold(text: str, dropped: tuple[str, ...] = ()) -> str:
    """The spelling that is compared: case, quotes, full stops, spaces and `dropped` words at the
    beginning make no difference; signs, decimal points, accents and symbols do.
    """
    lower = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())
    for old, new in _REWRITTEN:
        lower = lower.replace(old, new)
    words = "".join(_kept(_THOUSANDS.sub("", lower))).split(" ")
    words = [word for word in words if word]
    while len(words) > 1 and words[0] in dropped:
        words = words[1:]
    return _SPACE.sub("", " ".join(words)) or "".join(lower.split())


def read_number(folded: str) -> float | None:
    """The first number of a folded text, in full: "14million" as 14000000.0."""
    found = _NUMBER.search(folded)
    return float(found[1]) * _SCALES[found[2]] if found else None


def _kept(text: str) -> list[str]:
    """The characters as they count, " " for those that part words."""
    kept: list[str] = []
    for place, character in enumerate(text):
        before = kept[-1] if kept else " "
        after = text[place + 1 : place + 2]
        if counted := _one(character, before, after):
            kept.append(counted)
    return kept


def _one(character: str, before: str, after: str) -> str:
    digit_after = after.isascii() and after.isdigit()
    if character in _SILENT:
        return ""
    if character in _DASHES:
        return "-" if digit_after and before == " " else " "
    if character in ".,":
        return "." if digit_after and before.isascii() and before.isdigit() else " "
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    parts = category == "Cc" or category[0] == "Z"
    return " " if parts or (category[0] == "P" and character not in _TELLING) else character
