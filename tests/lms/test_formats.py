"""The table of formats: what a format claims to hold is in its file, all else is reported."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from quizgen.deck.item import KINDS, AnyItem
from quizgen.errors import ExportError
from quizgen.lms.formats import FORMATS, export_deck
from quizgen.lms.losses import FIELDS, Capabilities, find_losses, used_fields
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.capability_table import capability_table
from tests.worksheet.sample import DECK

_TEXT = "one of a kind"
_CHOICE: dict[str, Any] = {"question": "?", "options": ["a", "b", "c"], "answer": "a"}
_SHORT = {"question": "?", "answer": "2.5"}
USING: dict[str, AnyItem] = {
    "accept": item(1, "short_answer", **_SHORT, accept=[_TEXT]),
    "spare": item(1, "choice", **_CHOICE, accept=[_TEXT]),
    "tolerance": item(1, "short_answer", **_SHORT, tolerance=0.125),
    "points": item(1, "choice", **_CHOICE, points=7.5),
    "why": item(1, "choice", **_CHOICE, why={"b": _TEXT}),
    "explanation": item(1, "choice", **_CHOICE, explanation=_TEXT),
    "evidence": item(1, "choice", **_CHOICE, evidence=[{"quote": _TEXT}]),
    "as_of": item(1, "choice", **_CHOICE, as_of=_TEXT),
    "tags": item(1, "choice", **_CHOICE, tags=[_TEXT]),
    "difficulty": item(1, "choice", **_CHOICE, difficulty="medium"),
    "media": item(1, "choice", **_CHOICE, media=[{"file": "map.png"}]),
    "hints": item(1, "cloze", text=f"a {{{{c1::b::{_TEXT}}}}}"),
    "nested": item(1, "cloze", text=f"a {{{{c1::b {{{{c2::{_TEXT}}}}}}}}}"),
    "pinned": item(1, "choice", **_CHOICE, pinned=["c"]),
    "several": item(1, "choice", **{**_CHOICE, "answer": ["a", "b"]}),
}
_SEEN_AS = {"tolerance": "0.125", "points": "7.5", "difficulty": "medium", "media": "map.png"}
_IN_ORDER = {"pinned", "several"}  # shown by order and scores, which the formats' own tests look at


def _everything(content: bytes) -> str:
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "".join(archive.read(name).decode() for name in archive.namelist())
    return content.decode()


def test_there_is_an_item_for_every_field() -> None:
    assert set(USING) == FIELDS
    for name, one in USING.items():
        assert used_fields(one) == {name}


@pytest.mark.parametrize("name", FORMATS)
def test_a_table_names_kinds_and_fields_that_there_are(name: str) -> None:
    held = FORMATS[name].capabilities()
    assert set(held.kinds) <= set(KINDS)
    assert held.fields <= FIELDS | {"description"}


@pytest.mark.parametrize("field", sorted(FIELDS))
@pytest.mark.parametrize("name", FORMATS)
def test_a_field_is_in_the_file_or_reported(name: str, field: str) -> None:
    held = FORMATS[name].capabilities()
    one = USING[field]
    try:
        exported = export_deck(deck(one), name)
    except ExportError:
        assert one.kind not in held.kinds or field == "several"
        return
    if field not in held.fields:
        assert any("left out" in loss.what for loss in exported.losses)
    elif field == "tolerance" and name in ("canvas",):
        assert "2.375" in _everything(exported.content)
    elif field not in _IN_ORDER:
        seen = _everything(exported.content).replace("&#32;", " ")
        assert _SEEN_AS.get(field, _TEXT) in seen
        assert not any("left out" in loss.what for loss in exported.losses)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_kind_is_in_the_file_or_reported(name: str, kind: str) -> None:
    held = FORMATS[name].capabilities()
    one = next(one for one in DECK.items if one.kind == kind)
    if kind not in held.kinds:
        with pytest.raises(ExportError, match="has no"):
            export_deck(deck(one), name)
        return
    whats = [loss.what for loss in export_deck(deck(one), name).losses]
    assert any("becomes" in what for what in whats) >= bool(held.kinds[kind])


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_deck_gives_the_same_bytes(name: str) -> None:
    assert export_deck(DECK, name) == export_deck(DECK, name)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_description_and_tags_of_the_deck_are_in_the_file_or_reported(name: str) -> None:
    one = item(1, "choice", **_CHOICE)
    exported = export_deck(deck(one, description=_TEXT, tags=["common tag"]), name)
    seen = _everything(exported.content)
    whats = {loss.what for loss in exported.losses}
    assert (_TEXT in seen) != ("the description of the deck left out" in whats)
    assert ("common tag" in seen) != ("the tags of the deck left out" in whats)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_lost_formatting_is_reported(name: str) -> None:
    bold = item(1, "choice", **{**_CHOICE, "question": "<b>Which</b>?"}, markup="html")
    exported = export_deck(deck(bold), name)
    assert "formatting of its HTML left out" in {loss.what for loss in exported.losses}
    assert "Which?" in _everything(exported.content)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_invisible_characters_are_reported(name: str) -> None:
    odd = item(1, "choice", **{**_CHOICE, "question": "Wh\x07ich\ufeff?"})
    exported = export_deck(deck(odd), name)
    assert "invisible characters left out" in {loss.what for loss in exported.losses}
    assert "Which?" in _everything(exported.content)


def test_texts_that_become_the_same_are_left_out() -> None:
    same = item(1, "choice", question="?", options=["a", "a\x07"], answer="a")
    kept = item(2, "choice", **_CHOICE)
    exported = export_deck(deck(same, kept), "moodle")
    assert exported.items == 1
    assert exported.losses[0].what == "left out: two texts of it read the same"


def test_the_readme_has_the_table_of_what_formats_hold() -> None:
    """After a change: python -m tests.lms.capability_table"""
    readme = Path(__file__).parents[2] / "README.md"
    assert capability_table() in readme.read_text("utf-8")


def test_nothing_is_lost_where_all_is_held() -> None:
    every = Capabilities(dict.fromkeys(KINDS, ""), FIELDS)
    assert [loss for one in USING.values() for loss in find_losses(one, every)] == []
