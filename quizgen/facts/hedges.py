"""Hedges: words that make a sentence no plain fact, or that were news when it was written."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence

# What "may" be so or "is thought" to be is asked word for word, hedge and all: of 13 such
# statements graders used 10, of those with "could" 2 of 5.
_HEDGED = re.compile(
    r"\b(?:could|would|should (?:have|not be confused)|(?:has|have|had) just"
    r"|[Pp]erhaps|[Mm]aybe|[Pp]robably|[Pp]ossibly|[Aa]llegedly"
    r"|[Rr]eportedly|[Ss]upposedly|[Aa]pparently|[Pp]resumably"
    r"|(?<!more )(?<!less )(?<!most )(?<!least )[Ll]ikely|[Uu]nlikely"
    r"|claims?|claimed|suggest(?:s|ed)?|will|expected"
    r"|(?:clear|unclear|unknown|known|see|seen|sure|as to|divided on) (?:if|whether)"
    r"|argued?|said|says)\b"
)
_FELT = (
    r"expected|(?:has|have|had) just|excited|happy|delighted|glad|proud|thrilled|pleased"
    r"|disappointed"
)
_STALE = re.compile(rf"\b(?:will|{_FELT})\b")  # nor of what somebody said
_VIEW = re.compile(rf"\b(?:{_FELT})\b")  # what "will" be is, in somebody's words, a view


def find_hedge(sentence: "Sentence", text: str, *, plain: bool, told: bool = False) -> str:
    """The first word that makes it no plain fact; "free will" and "their claims" do not.

    Of what need not be one (if `plain` is not asked for), the first word that was news; `told` are
    somebody's words.
    """
    nouns = {token.lower_ for token in sentence.span if _tells_no_doubt(token)}
    hedges = _HEDGED if plain else _VIEW if told else _STALE
    found = (match.group(0) for match in hedges.finditer(text))
    return next((word for word in found if word.lower() not in nouns), "")


def _tells_no_doubt(token: "Token") -> bool:
    """ "free will"; "a court that could free slaves": what it is able to; "claim land"."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return True
    if token.lower_ == "could":
        return token.head.dep_ == "relcl" and token.head.i < token.sent.end - 1
    if token.lemma_ == "claim":
        below = {child.dep_ for child in token.children}
        return "dobj" in below and not below & {"ccomp", "xcomp"}
    return False
