"""Numbers as people write them, among the words of an answer: 1 500, fourteen million, 2/3, 3rd."""

from collections.abc import Sequence

from quizgen.memory.shares import NTH, read_share
from quizgen.memory.wholes import TENS, Number, read_digits

__all__ = ["Number", "Token", "read_digits", "read_numbers"]

_MISSPELLED = (
    "fourty=forty ninty=ninety fourtieth=fortieth eigth=eighth twelth=twelfth fith=fifth "
    "nineth=ninth forteen=fourteen fiveteen=fifteen ninteen=nineteen eightteen=eighteen "
    "seventeeth=seventeenth tweleve=twelve twelvth=twelfth sixt=sixth thrid=third tenty=twenty"
)
_SLIPS = dict(pair.split("=") for pair in _MISSPELLED.split())

Token = str | Number


def read_numbers(words: Sequence[str]) -> tuple[Token, ...]:
    """The words with every number among them read; an ordinal becomes "#" and its number."""
    tokens: list[Token] = []
    words = [_SLIPS.get(word, word) for word in words]
    while words:
        token, used = _read_ordinal(words) or read_share(words) or (words[0], 1)
        tokens.append(token)
        words = words[used:]
    return tuple(tokens)


def is_misspelled(word: str) -> bool:
    """Whether a word is a known slip in the word for a number: eigth, which may be 8 or 8th."""
    return word in _SLIPS


def _read_ordinal(words: Sequence[str]) -> tuple[Token, int] | None:
    word, after = words[0], words[1] if len(words) > 1 else ""
    if word in TENS and NTH.get(after, 10) < 10:
        return f"#{TENS[word] + NTH[after]}", 2
    if word in NTH:
        return f"#{NTH[word]}", 1
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        return f"#{word[:-2].lstrip('0')}", 1
    return None
