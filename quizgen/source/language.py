"""English or not: told by function words, on which every language spends up to half its words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from quizgen.shipped import word_list

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "HANGUL": "Korean",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "CJK": "Chinese",
    "ARABIC": "Arabic script",
    "CYRILLIC": "Cyrillic script",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "DEVANAGARI": "Hindi or another language in Devanagari",
    "THAI": "Thai",
}
UNNAMED = "another language"
_ENOUGH = 25  # words; from here English prose has at least _LEAST of its function words
_LEAST = 0.08  # a list of names still has a tenth, English prose 25 to 60 in a hundred
_FEW = 4  # words; fewer prove nothing
_LEAD = 2  # function words by which another language must be ahead


def find_foreign(text: str) -> str:
    """The language, or script, in which the text is written if it is clearly not English, else "".

    Says UNNAMED when it cannot be named. Texts too short to tell pass as English.
    """
    if script := _find_script(text):
        return script
    words = _WORD.findall(text.lower() if text.isupper() else text)
    if len(words) < _FEW:
        return ""
    english = _share(words, "English")
    # Capitals are left out for the others: the "los" of Los Angeles is no Spanish.
    lower = [word for word in words if word.islower()]
    other = max(
        _function_words().keys() - {"English"}, key=lambda name: (_share(lower, name), name)
    )
    lead = len(lower) * _share(lower, other) - len(words) * english
    if lead >= _LEAD:
        return other
    proven = english >= _LEAST and sum(word.lower() in _telltales() for word in words) > 1
    return UNNAMED if len(words) >= _ENOUGH and not proven else ""


def _find_script(text: str) -> str:
    """The script of most letters, where that is not the Latin one."""
    letters = [char for char in text if char.isalpha()]
    foreign = Counter(unicodedata.name(char, "?").split()[0] for char in letters if char > "\u024f")
    if sum(foreign.values()) * 2 <= len(letters) or not letters:
        return ""
    if foreign["HIRAGANA"] + foreign["KATAKANA"]:
        return "Japanese"
    return _SCRIPTS.get(foreign.most_common(1)[0][0], "another script")


def _share(words: Sequence[str], language: str) -> float:
    listed = _function_words()[language]
    return sum(word.lower() in listed for word in words) / (len(words) or 1)


@cache
def _function_words() -> dict[str, frozenset[str]]:
    lines = (line.split(":", 1) for line in word_list("source", "function_words"))
    return {head.split(" ", 1)[1]: frozenset(words.split()) for head, words in lines}


@cache
def _telltales() -> frozenset[str]:
    """The English function words that no other listed language has."""
    others = (words for name, words in _function_words().items() if name != "English")
    return _function_words()["English"].difference(*others)
