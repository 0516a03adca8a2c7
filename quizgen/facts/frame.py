"""Frames: what one clause says, as plain data that needs no parser to read."""

from dataclasses import dataclass
from typing import Literal

from quizgen.facts.times import TimeExpression

Role = Literal[
    "subject",
    "finite",  # the auxiliary or form of "be" that moves to the front of a question
    "negation",
    "verb",
    "particle",
    "adverb",
    "object",
    "recipient",
    "complement",  # is/becomes ...: a noun phrase
    "adjective",  # is/becomes ...: an adjective phrase
    "name",  # is called/named ...
    "agent",
    "preposition",
    "to_do",
    "clause",  # that-clause
    "because",
    "purpose",
    "when",  # an adverbial clause of time
    "measure",
]


WHOLE = "sentence as shown"  # origin of a frame that is a whole sentence which stands alone


@dataclass(frozen=True, slots=True)
class Word:
    """One token: `dep` and `head` (index within the clause) as the parser sees it."""

    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    entity: str
    index: int
    head: int
    space: bool

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_number(self) -> bool:
        return self.pos == "NUM"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; `text` as it reads in the middle of a sentence."""

    text: str
    words: tuple[Word, ...]
    head: Word
    plural: bool
    proper: bool
    kind: str  # "person", "place", "organisation", ..., a WordNet class, "" when nothing is sure
    noun: str = ""  # what to ask a name by: "country", "university", "treaty"; "" if unknown

    @property
    def name(self) -> str:
        """The text without its article."""
        first, _, rest = self.text.partition(" ")
        return rest if first.lower() in {"the", "a", "an"} and rest else self.text


@dataclass(frozen=True, slots=True)
class Part:
    """A constituent of the clause, in the order of the text."""

    role: Role
    text: str
    words: tuple[Word, ...]
    preposition: str = ""
    phrase: Phrase | None = None
    time: TimeExpression | None = None
    dangling: str = ""  # what in it does not stand alone, "" if nothing
    leans: bool = False  # holds "its" or "their" that points to the subject
    expanded: frozenset[int] = frozenset()  # nouns whose "the NOUN" is said in full in `text`


@dataclass(frozen=True, slots=True)
class Verb:
    """The predicate with the forms that questions need."""

    lemma: str
    tag: str  # Penn tag of the word that carries the tense
    base: str
    past: str
    third: str
    participle: str
    passive: bool
    modal: str
    lexical: str  # as it stands in the clause


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact is stated: the literal sentence, its paragraph (from 1), its number (from 0)."""

    quote: str
    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Frame:
    """One clause, understood.

    `parts` are in the order of the text; `clause` is the simplified clause itself; `origin` says
    how the clause was won from its sentence; `speaker` is who says so, "" for the article itself;
    `resolved` is the pronoun or short name that the subject was written as, "" if it was not;
    `hedge` says why it is not plain fact (a modal, a plan, a doubt).
    """

    parts: tuple[Part, ...]
    verb: Verb
    clause: str
    evidence: Evidence
    origin: str
    speaker: str = ""
    negated: bool = False
    hedge: str = ""
    resolved: str = ""

    def part(self, role: Role) -> Part | None:
        """The first part of that role."""
        return next((part for part in self.parts if part.role == role), None)

    @property
    def subject(self) -> Part:
        found = self.part("subject")
        assert found is not None
        return found
