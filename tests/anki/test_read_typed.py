"""Notes of Anki's with an answer to type ({{type:Field}}) become short answers."""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from quizgen.anki.again import stream_again
from quizgen.anki.read_merge import merge_import
from quizgen.anki.read_package import Read, open_package, read_package
from quizgen.deck.identity import fingerprint
from quizgen.deck.item import Flashcard, ShortAnswer
from quizgen.memory.marking import mark
from tests.anki.hostile_build import BASIC, database, legacy, modern

SAVED = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
FRONT = "{{Front}}\n\n{{type:Back}}"
BACK = "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}"


def _models(front: str = FRONT, back: str = BACK, *names: str) -> dict[str, Any]:
    fields = ("Front", "Back", *names)
    return {
        str(BASIC): {
            "id": BASIC,
            "name": "Basic (type in the answer)",
            "type": 0,
            "flds": [{"name": name, "ord": at} for at, name in enumerate(fields)],
            "tmpls": [{"name": "Card 1", "ord": 0, "qfmt": front, "afmt": back}],
        }
    }


def _read(text: str, models: dict[str, Any]) -> Read:
    note = (1, "guid-one", BASIC, 1700000000, " t1 ", text)
    return read_package(io.BytesIO(legacy(database([note], models=models))), "file", None)


def _one(text: str, models: dict[str, Any] | None = None) -> Any:
    (found,) = _read(text, models or _models()).deck.items
    return found


def test_what_is_to_be_typed_is_a_short_answer() -> None:
    found = _one("Capital of Norway?\x1fOslo")
    assert isinstance(found, ShortAnswer)
    assert (found.question, found.answer, found.explanation) == ("Capital of Norway?", "Oslo", "")
    assert (found.tags, found.status, found.markup) == (["t1"], "approved", "plain")
    assert found.fingerprint == fingerprint(found)


def test_both_schemas_say_so() -> None:
    notes = [(1, "g", BASIC, 0, "", "q\x1fa")]
    old, new = (
        read_package(io.BytesIO(package), "file", None).deck
        for package in (
            legacy(database(notes, models=_models())),
            modern(database(notes, models=_models(), version=18)),
        )
    )
    assert old == new
    assert isinstance(old.items[0], ShortAnswer)


def test_it_has_the_id_that_it_had_as_a_flashcard() -> None:
    plain = _models("{{Front}}", "{{Back}}")
    assert isinstance(_one("q\x1fa", plain), Flashcard)
    assert _one("q\x1fa", plain).id == _one("q\x1fa").id


def test_what_the_back_shows_beside_it_is_the_explanation() -> None:
    models = _models(FRONT, f"{BACK}<br>Note: {{{{More}}}}", "More")
    found = _one("q\x1fa\x1fBecause", models)
    assert (found.answer, found.explanation) == ("a", "Note: Because")
    assert _one("q\x1fa\x1f", _models(FRONT, BACK, "More")).explanation == ""


def test_a_back_without_a_line_does_not_say_the_question_again() -> None:
    found = _one("q\x1fa", _models(FRONT, "{{Front}} is {{type:Back}}"))
    assert (found.question, found.answer, found.explanation) == ("q", "a", "")


def test_html_around_a_plain_answer_stays() -> None:
    found = _one("<b>Bold</b> &amp; q\x1fthis &amp; that")
    assert isinstance(found, ShortAnswer)
    assert (found.question, found.markup) == ("<b>Bold</b> &amp; q", "html")
    assert mark(found, "this & that").right


@pytest.mark.parametrize(
    "answer",
    [
        "",
        " ",
        "<ul><li>a</li><li>b</li></ul>",
        "one<br>two",
        '<img src="x.png">',
        "[sound:x.mp3]",
        "long " * 60,
    ],
    ids=["none", "blank", "list", "two lines", "picture", "sound", "page"],
)
def test_what_nobody_can_type_stays_a_flashcard(answer: str) -> None:
    assert isinstance(_one(f"q\x1f{answer}"), Flashcard)


