"""From a deck to the files of all forms: choose, arrange, lay out, solve, prove, render."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.deck.deck import Deck
from quizgen.errors import WorksheetError
from quizgen.worksheet.bubbles import BubbleSheet, make_bubbles
from quizgen.worksheet.choose import Selection, choose_items, printable
from quizgen.worksheet.forms import Form, arrange_forms
from quizgen.worksheet.labels import labels_for
from quizgen.worksheet.lay_out import lay_out_sheet
from quizgen.worksheet.notes import note_forms, note_passed_over
from quizgen.worksheet.passage import find_hard_words, is_english, measure_reading
from quizgen.worksheet.prove import prove_key
from quizgen.worksheet.render import (
    FileKind,
    Look,
    render_answers,
    render_key,
    render_pages,
    render_sheet,
)
from quizgen.worksheet.sheet import WORD_POINTS, Key, Reading, Sheet
from quizgen.worksheet.solve import solve_form


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: which items, in which forms, in which look, as which kind of file.

    `key` is None if no key is wanted; `bank` gives the words for the gaps, `passage` the article,
    `vocabulary` so many of its hard words; `bubbles` makes an answer sheet, `preview` pictures.
    """

    selection: Selection = field(default_factory=Selection)
    codes: Sequence[str] = ()
    seed: int = 1
    sheet: FileKind = "pdf"
    key: FileKind | None = None
    look: Look = field(default_factory=Look)
    bank: bool = False
    passage: bool = False
    vocabulary: int = 0
    bubbles: bool = False
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one form, and what is on it; `pages` are PNG, `notes` what to know of it."""

    form: str
    sheet: bytes
    key: bytes | None
    questions: int
    points: float
    unreviewed: int
    unproven: int
    reading: Reading | None = None
    words: int = 0
    bubbles: BubbleSheet | None = None
    answers: bytes | None = None
    pages: tuple[bytes, ...] = ()
    notes: tuple[str, ...] = ()


def make_sheets(
    deck: Deck, order: Order, *, paragraphs: Sequence[str] | None, folder: Path
) -> tuple[Made, ...]:
    """The files of each form. `paragraphs` are the article's, `folder` is that of the deck.

    Raises WorksheetError if nothing fits the selection, the article is wanted and not there, a
    picture is missing, a character is in no font, or a key does not solve its sheet.
    """
    if (order.passage or order.vocabulary) and paragraphs is None:
        raise WorksheetError(
            "the article is not beside the deck, so it cannot be printed",
            hint="put the file that source.file names beside the deck, or leave out --passage "
            "and --vocabulary",
        )
    items = choose_items(deck, order.selection)
    words = (labels_for(deck.language)["true"], labels_for(deck.language)["false"])
    made = []
    for form in arrange_forms(items, order.codes, order.seed):
        plain = lay_out_sheet(deck, form, bank=order.bank)
        solved = solve_form(deck, form, words=words, paragraphs=paragraphs or ())
        prove_key(plain, solved, items, words)
        sheet = _with_words(_with_article(plain, form, order, paragraphs), order)
        key = replace(solved, total=sheet.total, vocabulary=sheet.vocabulary)
        notes = (
            *note_passed_over(deck, order.selection),
            *note_forms(items, sheet, bank=order.bank, vocabulary=order.vocabulary),
        )
        made.append(replace(_render(sheet, key, order, words[0], folder), notes=notes))
    return tuple(made)


def _with_article(
    sheet: Sheet, form: Form, order: Order, paragraphs: Sequence[str] | None
) -> Sheet:
    """The sheet with what is wanted of the article."""
    text = tuple(map(printable, paragraphs or ()))
    passage = text if order.passage else ()
    if not is_english(sheet.language):
        if order.vocabulary:
            raise WorksheetError(
                f"hard words are known of English, and the deck is in {sheet.language!r}",
                hint="leave out --vocabulary",
            )
        return replace(sheet, passage=passage)
    quotes = [quote.quote for entry in form.entries for quote in entry.item.evidence]
    hard = find_hard_words(text, order.vocabulary, secret=() if passage else quotes)
    return replace(sheet, passage=passage, vocabulary=hard, reading=measure_reading(passage))


def _with_words(sheet: Sheet, order: Order) -> Sheet:
    """The sheet with points for its hard words; in a quiz they are for reading only."""
    marked = 0 if order.sheet == "html" else len(sheet.vocabulary)
    return replace(sheet, total=sheet.total + WORD_POINTS * marked)


def _render(sheet: Sheet, key: Key, order: Order, true: str, folder: Path) -> Made:
    look = order.look
    bubbles = make_bubbles(sheet, key, order.codes, true) if order.bubbles else None
    return Made(
        form=sheet.form,
        sheet=render_sheet(sheet, key, order.sheet, look, folder),
        key=render_key(key, order.key, look, bubbles) if order.key else None,
        questions=len(key.answers),
        points=key.total,
        unreviewed=sum(answer.unreviewed for answer in key.answers),
        unproven=sum(answer.unproven for answer in key.answers),
        reading=sheet.reading,
        words=len(sheet.vocabulary),
        bubbles=bubbles,
        answers=render_answers(bubbles, look) if bubbles else None,
        pages=render_pages(sheet, order.sheet, look, folder) if order.preview else (),
    )
