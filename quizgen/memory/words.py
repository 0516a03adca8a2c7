"""The words of an answer, so that what means the same is the same: case, accents, articles,
punctuation, numbers, units, dates.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from quizgen.memory.dates import spell_dates
from quizgen.memory.numerals import Number, Token, read_numbers
from quizgen.memory.units import CURRENCIES, find_unit

_MOST_CHARACTERS = 2_000  # what is longer was not typed as an answer
_SYMBOLS = {"%": " percent ", "&": " and ", "°": " degree ", "−": "-"}
_SYMBOLS |= dict.fromkeys("'’‘ʼʻ`´", "")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vii": "7", "viii": "8", "ix": "9", "xiv": "14"}
_LAST_ROMAN = {"i": "1", "v": "5", "vi": "6", "x": "10", "xi": "11", "xii": "12", "xv": "15"}
_AUXILIARIES = "do|does|did|is|are|was|were|would|could|should|has|have|had"
_ROUGHLY = "about|around|nearly|almost|for|in|roughly|within|after"
_SPANS = "year|month|week|day|hour|minute|second|decade|century"
_NUMBER = r"\d+(?:[.,/]\d+)*"
_REWRITES: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"(?<!\w)(?:[^\W\d_]\.){2,}", lambda found: found[0].replace(".", "")),  # U.S.
    (r"(?<![\d.,])(\d{1,3})((?:[, ]\d{3})+)(?!\d)", lambda found: re.sub("[, ]", "", found[0])),
    (r"\b(?:US|AU|CA|NZ)(?=\$)", ""),
    (
        rf"([{''.join(CURRENCIES)}])\s?({_NUMBER}(?: ?(?:thousand|[mb]illion|bn|k)\b)?)",
        lambda found: f"{found[2]} {CURRENCIES[found[1]]} ",
    ),
    (r"(?<![\w.])-(?=\.?\d)", " minus "),
    (r"(?<![\w.])\.(?=\d)", "0."),
    (r"(?<=[^\W\d_])-(?=\d)", ""),  # S-400, COVID-19
    (r"(?<=\d) ?([CF])\b", r" degree \1"),
    (r"\b(?:per ?cent(?:age)?[ -]points?|pp)\b", " percentagepoint "),
    (r"\bbasis points?\b|\bbps?\b", " basispoint "),
    (
        r"\b(USD|EUR|GBP|JPY|CHF) ?(" + _NUMBER + r"(?: ?(?:thousand|[mb]illion|bn|k)\b)?)",
        r"\2 \1 ",
    ),
    (r"(?<=[^\W\d])\+(?=[^\W\d])|(?<=\w) \+ (?=[^\W\d])", " and "),
    (r"(?<![\d ])\bst\b\.? (?=\w)|(?<=[^\W\d] )st\b\.? (?=\w)", "saint "),
    (r"\bno\.? ?(?=\d)", ""),
    (r"\bww ?(?=(?:[12]|ii?)\b)", "world war "),
    (r"\b(?:a )?fortnight\b", "2 weeks"),
    (rf"\b(?:an?|one) ({_SPANS}) and a half\b", r"1.5 \1"),
    (r"\b(?:a|one) third\b", "1/3"),
    (r"\b(?:a|one) (?=quarter\b)", "one "),
    (r"\b(?:more|greater) than\b", "over"),
    (r"\b(?:less|fewer) than\b", "under"),
    (r"\bvs?\b\.?(?= \w)|\bversus\b", "v"),
    (r"\bbros\b\.?", "brothers"),
    (r"\b(half|quarter) an? (?=[^\W\d])", r"\1 "),
    (rf"^((?:{_ROUGHLY}) )?an? (?=(?:{_SPANS})$)", lambda found: f"{found[1] or ''} one "),
    (r"\bper cent\b", "percent"),
    (r"\b(?:degrees?|degree ) ?(?:c|celsius|centigrade)\b", " celsius"),
    (r"\b(?:degrees?|degree ) ?(?:f|fahrenheit)\b", " fahrenheit"),
    (r"\bmph\b", "miles per hour"),
    (r"\b(?:km/h|kmh|kph)\b", "kilometres per hour"),
    (r"\bcannot\b", "can not"),
    (r"\bwont\b", "will not"),
    (r"\bcant\b", "can not"),
    (rf"\b({_AUXILIARIES})nt\b", lambda found: f"{found[1]} not"),
)
_REWRITERS = tuple((re.compile(pattern, re.IGNORECASE), new) for pattern, new in _REWRITES)
_WORD = re.compile(rf"\d+(?:s|st|nd|rd|th)\b|{_NUMBER}|[^\W_]+[+#]*|[<>=≠≤≥±+*^√∞]")
_ARTICLES = ("a", "an", "the")


@lru_cache(maxsize=4096)
def split_words(text: str, *, m_is_million: bool = False) -> tuple[Token, ...]:
    """The words and numbers of a text, in order, without what makes no difference."""
    words = [
        word if word == "A" and place else _ROMAN.get(folded := _fold(word), folded)
        for place, word in enumerate(_find_words(text[:_MOST_CHARACTERS]))
    ]
    if m_is_million:
        words = ["million" if word == "m" and place else word for place, word in enumerate(words)]
    if len(words) > 1 and words[-1] in _LAST_ROMAN and words[-2] != "v":
        words[-1] = _LAST_ROMAN[words[-1]]
    tokens = _drop_articles(read_numbers(words))
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
    text = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else _SYMBOLS.get(sign, sign)
        for sign in text
    )
    text = spell_dates(text)
    for pattern, new in _REWRITERS:
        text = pattern.sub(new, text)
    return _WORD.findall(text)


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


def _name_units(tokens: list[Token]) -> list[Token]:
    """Units after a number by one name each: km, kilometers and kilometres are the same."""
    named: list[Token] = []
    for token in tokens:
        after = isinstance(token, str) and named[-1:] and isinstance(named[-1], Number)
        named.append(find_unit(token) if after and isinstance(token, str) else token)
    return named
