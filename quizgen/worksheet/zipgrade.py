"""Keys for ZipGrade, which scans its own answer sheets with a phone.

A line for each form and question: key letter, number, right letters, points, tag. Source:
ZipGrade's help, "CSV Answer Key Import File Requirements and Options": at most 100 questions, one
character for a key, at most ten letters a response; its standard sheets have the keys A to E and
five bubbles.
"""

import csv
import io
from collections.abc import Sequence

from quizgen.errors import WorksheetError
from quizgen.worksheet.bubbles import BubbleSheet
from quizgen.worksheet.labels import number

_KEYS = "ABCDE"
_BUBBLES = 5


def zipgrade_csv(sheets: Sequence[BubbleSheet]) -> tuple[bytes, tuple[str, ...]]:
    """The key file of all forms, and what it could not hold of the first, as sentences.

    Raises WorksheetError for codes of forms that ZipGrade's sheets do not have.
    """
    codes = [sheet.form or "A" for sheet in sheets]
    wrong = [code for code in codes if code not in _KEYS or len(code) != 1]
    if wrong:
        raise WorksheetError(
            f"ZipGrade's answer sheets have the keys A to E, not {', '.join(wrong)}",
            hint="call the forms A to E: --forms A,B,C",
        )
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(("Key", "Question Number", "Response", "Points", "Tag"))
    for code, sheet in zip(codes, sheets, strict=True):
        for row in sheet.rows:
            if row.label.isdecimal() and len(row.letters) <= _BUBBLES:
                line = (code, row.label, "".join(row.right), number(row.points), row.kind)
                table.writerow(line)
    return written.getvalue().encode(), _all_losses(sheets)


def _all_losses(sheets: Sequence[BubbleSheet]) -> tuple[str, ...]:
    """Those of each form, once if they are the same on all."""
    losses = [_losses(sheet) for sheet in sheets]
    if len(set(losses)) == 1:
        return losses[0]
    return tuple(
        f"{line} of form {sheet.form}"
        for sheet, lines in zip(sheets, losses, strict=True)
        for line in lines
    )


def _losses(sheet: BubbleSheet) -> tuple[str, ...]:
    pairs = dict.fromkeys(row.label.split(".")[0] for row in sheet.rows if "." in row.label)
    wide = [row.label for row in sheet.rows if len(row.letters) > _BUBBLES and "." not in row.label]
    found = (
        ("answered in writing", list(map(str, sheet.written))),
        ("matching, which takes several lines", list(pairs)),
        ("more than five options", wide),
    )
    return tuple(f"{what}: {_name(numbers)}" for what, numbers in found if numbers)


def _name(numbers: Sequence[str]) -> str:
    return ("question " if len(numbers) == 1 else "questions ") + ", ".join(numbers)
