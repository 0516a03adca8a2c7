"""The code of a result, which a student sends and a teacher reads; written by quiz.js.

Twenty bits of the quiz, then the number of the attempt and what each question earned as the digits
of one number, then twenty bits of check: five bits a sign. It tells slips of typing and another
quiz, not a student who programs.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quizgen.errors import WorksheetError

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_ALIKE = str.maketrans("OIL", "011")
_ATTEMPTS = 31
_CODE = re.compile(r"(?<![\w-])[0-9A-Za-z](?:[-\u2010-\u2015]?[0-9A-Za-z]){8,}(?![\w-])")
_DATA = re.compile(r'<script type="application/json" id="quiz">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a quiz: how many places it has, and whether it may be judged by oneself."""

    number: int
    points: float
    places: int
    typed: bool

    @property
    def states(self) -> int:
        """How many results it can have: 0 to all places right, and right by own judgement."""
        return self.places + (2 if self.typed else 1)


@dataclass(frozen=True, slots=True)
class Quiz:
    """What a quiz file says of itself; `tag` begins each of its codes."""

    tag: str
    title: str
    form: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a code says. `right` holds for each question the places that were right, `own` whether
    it counts by the student's own judgement.
    """

    attempt: int
    points: float
    right: tuple[int, ...]
    own: tuple[bool, ...]


def tag_of(content: bytes) -> str:
    """The tag of a quiz with this content."""
    return _signs(hashlib.sha256(content).digest())


def read_quiz(page: str, name: str) -> Quiz:
    """What a quiz file asks. Raises WorksheetError if it is none."""
    found = _DATA.search(page)
    if not found:
        raise WorksheetError(
            f"{name} is not a quiz of quizgen", hint="name the .html file that was handed out"
        )
    data: dict[str, Any] = json.loads(found[1])
    questions = tuple(
        Asked(one["number"], one["points"], len(one["slots"]), one["typed"])
        for one in data["questions"]
    )
    return Quiz(data["tag"], data["title"], data["form"], questions)


def find_codes(line: str) -> list[tuple[str, str]]:
    """What may be a code in a line, with what stands before it."""
    return [(_clean(found[0]), line[: found.start()]) for found in _CODE.finditer(line)]


def read_code(code: str, quiz: Quiz) -> Result | None:
    """The result that a code holds; None if it is of another quiz or was not copied whole."""
    code = _clean(code)
    size = _ATTEMPTS
    for one in quiz.questions:
        size *= one.states
    length = -(-(size - 1).bit_length() // 5)
    body, check = code[4:-4], code[-4:]
    expected = _signs(hashlib.sha256((quiz.tag + body).encode()).digest())
    if code[:4] != quiz.tag or len(body) != length or check != expected:
        return None
    value = 0
    for sign in body:
        value = value * 32 + SIGNS.index(sign)
    return _unpack(value, quiz.questions)


def _unpack(value: int, questions: Sequence[Asked]) -> Result | None:
    states = []
    for one in reversed(questions):
        value, state = divmod(value, one.states)
        states.append(state)
    states.reverse()
    if not 1 <= value < _ATTEMPTS:
        return None
    own = tuple(state > one.places for state, one in zip(states, questions, strict=True))
    right = tuple(0 if judged else state for state, judged in zip(states, own, strict=True))
    points = sum(
        one.points * (1 if judged else good / one.places)
        for one, good, judged in zip(questions, right, own, strict=True)
    )
    return Result(value, points, right, own)


def _clean(code: str) -> str:
    return re.sub(r"[\W_]", "", code).upper().translate(_ALIKE)


def _signs(digest: bytes) -> str:
    return "".join(SIGNS[byte & 31] for byte in digest[:4])
