"""Packages: which items go in, and the same bytes for the same deck. What Anki says of them is in
tests/oracle.
"""

import io
import json
import re
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from quizgen.anki.export import Exported, Skipped, export_deck, package_deck
from quizgen.anki.identity import deck_number, note_guid
from quizgen.deck.deck import Deck
from quizgen.errors import AnkiError, OutputError
from tests.anki import decks
from tests.anki.decks import EVERY, EVERY_CARDS, SAVED, deck, item, reworded


def _package(exported: Deck, **options: Any) -> bytes:
    return package_deck(exported, **{"changed_at": SAVED, "media": None, **options})[0]


def _rows(package: bytes, query: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        database = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        return connection.execute(query).fetchall()


def test_every_kind_goes_into_the_package(tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    exported = export_deck(deck(*EVERY), target, changed_at=SAVED, media=None)
    assert exported == Exported(notes=9, cards=EVERY_CARDS, unreviewed=8, skipped=())
    assert target.read_bytes() == _package(deck(*EVERY))


def test_drafts_and_rejected_items_stay_behind_and_are_counted() -> None:
    draft = item(20, "flashcard", front="x", back="y", status="draft")
    rejected = item(21, "flashcard", front="x", back="y", status="rejected")
    unfit = item(22, "cloze", text="no gap")
    _, exported = package_deck(
        deck(decks.CHOICE, draft, rejected, unfit), changed_at=SAVED, media=None
    )
    assert exported == Exported(
        notes=1,
        cards=1,
        unreviewed=1,
        skipped=(
            Skipped(draft.id, "draft"),
            Skipped(rejected.id, "rejected"),
            Skipped(unfit.id, "it has no gap"),
        ),
    )


def test_on_request_only_approved_items_go() -> None:
    _, exported = package_deck(
        deck(decks.CHOICE, decks.FLASHCARD), changed_at=SAVED, media=None, approved_only=True
    )
    assert exported == Exported(1, 1, 0, (Skipped(decks.CHOICE.id, "not approved"),))


def test_the_same_deck_gives_the_same_bytes_however_late(monkeypatch: pytest.MonkeyPatch) -> None:
    first = _package(deck(*EVERY))
    monkeypatch.setattr("time.time", lambda: 4_000_000_000.0)
    later = SAVED + timedelta(days=400)
    assert _package(deck(*EVERY), changed_at=later) == first


def test_the_archive_tells_no_time_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(_package(deck(decks.CHOICE)))) as archive:
        assert archive.testzip() is None
        for member in archive.infolist():
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert member.create_system == 3
            assert member.compress_type == zipfile.ZIP_DEFLATED


def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    (tmp_path / "out").mkdir()
    export_deck(deck(*EVERY), tmp_path / "out" / "x.apkg", changed_at=SAVED, media=None)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["x.apkg"]


def test_only_edited_items_take_the_time_of_the_file() -> None:
    edited = reworded(decks.FLASHCARD, back="Ankara, not Istanbul")
    times = dict(
        _rows(_package(deck(decks.CHOICE, decks.CLOZE, edited)), "select guid, mod from notes")
    )
    assert times == {
        note_guid("turkiye-nato-2023", decks.CHOICE.id): 1676505600,  # its publication
        note_guid("turkiye-nato-2023", decks.CLOZE.id): 1793527200,  # as it says itself
        note_guid("turkiye-nato-2023", edited.id): int(SAVED.timestamp()),
    }


def test_cards_are_due_in_the_order_of_the_deck() -> None:
    rows = _rows(_package(deck(*EVERY)), "select due, ord from cards order by id")
    assert rows == [
        *[(1, 0), (2, 0), (3, 0), (4, 0), (4, 1)],
        *[(5, 0), (5, 1), (5, 2), (5, 3), (6, 0), (7, 0), (8, 0), (9, 0)],
    ]


def test_tags_are_the_deck_s_the_item_s_and_the_state_s() -> None:
    unproven = decks.FLASHCARD.model_copy(update={"unproven": True})
    rows = _rows(_package(deck(decks.CHOICE, unproven)), "select tags from notes order by id")
    assert rows == [
        (" News world_politics nato::accession quizgen::unreviewed ",),
        (" News world_politics quizgen::unproven ",),
    ]


def test_guid_and_deck_number_are_for_ever() -> None:
    assert note_guid("turkiye-nato-2023", "7k3m9q4vd2xa") == "a81b92483b48ab93ae04"
    assert deck_number("turkiye-nato-2023") == 1158482640525


def test_a_title_of_two_lines_is_one_name() -> None:
    package = _package(deck(decks.CHOICE, title="World:\n  news"))
    ((named,),) = _rows(package, "select decks from col")
    assert json.loads(named)[str(deck_number("turkiye-nato-2023"))]["name"] == "World: news"


def test_cards_lie_in_the_decks_that_they_are_from() -> None:
    names = ["", "A::B", "A::B", " C  ::: D\n::E ", 7, "::"]
    items = [
        item(n, "flashcard", front="x", back="y", extra={"anki": {"deck": name}})
        for n, name in enumerate(names, 20)
    ]
    package = _package(deck(*items, title="All"))
    ((written,),) = _rows(package, "select decks from col")
    known = {int(number): one["name"] for number, one in json.loads(written).items()}
    found = [known[did] for (did,) in _rows(package, "select did from cards order by id")]
    assert found == ["All", "A::B", "A::B", "C::: D::E", "All", "All"]
    presets = {one["conf"] for name, one in json.loads(written).items() if name != "1"}
    assert len(presets) == 1


def test_media_go_along_once(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(b"png")
    media = [{"file": "map.png"}]
    both = [item(n, "flashcard", front="x", back="y", media=media) for n in (20, 21)]
    with zipfile.ZipFile(io.BytesIO(_package(deck(*both), media=tmp_path))) as archive:
        assert json.loads(archive.read("media")) == {"0": "map.png"}
        assert archive.read("0") == b"png"
        assert len(archive.namelist()) == 3


def test_an_empty_deck_is_an_error_with_a_cure() -> None:
    with pytest.raises(AnkiError, match="has no items") as raised:
        _package(deck())
    assert raised.value.hint


def test_a_deck_of_drafts_says_that_they_wait() -> None:
    drafts = [item(n, "flashcard", front="x", back="y", status="draft") for n in (20, 21)]
    with pytest.raises(AnkiError, match="can go to Anki: 2 draft"):
        _package(deck(*drafts))


def test_two_items_of_one_id_are_refused() -> None:
    with pytest.raises(AnkiError, match=f"share an id: {decks.CHOICE.id}"):
        _package(deck(decks.CHOICE, decks.CHOICE))


def test_a_missing_media_file_leaves_the_old_package(tmp_path: Path) -> None:
    target = tmp_path / "x.apkg"
    target.write_bytes(b"old")
    found = item(20, "flashcard", front="x", back="y", media=[{"file": "gone.png"}])
    with pytest.raises(AnkiError, match=r"gone\.png"):
        export_deck(deck(found), target, changed_at=SAVED, media=tmp_path)
    assert target.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="nowhere"):
        export_deck(
            deck(decks.CHOICE), tmp_path / "nowhere" / "x.apkg", changed_at=SAVED, media=None
        )


def test_anki_itself_is_never_imported() -> None:
    """It is AGPL: a judge in tests, no part of the program."""
    imported = re.compile(r"^\s*(import|from) anki\b", re.MULTILINE)
    sources = list((Path(__file__).parents[2] / "quizgen").rglob("*.py"))
    assert len(sources) > 10
    for source in sources:
        assert not imported.search(source.read_text(encoding="utf-8")), source
