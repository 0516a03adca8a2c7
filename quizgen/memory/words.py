"""The words of an answer, so that what means the same is the same: case, accents, articles,
punctuation, numbers, units, dates.
"""

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from quizgen.memory.abbreviations import spell_out
from quizgen.memory.clock import spell_times
from quizgen.memory.dates import spell_dates
from quizgen.memory.frequencies import spell_frequency
from quizgen.memory.numerals import Number, Token, read_numbers
from quizgen.memory.rewrites import rewrite
from quizgen.memory.units import find_unit

_MOST_CHARACTERS = 2_000  # what is longer was not typed as an answer
_SYMBOLS = {"%": " percent ", "&": " and ", "°": " degree ", "−": "-"}
_SYMBOLS |= dict.fromkeys("'’‘ʼʻ`´", "")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vii": "7", "viii": "8", "ix": "9", "xiv": "14"}
_TEENS = "xiii xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv"
_ROMAN |= dict(zip(_TEENS.split(), map(str, (13, *range(16, 26))), strict=True))
_LAST_ROMAN = {"i": "1", "v": "5", "vi": "6", "x": "10", "xi": "11", "xii": "12", "xv": "15"}
_WORD = re.compile(r"\d+(?:s|st|nd|rd|th)\b|\d+(?:[.,/]\d+)*|[^\W_]+[+#]*|[<>=≠≤≥±+*^√∞]")
_FEET = re.compile(r"\b(\d)[’'′] ?(\d\d?)(?:[\"”″]|'')?(?!\w)")
_RAISED = ("square", "cubic")
_ARTICLES = ("a", "an", "the")


@lru_cache(maxsize=4096)
def split_words(text: str, *, m_is_million: bool = False) -> tuple[Token, ...]:
    """The words and numbers of a text, in order, without what makes no difference."""
    initial = text.lstrip().startswith("A.")
    words = [
        word if word == "A" and (place or initial) else _ROMAN.get(folded := _fold(word), folded)
        for place, word in enumerate(_find_words(text[:_MOST_CHARACTERS]))
    ]
    if m_is_million:
        words = ["million" if word == "m" and place else word for place, word in enumerate(words)]
    if len(words) > 1 and words[-1] in _LAST_ROMAN and words[-2] != "v":
        words[-1] = _LAST_ROMAN[words[-1]]
    tokens = _read_intervals(_drop_articles(read_numbers(words)))
    return tuple(_name_units(tokens))


def spell(tokens: Sequence[Token]) -> str:
    """The tokens without the spaces between them: S 400 and S400 are the same."""
    return "".join(map(str, tokens))


def fold_name(name: str) -> str:
    """A name without case, accents, signs and spaces: what it is looked up by."""
    return "".join(sign for sign in _fold(name) if sign.isalnum())


def _find_words(text: str) -> list[str]:
    text = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", text)
    text = unicodedata.normalize("NFKC", text).replace("⁄", "/")
    text = _FEET.sub(r"\1 feet \2 inches", text)
    text = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else _SYMBOLS.get(sign, sign)
        for sign in text
    )
    text = spell_times(spell_frequency(spell_dates(spell_out(text))))
    return _WORD.findall(rewrite(text))


def _fold(word: str) -> str:
    """Without case; Latin and Greek letters without their marks, other scripts as they are."""
    if word.isascii():
        return word.casefold()
    return "".join(map(_fold_letter, unicodedata.normalize("NFC", word))).casefold()


def _fold_letter(letter: str) -> str:
    name = unicodedata.name(letter, "")
    if name.startswith("LATIN "):
        from anyascii import anyascii

        return anyascii(letter)
    return unicodedata.normalize("NFD", letter)[0] if name.startswith("GREEK ") else letter


def _drop_articles(tokens: tuple[Token, ...]) -> list[Token]:
    """Without articles; one that ends the answer is none (vitamin a), nor is an A within it."""
    kept = [token for token in tokens[:-1] if token not in _ARTICLES]
    return [
        token.casefold() if isinstance(token, str) else token for token in (*kept, *tokens[-1:])
    ]


def _read_intervals(tokens: list[Token]) -> list[Token]:
    """Every third year is every three years."""
    return [
        Number(Fraction(token[1:]))
        if isinstance(token, str)
        and token.startswith("#")
        and tokens[place - 1 : place] == ["every"]
        else token
        for place, token in enumerate(tokens)
    ]


def _name_units(tokens: list[Token]) -> list[Token]:
    """Units after a number by one name each: km, kilometers and kilometres are the same."""
    named: list[Token] = []
    for token in tokens:
        raised = named[-1:] and named[-1] in _RAISED
        number = named[-2:-1] if raised else named[-1:]
        if isinstance(token, str) and number and isinstance(number[0], Number):
            unit = find_unit(token)
            named.append(f"{named.pop()}{unit}" if raised and unit not in _RAISED else unit)
        else:
            named.append(token)
    return named
