"""The mark of an exam, in lines: points, and every question that was missed. Nothing here draws."""

from quizgen.cli.screen_layout import Line, Look, wrap
from quizgen.cli.screen_result import proof_lines
from quizgen.cli.screen_times import count
from quizgen.cli.screen_verdict import spaced, verdict_lines
from quizgen.cli.screen_words import MARGIN, question_text
from quizgen.study.answer import Answer
from quizgen.study.exam import Mark


def mark_lines(mark: Mark, passed: int, look: Look) -> list[Line]:
    """What was missed, with what is right and its proof; then the points."""
    lines = [line for answer in mark.missed for line in _missed_lines(answer, look)]
    percent = 100 * mark.share
    is_passed = percent >= passed
    word = "Passed" if is_passed else "Not passed"
    style = "class:right" if is_passed else "class:wrong"
    lines += wrap(
        [
            ("class:question", f"{mark.points:.4g} of {mark.total:g} points, {percent:.0f} %: "),
            (style, word),
            ("", f" ({passed} % are needed)."),
        ],
        look.width,
        MARGIN,
    )
    notes = []
    if mark.unanswered:
        notes.append(f"{count(mark.unanswered, 'question')} without an answer.")
    if mark.luck:
        notes.append(f"Blind guessing would have earned about {mark.luck:.1f} points.")
    return lines + wrap([("class:quiet", " ".join(notes))], look.width, MARGIN)


def _missed_lines(answer: Answer, look: Look) -> list[Line]:
    question = answer.question
    text = " ".join(question_text(question, look).split())
    return [
        *wrap([("class:question", text)], look.width, MARGIN),
        *spaced(verdict_lines(answer, look), look),
        *proof_lines(question.card.item, look),
        [],
    ]
