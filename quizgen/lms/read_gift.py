"""GIFT into a deck: choices with points and reasons, typed and numerical answers, pairs, missing
words, orders. What has no answer that a program could mark is not taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from quizgen.lms.categories import category_names, common_title
from quizgen.lms.feedback import Feedback, read_feedback
from quizgen.lms.html_text import from_auto, from_html
from quizgen.lms.prepare import AROUND, LINE
from quizgen.lms.read_answers import (
    Answer,
    Lose,
    choice_fields,
    judged_fields,
    number_fields,
    read_number,
    said_fields,
    typed_fields,
)
from quizgen.lms.read_gaps import fill_line
from quizgen.lms.read_gift_blocks import (
    Block,
    cut,
    cut_once,
    find_marks,
    has_mark,
    split_blocks,
    take_format,
    unescape,
)
from quizgen.lms.reading import Imported, Reading, decode, tell_encoding

_PERCENT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d*)?)%")
_ORDER = re.compile(r">\s*(?:-?\d+\b)?[ \t]*(?:(?:[A-Z_]{2,}|none|abc|123|iii)\b[ \t]*)*")
_JUDGED = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_ASKED = re.compile(r"[?:.!]\s*$")

Found = tuple[str, dict[str, Any]]  # kind and fields


@dataclass(frozen=True, slots=True)
class _Question:
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


def read_gift(content: bytes, name: str) -> Imported:
    """The deck of a GIFT file named `name`. Raises ImportFileError with every mistake."""
    reading = Reading(name)
    text, taken_for = decode(content, name)
    tell_encoding(reading, taken_for)
    blocks = list(split_blocks(text))
    title = common_title(block.category for block in blocks)
    for block in blocks:
        question = _take_apart(block, reading)
        found = _read(question, block) if question else None
        if question is None or found is None:
            continue
        kind, fields = found
        tags = block.tags if title else (*block.tags, *category_names(block.category))
        fields = {**said_fields(_feedback(question), fields), "tags": list(tags)}
        reading.add(block.line, kind, fields, block.own_id, block.name)
    return reading.finish(title)


def _take_apart(block: Block, reading: Reading) -> _Question | None:
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
    return _Question(asked, answers.strip(AROUND), text[closed[0] + 1 :], said, form, lose)


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


def _read(question: _Question, block: Block) -> Found | None:
    answers = question.answers
    if not answers:
        return _read_essay(question)
    if answers.startswith("#"):
        return _read_numerical(question)
    if header := _ORDER.match(answers):
        return _read_ordering(question, answers[header.end() :])
    if has_mark(answers, "~"):
        return _read_choice(question)
    if "->" in answers and has_mark(answers, "="):
        return _read_matching(question, block.kind)
    if (word := cut_once(answers, "#")[0].strip()) in _JUDGED:
        return _read_true_false(question, _JUDGED[word])
    return _read_typed(question, block.kind)


def _read_essay(question: _Question) -> Found | None:
    back = _feedback(question).answer or _feedback(question).explanation
    if not back:
        question.lose("left out: an essay has no answer that a program could mark")
        return None
    return "flashcard", {"front": question.whole(), "back": back}


def _read_true_false(question: _Question, truth: bool) -> Found:
    _, said = cut_once(question.answers, "#")
    wrong, right = (question.text(part) for part in cut_once(said, "#"))
    fields = judged_fields(truth, *((right, wrong) if truth else (wrong, right)))
    return "true_false", {"statement": question.whole(), **fields}


def _read_choice(question: _Question) -> Found:
    answers, single = [], False
    for mark, part in cut(question.answers, "~="):
        percent, rest = _take_percent(part, 100 if mark == "=" else 0)
        text, said = (question.text(piece) for piece in cut_once(rest, "#"))
        answers.append(Answer(text, percent, said))
        single = single or mark == "="
    fields = choice_fields(answers, single=single, lose=question.lose)
    return "choice", {"question": question.whole(), **fields}


def _read_typed(question: _Question, kind: str) -> Found:
    answers = []
    for _, part in cut(question.answers, "="):
        percent, rest = _take_percent(part, 100)
        raw, said = cut_once(rest, "#")
        text = unescape(take_format(raw)[1])
        answers.append(Answer(text, percent, question.text(said)))
    fields, asked = typed_fields(answers, question.lose), question.whole()
    if (kind == "cloze" or question.after) and fields["answer"]:
        filled = fill_line(asked, fields["answer"])
        if filled is not None:
            return "cloze", {"text": filled, **fields, "answer": None}
    if kind == "flashcard":
        return "flashcard", {"front": asked, **fields, "back": fields["answer"], "answer": None}
    return "short_answer", {"question": asked, **fields}


def _read_numerical(question: _Question) -> Found:
    answers = []
    for mark, part in cut(question.answers[1:], "=~"):
        percent, rest = _take_percent(part, 0 if mark == "~" else 100)
        text, said = cut_once(rest, "#")
        number, tolerance = _number_and_tolerance(text)
        answers.append((Answer(number or "*", percent, question.text(said)), tolerance))
    fields = number_fields(answers, question.lose)
    return "short_answer", {"question": question.whole(), **fields}


def _number_and_tolerance(text: str) -> tuple[str, str]:
    """Of 1822:2, or of 3.141..3.142; the tolerance of a lone number is 0."""
    low, dots, high = text.partition("..")
    ends = read_number(low), read_number(high)
    if dots and ends[0] is not None and ends[1] is not None:
        return f"{(ends[0] + ends[1]) / 2:f}", f"{abs(ends[1] - ends[0]) / 2:f}"
    number, _, tolerance = text.strip().partition(":")
    return unescape(number), tolerance.strip() or "0"


def _read_matching(question: _Question, kind: str) -> Found | None:
    pairs, decoys = [], []
    for _, part in cut(question.answers, "="):
        left, arrow, right = part.partition("->")
        if not arrow:
            question.lose(f"left out: {unescape(part)!r} has no -> and so no partner")
            return None
        sides = question.text(left), unescape(right)
        if sides[0]:
            pairs.append(list(sides))
        else:
            decoys.append(sides[1])
    if kind == "ordering" and all(right.isdecimal() for _, right in pairs):
        steps = [left for left, _ in sorted(pairs, key=lambda pair: int(pair[1]))]
        return "ordering", {"question": question.whole(), "order": steps}
    return "matching", {"question": question.whole(), "pairs": pairs, "decoys": decoys}


def _read_ordering(question: _Question, listed: str) -> Found:
    steps = [question.text(line) for line in listed.split("\n") if line.strip()]
    return "ordering", {"question": question.whole(), "order": steps}


def _feedback(question: _Question) -> Feedback:
    form, text = take_format(question.said)
    if (form or question.form) != "html":
        return Feedback(explanation=_plain(text, form or question.form, question.lose))
    feedback, formatted = read_feedback(unescape(text))
    if formatted:
        question.lose("formatting left out")
    return feedback


def _take_percent(part: str, default: float) -> tuple[float, str]:
    found = _PERCENT.match(part)
    return (float(found.group(1)), part[found.end() :]) if found else (default, part)


def _plain(raw: str, form: str, lose: Lose) -> str:
    """A piece of the file as plain text; what is named neither plain nor HTML is guessed at."""
    text = unescape(raw)
    if form in ("plain", "markdown"):
        return text
    plain, formatted = from_html(text) if form == "html" else from_auto(text)
    if formatted:
        lose("pictures left out" if "<img" in text else "formatting left out")
    return plain
