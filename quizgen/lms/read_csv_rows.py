"""Rows of a table into items. A row without a kind is a choice if it has options, else what its
answer makes of it.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from quizgen.deck.item import KINDS
from quizgen.lms.prepare import AROUND
from quizgen.lms.read_answers import read_number
from quizgen.lms.reading import Reading
from quizgen.lms.spreadsheet_cells import (
    split_lines,
    split_quotes,
    split_reasons,
    split_sides,
    split_tags,
)

# Spreadsheets write truth in the language of their user.
_TRUE = ("true", "wahr", "vrai", "verdadero", "doğru", "참")
_FALSE = ("false", "falsch", "faux", "falso", "yanlış", "거짓")
_TRUTH = {**dict.fromkeys(_TRUE, True), **dict.fromkeys(_FALSE, False)}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Row = Mapping[str, str]  # what stands in a column, by its name


def read_row(
    line: int, row: Row, options: Sequence[str], reading: Reading, usual: str = ""
) -> None:
    """Add the item of a row; `usual` is the kind of rows that name none and have no options."""
    answer = row.get("answer", "")
    kind = row.get("kind", "").strip().casefold() or _guess_kind(answer, options, usual)
    if kind not in KINDS:
        reading.wrong(line, f"{kind!r} is no kind; write one of {', '.join(KINDS)}")
        return
    fields = {**_common_fields(line, row, reading), **_own_fields(kind, row, options)}
    if row.get("status") == "approved":
        fields["status"] = "approved"
    reading.add(line, kind, fields, row.get("id", "").strip())


def _guess_kind(answer: str, options: Sequence[str], usual: str) -> str:
    if len(options) > 1 or usual:
        return "choice" if len(options) > 1 else usual
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