def test_a_typed_gap_stays_a_gap() -> None:
    models = _models("{{cloze:Front}}{{type:cloze:Front}}", "{{cloze:Front}}")
    models[str(BASIC)]["type"] = 1
    assert _one("{{c1::x}} y\x1f", models).kind == "cloze"


def test_fields_of_another_filter_are_typed_too() -> None:
    assert _one("q\x1fa", _models("{{Front}}{{type:nc:Back}}")).kind == "short_answer"


def test_two_fields_to_type_or_one_that_is_not_there_stay_a_flashcard() -> None:
    assert _one("q\x1fa", _models("{{Front}}{{type:Back}}{{type:Front}}")).kind == "flashcard"
    assert _one("q\x1fa", _models("{{Front}}{{type:Nothing}}", "{{Back}}")).kind == "flashcard"


def test_siblings_are_kept_apart() -> None:
    models = _models()
    models[str(BASIC)]["tmpls"].append(
        {"name": "Card 2", "ord": 1, "qfmt": "{{Back}}", "afmt": "{{Front}}"}
    )
    cards = [(1, 2001, 0), (1, 2001, 1)]
    note = (1, "guid-one", BASIC, 0, "", "q\x1fa")
    package = legacy(database([note], models=models, cards=cards))
    typed, flashcard = read_package(io.BytesIO(package), "file", None).deck.items
    assert (typed.kind, flashcard.kind) == ("short_answer", "flashcard")
    assert typed.fact == flashcard.fact != ""
    assert typed.fingerprint == fingerprint(typed)


def test_an_edit_of_it_goes_back_into_its_note(tmp_path: Path) -> None:
    note = (1, "guid-one", BASIC, 1700000000, "", "q\x1fa\x1fmore")
    models = _models(FRONT, f"{BACK}<br>{{{{More}}}}", "More")
    package = legacy(database([note], models=models))
    with open_package(io.BytesIO(package), "file", tmp_path) as opened:
        deck, kept = opened.whole_deck(), opened.keep()
    assert kept
    (item,) = deck.items
    edited = item.model_copy(update={"answer": "b & c", "explanation": "other"})
    written = io.BytesIO()
    changed = deck.model_copy(update={"items": [edited]})
    exported = stream_again(changed, kept, written, changed_at=SAVED, media=tmp_path)
    assert not exported.skipped
    (again,) = read_package(io.BytesIO(written.getvalue()), "file", None).deck.items
    assert isinstance(again, ShortAnswer)
    assert (again.answer, again.explanation, again.question) == ("b & c", "other", "q")


def test_an_edit_of_what_was_imported_as_a_flashcard_goes_back_too(tmp_path: Path) -> None:
    package = legacy(database([(1, "guid-one", BASIC, 0, "", "q\x1fa")], models=_models()))
    with open_package(io.BytesIO(package), "file", tmp_path) as opened:
        deck, kept = opened.whole_deck(), opened.keep()
    assert kept
    typed = deck.items[0]
    shared = typed.model_dump(include={"id", "status", "modified", "extra"})
    for front, skipped in (("q", 0), ("Q?", 0)):
        made = Flashcard(**shared, front=front, back="a")
        fits = fingerprint(made.model_copy(update={"front": "q"}))
        here = deck.model_copy(update={"items": [made.model_copy(update={"fingerprint": fits})]})
        written = io.BytesIO()
        exported = stream_again(here, kept, written, changed_at=SAVED, media=tmp_path)
        assert len(exported.skipped) == skipped
        (again,) = read_package(io.BytesIO(written.getvalue()), "file", None).deck.items
        assert isinstance(again, ShortAnswer)
        assert again.question == front


def test_what_was_a_flashcard_becomes_one_when_it_is_imported_again() -> None:
    read = _read("q\x1fa", _models())
    typed = read.deck.items[0]
    shared = typed.model_dump(include={"id", "status", "tags", "modified", "extra"})
    made = Flashcard(**shared, front="q", back="a")
    old = made.model_copy(update={"fingerprint": fingerprint(made)})
    merged = merge_import(read.deck.model_copy(update={"items": [old]}), read.deck)
    assert merged.deck.items == [typed]
    assert merged.updated == (typed.id,)
