"""What a teacher has to know of a sheet before it is copied for a class."""

from collections.abc import Iterator, Sequence

from quizgen.deck.deck import Deck, usable_items
from quizgen.deck.flaws_deck import true_balance
from quizgen.deck.item import AnyItem, Cloze, TrueFalse
from quizgen.worksheet.choose import Selection
from quizgen.worksheet.sheet import Sheet


def note_passed_over(deck: Deck, wanted: Selection) -> tuple[str, ...]:
    """Items that were named by their places and are not asked, with their status."""
    usable = {id(item) for item in usable_items(deck, approved_only=wanted.approved_only)}
    over = [
        f"{number} ({item.status})"
        for number, item in enumerate(deck.items, start=1)
        if number in wanted.numbers and id(item) not in usable
    ]
    return (f"not asked of --items: {', '.join(over)}",) if over else ()


def note_forms(
    items: Sequence[AnyItem], sheet: Sheet, *, bank: bool, vocabulary: int
) -> tuple[str, ...]:
    """Cues that the items of a sheet give together, and what was wanted and is not on it.

    `bank` and `vocabulary` are what was wanted.
    """
    return (*_note_balance(items), *_note_absent(items, sheet, bank, vocabulary))


def _note_balance(items: Sequence[AnyItem]) -> Iterator[str]:
    statements = [item for item in items if isinstance(item, TrueFalse)]
    for _, _, what in true_balance(statements):
        yield f"warning: {what}"


def _note_absent(
    items: Sequence[AnyItem], sheet: Sheet, bank: bool, vocabulary: int
) -> Iterator[str]:
    if bank and not any(section.bank for section in sheet.sections):
        gaps = any(isinstance(item, Cloze) for item in items)
        why = "it would hold a single word, the answer itself" if gaps else "there are no gaps"
        yield f"no word bank: {why}"
    found = len(sheet.vocabulary)
    if found < vocabulary:
        named = f"only {found}" if found else "no"
        where = "outside the sentences that prove answers (--passage takes those as well)"
        if sheet.passage:
            where = "in the article"
        yield f"{named} hard word{'s' if found != 1 else ''} found {where}"
