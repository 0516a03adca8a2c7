"""Aiken files into decks."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import ImportFileError
from quizgen.lms.read_aiken import read_aiken


def items(text: str) -> list[Any]:
    return list(read_aiken(text.encode(), "quiz.txt").deck.items)


def test_both_ways_to_letter_options_are_read() -> None:
    first, second = items(
        "Which?\nA. one\nB. two\nANSWER: B\n\nWhat\nof it?\na) x\nb) y\nAnswer: a"
    )
    assert (first.question, first.options, first.answer) == ("Which?", ["one", "two"], "two")
    assert (second.question, second.options, second.answer) == ("What of it?", ["x", "y"], "x")


def test_true_and_false_make_a_statement() -> None:
    (item,) = items("It is so.\nA. True\nB. False\nANSWER: B\n")
    assert (item.kind, item.statement, item.answer) == ("true_false", "It is so.", False)


def test_every_mistake_has_its_line_and_cure() -> None:
    text = "One?\nA. a\nB. b\n\nTwo?\nA. a\nB. b\nANSWER: C\n\nThree?\nA. a\nB. b\n"
    with pytest.raises(ImportFileError) as raised:
        items(text)
    assert raised.value.mistakes == (
        "quiz.txt:5: no ANSWER: after the options; write it, e.g. ANSWER: A",
        "quiz.txt:8: C is not among the options (A, B); name one of them",
        "quiz.txt:10: no ANSWER: after the options; write it, e.g. ANSWER: A",
    )


def test_a_text_without_options_is_told() -> None:
    read = read_aiken(b"Which?\nA. one\nB. two\nANSWER: B\n\nThe end.", "quiz.txt")
    assert [(loss.line, loss.what) for loss in read.losses] == [
        (6, "left out: a text without options is no question")
    ]


@given(st.text(alphabet="AB.) ANSWER:x\n", max_size=60) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ImportFileError):
        assert items(text)
