from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quizgen.memory.review import make_review_id, standing_reviews, study_day
from tests.memory.cards import NOON, make_review

BERLIN = ZoneInfo("Europe/Berlin")


def test_up_to_four_in_the_morning_it_is_still_yesterday() -> None:
    assert study_day(datetime(2026, 11, 22, 3, 59, tzinfo=UTC)) == date(2026, 11, 21)
    assert study_day(datetime(2026, 11, 22, 4, 0, tzinfo=UTC)) == date(2026, 11, 22)


def test_the_day_is_the_local_one_on_nights_when_the_clock_is_changed() -> None:
    for night in (datetime(2026, 3, 29, tzinfo=BERLIN), datetime(2026, 10, 25, tzinfo=BERLIN)):
        assert study_day(night.replace(hour=3, minute=59)) == night.date() - timedelta(days=1)
        assert study_day(night.replace(hour=4)) == night.date()


def test_a_study_day_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        study_day(datetime(2026, 11, 22))


def test_a_review_is_kept_in_utc() -> None:
    with pytest.raises(ValueError, match="UTC"):
        make_review(at=NOON.astimezone(BERLIN))


def test_ids_tell_reviews_apart() -> None:
    one = make_review_id("me", "deck", "item", NOON)
    assert one == make_review_id("me", "deck", "item", NOON)
    assert one != make_review_id("me", "deck", "item", NOON + timedelta(microseconds=1))
    assert one != make_review_id("me", "dec", "kitem", NOON)


def test_what_was_taken_back_does_not_stand() -> None:
    first, second = make_review(), make_review(at=NOON + timedelta(hours=1))
    void = make_review(at=NOON + timedelta(hours=2), voids=first.id)
    assert standing_reviews([first, second, void]) == [second]
