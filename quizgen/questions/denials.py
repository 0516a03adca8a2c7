"""Denials of whole sentences, taken away so that the sentence is false."""

import re
from collections.abc import Iterator

_DENIED = re.compile(
    r"\b(is|are|was|were|has|have|had|can)(?: not|n't| never) (?!only\b|until\b|yet\b)"
)
_NO_LONGER = re.compile(r"\b(is|are|was|were) no longer\b")
# Words that a denial carries along ("has not found any"), and what it may be meant for: was he not
# drafted, or drafted, but not for that reason?
_CARRIED = re.compile(
    r"\b(?:any|either|yet|only|necessarily|always|usually|all|much|many|enough|nor|but|longer"
    r"|until|both|every|except|anything|anyone|rather|instead|although|though|despite"
    r"|for|because|due|during|by|vice versa)\b"
)


def undeny(text: str) -> Iterator[str]:
    """ "has never signed the treaty" -> "has signed the treaty"; "no longer" -> "still"."""
    found = [*_DENIED.finditer(text), *_NO_LONGER.finditer(text)]
    if len(found) != 1 or len(re.findall(r"\b(?:not|never|no)\b|n't\b", text)) != 1:
        return
    longer = found[0].group(0).endswith("longer")
    rest = text[found[0].end() :]
    if not _CARRIED.search(rest) and not re.search(r"\b(?:despite|although|though)\b", text, re.I):
        yield text[: found[0].end(1)] + (" still" if longer else " ") + rest
