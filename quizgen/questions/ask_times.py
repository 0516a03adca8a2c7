"""Questions for when: the year, decade or century of what a clause tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.facts.dated import ORIGIN
from quizgen.facts.frame import Frame, Part
from quizgen.facts.times import TimeExpression
from quizgen.facts.times_moment import read_value, say_moment
from quizgen.questions.candidate import LOOSE, Candidate, loose_end, spare_parts, worst
from quizgen.questions.verify_worth import DETAIL
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

FORM = "when"
LENGTH = "question too long"
_WHEN = {
    "year": "In what year", "decade": "In which decade", "century": "In which century",
    "season": "When",
}  # fmt: skip
_FIRST = re.compile(r"\b(?:first|last|only|most|oldest|largest|greatest)\b", re.IGNORECASE)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = re.compile(rf"\b(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})\b")
_OF_WHAT = re.compile(  # "a full member": of what?
    r"(?:an?|the) (?:[\w-]+ ){0,2}(?:member|part|partner|candidate|subject|province|branch)"
)
_PREPOSITIONS = frozenset({"in", "on", "during", "at", ""})
_YEAR = re.compile(r"\b(?:1\d{3}|20[0-2]\d)\b")
_ROLES = frozenset(
    {"object", "agent", "preposition", "complement", "to_do", "name", "adjective"}
)  # fmt: skip


def ask_times(frame: Frame) -> Iterator[Candidate]:
    """Every question for a time of the clause."""
    for part in frame.parts:
        if part.time is not None and part.time.resolved:
            yield from _ask(frame, part, part.time)


def _ask(frame: Frame, part: Part, time: TimeExpression) -> Iterator[Candidate]:
    preposition = (time.spoken_preposition if time.relative else time.preposition).lower()
    precision, answer = _read_answer(time)
    if not precision:
        return
    wh = _WHEN[precision]
    if preposition == "since" and precision == "year":
        wh = "Since what year"
    elif preposition not in _PREPOSITIONS:
        return
    spare = [other for other in spare_parts(frame, part) if other.role == "agent"]
    telling = 0.6 if frame.verb.lemma in word_set("questions", "telling_verbs") else 0.0
    yield Candidate(
        form=FORM, kind="short_answer", question=ask(frame, wh, without=[part, *spare]),
        answer=answer, answer_kind=precision, evidence=frame.evidence, worth=0.8 + telling,
        frame=frame, phrase=part.phrase,
        accept=(time.spoken,) if answer != time.spoken else (),
        refused=worst(
            loose_end(frame, [part, *spare]), _other_times(frame, part), _thin(frame, part),
            _from_to(frame, part), _minor(frame, part), _spent(frame, part),
        ),
    )  # fmt: skip


def _read_answer(time: TimeExpression) -> tuple[str, str]:
    """(precision, answer): the year of a day or month, the century of its beginning or end."""
    moment = read_value(time.value)
    if moment is None:
        return "", ""
    whole = replace(moment, part="", clock="")
    if moment.part and whole.season:
        return "", ""
    precision = str(whole.granularity)
    if precision in {"day", "month"} or (moment.part and precision == "year"):
        return "year", say_moment(replace(whole, month=None, day=None))[0]
    return precision, say_moment(whole)[0] if moment.part else time.spoken


def _other_times(frame: Frame, part: Part) -> str:
    rest = " ".join(other.text for other in frame.parts if other is not part)
    if _YEAR.search(rest):
        return "another year in the question"
    return "a day in the question" if _DAY.search(rest) else ""


def _thin(frame: Frame, part: Part) -> str:
    """A when-question needs an event that is described, not just a verb."""
    others = {
        other.role for other in frame.parts if other is not part and other.role in _ROLES
    }  # fmt: skip
    known = frame.subject.phrase is not None and (
        frame.subject.phrase.proper or len(frame.subject.words) >= 4
    )
    if frame.verb.lemma == "be" and not frame.verb.passive and not others:
        return "no event to date"
    made = frame.part("complement")
    if made is not None and _OF_WHAT.fullmatch(made.text) and others == {"complement"}:
        return "what was made is not said"
    if frame.subject.words[0].lower in {"a", "an"} and len(frame.subject.words) <= 3:
        return "event is not identified"
    bare = not others and not frame.verb.passive and not frame.part("clause")
    if bare and frame.verb.lemma not in word_set("questions", "turning_verbs"):
        return "no event to date"  # "departed": from where?
    return "" if others or known else "no event to date"


def _spent(frame: Frame, part: Part) -> str:
    """ "ended 1999 as number one": the year is what was ended."""
    bare = part.role in {"measure", "object"} and not part.preposition
    return "time is the object" if bare and frame.verb.lemma in _SPENDING else ""


_SPENDING = frozenset(
    {"begin", "celebrate", "close", "end", "enter", "finish", "mark", "open", "spend", "start"}
)


def _minor(frame: Frame, asked: Part) -> str:
    """Whether the mere core of a clause names nothing beside its subject: "shaved his head"."""
    if frame.origin != ORIGIN or _FIRST.search(frame.clause):
        return ""
    others = [part for part in frame.parts if part is not asked and part is not frame.subject]
    named = any(word.pos == "PROPN" for part in others for word in part.words)
    done = frame.verb.passive and frame.subject.phrase is not None and frame.subject.phrase.proper
    return "" if named or done else DETAIL


def _from_to(frame: Frame, asked: Part) -> str:
    """What rose from one number to another did so between two times."""
    others = [part for part in frame.parts if part is not asked]
    found = {part.preposition for part in others if re.search(r"\d", part.text)}
    return "a change between two times" if {"from", "to"} <= found else ""


def find_doubles(sound: Sequence[Candidate], doubtful: Sequence[Candidate]) -> list[Candidate]:
    """Those of the sound questions on the core of a clause that ask for the date of another one.

    Whether a date is worth knowing is seen from the whole clause, be it only too long to be asked.
    """
    weak = [one for one in doubtful if not _mends(one)]
    whole = {_date(one) for one in (*sound, *weak) if not _is_core(one)}
    doubles = []
    for one in sound:
        if _is_core(one):
            doubles += [one] if _date(one) in whole else []
            whole.add(_date(one))
    return doubles


def _is_core(candidate: Candidate) -> bool:
    return candidate.frame is not None and candidate.frame.origin == ORIGIN


def _mends(doubtful: Candidate) -> bool:
    """Whether what is wrong with a question may be right in a shorter one."""
    return all(doubt == LENGTH or doubt.startswith(LOOSE) for doubt in doubtful.doubts)


def _date(candidate: Candidate) -> tuple[int, str]:
    return candidate.evidence.sentence, candidate.answer
