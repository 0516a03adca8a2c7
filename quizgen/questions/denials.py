"""Denials, taken away so that the statement is false: what was refused is agreed to."""

import re
from collections.abc import Callable, Iterator

from quizgen.facts.language import inflect

_TAGS = {"does": "VBZ", "did": "VBD", "do": "VBP"}
_DENIED = re.compile(
    r"\b(?P<verb>is|are|was|were|has|have|had|can|could)(?: not|n't| never|(?<=can)not)"
    r" (?!only\b|until\b|yet\b|the case\b)"
)
_DO = re.compile(r"\b(?P<do>does|did|do)(?: not|n't) (?P<adverb>\w+ly )?(?P<base>[a-z]+)\b")
_NEVER = re.compile(r"(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!\bbe )\bnever (?=[a-z]+(?:ed|[^s]s)\b)")
_NO_LONGER = re.compile(r"\b(?P<verb>is|are|was|were) no longer\b")
_NONE = re.compile(r"\b(?P<verb>has|have|had|is|are|was|were) no (?=(?:\w+ )?[a-z]+s\b)")
_REFUSED = re.compile(
    r"\b(?:(?:refus|declin)(?P<end>e|es|ed)) to\b(?! (?:say|comment|discuss|answer|specify|reveal))"
)
_AGREED = {"e": "agree to", "es": "agrees to", "ed": "agreed to"}
_DENIALS = re.compile(r"\b(?:not|never|no|none|neither|cannot)\b|n't\b")
# Words that a denial carries along ("has not found any"), and what it may be meant for: was he not
# drafted, or drafted, but not for that reason?
_CARRIED = re.compile(
    r"\b(?:any|a single|either|yet|only|necessarily|always|usually|typically|all|much|many|enough"
    r"|nor|but|and (?:it|they|he|she)|longer|until|both|every|except|anything|anyone|rather"
    r"|instead|although|though|despite|for|because|due|during|by|vice versa|anymore|other than"
    r"|as (?:\w+ ){1,2}as|exceptions?)\b"
)
# Whoever is meant by "some" may be others than those who did; what a contrast or a second clause
# says would tell.
_UNSURE = re.compile(
    r"\b(?:some|many|most|several|few|all|every|each|unlike|despite|although|though|because|if"
    r"|unless)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r", (?:and|but|so|which|while|or)\b| but |\bany\b")


def undeny(text: str) -> Iterator[str]:
    """ "has never signed the treaty" -> "has signed the treaty"; "no longer" -> "still".

    Graders used 14 of 17 such statements, and of those left with their "not" 31 of 38.
    """
    if _UNSURE.search(text):
        return
    if len(_DENIALS.findall(text)) == 1:
        yield from _affirm(text)
    elif not (_DENIALS.search(text) or _GOES_ON.search(text)) and len(_REFUSED.findall(text)) == 1:
        yield _REFUSED.sub(lambda one: _AGREED[one["end"]], text)


def _affirm(text: str) -> Iterator[str]:
    for pattern, affirm in _AFFIRMED:
        found = pattern.search(text)
        if found is not None:
            if not _CARRIED.search(text[found.end() :]):
                yield text[: found.start()] + affirm(found) + text[found.end() :]
            return


def _inflect(found: re.Match[str]) -> str:
    """ "did not sell" -> "sold"."""
    return (found["adverb"] or "") + inflect(found["base"], _TAGS[found["do"]])


_AFFIRMED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_DENIED, lambda found: f"{found['verb']} "),
    (_NO_LONGER, lambda found: f"{found['verb']} still"),
    (_NONE, lambda found: f"{found['verb']} "),
    (_DO, _inflect),
    (_NEVER, lambda _: ""),
)
