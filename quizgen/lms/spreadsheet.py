"""CSV for spreadsheets: a row for each item, with everything that is text.

UTF-8 with a byte order mark and CRLF, which Excel wants. A cell that a spreadsheet would take for a
formula begins with an apostrophe; numbers are left alone. Lists are lines of a cell.
"""

import csv
import io
from collections.abc import Sequence

from quizgen.deck.deck import Deck
from quizgen.deck.gaps import outer_gaps
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.deck.words import asked_text
from quizgen.lms.losses import FIELDS, Capabilities, Loss
from quizgen.lms.numbers import in_digits
from quizgen.lms.prepare import LINES_LOST
from quizgen.lms.spreadsheet_cells import (
    BETWEEN_SIDES,
    guard,
    join_lines,
    join_quotes,
    join_reasons,
    join_tags,
    split_reasons,
)

CAPABILITIES = Capabilities(
    status=True,
    kinds=dict.fromkeys(
        ("choice", "true_false", "cloze", "short_answer", "matching", "ordering", "flashcard"), ""
    ),
    fields=FIELDS - {"media", "pinned"},
)
_COLUMNS = ("id", "kind", "question", "answer", "also_right", "tolerance", "why", "explanation",
            "evidence", "as_of", "points", "difficulty", "tags", "status")  # fmt: skip


def write_csv(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:  # noqa: ARG001
    """The file; what is changed is added to `losses`."""
    widest = max(len(_options(item)) for item in items)
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow([*_COLUMNS, *(f"option_{place}" for place in range(1, widest + 1))])
    for item in items:
        losses += _lost(item)
        cells = [*_cells(item), *_options(item)]
        guarded = [guard(cell) for cell in cells]
        if guarded != cells:
            losses.append(Loss(item.id, "what a spreadsheet would calculate begins with '"))
        table.writerow(guarded + [""] * (len(_COLUMNS) + widest - len(guarded)))
    return written.getvalue().encode("utf-8-sig")


def _cells(item: AnyItem) -> list[str]:
    why = item.why if isinstance(item, Choice) else {}
    tolerance = item.tolerance if isinstance(item, ShortAnswer) else None
    return [
        item.id,
        item.kind,
        item.text if isinstance(item, Cloze) else asked_text(item),
        _answer(item),
        join_lines(item.accept),
        "" if tolerance is None else in_digits(tolerance),
        join_reasons(why.items()),
        item.explanation,
        join_quotes(item.evidence),
        item.as_of,
        in_digits(item.points),
        item.difficulty or "",
        join_tags(item.tags),
        item.status,
    ]


def _answer(item: AnyItem) -> str:
    match item:
        case Choice():
            return item.answers[0] if len(item.answers) == 1 else join_lines(item.answers)
        case TrueFalse():
            corrected = f"\n{item.correction}" if item.correction else ""
            return f"{str(item.answer).upper()}{corrected}"
        case Cloze():
            return join_lines(gap.answer for gap in outer_gaps(item.text))
        case ShortAnswer():
            return item.answer
        case Matching():
            return join_lines(BETWEEN_SIDES.join(_sides(pair)) for pair in item.pairs)
        case Ordering():
            return join_lines(f"{n}. {step}" for n, step in enumerate(item.order, start=1))
        case Flashcard():
            return item.back


def _sides(pair: Sequence[str]) -> tuple[str, str]:
    left, right = pair
    return left.replace(BETWEEN_SIDES, " - "), right


def _lost(item: AnyItem) -> list[Loss]:
    """What a list in one cell cannot hold."""
    found = []
    if any("\n" in entry for entry in _entries(item)):
        found.append(Loss(item.id, LINES_LOST))
    if any("," in tag for tag in item.tags):
        found.append(Loss(item.id, "commas in tags become semicolons"))
    if isinstance(item, Matching) and any(BETWEEN_SIDES in left for left, _ in item.pairs):
        found.append(Loss(item.id, "dashes on the left side of pairs become hyphens"))
    if isinstance(item, Choice):
        why = {option: reason for option, reason in item.why.items() if reason}
        if split_reasons(join_reasons(why.items()), item.options) != why:
            found.append(Loss(item.id, "reasons of options run together"))
    return found


def _entries(item: AnyItem) -> list[str]:
    """The texts that share a cell with others."""
    shared = [*item.accept, *(one.quote for one in item.evidence)]
    match item:
        case Choice() if len(item.answers) > 1:
            return [*shared, *item.answers]
        case Matching():
            return [*shared, *(side for pair in item.pairs for side in pair)]
        case Ordering():
            return [*shared, *item.order]
        case _:
            return shared


def _options(item: AnyItem) -> list[str]:
    match item:
        case Choice():
            return list(item.options)
        case Matching():
            return list(dict.fromkeys([*(right for _, right in item.pairs), *item.decoys]))
        case _:
            return []
