"""quizgen plan: exams, limits, holidays, and what study makes of them."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizgen.cli import plan_days, screen_start
from quizgen.store.library import open_library
from tests.cli.conftest import Run, TypeAhead
from tests.store.library import make_deck, make_review

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.date()
NAMES = [f"item {number}" for number in range(30)]


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon."""
    monkeypatch.setattr(screen_start, "clock", lambda: NOW)
    monkeypatch.setattr(plan_days, "today", lambda: TODAY)


@pytest.fixture
def filled(own_library: Path) -> Path:
    """A library with a deck of thirty items, one of them answered, due in a few days."""
    with open_library(str(own_library)) as library:
        library.put_deck(make_deck(*NAMES), "/decks/deck.yaml")
        library.record(make_review(NAMES[0], NOW - timedelta(days=1)))
    return own_library


def day(offset: int) -> str:
    return (TODAY + timedelta(days=offset)).isoformat()


def cards_asked(type_ahead: TypeAhead, *wishes: object) -> str:
    """What study says first."""
    return type_ahead("q", "study", *wishes).out


def test_an_exam_brings_more_new_cards_a_day_and_is_listed(
    run: Run, type_ahead: TypeAhead, filled: Path
) -> None:
    assert "5 cards, 5 new." in cards_asked(type_ahead, "--new", 5)
    ran = run("plan", "exam", "deck", day(8))
    assert (ran.code, "in 8 days: 29 new cards, to be met today" in ran.err) == (0, True)
    assert "29 new. Exam in 8 days." in cards_asked(type_ahead, "--new", 5)
    assert run("plan").out == f"deck: exam {day(8)}\n"
    assert run("plan", "exam", "deck", "--off").code == 0
    assert "5 cards, 5 new." in cards_asked(type_ahead, "--new", 5)


def test_answers_before_an_exam_are_scheduled_for_more(
    run: Run, type_ahead: TypeAhead, filled: Path
) -> None:
    run("plan", "exam", "deck", day(20))
    type_ahead(" 3q", "study")
    with open_library(str(filled)) as library:
        *_, last = library.reviews("me")
    assert last.retention == 0.95


def test_a_deck_has_limits_of_its_own(run: Run, type_ahead: TypeAhead, filled: Path) -> None:
    assert run("plan", "limit", "deck", "--new", 3).err == "deck: 3 new a day\n"
    assert "3 cards, 3 new." in cards_asked(type_ahead)
    assert run("plan", "limit", "deck", "--off").err == "deck: no limits of its own\n"
    assert "20 cards, 20 new." in cards_asked(type_ahead)


def test_nothing_is_asked_on_a_holiday_until_it_is_over(
    run: Run, type_ahead: TypeAhead, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("plan", "postpone", 3).code == 0
    shown = cards_asked(type_ahead)
    assert "You are on holiday until 24 November" in shown
    assert f"quizgen plan holiday {day(0)} {day(2)} --off" in " ".join(shown.split())
    monkeypatch.setattr(screen_start, "clock", lambda: NOW + timedelta(days=3))
    assert "20 new" in cards_asked(type_ahead)


def test_before_a_holiday_what_falls_due_in_it_is_asked(
    run: Run, type_ahead: TypeAhead, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(str(filled)) as library:
        (state,) = [card.state for card in library.cards("me") if card.state]
    due = state.due_day
    assert "Nothing is due" in cards_asked(type_ahead, "--new", 0)
    eve = due - timedelta(days=1)
    run("plan", "holiday", due.isoformat(), (due + timedelta(days=1)).isoformat())
    at = datetime.combine(eve, NOW.time(), UTC)
    monkeypatch.setattr(screen_start, "clock", lambda: at)
    if eve > TODAY:
        assert "1 card." in cards_asked(type_ahead, "--new", 0)
    run("plan", "holiday", due.isoformat(), (due + timedelta(days=1)).isoformat(), "--off")
    assert "Nothing is due" in cards_asked(type_ahead, "--new", 0)


def test_plans_are_listed_as_json(run: Run, filled: Path) -> None:
    run("plan", "exam", "deck", day(30))
    run("plan", "holiday", day(3), day(5))
    assert json.loads(run("plan", "--json").out) == {
        "decks": [{"deck": "deck", "exam": day(30), "new": None, "reviews": None}],
        "holidays": [{"first": day(3), "last": day(5)}],
    }


def test_a_learner_plans_alone(run: Run, type_ahead: TypeAhead, filled: Path) -> None:
    run("plan", "limit", "deck", "--new", 3)
    ran = type_ahead("q", "--learner", "ada", "study")
    assert "20 cards, 20 new." in ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("exam", "deck", "2020-01-01"),
        ("exam", "deck", "tomorrow"),
        ("exam", "deck"),
        ("limit", "deck"),
        ("limit", "deck", "--new", "-1"),
        ("limit", "deck", "--new", "1000000"),
        ("holiday", "2026-12-24", "2026-12-20"),
        ("holiday", "2026-12-20", "2029-12-24"),
        ("holiday", "2020-12-20", "2020-12-24"),
        ("postpone", "0"),
        ("postpone", "9999"),
    ],
)
def test_absurd_wishes_are_refused_and_nothing_is_kept(
    run: Run, filled: Path, arguments: tuple[str, ...]
) -> None:
    ran = run("plan", *arguments)
    assert ran.code == 2
    assert run("plan").err == "nothing is planned\n"


def test_an_unknown_deck_has_no_plan(run: Run, filled: Path) -> None:
    ran = run("plan", "exam", "nothing", day(9))
    assert (ran.code, "hint:" in ran.err) == (1, True)


def test_holidays_do_not_overlap(run: Run, filled: Path) -> None:
    run("plan", "holiday", day(3), day(5))
    assert run("plan", "holiday", day(5), day(8)).code == 2


def test_due_says_that_it_is_a_holiday(
    run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("QUIZGEN_LIBRARY", str(filled))
    assert "on holiday" not in run("due").err
    run("plan", "postpone", 3)
    assert "on holiday until" in run("due").err
