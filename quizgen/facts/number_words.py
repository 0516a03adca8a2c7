"""Numbers in words: "twenty-one", "two hundred and five", "three thousand"; and ordinals."""

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS)
}
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}

_SMALL = "|".join(sorted(_UNITS[1:], key=len, reverse=True))
_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{_SMALL})"
_BELOW_1000 = rf"(?:(?:a|{_BELOW_100}) hundred(?: and {_BELOW_100})?|{_BELOW_100})"
# Longest first: a pattern for a number in words, from one to 999,999; case is up to the user of it.
NUMBER_WORDS = (
    rf"(?:(?:a|{_BELOW_1000}) thousand(?:(?: and)? {_BELOW_1000})?|{_BELOW_1000}|zero)(?![\w])"
)


def read_number_words(text: str) -> int | None:
    """The value of a number in words, or None: "twenty-one" is 21, "a hundred" is 100."""
    total = current = 0
    words = re.split(r"[\s-]+", text.strip().lower())
    for word in words:
        if word in ("and", "a", "an"):
            current += word != "and"
        elif word in _VALUES:
            current += _VALUES[word]
        elif word == "hundred":
            current *= 100
        elif word == "thousand":
            total, current = total + current * 1000, 0
        else:
            return None
    return total + current if any(word in _VALUES or len(word) > 3 for word in words) else None


def write_number_words(number: int) -> str:
    """A number from 0 to 999,999 in words, in the British manner: "two hundred and five"."""
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_UNITS[unit]}" if unit else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_UNITS[hundreds]} hundred" + (f" and {write_number_words(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    joint = " and " if rest < 100 else " "
    head = f"{write_number_words(thousands)} thousand"
    return head + (f"{joint}{write_number_words(rest)}" if rest else "")


def write_ordinal_word(number: int) -> str:
    """An ordinal from 1 to 99 in a word: "twenty-first"."""
    *head, last = re.split(r"(-)", write_number_words(number))
    ending = _IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return "".join(head) + ending


def write_ordinal(number: int) -> str:
    """An ordinal in digits: "21st"."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


ORDINAL_VALUES = {write_ordinal_word(number): number for number in range(1, 100)}
_ORDINAL_WORDS = "|".join(sorted(ORDINAL_VALUES, key=len, reverse=True))
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:{_ORDINAL_WORDS}))(?!\w)"


def read_ordinal(text: str) -> int | None:
    """The value of "21st" or "twenty-first", or None."""
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text)
    return int(digits[1]) if digits else ORDINAL_VALUES.get(text.lower())
