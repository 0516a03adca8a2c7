"""Any item in a Canvas package is there as Canvas would have it, or its loss is told."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from quizgen.deck.gaps import outer_gaps
from quizgen.deck.item import AnyItem, Cloze, Flashcard, Matching, Ordering, ShortAnswer
from quizgen.errors import ExportError
from quizgen.lms.formats import export_deck
from tests.deck.makers import deck
from tests.lms.canvas_reader import read_canvas
from tests.lms.test_round_trip import every_field, items, seen, texts, trimmed
from tests.lms.traps import TRAPS
from tests.worksheet.sample import DECK

_EXCUSES = {
    "accept": ("other right answers", "line breaks"),
    "answer": ("line breaks",),
    "asked": ("gaps in gaps",),
    "back": ("line breaks",),
    "decoys": ("line breaks",),
    "gaps": ("line breaks", "gaps in gaps"),
    "pairs": ("line breaks",),
    "tolerance": ("tolerance",),
    "correction": ("correction",),
}


def wanted(one: AnyItem) -> dict[str, Any]:
    """The fields that Canvas holds, as it holds them."""
    fields = seen(one)
    match one:
        case Cloze():
            text, position = "", 0
            for gap in outer_gaps(one.text):
                hint = f" ({gap.hint})" if gap.hint else ""
                text += one.text[position : gap.start] + "_____" + hint
                position = gap.end
            fields["asked"] = (text + one.text[position:]).strip(" \t\n\r\x0b\x0c")
            fields["gaps"] = [answer for answer, _ in fields["gaps"]]
        case ShortAnswer() if one.tolerance is not None:
            fields["numbers"] = fields["answer"]
        case Matching() | Ordering():
            fields["pairs"] = fields.get("pairs") or [
                [step, str(place)] for place, step in enumerate(fields["order"], start=1)
            ]
        case Flashcard():
            fields["answer"] = fields["back"]
    return fields


def check(*written: AnyItem) -> None:
    try:
        exported = export_deck(deck(*written), "canvas")
    except ExportError:
        return
    read = read_canvas(exported.content)
    for one in deck(*written).items:
        told = [loss.what for loss in exported.losses if loss.item_id == one.id]
        if any(word in what for word in ("left out: ", "invisible", "its HTML") for what in told):
            continue
        fields = wanted(one)
        for name, value in read[f"q{one.id}"].items():
            if any(word in what for word in _EXCUSES.get(name, ()) for what in told):
                continue
            if name == "numbers":
                assert Decimal(fields["numbers"]) == value[0]
            elif name == "pairs":
                assert sorted(value) == sorted(fields["pairs"])
            elif name == "points":
                assert value == pytest.approx(fields["points"])
            elif value or name not in ("back", "correction", "decoys"):
                assert trimmed(value) == trimmed(fields.get(name)), name
            else:
                assert not fields.get(name) or isinstance(one, Flashcard), name


def test_a_teacher_s_deck_is_there() -> None:
    check(*DECK.items[:-1])


@pytest.mark.parametrize("text", TRAPS)
def test_traps_in_every_field_are_there(text: str) -> None:
    check(*every_field(text, "another"))


@given(one=items)
@settings(max_examples=150, deadline=None)
def test_any_item_is_there_or_its_loss_is_told(one: AnyItem) -> None:
    check(one)


@given(text=texts, other=texts)
@settings(max_examples=60, deadline=None)
def test_any_text_in_any_field_is_there_or_its_loss_is_told(text: str, other: str) -> None:
    check(*every_field(text, other))


@pytest.mark.parametrize("tolerance", [0, 2.767680897217187e-71, 5e-324, 1e9])
@pytest.mark.parametrize("answer", ["1.50", "123456789012345678901234567890.000001"])
def test_bounds_of_a_number_are_exact(answer: str, tolerance: float) -> None:
    check(ShortAnswer(id="0" * 12, question="How much?", answer=answer, tolerance=tolerance))
