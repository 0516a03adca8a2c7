"""When an item changed, which decides whether Anki updates its note."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from quizgen.anki.modified import EARLIEST, made_at, modified_at
from quizgen.deck.deck import Source
from tests.anki.decks import CLOZE, FLASHCARD, MADE, SAVED, reworded

PUBLISHED = datetime(2023, 2, 16, tzinfo=UTC)


def test_an_untouched_item_keeps_the_time_of_its_making() -> None:
    assert modified_at(CLOZE, PUBLISHED, SAVED) == datetime.fromisoformat(MADE)
    assert modified_at(FLASHCARD, PUBLISHED, SAVED) == PUBLISHED


def test_an_item_edited_by_hand_has_the_time_of_its_file() -> None:
    assert modified_at(reworded(FLASHCARD, back="?"), PUBLISHED, SAVED) == SAVED
    assert modified_at(FLASHCARD.model_copy(update={"fingerprint": ""}), PUBLISHED, SAVED) == SAVED


def test_an_edit_is_newer_even_when_the_file_looks_older() -> None:
    old = datetime.fromisoformat(MADE) - timedelta(days=9)
    edited = modified_at(reworded(CLOZE, text="{{c1::x}}"), PUBLISHED, old)
    assert edited == datetime.fromisoformat(MADE) + timedelta(seconds=1)


@pytest.mark.parametrize("published", ["", "1945-05-08", "2023-02-30"])
def test_without_a_day_that_anki_can_take_a_fixed_one_stands_in(published: str) -> None:
    assert made_at(Source(published=published)) == EARLIEST


def test_publication_counts_from_midnight_in_utc() -> None:
    assert made_at(Source(published="2023-02-16")) == PUBLISHED


def test_a_time_with_an_offset_is_that_moment_and_nonsense_is_ignored() -> None:
    later = CLOZE.model_copy(update={"modified": "2026-11-01T12:00:00+02:00"})
    assert modified_at(later, PUBLISHED, SAVED) == datetime(
        2026, 11, 1, 12, tzinfo=timezone(timedelta(hours=2))
    )
    nonsense = CLOZE.model_copy(update={"modified": "yesterday"})
    assert modified_at(nonsense, PUBLISHED, SAVED) == PUBLISHED
