"""A deck put in item by item is the deck put in whole."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from quizgen.deck.deck import Deck
from quizgen.deck.stored import store_item
from quizgen.errors import LibraryError
from quizgen.memory.review import Grade, Review, make_review_id
from quizgen.store.library import Library, open_library
from quizgen.store.tables import HOLDS
from tests.anki.decks import CLOZE, EVERY, deck, reworded

STORED = [store_item(item) for item in EVERY]
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _head(whole: Deck) -> Deck:
    return whole.model_copy(update={"items": []})


def _review() -> Review:
    name, item = deck().id, EVERY[0].id
    id_ = make_review_id("me", name, item, AT)
    return Review(id_, "me", name, item, Grade.GOOD, AT, AT.date(), 1000, "self")


def _take(library: Library) -> None:
    with library.intake(_head(deck()), "from.apkg") as intake:
        for start in range(0, len(STORED), 4):
            intake.add(STORED[start : start + 4])


def test_it_is_what_putting_it_in_whole_makes(tmp_path: Path) -> None:
    with (
        open_library(str(tmp_path / "one.sqlite3")) as one,
        open_library(str(tmp_path / "other.sqlite3")) as other,
    ):
        _take(one)
        other.put_deck(deck(*EVERY), "from.apkg")
        assert one.deck(deck().id) == other.deck(deck().id)
        assert one.decks() == other.decks()
        assert one.tags("me") == other.tags("me")


def test_what_is_there_is_known_and_can_be_changed(tmp_path: Path) -> None:
    changed = reworded(CLOZE, text="{{c1::other}}", tags=["new"])
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        _take(library)
        with library.intake(_head(deck()), "") as intake:
            assert intake.known == {item.id: item.fingerprint for item in EVERY}
            assert intake.item(CLOZE.id) == CLOZE
            intake.change(store_item(changed))
        assert changed in library.deck(deck().id).items
        assert [item.id for item in library.deck(deck().id).items] == [item.id for item in EVERY]


def test_an_item_that_left_keeps_its_progress_when_it_comes_again(tmp_path: Path) -> None:
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        _take(library)
        with library.intake(_head(deck()), "") as intake:
            assert intake.take([_review()]) == 1
        library.put_deck(deck(*EVERY[1:]), "")
        with library.intake(_head(deck()), "") as intake:
            assert EVERY[0].id not in intake.known
            intake.add(STORED[:1])
        assert library.deck(deck().id).items[-1] == EVERY[0]
        (state,) = [c.state for c in library.cards("me") if c.item.id == EVERY[0].id]
        assert state is not None


def test_a_removed_deck_comes_again(tmp_path: Path) -> None:
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        _take(library)
        library.record(_review())
        assert library.remove_deck(deck().id)
        with library.intake(_head(deck()), "again.apkg") as intake:
            known = set(intake.known)
            intake.add([item for item in STORED if item.id not in known])
        (summary,) = library.decks()
        assert (summary.path, len(library.deck(deck().id).items)) == ("again.apkg", len(EVERY))


def _fail(library: Library, *, large: bool = False) -> None:
    with library.intake(_head(deck()), "", large=large) as intake:
        intake.add(STORED)
        raise RuntimeError


def test_an_error_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        with pytest.raises(RuntimeError):
            _fail(library)
        assert library.decks() == []


def _fail_to_write(library: Library) -> None:
    with library.intake(_head(deck()), "") as intake:
        intake.add(STORED)
        intake.add(STORED[:1])  # a second one of its id


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        with pytest.raises(LibraryError, match="UNIQUE"):
            _fail_to_write(library)
        assert library.decks() == []
        _take(library)
        assert len(library.deck(deck().id).items) == len(EVERY)


def test_foreign_keys_are_checked_again_after_it(tmp_path: Path) -> None:
    place = tmp_path / "library.sqlite3"
    with open_library(str(place)) as library:
        _take(library)
        with pytest.raises(LibraryError, match="FOREIGN KEY"), library._writing() as connection:
            connection.execute(
                insert(HOLDS).values(learner="me", deck="no-deck", item="no-item", reason="held")
            )
    with closing(sqlite3.connect(place)) as opened:
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []


def _journal(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def test_a_large_deck_is_written_once_and_the_log_is_back_afterwards(file: Path) -> None:
    with open_library(str(file)) as library:
        with library.intake(_head(deck()), "", large=True) as intake:
            intake.add(STORED)
            intake.settle()
            assert file.with_name(f"{file.name}-journal").exists()
            assert not file.with_name(f"{file.name}-wal").exists()
        assert _journal(file) == "wal"
        assert library.deck(deck().id).items == [*EVERY]


def test_a_large_deck_that_fails_leaves_the_library_and_its_log_as_they_were(file: Path) -> None:
    with open_library(str(file)) as library:
        with pytest.raises(RuntimeError):
            _fail(library, large=True)
        assert library.decks() == []
        assert _journal(file) == "wal"
        _take(library)


def test_while_others_have_the_library_open_a_large_deck_goes_to_the_log(file: Path) -> None:
    with open_library(str(file)) as library, open_library(str(file)) as other:
        other.decks()
        with library.intake(_head(deck()), "", large=True) as intake:
            intake.add(STORED)
            intake.settle()
            assert other.decks() == []
        assert len(other.deck(deck().id).items) == len(EVERY)
