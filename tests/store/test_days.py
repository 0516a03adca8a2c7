from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.memory.review import Grade
from quizgen.memory.states import is_due
from quizgen.memory.tally import Tally
from quizgen.store.library import Library, open_library
from tests.store.library import (
    DAY,
    HISTORIES,
    MINUTE,
    NOON,
    TODAY,
    Answer,
    make_deck,
    make_review,
    run_sql,
)


@pytest.fixture
def library(library: Library) -> Library:
    """A library with two decks."""
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    library.put_deck(make_deck("x", id="other"), "other.yaml")
    return library


def test_answers_are_told_by_day_and_by_deck(library: Library) -> None:
    library.record(make_review("a"))
    library.record(make_review("a", NOON + 3 * DAY, Grade.AGAIN))
    library.record(make_review("x", NOON + 3 * DAY, deck="other"))
    first, forgotten = Tally(1, 1234, met=1), Tally(1, 1234, young=1)
    later = TODAY + timedelta(days=3)
    assert library.days("me") == {TODAY: first, later: first + forgotten}
    assert library.days("me", ["other"]) == {later: first}
    assert library.deck_days("me", later) == {"deck": forgotten, "other": first}
    assert library.deck_days("me", later, ["deck"]) == {"deck": forgotten}
    assert library.days("zoë") == {}


def test_a_day_of_which_everything_was_taken_back_is_no_day(library: Library) -> None:
    library.record(make_review("a"))
    library.undo("me", NOON + DAY)
    assert library.days("me") == {}


@given(HISTORIES)
@settings(max_examples=25)
def test_the_days_are_those_that_the_log_leads_to(
    answers: list[Answer],
) -> None:
    with open_library(":memory:") as library:
        library.put_deck(make_deck("a", "b"), "deck.yaml")
        at = NOON
        for name, grade, minutes, undos in answers:
            at += minutes * MINUTE
            library.record(make_review(name, at, grade))
            for number in range(undos):
                library.undo("me", at + (number + 1) * MINUTE / 60)
        kept = library.days("me")
        library.rebuild()
        assert library.days("me") == kept


def test_days_of_an_older_library_are_made_on_opening(library: Library, file: Path) -> None:
    library.record(make_review("a"))
    kept = library.days("me")
    library.close()
    run_sql(file, "DELETE FROM days", "UPDATE states SET algorithm = 'FSRS-6 r1'")
    with open_library(str(file)) as opened:
        assert opened.days("me") == kept


@given(
    grades=st.lists(st.tuples(st.sampled_from(Grade), st.integers(0, 30_000)), max_size=4),
    minutes=st.integers(-60_000, 60_000),
)
@settings(max_examples=25)
def test_the_database_counts_as_due_what_memory_calls_due(
    grades: list[tuple[Grade, int]], minutes: int
) -> None:
    with open_library(":memory:") as library:
        library.put_deck(make_deck("a"), "deck.yaml")
        at = NOON
        for grade, wait in grades:
            at += wait * MINUTE
            library.record(make_review("a", at, grade))
        (card,), now = library.cards("me"), at + minutes * MINUTE
        counts = library.counts("me", now, now.date())["deck"]
        assert counts.due == int(card.state is not None and is_due(card.state, now, now.date()))
        assert counts.new == int(card.state is None)


def test_what_was_missed_minutes_ago_counts_as_known_by_nobody(library: Library) -> None:
    for name in ("a", "b"):
        library.record(make_review(name, NOON, Grade.AGAIN))
    assert not library.expect_known("me", None, TODAY).get("deck")
    library.record(make_review("a", NOON + MINUTE, Grade.EASY))
    assert 0.5 < library.expect_known("me", None, TODAY)["deck"] < 1
