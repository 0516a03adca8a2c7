"""CSV into a deck: the table that quizgen writes, other tables with headings, two bare columns.

The delimiter is whatever the first line has most of, for spreadsheets write semicolons in many
countries.
"""

import csv
import io
from collections.abc import Mapping, Sequence

from quizgen.errors import ImportFileError
from quizgen.lms.csv_headings import find_columns, is_of_cards
from quizgen.lms.read_csv_rows import read_row
from quizgen.lms.reading import Imported, Reading
from quizgen.lms.spreadsheet_cells import unguard


def read_csv(content: bytes, name: str) -> Imported:
    """The deck of a table named `name`. Raises ImportFileError with every mistake."""
    reading = Reading(name)
    text = reading.decode(content)
    rows = _rows(text, name)
    if not rows:
        raise ImportFileError(f"{name} is empty", hint="name a table with questions and answers")
    headings = rows[0][1]
    if columns := find_columns(headings):
        _tell_unknown(headings, columns, reading)
        usual = "flashcard" if is_of_cards(headings) else ""
        for line, cells in rows[1:]:
            row = {column: unguard(cells[at]) for at, column in columns.items() if at < len(cells)}
            options = [unguard(cells[at]) for at, column in columns.items()
                       if column == "option" and at < len(cells) and cells[at].strip()]  # fmt: skip
            read_row(line, row, options, reading, usual)
    else:
        for line, cells in rows:
            _read_card(line, cells, reading)
    return reading.finish()


def _read_card(line: int, cells: Sequence[str], reading: Reading) -> None:
    """A row of a table without headings: front and back."""
    if len(cells) < 2:
        reading.wrong(line, "only one column; write the answer into a second")
        return
    reading.add(line, "flashcard", {"front": unguard(cells[0]), "back": unguard(cells[1])})
    if any(cell.strip() for cell in cells[2:]):
        reading.lose(line, "columns after the second left out")


def _rows(text: str, name: str) -> list[tuple[int, list[str]]]:
    """Rows that are not blank, with the lines on which they begin."""
    first = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, begins = [], 1
    try:
        for cells in table:
            if any(cell.strip() for cell in cells):
                rows.append((begins, cells))
            begins = table.line_num + 1
    except csv.Error as error:
        raise ImportFileError(
            f"{name} is no table; nothing is imported",
            mistakes=(f'{name}:{begins}: {error}; write " inside a cell as ""',),
            hint="save it again as CSV from a spreadsheet",
        ) from error
    return rows


def _tell_unknown(cells: Sequence[str], columns: Mapping[int, str], reading: Reading) -> None:
    unknown = [cell.strip() for at, cell in enumerate(cells) if at not in columns and cell.strip()]
    if unknown:
        reading.lose(1, f"columns left out: {', '.join(unknown)}")
