"""Questions of GIFT by what their answers look like: kinds and fields of a deck's items.

In the order in which question/format/gift of Moodle 4.5 tells them apart.
"""

import re
from typing import Any

from quizgen.lms.read_answers import (
    Answer,
    choice_fields,
    judged_fields,
    number_fields,
    read_number,
    typed_fields,
)
from quizgen.lms.read_gaps import fill_line
from quizgen.lms.read_gift_blocks import cut, cut_once, has_mark, take_format, unescape
from quizgen.lms.read_gift_question import Question

_PERCENT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d*)?)%")
_ORDER = re.compile(r">\s*(?:-?\d+\b)?[ \t]*(?:(?:[A-Z_]{2,}|none|abc|123|iii)\b[ \t]*)*")
_JUDGED = {"T": True, "TRUE": True, "F": False, "FALSE": False}

Found = tuple[str, dict[str, Any]]  # kind and fields


def read_kind(question: Question, was: str) -> Found | None:
    """Kind and fields of a question; `was` is the kind that an exported one had."""
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
        return _read_matching(question, was)
    if (word := cut_once(answers, "#")[0].strip()) in _JUDGED:
        return _read_true_false(question, _JUDGED[word])
    return _read_typed(question, was)


def _read_essay(question: Question) -> Found | None:
    back = question.feedback().answer or question.feedback().explanation
    if not back:
        question.lose("left out: an essay has no answer that a program could mark")
        return None
    return "flashcard", {"front": question.whole(), "back": back}


def _read_true_false(question: Question, truth: bool) -> Found:
    _, said = cut_once(question.answers, "#")
    wrong, right = (question.text(part) for part in cut_once(said, "#"))
    fields = judged_fields(truth, *((right, wrong) if truth else (wrong, right)))
    return "true_false", {"statement": question.whole(), **fields}


def _read_choice(question: Question) -> Found:
    answers, single = [], False
    for mark, part in cut(question.answers, "~="):
        percent, rest = _take_percent(part, 100 if mark == "=" else 0)
        text, said = (question.text(piece) for piece in cut_once(rest, "#"))
        answers.append(Answer(text, percent, said))
        single = single or mark == "="
    fields = choice_fields(answers, single=single, lose=question.lose)
    return "choice", {"question": question.whole(), **fields}


def _read_typed(question: Question, kind: str) -> Found:
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


def _read_numerical(question: Question) -> Found:
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


def _read_matching(question: Question, kind: str) -> Found | None:
    pairs, decoys = [], []
    for _, part in cut(question.answers, "="):
        left, arrow, right = part.partition("->")
        if not arrow:
            question.lose(f"left out: {unescape(part)!r} has no -> and so no partner")
            return None
        sides = question.text(left), unescape(right)
        if sides[0]:
            pairs.append(list(sides))
        elif sides[1]:
            decoys.append(sides[1])
    if kind == "ordering" and all(right.isdecimal() for _, right in pairs):
        steps = [left for left, _ in sorted(pairs, key=lambda pair: int(pair[1]))]
        return "ordering", {"question": question.whole(), "order": steps}
    return "matching", {"question": question.whole(), "pairs": pairs, "decoys": decoys}


def _read_ordering(question: Question, listed: str) -> Found:
    steps = [question.text(line) for line in listed.split("\n") if line.strip()]
    return "ordering", {"question": question.whole(), "order": steps}


def _take_percent(part: str, default: float) -> tuple[float, str]:
    found = _PERCENT.match(part)
    return (float(found.group(1)), part[found.end() :]) if found else (default, part)
