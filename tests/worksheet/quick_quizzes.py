"""HTML quizzes with a quick hash, for tests that make or check very many."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.deck.deck import Deck
from quizgen.worksheet.choose import Selection, choose_items
from quizgen.worksheet.forms import arrange_forms
from quizgen.worksheet.html_page import quiz_html
from quizgen.worksheet.labels import labels_for
from quizgen.worksheet.lay_out import lay_out_sheet
from quizgen.worksheet.sheet import Key
from quizgen.worksheet.solve import solve_form

ROUNDS = 20


def quick_quizzes(
    deck: Deck, codes: Sequence[str] = (), seed: int = 1, passage: Sequence[str] = ()
) -> Iterator[tuple[bytes, Key]]:
    """Each form as a quiz, and its key."""
    labels = labels_for(deck.language)
    for form in arrange_forms(choose_items(deck, Selection()), codes, seed):
        words = (labels["true"], labels["false"])
        key = solve_form(deck, form, words=words, paragraphs=passage)
        sheet = replace(lay_out_sheet(deck, form), passage=tuple(passage))
        yield quiz_html(sheet, key, profile="normal", pictures={}, rounds=ROUNDS), key
