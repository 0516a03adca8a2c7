"""What stands on a sheet and in its key, whatever file they become. All texts are plain."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """A line to write on inside a text. `number` is 0 if it is the only one of its text; `size`
    is how much room the answer takes, from 1 (a number) to 4 (a whole line).
    """

    number: int
    size: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside the deck file."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Question:
    """An item with its number on this sheet.

    `options` are lettered A, B, C, the right sides of pairs too; of an ordering they are the
    things to number. `lefts` are numbered 1, 2, 3. `several` is how many options are right if
    more than one is. `lines` are lines to write on, `half` that one of half the width will do.
    """

    number: int
    item_id: str
    kind: str
    points: float
    text: tuple[str | Gap, ...]
    options: tuple[str, ...] = ()
    lefts: tuple[str, ...] = ()
    columns: int = 1
    several: int = 0
    lines: int = 0
    half: bool = False
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Questions of one kind; `bank` holds the words to fill in, if they are given."""

    kind: str
    questions: tuple[Question, ...]
    bank: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word of the article as it stands in a sentence of it; `level` is one of the CEFR."""

    word: str
    level: str
    sentence: str
    paragraph: int


WORD_POINTS = 1  # for the meaning of a hard word, written in words of one's own


@dataclass(frozen=True, slots=True)
class Reading:
    """How long the article is and from which school grade it can be read."""

    words: int
    sentences: int
    grade: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the students get; `total` is in points, `passage` in paragraphs."""

    title: str
    form: str
    language: str
    total: float
    sections: tuple[Section, ...]
    passage: tuple[str, ...] = ()
    source: str = ""
    vocabulary: tuple[HardWord, ...] = ()
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence of the article, and the number of its paragraph, from 1, if known."""

    quote: str
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an option is wrong; `label` is its letter on this form."""

    label: str
    option: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the question of this number. `marks` are what to look for on the sheet
    (letters, numbers, words), one for each place; `lines` say the same in words. A number may be
    off by `tolerance`.
    """

    number: int
    item_id: str
    kind: str
    points: float
    marks: tuple[str, ...]
    lines: tuple[str, ...]
    accepted: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    explanation: str = ""
    as_of: str = ""
    proofs: tuple[Proof, ...] = ()
    unreviewed: bool = False
    unproven: bool = False
    tolerance: float = 0


@dataclass(frozen=True, slots=True)
class Key:
    """What the teacher keeps: the answers to one form."""

    title: str
    form: str
    language: str
    total: float
    answers: tuple[Answer, ...]
    source: str = ""
    vocabulary: tuple[HardWord, ...] = ()


def letter(place: int) -> str:
    """A, B, ... Z, AA, AB for places from 0."""
    first, last = divmod(place, 26)
    return (letter(first - 1) if first else "") + chr(ord("A") + last)
