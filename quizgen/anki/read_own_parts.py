"""The texts in the fields of each of quizgen's note types, and the item's fields made of them."""

from collections.abc import Callable, Mapping
from typing import Any

from quizgen.anki.note_types import OPTIONS, PINNED

ON_BACK = frozenset({"back", "answer", "reasons", "correction", "explanation", "accept"})
"""Parts that are shown only after the answer."""

Parts = dict[str, list[str]]
Fields = Mapping[str, str]


def find_parts(kind: str, fields: Fields) -> Parts:
    """Each text of the note that is one of its own in the item, as HTML, by the item's field.

    Raises ValueError if the note has not the form of its kind.
    """
    accept = [text for text in fields["Also right"].split(" · ") if text]
    return {**_FIND[kind](fields), "explanation": [fields["Explanation"]], "accept": accept}


def join_parts(kind: str, read: Parts, fields: Fields) -> dict[str, Any]:
    """The item's own fields from the same texts as they are in the item.

    Raises ValueError or LookupError if what the note says is not what its kind can be.
    """
    own = _JOIN[kind](read, fields) if kind in _JOIN else {}
    listed = {"accept", "options", "order", "decoys", "reasons", "lefts", "rights"}
    single = {name: texts[0] for name, texts in read.items() if name not in listed}
    return {**single, "accept": read["accept"], **own}


def _singles(**names: str) -> Callable[[Fields], Parts]:
    return lambda fields: {name: [fields[field]] for name, field in names.items()}


def _find_choice(fields: Fields) -> Parts:
    places = [place for place in range(1, OPTIONS + 1) if fields[f"Option {place}"]]
    return {
        "question": [fields["Question"]],
        "options": [fields[f"Option {place}"] for place in places],
        "reasons": [fields[f"Why {place}"] for place in places],
    }


def _join_choice(read: Parts, fields: Fields) -> dict[str, Any]:
    places = [str(place) for place in range(1, OPTIONS + 1) if fields[f"Option {place}"]]
    right = [read["options"][places.index(number)] for number in fields["Right"].split()]
    if not right:
        raise ValueError("no option is right")
    several = len(right) > 1 or fields["Several"].strip()
    pairs = zip(read["options"], read["reasons"], strict=True)
    return {
        "options": read["options"],
        "answer": right if several else right[0],
        "why": {option: reason for option, reason in pairs if reason},
        "pinned": [
            read["options"][places.index(number)]
            for number in fields[PINNED].split()
            if number in places
        ],
    }


def _join_true_false(_read: Parts, fields: Fields) -> dict[str, Any]:
    answers = {"True": True, "False": False}
    return {"answer": answers[fields["Answer"].strip()]}


def _join_short_answer(_read: Parts, fields: Fields) -> dict[str, Any]:
    tolerance = fields["Tolerance"].strip()
    return {"tolerance": float(tolerance)} if tolerance else {}


def _find_matching(fields: Fields) -> Parts:
    rows = [_inner(row, "td") for row in _pieces(fields["Pairs"], "tr")]
    if any(len(row) != 2 for row in rows):
        raise ValueError("its table has not two columns")
    rights = [row[1] for row in rows]
    listed = _inner(fields["Right"], "li")
    return {
        "question": [fields["Question"]],
        "lefts": [row[0] for row in rows],
        "rights": rights,
        "decoys": [text for text in listed if text not in rights],
    }


def _join_matching(read: Parts, _fields: Fields) -> dict[str, Any]:
    pairs = zip(read["lefts"], read["rights"], strict=True)
    return {"pairs": [list(pair) for pair in pairs], "decoys": read["decoys"]}


def _find_ordering(fields: Fields) -> Parts:
    return {"question": [fields["Question"]], "order": _inner(fields["Order"], "li")}


def _pieces(text: str, tag: str) -> list[str]:
    """What follows each opening tag, up to the next."""
    return [piece.partition(">")[2] for piece in text.split(f"<{tag}")[1:]]


def _inner(text: str, tag: str) -> list[str]:
    return [piece.partition(f"</{tag}>")[0].strip() for piece in _pieces(text, tag)]


_FIND: dict[str, Callable[[Fields], Parts]] = {
    "flashcard": _singles(front="Front", back="Back"),
    "short_answer": _singles(question="Question", answer="Answer"),
    "cloze": _singles(text="Text"),
    "choice": _find_choice,
    "true_false": _singles(statement="Statement", correction="Correction"),
    "matching": _find_matching,
    "ordering": _find_ordering,
}
_JOIN: dict[str, Callable[[Parts, Fields], dict[str, Any]]] = {
    "choice": _join_choice,
    "true_false": _join_true_false,
    "short_answer": _join_short_answer,
    "matching": _join_matching,
    "ordering": lambda read, _fields: {"order": read["order"]},
}
