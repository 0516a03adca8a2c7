"""CSV for spreadsheets: a row for each item, with everything that is text.

UTF-8 with a byte order mark and CRLF, which Excel wants. A cell that a spreadsheet would take for a
formula begins with an apostrophe; numbers are left alone.
"""

import csv
import io
import re
from collections.abc import Sequence

from quizgen.deck.deck import Deck
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
from quizgen.memory.parts import outer_gaps

CAPABILITIES = Capabilities(
    kinds=dict.fromkeys(
        ("choice", "true_false", "cloze", "short_answer", "matching", "ordering", "flashcard"), ""
    ),
    fields=FIELDS - {"media", "pinned"},
)
_COLUMNS = ("id", "kind", "question", "answer", "also_right", "tolerance", "why", "explanation",
            "evidence", "as_of", "points", "difficulty", "tags", "status")  # fmt: skip
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*")


def write_csv(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:  # noqa: ARG001
    """The file; what is changed is added to `losses`."""
    widest = max(len(_options(item)) for item in items)
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow([*_COLUMNS, *(f"option_{place}" for place in range(1, widest + 1))])
    for item in items:
        cells = [*_cells(item), *_options(item)]
        guarded = [guard(cell) for cell in cells]
        if guarded != cells:
            losses.append(Loss(item.id, "what a spreadsheet would calculate begins with '"))
        table.writerow(guarded + [""] * (len(_COLUMNS) + widest - len(guarded)))
    return written.getvalue().encode("utf-8-sig")


def guard(cell: str) -> str:
    """The cell with an apostrophe before it if it would be a formula, or looks so guarded."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _cells(item: AnyItem) -> list[str]:
    why = item.why if isinstance(item, Choice) else {}
    tolerance = item.tolerance if isinstance(item, ShortAnswer) else None
    return [
        item.id,
        item.kind,
        item.text if isinstance(item, Cloze) else asked_text(item),
        "\n".join(_answers(item)),
        "\n".join(item.accept),
        "" if tolerance is None else f"{tolerance:.12g}",
        "\n".join(f"{option}: {reason}" for option, reason in why.items()),
        item.explanation,
        "\n".join(one.quote for one in item.evidence),
        item.as_of,
        f"{item.points:.10g}",
        item.difficulty or "",
        ", ".join(item.tags),
        item.status,
    ]


def _answers(item: AnyItem) -> Sequence[str]:
    match item:
        case Choice():
            return item.answers
        case TrueFalse():
            corrected = "" if item.answer else item.correction
            return [str(item.answer).upper(), *([corrected] if corrected else [])]
        case Cloze():
            return [gap.answer for gap in outer_gaps(item.text)]
        case ShortAnswer():
            return [item.answer]
        case Matching():
            return [f"{left} – {right}" for left, right in item.pairs]
        case Ordering():
            return [f"{place}. {step}" for place, step in enumerate(item.order, start=1)]
        case Flashcard():
            return [item.back]


def _options(item: AnyItem) -> list[str]:
    match item:
        case Choice():
            return list(item.options)
        case Matching():
            return list(dict.fromkeys([*(right for _, right in item.pairs), *item.decoys]))
        case _:
            return []
