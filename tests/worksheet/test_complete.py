"""Sheet and key hold all that the deck says, in every kind of file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.deck.deck import usable_items
from quizgen.worksheet.make import Made, make_sheets
from quizgen.worksheet.profiles import PROFILES
from quizgen.worksheet.render import FileKind
from tests.worksheet.orders import order
from tests.worksheet.random_decks import random_deck
from tests.worksheet.reading import docx_text, html_text, pdf_text
from tests.worksheet.sample import ARTICLE, DECK, texts_in_key, texts_on_sheet

_READ: dict[FileKind, Callable[[bytes], str]] = {
    "pdf": pdf_text,
    "docx": docx_text,
    "html": html_text,
}


def _flat(text: str) -> str:
    """Without white space, which differs from one reader of PDF to another."""
    return "".join(text.split())


def _assert_complete(made: Made, deck: object, sheet: FileKind, key: FileKind | None) -> None:
    shown = _flat(_READ[sheet](made.sheet))
    told = _flat(_READ[key](made.key)) if key and made.key else ""
    for item in usable_items(deck):  # type: ignore[arg-type]
        for text in texts_on_sheet(item):
            assert _flat(text) in shown, text
        for text in texts_in_key(item) if key else ():
            assert _flat(text) in told, text


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(("sheet", "key"), [("pdf", "pdf"), ("docx", "docx"), ("html", "pdf")])
def test_nothing_of_the_sample_is_missing(sheet: FileKind, key: FileKind, profile: str) -> None:
    wished = order(sheet=sheet, key=key, profile=profile, passage=True, bank=True)
    (made,) = make_sheets(DECK, wished, paragraphs=ARTICLE, folder=Path())
    _assert_complete(made, DECK, sheet, key)
    shown = _flat(_READ[sheet](made.sheet))
    assert all(_flat(paragraph) in shown for paragraph in ARTICLE)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("sheet", "key"), [("pdf", "pdf"), ("docx", "docx"), ("html", None)])
def test_nothing_of_random_decks_is_missing(sheet: FileKind, key: FileKind, seed: int) -> None:
    deck = random_deck(seed, size=60)
    for made in make_sheets(
        deck, order(sheet=sheet, key=key, codes=["A", "B"]), paragraphs=None, folder=Path()
    ):
        _assert_complete(made, deck, sheet, key)
