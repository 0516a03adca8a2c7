import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from quizgen.errors import LibraryError
from quizgen.memory.review import standing_reviews
from quizgen.store.library import Library, open_library
from tests.store.library import DAY, MINUTE, NOON, TODAY, dump, make_deck, make_review, run_sql


@pytest.fixture
def library(library: Library) -> Library:
    """A library with two decks, one of them answered by two learners."""
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    library.put_deck(make_deck("x", id="other"), "other.yaml")
    library.record(make_review("a"))
    library.record(make_review("a", NOON + 5 * DAY))
    library.record(make_review("b", learner="ada"))
    return library


def test_a_removed_deck_that_was_answered_comes_back_with_its_progress(library: Library) -> None:
    before = library.cards("me", ["deck"])
    assert library.remove_deck("deck") is True
    assert [deck.id for deck in library.decks()] == ["other"]
    assert library.cards("me", ["deck"]) == []
    assert "deck" not in library.counts("me", NOON, TODAY)
    assert library.expect_known("me", None, TODAY) == {}
    with pytest.raises(LibraryError, match="no deck deck"):
        library.deck("deck")
    with pytest.raises(LibraryError, match="no deck deck"):
        library.remove_deck("deck")
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    assert library.cards("me", ["deck"]) == before


def test_a_removed_deck_that_nobody_answered_leaves_nothing(library: Library, file: Path) -> None:
    library.hold("me", "other", library.cards("me", ["other"])[0].item.id, None)
    assert library.remove_deck("other") is False
    assert not [line for line in dump(file) if "other" in line]


def test_a_reset_deck_is_new_and_its_log_is_kept(library: Library) -> None:
    library.hold("me", "deck", library.cards("me", ["deck"])[1].item.id, None)
    assert library.reset("me", "deck", NOON + 6 * DAY) == 2
    assert [card.state for card in library.cards("me", ["deck"], day=TODAY)] == [None, None]
    assert library.days("me") == {}
    assert len(library.reviews("me")) == 4
    assert standing_reviews(library.reviews("me")) == []
    assert library.days("ada") != {}
    assert library.rebuild() == 1
    assert library.reset("me", "deck", NOON + 7 * DAY) == 0


def test_learners_are_listed_with_their_answers(library: Library) -> None:
    library.set("zoë", "new", "5")
    assert library.learners() == {"ada": 1, "me": 2, "zoë": 0}


def test_of_a_removed_learner_nothing_is_kept_and_the_log_stays_guarded(
    library: Library, file: Path
) -> None:
    library.set("ada", "new", "5")
    library.undo("ada", NOON + MINUTE)
    library.hold("ada", "deck", make_review("a").item, TODAY + timedelta(days=1))
    assert library.remove_learner("ada") == 2
    assert not [line for line in dump(file) if "'ada'" in line]
    assert library.learners() == {"me": 2}
    with pytest.raises(LibraryError, match="nothing is kept"):
        library.remove_learner("ada")
    library.close()
    with pytest.raises(sqlite3.DatabaseError, match="only added to"):
        run_sql(file, "DELETE FROM reviews")


def test_an_answer_that_comes_late_is_put_where_its_time_is(library: Library) -> None:
    early = make_review("a", NOON + 2 * DAY)
    state = library.record(early)
    with open_library(":memory:") as straight:
        straight.put_deck(make_deck("a", "b"), "deck.yaml")
        for at in (NOON, NOON + 2 * DAY, NOON + 5 * DAY):
            expected = straight.record(make_review("a", at))
        days = straight.days("me")
    assert state == expected
    assert library.days("me") == days
