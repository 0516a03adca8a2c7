"""In which year a whole sentence happened: the sentence turned into a question for its date.

The sentence is taken word for word, so nothing in it can be misread but its verb, before which the
subject is the only thing allowed to stand.
"""

import re
from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.facts.standing import Standing
from quizgen.facts.times import TimeExpression, find_times
from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import Peers
from quizgen.questions.turn_clause import turn_clause
from quizgen.questions.verify_dates import passes
from quizgen.questions.verify_worth import DETAIL
from quizgen.shipped import word_set

FORM = "year"
SHORTEST, LONGEST = 4, 17  # words
OLD = 1900  # of what happened before, the year is worth knowing whatever it was
_YEAR = re.compile(r"\b[12]\d{3}\b")
_CENTURY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)[ -]centur", re.IGNORECASE)
_UNFIT = re.compile(
    r'[;"“”:–()]|\b(?:since|until|before|after|when|while|later|then|again|also|only|with)\b'
)
_LEANS = re.compile(r"(?:This|That|These|Those|It|He|She|They|There|Such|Here|His|Her|Its|Their)\b")
_UNKNOWN = re.compile(r"(?:An?|Some|Several|Another|Many) ")
_ASIDE = re.compile(
    r"(?:which|where|who|whose|a|an|the|with|\w+ing|\w+ed|and (?:(?:the|its|their) \w+ )?\w+ed)\b"
)
_NAMED = re.compile(r"(?:[A-Z][\w'’.-]+ ?)+, (?!and\b|or\b|[A-Z])[^,]+$")  # "Fort Caroline, on ..."
_WH = {
    "year": "In what year", "month": "In what year", "day": "In what year",
    "decade": "In which decade", "century": "In which century",
}  # fmt: skip


def ask_dates(facts: Facts, peers: Peers) -> Iterator[Candidate]:
    """At most one question for every sentence that stands alone and names one date."""
    for place, standing in zip(facts.sentences, facts.standing, strict=True):
        time = _only_time(standing, peers)
        clause = _main_clause(standing, time) if time is not None else ""
        if time is None or not SHORTEST <= len(clause.split()) <= LONGEST:
            continue
        question = turn_clause(_WH[time.precision], clause, standing.words, time.text)
        exact = time.precision in {"decade", "century"}
        if question:
            yield Candidate(
                form=FORM, kind="short_answer", question=question,
                answer=time.spoken if exact else time.value[:4],
                answer_kind=str(time.precision) if exact else "year", evidence=place, worth=0.8,
                statement=standing.text, refused=_unfit(standing, clause, time),
            )  # fmt: skip


def _only_time(standing: Standing, peers: Peers) -> TimeExpression | None:
    """The date of a sentence that names no other, if its year is known."""
    told = [*_YEAR.findall(standing.text), *_CENTURY.findall(standing.text)]
    if standing.loose or len(told) > 1:
        return None
    times = find_times(standing.text, peers.published)
    if len(times) != 1 or times[0].relative or not times[0].resolved:
        return None
    time = times[0]
    dated = time.precision in _WH and (
        time.precision in {"decade", "century"} or _YEAR.match(time.value)
    )
    return time if dated and time.preposition.lower() in {"in", "on"} else None


def _main_clause(standing: Standing, time: TimeExpression) -> str:
    """What happened then, without asides behind it; "" if that is not in one piece."""
    text = re.sub(r",? (?:itself|themselves),?", "", standing.text.rstrip("."))
    before, _, after = text.partition(time.text)
    if before:
        clause = before.strip()
        told = not after or after.startswith(", ") or re.match(r" and \w+(?:ed|s)\b", after)
    else:
        clause, _, rest = after.strip(" ,").partition(", ")
        told = not rest or _ASIDE.match(rest) or _NAMED.match(rest)
        clause = f"{clause}, {rest}" if _NAMED.match(rest) else clause
    return clause if told and not _UNFIT.search(clause) else ""


def _unfit(standing: Standing, clause: str, time: TimeExpression) -> str:
    root = next(word for word in standing.words if word.dep == "ROOT")
    if _LEANS.match(clause):
        return "the first word points back"
    if _UNKNOWN.match(clause):
        return "event is not identified"
    passive = any(word.dep in {"nsubjpass", "auxpass"} for word in standing.words)
    stative = root.lemma == "be" and not passive
    old = not time.value[:4].isdigit() or int(time.value[:4]) < OLD
    first = re.search(r"\bfirst\b", clause)
    turns = root.lemma in word_set("questions", "turning_verbs") or old or first
    return "" if turns and not stative and not passes(root.lemma, clause) else DETAIL
