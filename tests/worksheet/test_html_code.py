"""Codes of results: read as they were written, and never as something else."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import WorksheetError
from quizgen.worksheet.html_code import SIGNS, Asked, Quiz, read_code, read_quiz
from quizgen.worksheet.html_results import read_results
from quizgen.worksheet.make import Order, make_sheets
from tests.worksheet.sample import DECK

_ASKED = st.builds(Asked, st.just(1), st.just(1.0), st.integers(1, 8), st.booleans())


def written_code(quiz: Quiz, attempt: int, states: list[int]) -> str:
    """The code that the page writes, put together anew from its description."""
    value, size = attempt, 31
    for one, state in zip(quiz.questions, states, strict=True):
        value, size = value * one.states + state, size * one.states
    length = -(-(size - 1).bit_length() // 5)
    body = "".join(SIGNS[value >> (5 * place) & 31] for place in reversed(range(length)))
    digest = hashlib.sha256((quiz.tag + body).encode()).digest()
    return quiz.tag + body + "".join(SIGNS[byte & 31] for byte in digest[:4])


@st.composite
def _written(draw: st.DrawFn) -> tuple[Quiz, int, list[int], str]:
    questions = tuple(draw(st.lists(_ASKED, min_size=1, max_size=60)))
    quiz = Quiz("7K3M", "T", "", questions)
    attempt = draw(st.integers(1, 30))
    states = [draw(st.integers(0, one.states - 1)) for one in questions]
    return quiz, attempt, states, written_code(quiz, attempt, states)


@given(_written())
def test_a_code_is_read_as_it_was_written(written: tuple[Quiz, int, list[int], str]) -> None:
    quiz, attempt, states, code = written
    result = read_code(code, quiz)
    assert result is not None
    assert result.attempt == attempt
    for one, state, right, own in zip(
        quiz.questions, states, result.right, result.own, strict=True
    ):
        assert (right, own) == ((0, True) if state > one.places else (state, False))


@given(_written(), st.data())
def test_a_code_with_one_wrong_sign_is_not_read(
    written: tuple[Quiz, int, list[int], str], data: st.DataObject
) -> None:
    quiz, _, _, code = written
    place = data.draw(st.integers(0, len(code) - 1))
    sign = data.draw(st.sampled_from([one for one in SIGNS if one != code[place]]))
    mistyped = code[:place] + sign + code[place + 1 :]
    result = read_code(mistyped, quiz)  # one in a million passes by chance
    assert result is None or result != read_code(code, quiz)


def test_signs_that_look_alike_and_small_letters_are_the_same() -> None:
    quiz = Quiz("1K0M", "T", "", (Asked(1, 1, 1, False),) * 9)
    code = written_code(quiz, 1, [1] * 9)
    assert read_code(code.replace("1", "l").replace("0", "o").lower(), quiz) is not None


def test_lines_of_a_class_are_read_with_their_names() -> None:
    quizzes = [
        made.sheet.decode()
        for made in make_sheets(
            DECK, Order(sheet="html", codes=["A", "B"]), paragraphs=None, folder=Path()
        )
    ]
    a, b = (read_quiz(page, "quiz") for page in quizzes)
    assert a.tag != b.tag
    all_right = written_code(a, 1, [one.places for one in a.questions])
    none = written_code(b, 2, [0] * len(b.questions))
    grouped, other = (
        "-".join(code[at : at + 4] for at in range(0, len(code), 4)) for code in (all_right, none)
    )
    lines = [
        f"Ada Lovelace · {DECK.title} · 19 of 19 points · {grouped}", "",
        f"Bo-Anna: {other}",
        "I forgot my code", f"{DECK.title} · {grouped}",
    ]  # fmt: skip
    found = read_results([("a", quizzes[0]), ("b", quizzes[1])], lines)
    assert [(one.name, one.form, one.points, one.attempt) for one in found.results] == [
        ("Ada Lovelace", "A", 19, 1), ("Bo-Anna", "B", 0, 2), ("", "A", 19, 1),
    ]  # fmt: skip
    assert found.results[1].missed == tuple(range(1, 14))
    assert found.unread == ("I forgot my code",)
    assert [(one.right, one.asked) for one in found.questions] == [(2, 2)] * 13 + [(0, 1)] * 13


def test_another_page_is_no_quiz() -> None:
    with pytest.raises(WorksheetError, match="index"):
        read_quiz("<html></html>", "index.html")
