"""CSV, TSV, Aiken and JSON, read back by parsers of their own."""

import csv
import io
import json
import re

import pytest
from hypothesis import given, settings

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Choice
from quizgen.errors import ExportError
from quizgen.lms.formats import FORMATS, Exported, export_deck
from quizgen.lms.prepare import fit_text, on_one_line
from quizgen.lms.spreadsheet_cells import guard
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.traps import TRAPS, anything
from tests.worksheet.sample import DECK, ITEMS


def _export(form: str, *items: AnyItem) -> Exported:
    return export_deck(deck(*items), form)


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _unguarded(cell: str) -> str:
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


def _aiken(content: bytes) -> list[tuple[str, list[str], str]]:
    """Questions, options and answers as Moodle's import takes them apart, line by line."""
    found: list[tuple[str, list[str], str]] = []
    asked, options = "", list[str]()
    for line in content.decode().split("\n"):
        if len(line.strip()) < 2:
            continue
        if re.match(r"ANSWER:\s*[A-Z]", line):
            found.append((asked, options, options["ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(line[8])]))
            asked, options = "", []
        elif re.match(r"[A-Z][).][ \t]?", line):
            options.append(re.sub(r"^[A-Z][).][ \t]?", "", line).strip(" \t"))
        else:
            asked, options = line.strip(" \t"), []
    return found


def test_csv_has_a_row_for_every_item_with_all_its_texts() -> None:
    exported = export_deck(DECK, "csv")
    rows = _rows(exported.content)
    assert [row["kind"] for row in rows] == [one.kind for one in ITEMS[:-1]]
    assert rows[0]["answer"] == "Unanimous consent"
    assert rows[0]["option_4"] == "A written promise"
    assert rows[0]["why"].startswith("A simple majority: Every single member")
    assert rows[8]["also_right"] == "14,000,000 kroner\nNOK 14 million"
    assert rows[10]["answer"].startswith("PKK – Kurdistan Workers' Party\nCAATSA – ")
    assert rows[6]["question"].startswith("The {{c1::S-400}} has been")
    assert exported.content.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("cell", ["=1+1", "+1 a", "-a", "@SUM(A1)", "'=1", "=cmd|' /C calc'!A0"])
def test_no_cell_of_csv_is_a_formula(cell: str) -> None:
    exported = _export("csv", item(1, "flashcard", front=cell, back="b"))
    (row,) = _rows(exported.content)
    assert row["question"] == f"'{cell}"
    assert _unguarded(row["question"]) == cell
    assert "calculate" in exported.losses[0].what


@pytest.mark.parametrize("cell", ["-5", "+3.5", "1,000", "a=b", "'quoted'"])
def test_numbers_and_other_texts_of_csv_are_left_alone(cell: str) -> None:
    assert guard(cell) == cell


@given(text=anything)
@settings(max_examples=100)
def test_any_text_comes_back_from_csv(text: str) -> None:
    if not fit_text(text):
        return
    (row,) = _rows(_export("csv", item(1, "flashcard", front=text, back=text)).content)
    assert _unguarded(row["question"]) == _unguarded(row["answer"]) == fit_text(text)


def test_tsv_has_a_card_a_line() -> None:
    exported = export_deck(DECK, "tsv")
    cards = [line.split("\t") for line in exported.content.decode().splitlines()]
    assert [
        "How much did Norway give?",
        "14 million kroner / 14,000,000 kroner / NOK 14 million",
    ] in cards
    assert ["PKK", "Kurdistan Workers' Party"] in cards
    assert [
        "The _____ has been in service with the _____ since _____.",
        "S-400; Russian army; 2007",
    ] in cards
    assert len(cards) == 12 + 3
    whats = {loss.what for loss in exported.losses}
    assert {"choice becomes a card without options", "the evidence left out"} <= whats


@given(text=anything)
@settings(max_examples=100)
def test_any_text_is_one_line_of_tsv(text: str) -> None:
    if not fit_text(text):
        return
    exported = _export("tsv", item(1, "flashcard", front=text, back=text))
    line = on_one_line(fit_text(text))
    assert exported.content.decode() == f"{line}\t{line}\n"
    if line != fit_text(text):
        assert exported.losses


def test_aiken_holds_single_choices_and_says_what_it_leaves_out() -> None:
    exported = export_deck(DECK, "aiken")
    read = _aiken(exported.content)
    assert [asked for asked, _, _ in read] == [
        *(ITEMS[place].model_dump()["question"] for place in (0, 2, 3)),
        *(ITEMS[place].model_dump()["statement"] for place in (4, 5)),
    ]
    assert read[0][2] == "Unanimous consent"
    assert exported.items == 5
    gone = {int(loss.item_id) for loss in exported.losses if loss.what.startswith("left out")}
    assert gone == {2, 7, 8, 9, 10, 11, 12, 13}


def test_a_deck_that_aiken_cannot_hold_is_an_error() -> None:
    with pytest.raises(ExportError, match="Aiken has no gap questions"):
        _export("aiken", item(1, "cloze", text="{{c1::a}} b"))
    many = item(1, "choice", question="?", options=[str(n) for n in range(27)], answer="3")
    with pytest.raises(ExportError, match="26 options"):
        _export("aiken", many)


@pytest.mark.parametrize("text", TRAPS)
def test_traps_come_back_from_aiken(text: str) -> None:
    _aiken_round_trip(text)


@given(text=anything)
@settings(max_examples=100)
def test_any_text_comes_back_from_aiken_or_is_reported(text: str) -> None:
    _aiken_round_trip(text)


def _aiken_round_trip(text: str) -> None:
    if not fit_text(text):
        return
    other = "the other" if text != "the other" else "one more"
    asked = item(1, "choice", question=text, options=[other, text], answer=text)
    exported = _export("aiken", asked)
    line = on_one_line(fit_text(text))
    ((question, options, answer),) = _aiken(exported.content)
    assert (options, answer) == ([other, line], line)
    assert question.removeprefix("Q: ") == line.removeprefix("Q: ")
    if question != fit_text(text) or line != fit_text(text):
        assert exported.losses


def test_json_is_the_deck_itself() -> None:
    exported = export_deck(DECK, "json")
    assert exported.losses == ()
    data = json.loads(exported.content)
    back = Deck.model_validate({**data, "items": data["items"]})
    assert back.title == DECK.title
    assert [one.id for one in back.items] == [one.id for one in DECK.items[:-1]]
    first = back.items[0]
    assert isinstance(first, Choice)
    assert first.model_copy(update={"fingerprint": DECK.items[0].fingerprint}) == DECK.items[0]
    assert back.items[12].markup == "html"


def test_choices_that_belong_to_nothing_are_told_to_be_missing_from_cards() -> None:
    pairs = [["Oslo", "Norway"], ["Rome", "Italy"]]
    asked = [item(1, "matching", question="Where?", pairs=pairs, decoys=["Spain"]),
             item(2, "matching", question="Where?", pairs=pairs)]  # fmt: skip
    exported = _export("tsv", *asked)
    gone = [loss.item_id for loss in exported.losses if "belong to nothing" in loss.what]
    assert gone == [asked[0].id]
    assert b"Spain" not in exported.content


@pytest.mark.parametrize(
    ("form", "forgotten"),
    [("moodle", 1), ("gift", 1), ("tsv", 1), ("aiken", 1), ("csv", 0), ("json", 0), ("canvas", 0)],
)
def test_approvals_that_import_will_not_find_again_are_counted(form: str, forgotten: int) -> None:
    common = {"options": ["a", "b"], "answer": "a"}
    asked = [
        item(1, "choice", question="Who?", status="approved", **common),
        item(2, "choice", question="When?", status="new", **common),
    ]
    exported = _export(form, *asked)
    assert exported.forgotten == forgotten
    if FORMATS[form].read:
        back = FORMATS[form].reader()(exported.content, "back")
        kept = sum(one.status == "approved" for one in back.deck.items)
        assert kept == 1 - forgotten
