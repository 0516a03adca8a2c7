"""Packages in and out again, hostile ones too. What Anki says of it is in tests/oracle."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.anki.again import stream_again
from quizgen.anki.export import Exported
from quizgen.anki.read_package import open_package, read_package
from quizgen.deck.deck import Deck
from quizgen.errors import AnkiError
from tests.anki.decks import item
from tests.anki.hostile import HOSTILE
from tests.anki.hostile_build import GOOD, database, legacy, modern

SAVED = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
LOST_MEDIA = {  # which could not be taken the first time: now they are just not there
    "media that is a bomb",
    "many names for one large file",
    "packed media that are not packed",
}
BROKEN = "a page of rubbish"
READABLE = [name for name, (_, wanted) in HOSTILE.items() if wanted is not None and name != BROKEN]


def _take(package: bytes, folder: Path) -> tuple[Deck, bytes]:
    """The deck of a package and what is kept of it; its media in the folder."""
    with open_package(io.BytesIO(package), "hostile", folder) as opened:
        deck = opened.whole_deck()
        opened.place_media()
        kept = opened.keep()
    assert kept
    return deck, kept


def _out(deck: Deck, kept: bytes, media: Path) -> tuple[bytes, Exported]:
    written = io.BytesIO()
    exported = stream_again(deck, kept, written, changed_at=SAVED, media=media)
    return written.getvalue(), exported


@pytest.mark.parametrize("name", READABLE)
def test_what_could_be_read_goes_out_and_reads_the_same(name: str, tmp_path: Path) -> None:
    make, _ = HOSTILE[name]
    deck, kept = _take(make(), tmp_path)
    package, _ = _out(deck, kept, tmp_path)
    again = read_package(io.BytesIO(package), "hostile", tmp_path).deck
    assert [(one.id, one.modified, one.tags) for one in again.items] == [
        (one.id, one.modified, one.tags) for one in deck.items
    ], "no note was touched"
    assert again.id == deck.id
    if name not in LOST_MEDIA:
        assert again.items == deck.items


def test_a_database_with_a_broken_page_is_refused_with_a_cure(tmp_path: Path) -> None:
    deck, kept = _take(HOSTILE[BROKEN][0](), tmp_path)
    with pytest.raises(AnkiError, match="malformed") as refused:
        _out(deck, kept, tmp_path)
    assert refused.value.hint


@pytest.mark.parametrize("pack", [legacy, modern])
def test_programs_in_a_database_do_not_run_and_do_not_go_out(pack: object, tmp_path: Path) -> None:
    after = """
    create trigger spoil after update on notes begin delete from notes; end;
    create trigger "fill "" it" after insert on notes begin
        insert into graves select * from graves; end;
    create view shown as select * from notes;
    """
    version = 11 if pack is legacy else 18
    deck, kept = _take(pack(database(version=version, after=after)), tmp_path)  # type: ignore[operator]
    edited = deck.items[0].model_copy(update={"front": "edited"})
    added = item(60, "flashcard", front="new", back="card")
    changed = deck.model_copy(update={"items": [edited, *deck.items[1:], added]})
    package, exported = _out(changed, kept, tmp_path)
    assert exported.notes == len(GOOD) + 1
    again = read_package(io.BytesIO(package), "hostile", tmp_path).deck
    fronts = {getattr(one, "front", "") for one in again.items}
    assert fronts == {"edited", "front two", "new"}
    assert b"trigger" not in package


def test_what_was_kept_and_is_broken_is_told(tmp_path: Path) -> None:
    deck, kept = _take(legacy(database()), tmp_path)
    for broken in (b"", kept[: len(kept) // 2], kept.replace(b"SQLite", b"sqlite")[:-9]):
        with pytest.raises(AnkiError):
            _out(deck, broken, tmp_path)
