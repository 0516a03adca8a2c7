"""CSV into a deck: the table that quizgen writes, other tables with headings, two bare columns.

The delimiter is whatever the first line has most of, for spreadsheets write semicolons in many
countries. A row without a kind is a choice if it has options, else what its answer makes of it.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from quizgen.deck.item import KINDS
from quizgen.errors import ImportFileError
from quizgen.lms.prepare import AROUND
from quizgen.lms.read_answers import read_number
from quizgen.lms.reading import Imported, Reading, decode, tell_encoding
from quizgen.lms.spreadsheet_cells import (
    split_lines,
    split_quotes,
    split_reasons,
    split_sides,
    split_tags,
    unguard,
)

_HEADINGS = {
    "question": ("question", "text", "statement", "front", "term", "prompt"),
    "answer": ("answer", "correct answer", "right answer", "correct", "back", "definition"),
    "also_right": ("also right", "accept"),
    **{
        name: (name.replace("_", " "),)
        for name in ("id", "kind", "tolerance", "why", "explanation", "evidence", "as_of",
                     "points", "difficulty", "tags", "status")
    },
}  # fmt: skip
_OPTION = re.compile(r"(?:option|choice|answer) ?(\d{1,2}|[a-z])")
# Spreadsheets write truth in the language of their user.
_TRUE = ("true", "wahr", "vrai", "verdadero", "doğru", "참")
_FALSE = ("false", "falsch", "faux", "falso", "yanlış", "거짓")
_TRUTH = {**dict.fromkeys(_TRUE, True), **dict.fromkeys(_FALSE, False)}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
Row = Mapping[str, str]


def read_csv(content: bytes, name: str) -> Imported:
    """The deck of a table named `name`. Raises ImportFileError with every mistake."""
    reading = Reading(name)
    text, taken_for = decode(content, name)
    tell_encoding(reading, taken_for)
    rows = _rows(text, name)
    if not rows:
        raise ImportFileError(f"{name} is empty", hint="name a table with questions and answers")
    columns = find_columns(rows[0][1])
    if columns:
        _tell_unknown(rows[0][1], columns, reading)
    for line, cells in rows[1:] if columns else rows:
        if columns:
            options = [unguard(cells[at]) for at, column in columns.items()
                       if column == "option" and at < len(cells) and cells[at].strip()]  # fmt: skip
            row = {column: unguard(cells[at]) for at, column in columns.items() if at < len(cells)}
            _read_row(line, row, options, reading)
        elif len(cells) < 2:
            reading.wrong(line, "only one column; write the answer into a second")
        else:
            reading.add(line, "flashcard", {"front": unguard(cells[0]), "back": unguard(cells[1])})
            if any(cell.strip() for cell in cells[2:]):
                reading.lose(line, "columns after the second left out")
    return reading.finish()


def find_columns(cells: Sequence[str]) -> dict[int, str]:
    """What the columns of a heading row hold; nothing if it is no heading row."""
    known = {heading: column for column, names in _HEADINGS.items() for heading in names}
    found = {}
    for place, cell in enumerate(cells):
        heading = " ".join(cell.replace("_", " ").casefold().split())
        if _OPTION.fullmatch(heading):
            found[place] = "option"
        elif heading in known and known[heading] not in found.values():
            found[place] = known[heading]
    return found if {"question", "answer"} <= set(found.values()) else {}


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


def _read_row(line: int, row: Row, options: Sequence[str], reading: Reading) -> None:
    answer = row.get("answer", "")
    kind = row.get("kind", "").strip().casefold() or _guess_kind(answer, options)
    if kind not in KINDS:
        reading.wrong(line, f"{kind!r} is no kind; write one of {', '.join(KINDS)}")
        return
    fields = {**_common_fields(line, row, reading), **_own_fields(kind, row, options)}
    if row.get("status") == "approved":
        fields["status"] = "approved"
    reading.add(line, kind, fields, row.get("id", "").strip())


def _guess_kind(answer: str, options: Sequence[str]) -> str:
    if len(options) > 1:
        return "choice"
    return "true_false" if answer.strip().casefold() in _TRUTH else "short_answer"


def _common_fields(line: int, row: Row, reading: Reading) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "explanation": row.get("explanation", ""),
        "as_of": row.get("as_of", ""),
        "accept": split_lines(row.get("also_right", "")),
        "evidence": split_quotes(row.get("evidence", "")),
        "tags": split_tags(row.get("tags", "")),
        "difficulty": row.get("difficulty", "").strip().casefold(),
    }
    for name in ("points", "tolerance"):
        cell = row.get(name, "").strip()
        number = read_number(cell)
        if cell and number is None:
            reading.wrong(line, f"{name}: {cell!r} is no number")
        elif cell and number is not None:
            fields[name] = float(number)
    return fields


def _own_fields(kind: str, row: Row, options: Sequence[str]) -> dict[str, Any]:
    asked, answer = row.get("question", ""), row.get("answer", "")
    match kind:
        case "choice":
            right = _right_options(answer, options)
            why = split_reasons(row.get("why", ""), options)
            return {"question": asked, "options": list(options), "answer": right, "why": why}
        case "true_false":
            truth, _, correction = answer.strip(AROUND).partition("\n")
            judged = _TRUTH.get(truth.strip().casefold())
            return {"statement": asked, "answer": judged, "correction": correction}
        case "cloze":
            return {"text": asked}
        case "matching":
            pairs = [split_sides(line) for line in split_lines(answer)]
            rights = {right for _, right in pairs}
            decoys = [option for option in options if option not in rights]
            return {"question": asked, "pairs": pairs, "decoys": decoys}
        case "ordering":
            steps = [re.sub(r"^\d+\. ", "", line) for line in split_lines(answer)]
            return {"question": asked, "order": steps}
        case "flashcard":
            return {"front": asked, "back": answer}
        case _:
            return {"question": asked, "answer": answer}


def _right_options(answer: str, options: Sequence[str]) -> str | list[str]:
    """The options meant: word for word, or by letters or numbers such as B, or 1, 3."""
    if answer in options:
        return answer
    flat = {" ".join(option.split("\n")): option for option in options}
    lines = split_lines(answer)
    if all(line in flat for line in lines):
        right = [flat[line] for line in lines]
    else:
        named = dict(zip(_LETTERS, options, strict=False))
        named |= {str(place): option for place, option in enumerate(options, start=1)}
        places = re.split(r"[,;\s]+", answer.strip().casefold())
        right = [named[place] for place in places] if set(places) <= named.keys() else [answer]
    return right[0] if len(right) == 1 else right
