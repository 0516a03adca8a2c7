"""Candidates: questions that could be asked, before anything is proven or chosen."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from quizgen.facts.frame import Evidence, Frame, Part, Phrase, Word
from quizgen.questions.number_options import Option
from quizgen.shipped import word_set

_ASKING = re.compile(
    r"(?:Who|What|Which|When|Where|Why|How|In|On|At|To|From|By|For|According|After|Before|During"
    r"|Following|Until|Since|Under|Within|With|Through|Throughout|Between|Among|Over|Because|As"
    r"|About|Despite|Upon|Around|Of|Once|Due|Like|Towards?|Against|Across|Near)\b.*\?"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked.

    `form` names the construction, `kind` the kind of item; `answer_kind` is "person", "country",
    "year", "quantity", "acronym", "phrase", ...; `worth` ranks (about 0 to 5); `refused` says why
    it is dropped, `doubts` why it is only a draft. `pairs` (with `decoys`) belong together in
    matching items, and are (date, event) in ordering items; `also` is evidence beyond the first,
    `told` the clauses that such an item states, with their wording; `label` ("About asphalt: ")
    stands before a question that does not name its topic; `named` tells of a statement whether its
    subject is a name, `passing` of a gap whether what is left out is said in passing; `parsed` is
    the whole sentence that is asked, if no clause of it is; another `turn` puts the options of a
    choice into another order.
    """

    form: str
    kind: str
    question: str
    answer: str
    answer_kind: str
    evidence: Evidence
    worth: float
    frame: Frame | None = None
    phrase: Phrase | None = None
    accept: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    statement: str = ""
    explanation: str = ""
    doubts: tuple[str, ...] = ()
    refused: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    decoys: tuple[str, ...] = ()
    also: tuple[Evidence, ...] = ()
    label: str = ""
    named: bool = False
    passing: bool = False
    told: tuple[tuple[Frame, str], ...] = ()
    parsed: tuple[Word, ...] = ()
    turn: int = 0

    @property
    def words(self) -> tuple[Word, ...]:
        """What is asked as it was parsed, in the order of the text; () if that is not known."""
        if self.frame is None:
            return self.parsed
        words = (word for part in self.frame.parts for word in part.words)
        return tuple(sorted(words, key=lambda word: word.index))

    @property
    def asked(self) -> str:
        """The question as it is shown, with its label."""
        lower = self.label and _ASKING.match(self.question)
        question = self.question[:1].lower() + self.question[1:] if lower else self.question
        return self.label + question


UNREAD = "cut from a whole sentence"
LEANING = "pronoun in the sentence"
QUOTED = "quotation in the sentence"
UNNAMED = "nothing in the question names its subject"
ROUGH = frozenset({UNREAD, LEANING, QUOTED, UNNAMED})  # needs much work by a person
OPEN = "question leaves too many answers open"
UNLIKELY = "not likely to be used as it is"
OFF_TOPIC = "does not say what it has to do with the topic"
ACTS = "a thing does what somebody would do"
LOOSE = ("definite: ", "possessive: ", "relative: ", "pointing word: ")
SOFT = frozenset(
    {
        *ROUGH,
        "answer is not specific",
        "question is a riddle",
        "verb tells little",
        "answer is too long",
        "going on at the time of writing",
        "purpose is not clear",
        "event is not identified",
        "no event to date",
        "subject is not a term",
        "the complement says little",
        "answer is the subject of the article",
        "question too long",
        "of which year is not told",
        OPEN,
        ACTS,
        "everybody knows the short form",
        "tense is not sure",
        "asks for a detail",
        "place of no account",
        "statement is true of itself",
        "statement is praise",
        "statement is a truism",
        "question does not say what it is about",
        "definition goes in a circle",
        "subject is an everyday word",
        "what is left out is said in passing",
        OFF_TOPIC,
        UNLIKELY,
    }
)


def is_soft(reason: str) -> bool:
    """Whether a person who reviews the item could still want it: such an item is a draft."""
    return reason in SOFT or reason.startswith(LOOSE)


def worst(*reasons: str) -> str:
    """The first reason that drops a candidate for good, else the first that makes it a draft."""
    given = [reason for reason in reasons if reason]
    hard = [reason for reason in given if not is_soft(reason)]
    return next(iter(hard or sorted(given, key=lambda reason: reason in SOFT)), "")


def spare_parts(frame: Frame, asked: Part) -> list[Part]:
    """Time and agent of what happens once: a question for the one need not tell the other."""
    if frame.verb.lemma not in word_set("questions", "once_verbs"):
        return []
    return [
        part
        for part in frame.parts
        if part is not asked and (part.time is not None or part.role == "agent")
    ]


def loose_answer(part: Part) -> str:
    """What in the part asked for leans elsewhere; an answer may compare ("greater interest")."""
    return "" if part.dangling.startswith("comparative") else part.dangling


def loose_end(frame: Frame, without: Collection[Part] = (), *, subject_asked: bool = False) -> str:
    """What in the rest of the clause does not stand alone once these parts are asked for, or ""."""
    for part in frame.parts:
        if part in without:
            continue
        if part is frame.subject:
            if not subject_asked and part.dangling:
                return part.dangling
            continue
        if part.dangling:
            return part.dangling
        if subject_asked and part.leans and any(word.tag == "PRP" for word in part.words):
            return "pronoun without its owner"
    return ""
