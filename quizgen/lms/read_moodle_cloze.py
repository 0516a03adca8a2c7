"""Gap texts in Moodle's syntax, {1:SHORTANSWER:=answer~=other}, into those of a deck."""

import html
import re
from typing import Any

from quizgen.lms.html_text import from_html
from quizgen.lms.prepare import AROUND
from quizgen.lms.read_answers import Answer, Lose, read_number, typed_fields
from quizgen.lms.read_gaps import Gap, fill_gaps

_TYPED = ("SHORTANSWER", "SHORTANSWER_C", "SA", "SAC", "MW", "MWC")
_NUMERICAL = ("NUMERICAL", "NM")
_GAP = re.compile(r"\{(\d*):([A-Z_]+):(.*?)(?<!\\)\}(?:\s*<i>\(((?:[^<]|<br>)*)\)</i>)?", re.DOTALL)
_ALTERNATIVE = re.compile(r"\s*(=|%(-?\d+(?:[.,]\d*)?)%)?")
_MARK = "\0"  # stands for a gap while HTML becomes text; XML cannot hold it


def read_cloze(source: str, lose: Lose) -> dict[str, Any] | None:
    """Fields of a gap text; None, which is told, if it cannot be one."""
    gaps: list[Gap] = []
    points: list[int] = []
    accepted: list[list[str]] = []
    for found in _GAP.finditer(source):
        grade, kind, content, hint = found.groups(default="")
        answers, options = _read_gap(kind, content, lose)
        if not answers:
            lose("left out: a gap without an answer")
            return None
        gaps.append((answers[0], from_html(hint)[0] or options))
        accepted.append(answers[1:])
        points.append(int(grade or 1))
    if not gaps:
        lose("left out: a text without gaps")
        return None
    text, formatted = from_html(_GAP.sub(_MARK, source))
    if formatted:
        lose("pictures left out" if "<img" in source else "formatting left out")
    filled = fill_gaps(text.split(_MARK), gaps)
    if filled is None:
        lose("left out: signs in its text would be taken for gaps of a deck ({{ }} ::)")
        return None
    if len(gaps) > 1 and any(accepted):
        lose("other right answers left out: it has several gaps")
    if len(set(points)) > 1:
        lose("different points of gaps left out")
    accept = accepted[0] if len(gaps) == 1 else []
    return {"text": filled, "accept": accept, "points": float(sum(points) or 1)}


def _read_gap(kind: str, content: str, lose: Lose) -> tuple[list[str], str]:
    """Right answers of a gap, and its options as a hint if it had any."""
    written = [one for one in re.split(r"(?<!\\)~", content) if one.strip()]
    alternatives = [_read_alternative(one) for one in written]
    if kind in _NUMERICAL:
        alternatives = [_without_tolerance(one, lose) for one in alternatives]
    fields = typed_fields(alternatives, lose)
    if fields["explanation"]:
        lose("what is said to answers of gaps left out")
    answers = [fields["answer"], *fields["accept"]] if fields["answer"] else []
    if kind in _TYPED or kind in _NUMERICAL:
        return answers, ""
    lose("options of gaps become hints")
    return answers, " / ".join(one.text.replace("\\*", "*") for one in alternatives)


def _read_alternative(source: str) -> Answer:
    start = _ALTERNATIVE.match(source)
    assert start is not None
    sign, percent = start.groups(default="")
    share = 100.0 if sign == "=" else float(read_number(percent) or 0)
    text, *said = re.split(r"(?<!\\)(?<!&)(?<!&amp;)#", source[start.end() :], maxsplit=1)
    decoded = html.unescape(text.replace("\\~", "~")).replace("\\}", "}").replace("\\#", "#")
    return Answer(decoded.strip(AROUND), share, html.unescape(said[0]) if said else "")


def _without_tolerance(answer: Answer, lose: Lose) -> Answer:
    number, _, tolerance = answer.text.partition(":")
    if read_number(tolerance or "0"):
        lose("the tolerance of a number in a gap left out")
    return Answer(number.strip(), answer.percent, answer.feedback)
