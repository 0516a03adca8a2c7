"""Results of a class: the codes that students sent, read with the quizzes they belong to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.worksheet.html_code import Quiz, Result, find_codes, read_code, read_quiz


@dataclass(frozen=True, slots=True)
class StudentResult:
    """`missed` are the numbers of the questions that were not wholly right, `own` of those that
    count by the student's own judgement.
    """

    name: str
    form: str
    points: float
    total: float
    attempt: int
    missed: tuple[int, ...]
    own: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How many of those who were asked a question had it wholly right."""

    form: str
    number: int
    right: int
    asked: int


@dataclass(frozen=True, slots=True)
class ClassResults:
    """`unread` are lines without a code of these quizzes."""

    results: tuple[StudentResult, ...]
    questions: tuple[QuestionResult, ...]
    unread: tuple[str, ...]


def read_results(pages: Sequence[tuple[str, str]], lines: Iterable[str]) -> ClassResults:
    """Read a result from each line; `pages` are the quizzes, name and content.

    Raises WorksheetError if a page is no quiz.
    """
    quizzes = [read_quiz(content, name) for name, content in pages]
    read: list[tuple[Quiz, str, Result]] = []
    unread = []
    for line in filter(None, map(str.strip, lines)):
        found = _read_line(line, quizzes)
        if found is None:
            unread.append(line)
        else:
            read.append(found)
    return ClassResults(
        tuple(_of_student(*one) for one in read),
        tuple(_of_questions(quizzes, read)),
        tuple(unread),
    )


def _read_line(line: str, quizzes: Sequence[Quiz]) -> tuple[Quiz, str, Result] | None:
    for code, before in find_codes(line):
        for quiz in quizzes:
            if result := read_code(code, quiz):
                return quiz, _name(before, quiz), result
    return None


def _name(before: str, quiz: Quiz) -> str:
    """What the page or a person wrote before the code, without the quiz and its points."""
    first = before.split(" · ", maxsplit=1)[0].strip(" \t·:,;")
    return "" if first == quiz.title else first


def _of_student(quiz: Quiz, name: str, result: Result) -> StudentResult:
    numbered = list(zip(quiz.questions, result.right, result.own, strict=True))
    return StudentResult(
        name=name,
        form=quiz.form,
        points=round(result.points, 2),
        total=sum(one.points for one in quiz.questions),
        attempt=result.attempt,
        missed=tuple(one.number for one, right, own in numbered if right < one.places and not own),
        own=tuple(one.number for one, _, own in numbered if own),
    )


def _of_questions(
    quizzes: Sequence[Quiz], read: Sequence[tuple[Quiz, str, Result]]
) -> Iterable[QuestionResult]:
    for quiz in quizzes:
        results = [result for other, _, result in read if other is quiz]
        for place, one in enumerate(quiz.questions):
            right = sum(
                result.own[place] or result.right[place] == one.places for result in results
            )
            if results:
                yield QuestionResult(quiz.form, one.number, right, len(results))
