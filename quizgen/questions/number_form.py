"""Numbers written in the form of another number."""

import re
from decimal import Decimal

from quizgen.facts.number_words import read_number_words, write_number_words
from quizgen.facts.quantities_numbers import SCALE

_SPACES = "\u00a0\u202f\u2009"


def split_number(number: str) -> tuple[str, str]:
    """A number and its scale word: ("14", " million"), ("3.5", "bn"), ("22,000", "")."""
    found = re.search(rf"(?:{SCALE}|(?<=\d)m)$", number)
    if not found or not read_plain(number[: found.start()]):
        return number, ""
    return number[: found.start()], found[0]


def read_plain(bare: str) -> Decimal | None:
    """The value of digits or of plain number words; None for "half a million" and the like."""
    if bare[:1].isdigit():
        try:
            return Decimal(re.sub(rf"[,{_SPACES}]", "", bare))
        except ArithmeticError:
            return None
    if re.match(r"(?i:a|an) ", bare):
        return None
    value = read_number_words(bare)
    return None if value is None else Decimal(value)


def write_like(bare: str, value: Decimal) -> str:
    """A value in the form of `bare`: words or digits, separators, decimals, a capital letter."""
    if not bare[:1].isdigit():
        words = write_number_words(int(value))
        if "-" not in bare and re.search(r"ty \w", bare):
            words = words.replace("-", " ")
        if re.search(r"hundred \w", bare) and " and " not in bare:
            words = words.replace(" and ", " ")
        return words.capitalize() if bare[0].isupper() else words
    decimals = len(bare.partition(".")[2])
    text = f"{value:,.{decimals}f}"
    model = read_plain(bare) or 0
    if "," in bare or value >= 10_000 or model < 1000:
        space = next((space for space in _SPACES if space in bare), "")
        return text.replace(",", space) if space else text
    return text.replace(",", "")
