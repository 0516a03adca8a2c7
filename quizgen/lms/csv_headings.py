"""Headings of tables of questions, as people write them."""

import re
from collections.abc import Sequence

_HEADINGS = {
    "question": ("question", "text", "statement", "front", "term", "prompt",
                 "frage", "pregunta", "soru"),
    "answer": ("answer", "correct answer", "right answer", "correct", "back", "definition",
               "antwort", "réponse", "respuesta", "cevap"),
    "also_right": ("also right", "accept"),
    **{
        name: (name.replace("_", " "),)
        for name in ("id", "kind", "tolerance", "why", "explanation", "evidence", "as_of",
                     "points", "difficulty", "tags", "status")
    },
}  # fmt: skip
_OPTION = re.compile(
    r"(?:option|choice|answer|antwort|réponse|opción|respuesta|seçenek|cevap) ?(\d{1,2}|[a-z])"
)
_OF_CARDS = ("front", "term")


def find_columns(cells: Sequence[str]) -> dict[int, str]:
    """What the columns of a heading row hold; nothing if it is no heading row."""
    known = {heading: column for column, names in _HEADINGS.items() for heading in names}
    found = {}
    for place, cell in enumerate(cells):
        heading = _heading(cell)
        if _OPTION.fullmatch(heading):
            found[place] = "option"
        elif heading in known and known[heading] not in found.values():
            found[place] = known[heading]
    return found if {"question", "answer"} <= set(found.values()) else {}


def is_of_cards(cells: Sequence[str]) -> bool:
    """Whether a heading row speaks of the sides of cards and not of questions."""
    return any(_heading(cell) in _OF_CARDS for cell in cells)


def _heading(cell: str) -> str:
    return " ".join(cell.replace("_", " ").casefold().split())
