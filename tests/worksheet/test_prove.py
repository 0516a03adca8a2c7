"""A key that does not solve its sheet is noticed before anything is written."""

from dataclasses import replace

import pytest

from quizgen.errors import WorksheetError
from quizgen.worksheet.choose import Selection, choose_items
from quizgen.worksheet.forms import arrange_forms
from quizgen.worksheet.lay_out import lay_out_sheet
from quizgen.worksheet.prove import prove_key
from quizgen.worksheet.sheet import letter
from quizgen.worksheet.solve import solve_form
from tests.worksheet.sample import DECK

WORDS = ("True", "False")
ITEMS = choose_items(DECK, Selection())
FORM, OTHER = arrange_forms(ITEMS, ["A", "B"], 1)
SHEET = lay_out_sheet(DECK, FORM)
KEY = solve_form(DECK, FORM, words=WORDS, paragraphs=())


def test_the_key_of_a_form_solves_it() -> None:
    prove_key(SHEET, KEY, ITEMS, WORDS)


def test_the_key_of_another_form_does_not() -> None:
    other = solve_form(DECK, OTHER, words=WORDS, paragraphs=())
    with pytest.raises(WorksheetError, match="the key of form B does not answer question"):
        prove_key(SHEET, other, ITEMS, WORDS)


@pytest.mark.parametrize("place", range(len(KEY.answers)))
def test_one_wrong_mark_is_noticed_in_every_kind(place: int) -> None:
    answer = KEY.answers[place]
    wrong = {"A": "B", "1": "2", "True": "False", "False": "True"}.get(answer.marks[0], "A")
    if answer.kind == "ordering":
        marks = tuple(reversed(answer.marks))
    else:
        marks = (wrong, *answer.marks[1:])
    answers = list(KEY.answers)
    answers[place] = replace(answer, marks=marks)
    with pytest.raises(WorksheetError, match="does not answer question"):
        prove_key(SHEET, replace(KEY, answers=tuple(answers)), ITEMS, WORDS)


def test_a_missing_answer_is_noticed() -> None:
    with pytest.raises(WorksheetError, match="other numbers"):
        prove_key(SHEET, replace(KEY, answers=KEY.answers[1:]), ITEMS, WORDS)


def test_letters_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 25, 26, 27, 701, 702)] == [
        *("A", "Z", "AA", "AB", "ZZ", "AAA")
    ]
