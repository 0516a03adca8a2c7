"""Rules of gaps: what is left out is a whole thing, and known only from the article."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import OPEN, Candidate
from quizgen.questions.gaps import GAP
from quizgen.shipped import word_set

_CUT_NAME = re.compile(
    rf"[A-Z][\w'’.]*,? {GAP}|\b(?:ibn|bin|al|von|van|der|du|la|el|St\.) {GAP}"
    rf"|[A-Z][\w'’]* (?:of|and|the|de|van|von)(?: the)? {GAP}|{GAP}(?:['’]s)? [A-Z\d]"
    rf"|{GAP} (?:ibn|bin|von|van|de|der|du)\b|{GAP} (?:of|and|for|on|at)(?: the)? [A-Z]"
    rf"|{GAP}, [A-Z]\w+[,.]|{GAP}, [A-Z][^,.]*,|\b[Tt]he (?:1\d{{3}}|20\d\d) {GAP}"
    rf"|\b(?:former|late|fellow|then|ex|first|second|third) {GAP}"
    rf"|[-–/\"]{GAP}|{GAP}[-–/'\"]|{GAP} \(|\({GAP}"
)
_CUT_RANGE = re.compile(rf"{GAP}%? (?:to|and|or) [\d$£€]|\d%? (?:to|and|or) [$£€]?{GAP}")


def is_cut(question: str) -> bool:
    """Whether the name that is left out goes on before or behind the gap."""
    return _CUT_NAME.search(question) is not None


def find_cut_name(candidate: Candidate, _: Mentions) -> str:
    """A gap that is a part of a name ("the _____ at Arlington") or of a range ("_____ to 35")."""
    if candidate.kind != "cloze":
        return ""
    name = candidate.answer[:1].isupper()
    if name and (is_cut(candidate.question) or re.search(r"['’]s ", candidate.answer)):
        return "gap inside a longer name"
    return "gap inside a range" if _CUT_RANGE.search(candidate.question) else ""


def find_padded_name(candidate: Candidate, mentions: Mentions) -> str:
    """ "the _____ was the first": "Icelander Leif Ericson", where Leif Ericson is right as well."""
    first, _, rest = candidate.answer.partition(" ")
    if candidate.kind != "cloze" or not rest:
        return ""
    told = lexicon().is_demonym(first) or lexicon().is_people(first) or first in _SIDES
    return "gap with a description" if told and mentions.kind(rest).coarse == "person" else ""


_SIDES = frozenset({"Republican", "Democrat", "Democratic", "Conservative", "Liberal", "Labour"})


def find_known_answer(candidate: Candidate, _: Mentions) -> str:
    """ "in the space programs of the _____": everybody writes the United States."""
    known = candidate.answer in word_set("questions", "known_anywhere")
    return "the gap is filled without the article" if candidate.kind == "cloze" and known else ""


def find_passing_gap(candidate: Candidate, _: Mentions) -> str:
    """Names behind prepositions and in lists: where and with whom, which is seldom what matters."""
    return PASSING if candidate.kind == "cloze" and candidate.passing else ""


PASSING = "what is left out is said in passing"


def find_crowded_gap(candidate: Candidate, _: Mentions) -> str:
    """A gap in a long or listing sentence: too much is said beside it.

    Of gaps in more than 23 words graders used .3 to .45 (of 69), with three commas and more .28 of
    32, of those in 12 to 17 words .57 to .68.
    """
    if candidate.kind != "cloze" or candidate.form == "plain gap":
        return ""
    if _EMPLOYER.search(candidate.question):
        return PASSING  # "Anna Smith, an analyst with _____, said ..."
    crowded = len(candidate.question.split()) > ROOMY or candidate.question.count(",") > FEW_COMMAS
    return PASSING if crowded else ""


_EMPLOYER = re.compile(
    rf"\b(?:analyst|professor|lecturer|director|spokes\w+|editor|economist|scientist|researcher"
    rf"|chairman|chief|manager)\b[^,]* (?:with|at|of|for) (?:the )?{GAP},"
)
ROOMY, FEW_COMMAS = 23, 2


def find_aimed_gap(candidate: Candidate, _: Mentions) -> str:
    """ "The army returned to _____": to, from, by, on or for whom or what, and when?

    Of such gaps without a year graders used .20 of 55; behind "with", "at" and "as" .67 of 46.
    """
    if candidate.kind != "cloze" or candidate.form == "plain gap":
        return ""
    aimed = candidate.answer[:1].isupper() and _AIMED.search(candidate.question)
    return PASSING if aimed and not _DATED.search(candidate.question) else ""


_AIMED = re.compile(rf"\b(?:to|from|by|on|for) (?:the )?{GAP}")
_DATED = re.compile(r"\b(?:1\d{3}|20\d\d)\b")


def find_open_gap(candidate: Candidate, _: Mentions) -> str:
    """ "Some frogs defend _____", "He had joined _____": too little is said to leave one filler.

    Of gaps in ten words and fewer graders used .35 (of 61), of those that begin with "Some" or
    "Many" .20 (of 10), of those beside an "it", "their", "such", "both" or "other" .24 (of 37), of
    those in what can be or is caused, where a name is not the point, .19 (of 16).
    """
    if candidate.kind != "cloze" or candidate.form == "plain gap":
        return ""
    dated = _DATED.search(candidate.question)
    short = len(candidate.question.split()) < ENOUGH and not dated
    loose = _SOME.match(candidate.question) or _BESIDE.search(candidate.question)
    return OPEN if short or loose else ""


_BESIDE = re.compile(
    r"\b(?:it|their|such|both|other|another|may|can|might|could|because|due to|led to|caused?)\b"
)
_SOME = re.compile(r"(?:In )?(?:some|many|several|most|various)\b", re.IGNORECASE)
ENOUGH = 11  # words
