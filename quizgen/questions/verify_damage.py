"""Rules of damage: words that the article lost, and sentences that were not cut where they end."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate

_WHOLE = frozenset({"true_false", "cloze"})
_DAMAGED = re.compile(
    r" [-–][A-Z]|(?<![-\w])(?:to|in|from|at|by|for|with|on|than) of\b| [+−=→] |\bup to (?:of|per)\b"
    r"|\bin \d{4} in \d{4}\b|,? (?:also|but|thus|therefore|however)\.$|^(?:To|For) \w+ing\b(?!,)"
    r"|^\d{1,4} (?:BCE?|AD|CE),|  "
    r"|\ba \d[\d.,]* (?:b|m)illion\b(?!-)|\d(?:million|billion|percent)\b"  # of what currency?
    r"|\ba(?:n)? (?:a|an|the)\b|\b[Tt]he (?:a|an|[Tt]he)\b"
    r"|\b(?:is|are|was|were|has|had|the|of|and|as|to|includes?|than|by)\.$"
)
_APPROXIMATE = r"(?:approximately|roughly|about|around|some|nearly|almost|only)"
# Figures that are missing: "produced over of oil", "rises to above the sea", "some inland".
_LOST = re.compile(
    r"(?<!ing )\bover of\b|\b(?:around|about|approximately|roughly|nearly|almost) of\b"
    r"|\b(?:from|of) to\b|\bup to from\b|\b(?:to|of|at|from) per\b|\bbetween and\b"
    r"|\bto (?:above|below|over|under) the\b"
    r"|\b(?:receiv(?:es?|ed|ing)|contain(?:s|ed|ing)?|weigh(?:s|ed|ing)?|averag(?:ed|ing)"
    r"|measuring|reach(?:ed|ing)|spann(?:ed|ing)|total(?:ed|ing)) of\b"
    rf"|\b{_APPROXIMATE} (?:inland|apart|upstream|downstream|offshore)\b"
    r"|\b(?:approximately|roughly) (?:(?:north|south)?(?:east|west)|north|south|long|wide|high|tall"
    r"|deep|across|thick)\b"
)
_GONE = re.compile(  # "A -wide crater", "a speed of relative to the Moon"
    r"(?:^|\s)-(?:wide|long|high|tall|deep|thick|foot|metre|mile)\b"
    r"|\b(?:around|about|approximately|roughly) (?:in|at|per|and) (?:the )?[A-Z]"
    r"|\bha[sd] of (?!late)|\bas much as in\b|\b(?:over|at|about|around) per\b"
    rf"|\b{_APPROXIMATE} (?:(?:north|south)(?:east|west)?|east|west) of\b"
    r"|\b(?:speed|distance|height|depth|length|area|altitude|elevation|width|radius|weight) of"
    r" (?:relative|and|from|in|at|above|below)\b"
    r"|\bexceed(?:s|ed|ing)? in (?:altitude|height|length|depth|width|weight|diameter)\b"
)
_GLUED = re.compile(  # "2.5million", "collect from 1.0-7.5%": a sign or a word is lost
    r"\d(?:million|billion|trillion|percent)\b|\b(?:from|between) \d[\d.]*%?[-–]\d[\d.]*%"
    r"|\b[Tt]he An? [A-Z]"
)
_OPEN_LIST = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)(?! in\b)|such as) (?P<rest>[^.;:]+,[^.;:]+,[^.;:]+)\.$"
)
_SPLICED = re.compile(  # "The club was founded in 1994, it holds matches"
    r"^(?!.*\b(?:if|when|that|as|although|because|while|whereas|after|before|where|once|since"
    r"|and|but|or)\b.*, )[^,:]* (?:is|was|are|were|has|have|had) [^,:]*"
    r", (?:it|they|he|she) (?:\w+ly )?(?:is|was|are|were|has|had|have|[a-z]+(?:s|ed))\b",
    re.IGNORECASE,
)
_CUT = re.compile(  # "his Ballade No. 2, Op."
    r"\b(?:Op|No|Nos|Vol|Vols|Fig|Figs|Ch|Sec|Art|Pt|pp|ca|cf|vs|est|approx|Mt|Ft|Gen|Col|Sgt)\.$"
)
_HALF_CLAUSE = re.compile(  # "how notions of virtue" of "... and religion could be joined"
    r" (?:and|or) \w+ (?:can|could|will|would|may|might|should|must) "
)
_JOINT = re.compile(r"\b(?:and|or|as well as)\b|&")
_SPEECH = re.compile(r", (?:reported|reports|said|says|wrote|writes|according) [A-Z][^,]*\.$")
_LIMIT = re.compile(
    r"\(((?:by|per|excluding|except|if|unless|not|only|in terms|adjusted|other than|mostly|mainly"
    r"|usually|partly|at least|nominal|almost|nearly|sometimes|often)\b[^()]*)\)"
)
DAMAGED = "the sentence is damaged"


def find_lost_figure(candidate: Candidate, _: Mentions) -> str:
    """A sentence of which the article lost a figure proves nothing."""
    if candidate.form == "acronym":
        return ""
    quote = candidate.evidence.quote
    if _CUT.search(quote) or _lacks_have(candidate.statement or candidate.question):
        return DAMAGED
    told = _GLUED.search(f"{candidate.question} {candidate.answer}")
    return DAMAGED if told or _LOST.search(quote) or _GONE.search(quote) else ""


def _lacks_have(text: str) -> bool:
    """ "Such technologies been studied since 1970"."""
    been = re.search(r"\bbeen\b", text)
    have = r"\b(?:ha(?:s|ve|d|ving)(?:n't)?|[a-z]+'(?:ve|d|s))\b"
    return been is not None and not re.search(have, text[: been.start()], re.IGNORECASE)


def find_damage(candidate: Candidate, _: Mentions) -> str:
    """Words lost from the article ("up to of crude oil"), and lists whose last joint is missing."""
    if candidate.kind not in _WHOLE or candidate.form == "plain gap":
        return ""
    text = candidate.statement or candidate.question
    if any(pattern.search(text) for pattern in (_DAMAGED, _SPLICED)):
        return DAMAGED
    if _DAMAGED.search(candidate.question) or _SPLICED.search(candidate.evidence.quote):
        return DAMAGED
    rest = candidate.evidence.quote.partition(text[-25:].rstrip("."))[2]
    if _HALF_CLAUSE.match(rest):
        return DAMAGED
    listed = _OPEN_LIST.search(text)
    return "a list without its joint" if listed and not _is_closed(listed["rest"]) else ""


def _is_closed(listed: str) -> bool:
    """Whether one of the last of a list is joined to the rest, or a clause ends it."""
    last = ", ".join(listed.rsplit(", ", _LAST)[-_LAST:])
    return bool(_JOINT.search(last) or _CLAUSE.search(listed))


_LAST = 2  # "cats, dogs, and Rex, a horse"
_CLAUSE = re.compile(r"\b(?:which|when|where|who|that)\b")


def find_swallowed_speech(candidate: Candidate, _: Mentions) -> str:
    """ "..., reported Euro News." at the end is no part of what is said."""
    frame = candidate.frame
    said = frame is not None and not frame.speaker and _SPEECH.search(candidate.evidence.quote)
    return "who says so is read into it" if said else ""


def find_lost_limit(candidate: Candidate, _: Mentions) -> str:
    """ "the largest (by share)": what stands in brackets may limit what is said."""
    if candidate.form in {"acronym", "plain gap"}:
        return ""
    told = f"{candidate.question} {candidate.answer}"
    lost = [one for one in _LIMIT.findall(candidate.evidence.quote) if one not in told]
    return "a limit in brackets is left out" if lost else ""
