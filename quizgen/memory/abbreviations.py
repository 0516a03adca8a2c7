"""Abbreviations: US, N. Carolina, NATO, NY Times; what letters stand for."""

import re
from collections.abc import Sequence

from quizgen.memory.particles import LINKS

# Spelled out wherever they stand; those that are words as well need their capitals.
_SHORT_FORMS = (
    (r"\b(?-i:U\.?S\.?) (?=dollars?\b)", ""),
    (r"\bUnited States of America\b|\bUSA\b|\bU\.S\.A\.?", "United States"),
    (r"(?<![\w.])(?-i:U\.S\.|US)(?![\w$.])", "United States"),
    (r"^(?:the )?us$", "United States"),
    (r"^NYC$", "New York City"),
    (r"(?<!South )(?<!North )(?<!Latin )\bAmerican (?=[^\W\d])", "United States "),
    (r"\bUK\b|\bU\.K\.?(?!\w)", "United Kingdom"),
    (r"(?<![\w.])(?-i:UN|U\.N\.)(?!\w)", "United Nations"),
    (r"\b(?:EU|European Union)(?= [^\W\d])", "European"),
    (r"\bEU$", "European Union"),
    (r"^CHF$", "Swiss franc"),
    (r"^(?:USD|US dollars?|American dollars?)$", "United States dollar"),
    (r"^GBP$|^(?:British )?pounds? sterling$", "pound sterling"),
    (r"^JPY$|^Japanese yen$", "yen"),
    (r"^EUR$", "euro"),
    (r"\bUSSR\b", "Soviet Union"),
    (r"\bUAE\b", "United Arab Emirates"),
    (r"(?<![\w.])(?-i:NYC?)(?= [^\W\d])", "New York"),
    (r"(?<![\w.])(?-i:LA)(?= [^\W\d])", "Los Angeles"),
    (r"\bFt\b\.? (?=[^\W\d]{3})", "Fort "),
)
_SPELLED = tuple((re.compile(short, re.IGNORECASE), full) for short, full in _SHORT_FORMS)
_ACRONYM = re.compile(r"(?:the )?((?:[A-Z]\.?){2,}|[A-Z][a-z]?[A-Z]{2,})")
_SMALL = LINKS | frozenset(("and", "in", "s"))
_FULL = 3  # letters of a word that says which one it is


def spell_out(text: str) -> str:
    """The text with what everybody abbreviates written out."""
    for pattern, full in _SPELLED:
        text = pattern.sub(full, text)
    return text


def stands_for(given: str, words: Sequence[str], expected: str) -> bool:
    """Whether an acronym was expected, and the words begin with its letters: NATO, NASA."""
    found = _ACRONYM.fullmatch(expected.strip())
    if not found or len(words) < 2 or given == expected:
        return False
    letters = found[1].replace(".", "").casefold()
    telling = [word for word in words if word not in _SMALL]
    return letters in ("".join(word[:1] for word in part) for part in (words, telling))


def is_acronym(given: str, words: Sequence[str]) -> bool:
    """Whether capitals alone were given for three words or more: LNG."""
    short = given.strip().removeprefix("the ")
    capitals = short.isupper() or (len(short) == _FULL and (short[0] + short[2]).isupper())
    return len(words) > 2 and capitals and stands_for("", words, short.upper())


def are_abbreviated(found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether one has first letters for words of the other, and a whole word: N. Carolina."""
    if len(found) != len(wanted) or not any(
        one == other and len(one) >= _FULL for one, other in zip(found, wanted, strict=True)
    ):
        return False
    cut = len(found[-1]) > 1 and found[-1] != wanted[-1]  # the Battle of Sol
    return not cut and all(map(_is_short_for, found, wanted))


def _is_short_for(one: str, other: str) -> bool:
    """Whether it is the word, its first letter, or a good beginning of it: Man, Manchester."""
    if one == other:
        return True
    long = len(one) >= _FULL and len(other) >= len(one) + _FULL
    return other.isalpha() and other.startswith(one) and (len(one) == 1 or long)
