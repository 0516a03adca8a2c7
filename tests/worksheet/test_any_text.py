"""Any text in any field is on the paper as it is, or the character that cannot be is named."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from quizgen.deck.item import AnyItem
from quizgen.errors import WorksheetError
from quizgen.worksheet.choose import printable
from quizgen.worksheet.make import FileKind, Order, make_sheets
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.traps import TRAPS, anything
from tests.worksheet.quick_quizzes import quick_quizzes
from tests.worksheet.reading import docx_text, html_text, open_notes, pdf_text

LATIN = [text for text in TRAPS if text.isascii() or text in ("Türkiye ğışİ", "“typographic”")]


def _flat(text: str) -> str:
    return "".join(text.split())


def _items(text: str, number: int) -> list[AnyItem]:
    """The text in every field of every kind."""
    other = "the other" if text != "the other" else "one more"
    quoted = {"explanation": text, "evidence": [{"quote": text}], "accept": [text], "as_of": text}
    return [
        item(
            number, "choice", question=text, options=[text, other], answer=text, why={other: text}
        ),
        item(number + 1, "true_false", statement=text, answer=False, correction=text, **quoted),
        item(number + 2, "short_answer", question=text, answer=text),
        item(number + 3, "matching", question=text, pairs=[[text, text], [other, other]]),
        item(number + 4, "ordering", question=text, order=[text, other]),
        item(number + 5, "flashcard", front=text, back=text),
    ]


def _make(texts: Sequence[str], kind: FileKind) -> tuple[str, str]:
    """The text of the sheet and of its key, which in a quiz is what it shows after checking."""
    items = [one for place, text in enumerate(texts) for one in _items(text, 10 * place)]
    asked = deck().model_copy(update={"items": items, "title": texts[0]})
    if kind == "html":
        ((quiz, _),) = quick_quizzes(asked, passage=list(map(printable, texts)))
        return _flat(html_text(quiz)), _flat(" ".join(_words(open_notes(quiz))))
    order = Order(sheet=kind, key=kind, passage=True)
    (made,) = make_sheets(asked, order, paragraphs=texts, folder=Path())
    assert made.key is not None
    read = pdf_text if kind == "pdf" else docx_text
    return _flat(read(made.sheet)), _flat(read(made.key))


def _words(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for value in data.values() if isinstance(data, dict) else data if type(data) is list else ():
        yield from _words(value)


def test_traps_are_written_to_html_as_they_are() -> None:
    sheet, notes = _make(TRAPS, "html")
    for text in TRAPS:
        assert sheet.count(_flat(printable(text))) >= 9, text
        assert notes.count(_flat(printable(text))) >= 8, text


@pytest.mark.slow
@given(text=anything)
@settings(max_examples=100, deadline=None)
def test_any_text_is_written_to_html_as_it_is(text: str) -> None:
    sheet, notes = _make([text], "html")
    assert sheet.count(_flat(printable(text))) >= 9
    assert notes.count(_flat(printable(text))) >= 8


def test_traps_are_printed_as_they_are() -> None:
    sheet, key = _make(LATIN, "pdf")
    for text in LATIN:
        assert sheet.count(_flat(text)) >= 9, text
        assert key.count(_flat(text)) >= 8, text


def test_traps_are_written_to_docx_as_they_are() -> None:
    sheet, key = _make(TRAPS, "docx")
    for text in TRAPS:
        assert sheet.count(_flat(printable(text))) >= 9, text
        assert key.count(_flat(printable(text))) >= 8, text


@pytest.mark.slow
@given(text=anything)
@settings(max_examples=50)
def test_any_text_is_printed_or_its_character_named(text: str) -> None:
    named = ""
    try:
        _make([text], "pdf")
    except WorksheetError as error:
        named = error.message
    assert not named or "no font on this computer has" in named
