"""The end of a definition: what follows a comma and belongs to what the thing is."""

import re

MOST_WORDS = 24
_TAIL = re.compile(
    r"(?:,? )(?:(?:usually|often|typically|commonly|especially|generally) )?"
    r"(?:which|who|whose|that|where|(?!including|according)\w+(?:ed|ing)|made|known|built|held|worn"
    r"|drawn|grown|found|given|set|written|sung|taught) [^.;:()\"“]*\.$"
)
_LEANS = re.compile(r"\b(?:this|these|it|he|she|they|him|her|them|his|although|while|but)\b")


def whole_definition(answer: str, quote: str) -> str:
    """The answer with ", worked into a dense state" of its sentence, if that is not too long.

    What can be left out of a clause (participles, relative clauses set off by a comma) is often
    what tells a thing from others.
    """
    start = quote.find(answer)
    tail = _TAIL.match(quote[start + len(answer) :]) if start >= 0 else None
    if tail is None or _LEANS.search(tail.group(0)):
        return answer
    whole = answer + tail.group(0).rstrip(".")
    return whole if len(whole.split()) <= MOST_WORDS else answer
