"""Kahoot's spreadsheet, read back with openpyxl."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from quizgen.deck.item import AnyItem
from quizgen.errors import ExportError
from quizgen.lms.formats import export_deck
from quizgen.lms.losses import Loss
from quizgen.lms.prepare import fit_text, on_one_line
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.traps import TRAPS, anything
from tests.worksheet.sample import DECK


def _rows(content: bytes) -> list[list[Any]]:
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    assert sheet["B8"].value.startswith("Question")
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=9, max_col=8)]


def _export(*items: AnyItem) -> tuple[list[list[Any]], tuple[Loss, ...]]:
    exported = export_deck(deck(*items), "kahoot")
    return _rows(exported.content), exported.losses


def test_questions_stand_where_the_template_has_them() -> None:
    content = export_deck(DECK, "kahoot").content
    assert load_workbook(io.BytesIO(content)).active["B2"].value == DECK.title
    rows = _rows(content)
    assert rows[0] == [
        1, "What must all 30 members of NATO give before a new country may join?",
        "A simple majority", "Unanimous consent", "A two-thirds majority", "A written promise",
        30, "2",
    ]  # fmt: skip
    assert rows[1][7] == "1,3"
    assert rows[3][1:] == [
        "Türkiye bought the S-400 in 2007.",
        "True",
        "False",
        None,
        None,
        30,
        "2",
    ]


def test_what_is_too_long_is_left_out_and_told() -> None:
    fitting = item(3, "true_false", statement="x" * 120, answer=True)
    rows, losses = _export(
        item(1, "true_false", statement="x" * 121, answer=True),
        item(2, "choice", question="?", options=["a" * 76, "b"], answer="b"),
        fitting,
    )
    assert [row[1] for row in rows] == ["x" * 120]
    assert [loss.what for loss in losses if loss.what.startswith("left out")] == [
        "left out: its question has 121 characters, Kahoot takes 120",
        "left out: an option has 76 characters, Kahoot takes 75",
    ]


def test_of_many_options_the_right_ones_stay() -> None:
    asked = item(1, "choice", question="?", options=list("abcdef"), answer=["c", "f"])
    ((*_, first, second, third, fourth, _, right),), losses = _export(asked)
    assert ([first, second, third, fourth], right) == (["a", "b", "c", "f"], "3,4")
    assert losses[0].what == "2 wrong options left out: Kahoot has room for 4"
    with pytest.raises(ExportError, match="room for 4"):
        _export(item(1, "choice", question="?", options=list("abcdef"), answer=list("abcde")))


@pytest.mark.parametrize("text", [text for text in TRAPS if len(text) <= 75])
def test_traps_come_back_as_they_are(text: str) -> None:
    _round_trip(text)


@given(text=anything)
@settings(max_examples=50)
def test_any_text_comes_back_or_is_reported(text: str) -> None:
    _round_trip(text)


def _round_trip(text: str) -> None:
    if not fit_text(text) or len(text) > 75:
        return
    other = "the other" if text != "the other" else "one more"
    rows, losses = _export(item(1, "choice", question=text, options=[other, text], answer=text))
    line = on_one_line(fit_text(text))
    assert rows[0][1] == rows[0][3] == line
    assert rows[0][7] == "2"
    if line != text.strip(" \t\r\n\x0b\x0c"):
        assert losses


def test_what_excel_reads_as_the_number_of_a_character_is_escaped() -> None:
    asked = item(1, "true_false", statement="Is _x0041_ an A?", answer=False)
    with zipfile.ZipFile(io.BytesIO(export_deck(deck(asked), "kahoot").content)) as archive:
        assert "Is _x005F_x0041_ an A?" in archive.read("xl/sharedStrings.xml").decode()
