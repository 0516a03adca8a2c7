"""Answers given elsewhere: each taken once, states as if they had been given here."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizgen.memory.review import Grade, Review, make_review_id
from quizgen.memory.states import replay
from quizgen.store.library import open_library
from tests.anki.decks import EVERY, deck

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _review(days: int, grade: Grade, item: str = EVERY[0].id) -> Review:
    at = AT + timedelta(days=days)
    name = deck().id
    return Review(
        id=make_review_id("me", name, item, at),
        learner="me",
        deck=name,
        item=item,
        grade=grade,
        at=at,
        day=at.date(),
        took_ms=1000,
        mode="self",
    )


def test_answers_are_taken_once_and_lead_to_their_states(tmp_path: Path) -> None:
    reviews = [_review(0, Grade.GOOD), _review(3, Grade.AGAIN), _review(4, Grade.GOOD)]
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        library.put_deck(deck(*EVERY), "")
        assert library.take(reviews) == 3
        assert library.take(reviews) == 0
        assert library.reviews("me") == reviews
        assert library.cards("me")[0].state == replay(reviews)


def test_answers_between_those_given_here_find_their_place(tmp_path: Path) -> None:
    reviews = [_review(0, Grade.GOOD), _review(3, Grade.HARD), _review(9, Grade.GOOD)]
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        library.put_deck(deck(*EVERY), "")
        library.record(reviews[0])
        library.record(reviews[2])
        assert library.take(reviews[1:2]) == 1
        assert library.cards("me")[0].state == replay(reviews)


def test_answers_that_come_back_to_the_millisecond_are_known(tmp_path: Path) -> None:
    """As from Anki, which moves the second of two answers in one millisecond by one."""
    given = replace(_review(0, Grade.GOOD), at=AT + timedelta(microseconds=123_456))
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        library.put_deck(deck(*EVERY), "")
        library.record(given)
        for place, microseconds in enumerate((123_000, 124_000), 1):
            at = AT + timedelta(microseconds=microseconds)
            back = replace(given, at=at, id=f"back {place}")
            assert library.take([back]) == 0
            assert library.take([replace(back, item=EVERY[place].id, id=f"x{place}")]) == 1
        later = replace(given, at=AT + timedelta(seconds=60), id="later")
        assert library.take([later]) == 1


def test_answers_to_what_the_library_does_not_hold_are_left(tmp_path: Path) -> None:
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        library.put_deck(deck(*EVERY), "")
        gone = replace(_review(0, Grade.GOOD), item="0" * 12)
        assert library.take([gone]) == 0
        assert library.reviews("me") == []
