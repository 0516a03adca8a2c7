"""In which year a whole sentence happened: the sentence with its year asked for at its end.

The sentence is taken word for word, so nothing in it can be misread; a year that stands in front
goes to the end only where there is one verb that it can belong to.
"""

import re
from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.facts.standing import Standing
from quizgen.facts.times import TimeExpression, find_times
from quizgen.questions.ask_in_place import FORM
from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import Peers
from quizgen.questions.verify_dates import passes
from quizgen.questions.verify_worth import DETAIL

SHORTEST, LONGEST = 7, 15  # words
_LEAD = re.compile(r"^(?:In|On) [^,]*, ")
_YEAR = re.compile(r"\b[12]\d{3}\b")
_UNFIT = re.compile(
    r'[,;"“”:–]|\b(?:since|until|before|after|when|while|later|then|again|also|only|with)\b'
)
_LEANS = re.compile(r"(?:This|That|These|Those|It|He|She|They|There|Such|Here|His|Her|Its|Their)\b")
_UNKNOWN = re.compile(r"(?:An?|Some|Several|Another|Many) ")
_CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp", "conj", "parataxis"})


def ask_dates(facts: Facts, peers: Peers) -> Iterator[Candidate]:
    """At most one question for every sentence that stands alone and names one year."""
    for place, standing in zip(facts.sentences, facts.standing, strict=True):
        time = _only_time(standing, peers)
        question = _ask(standing, time) if time is not None else ""
        if time is not None and question:
            yield Candidate(
                form=FORM, kind="short_answer", question=question, answer=time.value[:4],
                answer_kind="year", evidence=place, worth=0.8, statement=standing.text,
                refused=_unfit(standing, question),
            )  # fmt: skip


def _only_time(standing: Standing, peers: Peers) -> TimeExpression | None:
    """The date of a sentence that names no other, if its year is known."""
    if standing.loose or len(_YEAR.findall(standing.text)) != 1:
        return None
    times = find_times(standing.text, peers.published)
    if len(times) != 1 or times[0].relative or not times[0].resolved:
        return None
    time = times[0]
    text = _LEAD.sub("", _cut_tail(standing, time))
    if _UNFIT.search(text) or not SHORTEST <= len(text.split()) <= LONGEST:
        return None
    dated = time.precision in {"year", "month", "day"} and _YEAR.match(time.value)
    return time if dated and time.preposition.lower() in {"in", "on"} else None


def _ask(standing: Standing, time: TimeExpression) -> str:
    text = _cut_tail(standing, time).rstrip(".")
    if text.endswith(f" {time.text}"):
        return f"{text.removesuffix(time.text)}in which year?"
    lead, rest = f"{time.text}, ", text.removeprefix(f"{time.text}, ")
    if not text.startswith(lead):
        return ""
    verbs = [word for word in standing.words if word.pos in {"VERB", "AUX"}]
    if any(word.dep in _CLAUSES for word in verbs):
        return ""
    return f"{rest[:1].upper()}{rest[1:]} in which year?"


def _cut_tail(standing: Standing, time: TimeExpression) -> str:
    """The sentence without what follows its date, if the main verb stands before it."""
    before, found, after = standing.text.partition(f" {time.text}, ")
    words = before.count(" ")
    root = next((word for word in standing.words if word.dep == "ROOT"), None)
    whole = found and root is not None and re.search(rf"\b{re.escape(root.text)}\b", before)
    return f"{before} {time.text}." if whole and words >= SHORTEST - 3 and after else standing.text


def _unfit(standing: Standing, question: str) -> str:
    root = next((word for word in standing.words if word.dep == "ROOT"), None)
    if root is None or root.tag in {"VBZ", "VBP"}:
        return "tense is not sure"
    if _LEANS.match(question):
        return "the first word points back"
    if _UNKNOWN.match(question):
        return "event is not identified"
    passive = any(word.dep in {"nsubjpass", "auxpass"} for word in standing.words)
    stative = root.lemma == "be" and not passive
    return DETAIL if stative or passes(root.lemma, question) else ""
