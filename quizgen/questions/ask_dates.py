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
from quizgen.shipped import word_set

SHORTEST, LONGEST = 5, 14  # words
OLD = 1900  # of what happened before, the year is worth knowing whatever it was
_YEAR = re.compile(r"\b[12]\d{3}\b")
_UNFIT = re.compile(
    r'[,;"“”:–]|\b(?:since|until|before|after|when|while|later|then|again|also|only|with)\b'
)
_LEANS = re.compile(r"(?:This|That|These|Those|It|He|She|They|There|Such|Here|His|Her|Its|Their)\b")
_UNKNOWN = re.compile(r"(?:An?|Some|Several|Another|Many) ")
_ASIDE = re.compile(
    r"(?:which|where|who|whose|a|an|the|with|\w+ing|\w+ed|and (?:(?:the|its|their) \w+ )?\w+ed)\b"
)
_CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp", "conj", "parataxis"})


def ask_dates(facts: Facts, peers: Peers) -> Iterator[Candidate]:
    """At most one question for every sentence that stands alone and names one year."""
    for place, standing in zip(facts.sentences, facts.standing, strict=True):
        time = _only_time(standing, peers)
        clause = _main_clause(standing, time) if time is not None else ""
        if time is not None and SHORTEST <= len(clause.split()) <= LONGEST:
            question = f"{clause[:1].upper()}{clause[1:]} in which year?"
            yield Candidate(
                form=FORM, kind="short_answer", question=question, answer=time.value[:4],
                answer_kind="year", evidence=place, worth=0.8, statement=standing.text,
                refused=_unfit(standing, question, time.value[:4]),
            )  # fmt: skip


def _only_time(standing: Standing, peers: Peers) -> TimeExpression | None:
    """The date of a sentence that names no other, if its year is known."""
    if standing.loose or len(_YEAR.findall(standing.text)) != 1:
        return None
    times = find_times(standing.text, peers.published)
    if len(times) != 1 or times[0].relative or not times[0].resolved:
        return None
    time = times[0]
    dated = time.precision in {"year", "month", "day"} and _YEAR.match(time.value)
    return time if dated and time.preposition.lower() in {"in", "on"} else None


def _main_clause(standing: Standing, time: TimeExpression) -> str:
    """What happened then, without asides behind it; "" if that is not in one piece."""
    before, _, after = standing.text.rstrip(".").partition(time.text)
    if before:
        clause, told = before.strip(), not after or after.startswith(", ")
    else:
        clause, _, rest = after.strip(" ,").partition(", ")
        told = not rest or _ASIDE.match(rest) is not None
    kept = set(re.findall(r"[\w'’-]+", clause))
    verbs = [word for word in standing.words if word.pos in {"VERB", "AUX"} and word.text in kept]
    main = any(word.dep == "ROOT" for word in verbs)
    joined = not before and any(word.dep in _CLAUSES for word in verbs)
    return clause if told and main and not joined and not _UNFIT.search(clause) else ""


def _unfit(standing: Standing, question: str, year: str) -> str:
    root = next((word for word in standing.words if word.dep == "ROOT"), None)
    if root is None or root.tag in {"VBZ", "VBP"}:
        return "tense is not sure"
    if _LEANS.match(question):
        return "the first word points back"
    if _UNKNOWN.match(question):
        return "event is not identified"
    passive = any(word.dep in {"nsubjpass", "auxpass"} for word in standing.words)
    stative = root.lemma == "be" and not passive
    turns = root.lemma in word_set("questions", "turning_verbs") or int(year) < OLD
    return "" if turns and not stative and not passes(root.lemma, question) else DETAIL
