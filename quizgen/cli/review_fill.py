"""Writing an item by hand: its kind, its lines, what it comes to."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from quizgen.cli.review_build import build_item, read_pair, split_list
from quizgen.cli.review_lines import KIND_NAMES
from quizgen.cli.review_options import in_order
from quizgen.cli.screen_face import ENTER, Face, Key
from quizgen.deck.gaps import wrong_gaps
from quizgen.deck.identity import make_id
from quizgen.deck.item import KINDS, AnyItem
from quizgen.deck.words import asked_text

NUMBERS = {str(place): kind for place, kind in enumerate(KINDS, start=1)}
_TAKE = Key((ENTER,), "take it", "take the line as it stands", shown="Enter")
_ENOUGH = Key((ENTER,), "enough", "an empty line ends the list", shown="Enter")


def kind_keys() -> list[Key]:
    """A key for each kind of item."""
    return [
        Key((number,), KIND_NAMES[kind], f"write an item of the kind {kind}")
        for number, kind in NUMBERS.items()
    ]


def fill_item(kind: str, face: Face, taken: Sequence[str]) -> AnyItem:
    """Ask for the lines of an item of a kind. `taken` are the ids that are in use. Raises Leave."""
    lines = {**_FILL[kind](face), "explanation": _line(face, "explanation (may be empty)")}
    item = build_item(kind, {**lines, "id": make_id(kind), "status": "approved"})
    named = make_id(kind, asked_text(item), str(sorted(lines.items())), taken=taken)
    return item.model_copy(update={"id": named})


def _fill_choice(face: Face) -> Mapping[str, Any]:
    question = _line(face, "question", _needed)
    answer = _line(face, "right option", _needed)
    wrong = _lines(face, "wrong option", 1, [answer])
    why = {option: _line(face, f"why is {option!r} wrong (may be empty)") for option in wrong}
    options = in_order(_spread([answer, *wrong], question))
    return {
        "question": question,
        "options": options,
        "answer": answer,
        "why": {option: reason for option, reason in why.items() if reason},
    }


def _spread(options: Sequence[str], question: str) -> list[str]:
    """An order that depends on the texts alone, so that the right one is not always first."""
    return sorted(options, key=lambda option: make_id(question, option))


def _fill_true_false(face: Face) -> Mapping[str, Any]:
    statement = _line(face, "statement", _needed)
    answer = _line(face, "true or false", _truth).lower().startswith("t")
    correction = "" if answer else _line(face, "what is true instead (may be empty)")
    return {"statement": statement, "answer": answer, "correction": correction}


def _fill_cloze(face: Face) -> Mapping[str, Any]:
    def check(text: str) -> str:
        return (wrong_gaps(text) or [""])[0]

    return {"text": _line(face, "sentence with {{c1::gap}} or {{c1::gap::hint}}", check)}


def _fill_short_answer(face: Face) -> Mapping[str, Any]:
    return {
        "question": _line(face, "question", _needed),
        "answer": _line(face, "answer", _needed),
        "accept": split_list(_line(face, "also right; and this (may be empty)")),
    }


def _fill_matching(face: Face) -> Mapping[str, Any]:
    question = _line(face, "question", _needed)
    pairs = [read_pair(text) for text in _lines(face, "left = right", 2, (), _pair)]
    return {"question": question, "pairs": pairs}


def _fill_ordering(face: Face) -> Mapping[str, Any]:
    question = _line(face, "question", _needed)
    return {"question": question, "order": _lines(face, "step", 2)}


def _fill_flashcard(face: Face) -> Mapping[str, Any]:
    return {"front": _line(face, "front", _needed), "back": _line(face, "back", _needed)}


_FILL: dict[str, Callable[[Face], Mapping[str, Any]]] = {
    "choice": _fill_choice,
    "true_false": _fill_true_false,
    "cloze": _fill_cloze,
    "short_answer": _fill_short_answer,
    "matching": _fill_matching,
    "ordering": _fill_ordering,
    "flashcard": _fill_flashcard,
}


def _line(face: Face, label: str, check: Callable[[str], str] = lambda _: "") -> str:
    """One line, shown in the transcript once it is taken."""
    text = face.read(f"{label}: ", [_TAKE], check)
    if text and not face.look.plain:
        face.show([[("class:quiet", f"   {label}: "), ("", text)]])
    return text


def _lines(
    face: Face,
    label: str,
    fewest: int,
    known: Sequence[str] = (),
    check: Callable[[str], str] = lambda _: "",
) -> list[str]:
    """Lines until an empty one; each only once, and `fewest` at least."""
    texts: list[str] = []

    def check_line(text: str) -> str:
        if not text:
            return "" if len(texts) >= fewest else f"{fewest} at least."
        return "That is there already." if text in (*known, *texts) else check(text)

    while True:
        text = face.read(f"{label} {len(texts) + 1}: ", [_ENOUGH], check_line)
        if not text:
            return texts
        texts.append(text)
        if not face.look.plain:
            face.show([[("class:quiet", f"   {label} {len(texts)}: "), ("", text)]])


def _needed(text: str) -> str:
    return "" if text else "This cannot be empty."


def _truth(text: str) -> str:
    return "" if text.lower() in {"t", "f", "true", "false"} else "Type true or false."


def _pair(text: str) -> str:
    try:
        read_pair(text)
    except ValueError as error:
        return str(error)
    return ""
