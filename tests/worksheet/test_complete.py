"""Sheet and key hold all that the deck says, in every kind of file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.deck.deck import Deck, usable_items
from quizgen.worksheet.make import make_sheets
from quizgen.worksheet.profiles import PROFILES
from quizgen.worksheet.render import FileKind
from tests.worksheet.orders import order
from tests.worksheet.quick_quizzes import quick_quizzes
from tests.worksheet.random_decks import random_deck
from tests.worksheet.reading import docx_text, html_text, open_notes, pdf_text
from tests.worksheet.sample import ARTICLE, DECK, texts_in_key, texts_on_sheet

_READ: dict[FileKind, Callable[[bytes], str]] = {
    "pdf": pdf_text,
    "docx": docx_text,
    "html": html_text,
}


def _flat(text: str) -> str:
    """Without white space, which differs from one reader of PDF to another."""
    return "".join(text.split())


def _assert_complete(sheet: str, key: str, deck: Deck) -> None:
    shown, told = _flat(sheet), _flat(key)
    for item in usable_items(deck):
        for text in texts_on_sheet(item):
            assert _flat(text) in shown, text
        for text in texts_in_key(item):
            assert _flat(text) in told, text


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(("sheet", "key"), [("pdf", "pdf"), ("docx", "docx"), ("html", "pdf")])
def test_nothing_of_the_sample_is_missing(sheet: FileKind, key: FileKind, profile: str) -> None:
    wished = order(sheet=sheet, key=key, profile=profile, passage=True, bank=True)
    (made,) = make_sheets(DECK, wished, paragraphs=ARTICLE, folder=Path())
    assert made.key is not None
    shown = _READ[sheet](made.sheet)
    _assert_complete(shown, _READ[key](made.key), DECK)
    assert all(_flat(paragraph) in _flat(shown) for paragraph in ARTICLE)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_nothing_of_random_decks_is_missing(kind: FileKind, seed: int) -> None:
    deck = random_deck(seed, size=60)
    for made in make_sheets(
        deck, order(sheet=kind, key=kind, codes=["A", "B"]), paragraphs=None, folder=Path()
    ):
        assert made.key is not None
        _assert_complete(_READ[kind](made.sheet), _READ[kind](made.key), deck)


def test_nothing_of_a_random_deck_is_missing_in_a_quiz() -> None:
    deck = random_deck(4, size=60)
    for quiz, _ in quick_quizzes(deck, ["A", "B"]):
        _assert_complete(html_text(quiz), str(open_notes(quiz)), deck)
