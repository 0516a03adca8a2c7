"""What answers with points, as Moodle has them, are in a deck."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from quizgen.lms.feedback import Feedback
from quizgen.lms.shares import penalty

Lose = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, how much of the points it gives (percent, may be negative), what is said to it."""

    text: str
    percent: float
    feedback: str = ""


def choice_fields(answers: Sequence[Answer], *, single: bool, lose: Lose) -> dict[str, Any]:
    """Options and answer of a choice. `single` means that one option is ticked."""
    full = [one for one in answers if one.percent >= 99.9]
    gaining = [one for one in answers if one.percent > 0]
    if single or (len(full) == 1 and len(gaining) == 1):
        right = full
        if len(full) > 1:
            lose("of several options that are each right alone, all have to be found")
        if len(gaining) > len(full):
            lose("points for options that are right in part left out")
    else:
        right = gaining
        if len({one.percent for one in gaining}) > 1:
            lose("different points of right options left out")
    wrong = [one for one in answers if one not in right]
    penalties = {one.percent for one in wrong if one.percent < 0}
    if penalties and (single or penalties != {-float(penalty(len(wrong)))}):
        lose("points taken away for wrong options left out")
    texts = [one.text for one in right]
    return {
        "options": [one.text for one in answers],
        "answer": texts[0] if len(texts) == 1 else texts,
        "why": {one.text: one.feedback for one in answers if one.feedback},
    }


def typed_fields(answers: Sequence[Answer], lose: Lose) -> dict[str, Any]:
    """Answer, other right answers and explanation of a short answer; * stands for anything."""
    right = [one for one in answers if one.percent >= 99.9]
    if any(0 < one.percent < 99.9 for one in answers):
        lose("answers that are right in part left out")
    said = list(dict.fromkeys(one.feedback for one in right if one.feedback))
    if any(one.feedback for one in answers if one not in right):
        lose("what is said to wrong answers left out")
    texts = []
    for one in right:
        if "*" in one.text.replace("\\*", ""):
            lose("an answer in which * stands for anything left out")
        else:
            texts.append(one.text.replace("\\*", "*"))
    return {
        "answer": texts[0] if texts else None,
        "accept": texts[1:],
        "explanation": "\n".join(said),
    }


def number_fields(answers: Sequence[tuple[Answer, str]], lose: Lose) -> dict[str, Any]:
    """The same for numbers, each with the text of its tolerance."""
    kept = [(one, tolerance) for one, tolerance in answers if one.text.strip() != "*"]
    fields = typed_fields([one for one, _ in kept], lose)
    if any(one.feedback for one, _ in answers if one.text.strip() == "*"):
        lose("what is said to wrong answers left out")
    widths = [read_number(tolerance) for one, tolerance in kept if one.percent >= 99.9]
    if None in widths or any(read_number(one.text) is None for one, _ in kept):
        lose("an answer is not a number")
        return {**fields, "answer": None}
    if len(set(widths)) > 1:
        lose("different tolerances: the first is taken for all")
    return {**fields, "tolerance": abs(float(widths[0] or 0)) if widths else None}


def read_number(text: str) -> Decimal | None:
    """A number as Moodle writes it; a decimal comma is one too."""
    try:
        number = Decimal(text.strip().replace(",", ".") or "0")
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def judged_fields(truth: bool, when_true: str, when_false: str) -> dict[str, Any]:
    """Fields of a statement from what is said to those who call it true, and false."""
    right, wrong = (when_true, when_false) if truth else (when_false, when_true)
    said = "\n".join(text for text in dict.fromkeys((right, wrong)) if text)
    return {"answer": truth, "explanation": said}


def said_fields(feedback: Feedback, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with those of a feedback; explanations are put together."""
    said = [fields.get("explanation", ""), feedback.explanation]
    correction = feedback.correction
    if fields.get("answer") is not False:
        said, correction = [correction, *said], ""
    return {
        **fields,
        "explanation": "\n".join(text for text in said if text and text != fields.get("back")),
        "correction": correction,
        "as_of": feedback.as_of,
        "evidence": [one.model_dump() for one in feedback.evidence],
    }
