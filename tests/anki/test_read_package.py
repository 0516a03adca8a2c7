"""What a package becomes: decks, ids, tags, quizgen's own notes."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest

from quizgen.anki import read_database, read_rows
from quizgen.anki.export import package_deck
from quizgen.anki.read_merge import merge_import
from quizgen.anki.read_package import Read, read_package
from quizgen.deck.identity import fingerprint
from quizgen.deck.item import AnyItem
from tests.anki import decks
from tests.anki.decks import EVERY, SAVED, deck, item, reworded
from tests.anki.hostile_build import BASIC, CLOZE, DECKS, GOOD, MODELS, database, legacy, modern


def _read(package: bytes, name: str = "file") -> Read:
    return read_package(io.BytesIO(package), name, None)


def _out_and_in(*items: AnyItem, **fields: Any) -> Read:
    package, _ = package_deck(deck(*items, **fields), changed_at=SAVED, media=None)
    return _read(package)


def test_both_schemas_read_to_the_same_deck() -> None:
    assert _read(legacy(database())).deck == _read(modern(database(version=18))).deck


def test_ids_follow_from_guid_and_place_alone() -> None:
    first = _read(legacy(database())).deck
    renumbered = [(note[0] + 50, *note[1:]) for note in reversed(GOOD)]
    again = _read(legacy(database(renumbered))).deck
    assert sorted(one.id for one in first.items) == sorted(one.id for one in again.items)


def test_every_fingerprint_fits() -> None:
    cloze = (3, "guid-three", CLOZE, 0, "x", "{{c1::a}}\x1f<i>more</i>")
    read = _read(legacy(database([*GOOD, cloze])))
    assert [one.fingerprint for one in read.deck.items] == [
        fingerprint(one) for one in read.deck.items
    ]


def test_the_title_is_the_deck_that_all_cards_lie_in() -> None:
    named = {**DECKS, "5": {"id": 5, "name": "A::B::C"}, "6": {"id": 6, "name": "A::B"}}
    read = _read(legacy(database(decks=named, cards=[(1, 5, 0), (2, 6, 0)])))
    assert read.deck.title == "A::B"
    assert [one.extra["anki"].get("deck") for one in read.deck.items] == ["A::B::C", None]
    named["6"]["name"] = "Z"
    assert _read(legacy(database(decks=named, cards=[(1, 5, 0), (2, 6, 0)]))).deck.title == "file"


def test_fields_that_no_card_shows_are_kept() -> None:
    models = {
        str(BASIC): {
            "id": BASIC,
            "name": "Basic",
            "type": 0,
            "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
            "tmpls": [{"name": "x", "ord": 0, "qfmt": "{{Front}}", "afmt": "{{FrontSide}}"}],
        }
    }
    read = _read(legacy(database(models=models)))
    assert read.deck.items[0].extra["anki"]["fields"] == {"Back": "back one"}


@pytest.mark.parametrize("one", EVERY, ids=lambda one: f"{one.kind} {one.id}")
def test_each_kind_of_item_comes_back_as_it_went(one: AnyItem) -> None:
    (found,) = _out_and_in(one, tags=[]).deck.items
    ignored = {"fingerprint", "modified"}
    assert found.model_dump(exclude=ignored) == one.model_dump(exclude=ignored)


def test_html_and_odd_texts_come_back_as_they_went() -> None:
    marked = item(40, "flashcard", front="<b>a</b> &amp; b", back="<i>c</i>", markup="html")
    odd = item(
        41,
        "choice",
        question="Is 2 < 3 & 4 > 3?",
        options=["yes & no", "<yes>", 'a "b"'],
        answer="<yes>",
        why={"yes & no": "1 < 2\nand so on"},
        pinned=['a "b"'],
        status="approved",
    )
    found = {one.id: one for one in _out_and_in(marked, odd, tags=[]).deck.items}
    assert found[marked.id].front == marked.front  # type: ignore[union-attr]
    assert found[odd.id].options == odd.options  # type: ignore[union-attr]
    assert found[odd.id].why == odd.why  # type: ignore[union-attr]
    assert found[odd.id].pinned == odd.pinned  # type: ignore[union-attr]
    assert not found[odd.id].extra


def test_what_quizgen_exported_is_nothing_new() -> None:
    merged = merge_import(deck(*EVERY), _out_and_in(*EVERY).deck)
    assert (merged.added, merged.updated, merged.kept) == ((), (), ())


def test_an_older_note_does_not_undo_a_newer_item() -> None:
    newer = reworded(decks.CLOZE, text="{{c1::new}}", modified="2027-01-01T00:00:00Z")
    newer = newer.model_copy(update={"fingerprint": fingerprint(newer)})
    merged = merge_import(deck(newer), _out_and_in(decks.CLOZE).deck)
    assert merged.deck.items == [newer]
    assert (merged.updated, merged.kept) == ((), ())


def test_a_persons_edit_here_is_kept_and_told() -> None:
    edited = reworded(decks.CLOZE, text="{{c1::mine}}")
    merged = merge_import(deck(edited), _out_and_in(decks.CLOZE).deck)
    assert merged.kept == (edited.id,)
    assert merged.deck.items == [edited]


def test_an_edit_in_anki_keeps_what_a_note_does_not_say() -> None:
    old = item(50, "flashcard", front="a", back="b", fact="f01", difficulty="hard", points=2.0)
    new, _ = package_deck(
        deck(reworded(old, back="c")), changed_at=SAVED + timedelta(days=1), media=None
    )
    merged = merge_import(deck(old), _read(new).deck)
    (found,) = merged.deck.items
    assert merged.updated == (old.id,)
    assert (found.back, found.fact, found.difficulty, found.points) == ("c", "f01", "hard", 2.0)  # type: ignore[union-attr]
    assert found.fingerprint == fingerprint(found)


def test_a_quizgen_note_that_no_longer_fits_is_told() -> None:
    package, _ = package_deck(deck(decks.CHOICE, decks.CLOZE), changed_at=SAVED, media=None)
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        content = archive.read("collection.anki2")
    right = "\x1f2\x1f\x1fA simple majority"
    assert content.count(right.encode()) == 1
    read = _read(legacy(content.replace(right.encode(), right.replace("2", "9").encode())))
    assert [one.id for one in read.deck.items] == [decks.CLOZE.id]
    assert any("no longer fits" in loss.what for loss in read.losses)


def test_more_notes_than_a_package_can_hold_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    notes = [(n, f"g{n}", BASIC, 0, "", f"a{n}\x1fb") for n in range(1, 50)]
    content = legacy(database(notes))
    monkeypatch.setattr(read_rows, "_FEWEST", 10 - len(content) // 8)
    read = _read(content)
    assert len(read.deck.items) == 10
    assert any("rest of the notes" in loss.what for loss in read.losses)


@pytest.mark.slow
def test_a_long_template_does_not_fill_the_memory() -> None:
    long = {**MODELS[str(BASIC)], "id": 1009}
    long["tmpls"] = [{"name": "x", "ord": 0, "qfmt": "{{Front}}", "afmt": "x" * 200_000}]
    notes = [(n, f"g{n}", 1009, 0, "", f"a{n}\x1fb") for n in range(11, 600)]
    read = _read(legacy(database([*GOOD, *notes], models={**MODELS, "1009": long})))
    assert 300 < len(read.deck.items) < 400
    assert any("beyond what a package" in loss.what for loss in read.losses)


def test_tags_that_are_nothing_are_none() -> None:
    odd = [(1, "guid-one", BASIC, 0, ' " :: ', "a\x1fb")]
    (found,) = _read(legacy(database(odd))).deck.items
    assert found.tags == []
    assert found.fingerprint == fingerprint(found)


def test_a_value_too_large_for_sqlite_costs_its_note_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_database, "LONGEST", 20_000)
    long = (9, "guid-nine", BASIC, 0, "", "x" * 30_000 + "\x1fb")
    read = _read(legacy(database([*GOOD, long])))
    assert len(read.deck.items) == 2
    assert any("cannot be read" in loss.what for loss in read.losses)


def test_a_card_whose_gap_would_end_elsewhere_is_told_and_the_others_are_taken() -> None:
    note = (70, "guid-70", CLOZE, 1, "", "{{c1::x{y}{{c2::}z}}}}\x1f")
    cards = [(70, 1, place) for place in (0, 1)]
    read = _read(legacy(database([note], cards=cards)))
    assert [item.text for item in read.deck.items] == ["x{y}{{c2::}z}}"]  # type: ignore[union-attr]
    (told,) = (loss for loss in read.losses if "asked alone" in loss.what)
    assert (told.what, told.count, told.kept) == (
        "cards whose note has c1 where it cannot be asked alone",
        1,
        True,
    )
