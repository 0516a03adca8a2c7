"""From a deck to the files of all forms: choose, arrange, lay out, solve, prove, write."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from quizgen.deck.deck import Deck
from quizgen.errors import WorksheetError
from quizgen.worksheet.choose import Selection, choose_items
from quizgen.worksheet.forms import arrange_forms
from quizgen.worksheet.labels import labels_for
from quizgen.worksheet.lay_out import lay_out_sheet
from quizgen.worksheet.pictures import read_pictures
from quizgen.worksheet.profiles import Paper
from quizgen.worksheet.prove import prove_key
from quizgen.worksheet.sheet import Key, Sheet
from quizgen.worksheet.solve import solve_form

FileKind = Literal["pdf", "docx", "html"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: which items, in which forms, in which look, as which kind of file.

    `key` is None if no key is wanted; `bank` gives the words for the gaps, `passage` the article.
    `reveal` lets an HTML quiz show answers that were not found.
    """

    selection: Selection = field(default_factory=Selection)
    codes: Sequence[str] = ()
    seed: int = 1
    sheet: FileKind = "pdf"
    key: FileKind | None = None
    profile: str = "normal"
    paper: Paper = "a4"
    bank: bool = False
    passage: bool = False
    reveal: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one form, and what is on it."""

    form: str
    sheet: bytes
    key: bytes | None
    questions: int
    points: float
    unreviewed: int


def make_sheets(
    deck: Deck, order: Order, *, paragraphs: Sequence[str] | None, folder: Path
) -> tuple[Made, ...]:
    """The files of each form. `paragraphs` are the article's, `folder` is that of the deck.

    Raises WorksheetError if nothing fits the selection, the article is wanted and not there, a
    picture is missing, a character is in no font, or a key does not solve its sheet.
    """
    if order.passage and paragraphs is None:
        raise WorksheetError(
            "the article is not beside the deck, so it cannot be printed",
            hint="put the file that source.file names beside the deck, or leave out --passage",
        )
    items = choose_items(deck, order.selection)
    forms = arrange_forms(items, order.codes, order.seed)
    labels = labels_for(deck.language)
    words = (labels["true"], labels["false"])
    made = []
    for form in forms:
        passage = paragraphs or () if order.passage else ()
        sheet = lay_out_sheet(deck, form, bank=order.bank, passage=passage)
        key = solve_form(deck, form, words=words, paragraphs=paragraphs or ())
        prove_key(sheet, key, items, words)
        made.append(_write(sheet, key, order, folder))
    return tuple(made)


def _write(sheet: Sheet, key: Key, order: Order, folder: Path) -> Made:
    return Made(
        form=sheet.form,
        sheet=_sheet_file(sheet, key, order, folder),
        key=None if order.key is None else _key_file(key, order, order.key),
        questions=len(key.answers),
        points=key.total,
        unreviewed=sum(answer.unreviewed for answer in key.answers),
    )


def _sheet_file(sheet: Sheet, key: Key, order: Order, folder: Path) -> bytes:
    pictures = read_pictures(sheet, folder)  # for PDF too: here a missing one has a clear message
    if order.sheet == "docx":
        from quizgen.worksheet.docx import sheet_docx

        return sheet_docx(sheet, profile=order.profile, paper=order.paper, pictures=pictures)
    if order.sheet == "html":
        from quizgen.worksheet.html_page import quiz_html

        return quiz_html(sheet, key, profile=order.profile, pictures=pictures, reveal=order.reveal)
    from quizgen.worksheet.pdf import sheet_pdf

    return sheet_pdf(sheet, profile=order.profile, paper=order.paper, folder=folder)


def _key_file(key: Key, order: Order, kind: FileKind) -> bytes:
    if kind == "docx":
        from quizgen.worksheet.docx_key import key_docx

        return key_docx(key, paper=order.paper)
    from quizgen.worksheet.pdf import key_pdf

    return key_pdf(key, paper=order.paper)
