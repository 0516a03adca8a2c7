"""A question of GIFT: what is asked, the answers, what is said afterwards."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from quizgen.lms.feedback import Feedback, read_feedback
from quizgen.lms.html_text import from_auto, from_html
from quizgen.lms.prepare import AROUND, LINE
from quizgen.lms.read_answers import Lose
from quizgen.lms.read_gift_blocks import Block, find_marks, take_format, unescape
from quizgen.lms.reading import Reading

_ASKED = re.compile(r"[?:.!]\s*$")


@dataclass(frozen=True, slots=True)
class Question:
    """The parts of a question as they stand in the file."""

    asked: str
    answers: str
    after: str
    said: str
    form: str
    lose: Lose

    def text(self, raw: str) -> str:
        """A piece of the question as plain text; it has the question's format or names its own."""
        form, rest = take_format(raw)
        return _plain(rest, form or self.form, self.lose)

    def whole(self) -> str:
        """What is asked, with a line where the answers stood in the middle of it."""
        if self.after and not (_ASKED.search(self.asked) and not re.search(r"\w", self.after)):
            return _plain(f"{self.asked}{LINE}{self.after}", self.form, self.lose)
        return _plain(self.asked, self.form, self.lose)

    def feedback(self) -> Feedback:
        """What is said to everybody; an essay's is its answer."""
        form, text = take_format(self.said)
        if (form or self.form) != "html":
            return Feedback(explanation=_plain(text, form or self.form, self.lose))
        feedback, formatted = read_feedback(unescape(text))
        if formatted:
            self.lose("formatting left out")
        return feedback


def take_apart(block: Block, reading: Reading) -> Question | None:
    """The parts of a question; None if it is wrong, or has no answers."""
    text, lose = block.text, partial(reading.lose, block.line)
    opened, closed = list(find_marks(text, "{")), list(find_marks(text, "}"))
    if not opened and not closed:
        lose("left out: a text without answers is no question")
        return None
    if flaw := _brace_flaw(opened, closed):
        reading.wrong(block.line_of(flaw[0]), flaw[1])
        return None
    form, asked = take_format(text[: opened[0]])
    answers, said = text[opened[0] + 1 : closed[0]], ""
    if ends := [one for one in find_marks(answers, "#") if answers.startswith("####", one)]:
        answers, said = answers[: ends[-1]], answers[ends[-1] + 4 :]
    return Question(asked, answers.strip(AROUND), text[closed[0] + 1 :], said, form, lose)


def _brace_flaw(opened: Sequence[int], closed: Sequence[int]) -> tuple[int, str] | None:
    """Position and cure of the first brace that is not as it has to be."""
    literal = "; put \\ before a brace that is part of a text"
    if not closed or (opened and len(opened) > len(closed)):
        where = opened[-1] if len(opened) > 1 else opened[0]
        return where, f"{{ is never closed; end the answers with }}, without a blank line{literal}"
    if not opened or closed[0] < opened[0]:
        return closed[0], f"}} without a {{ before it; begin the answers with {{{literal}"
    if len(opened) > 1 or len(closed) > 1:
        where = (*opened[1:], *closed[1:])[0]
        cure = "put a blank line between questions" + literal.replace(";", ",")
        return where, f"a second pair of braces in a question; {cure}"
    return None


def _plain(raw: str, form: str, lose: Lose) -> str:
    """A piece of the file as plain text; what is named neither plain nor HTML is guessed at."""
    text = unescape(raw)
    if form in ("plain", "markdown"):
        return text
    plain, formatted = from_html(text) if form == "html" else from_auto(text)
    if formatted:
        lose("pictures left out" if "<img" in text else "formatting left out")
    return plain
