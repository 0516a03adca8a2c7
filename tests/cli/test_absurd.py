"""Absurd settings, wherever a number or a day can be given: told where and how, nothing is lost."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.cli import plan_days
from quizgen.memory.parameters import PARAMETERS, are_usable
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.store.library import dump, make_deck, make_review, run_sql

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HUGE = "9" * 30


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon."""
    monkeypatch.setattr(plan_days, "today", NOW.date)


@pytest.fixture
def filled(own_library: Path) -> Path:
    """A library with a deck of which one item was answered."""
    with open_library(str(own_library)) as library:
        library.put_deck(make_deck("a", "b"), "/decks/deck.yaml")
        library.record(make_review("a", NOW))
    return own_library


@pytest.mark.parametrize(
    "words",
    [
        "plan exam deck 2020-01-01",
        "plan exam deck 2026-02-30",
        "plan exam deck 9999-12-31",
        "plan exam deck tomorrow",
        "plan exam deck",
        "plan limit deck --new -1",
        "plan limit deck --reviews 1e9",
        "plan limit deck --new nan",
        f"plan limit deck --new {HUGE}",
        "plan limit deck",
        "plan holiday 2026-12-20 2026-12-01",
        "plan holiday 2020-12-01 2020-12-20",
        "plan holiday 2026-12-01 2029-12-20",
        "plan holiday 9999-12-30 9999-12-31",
        "plan postpone 0",
        f"plan postpone {HUGE}",
        "plan postpone soon",
        "study --new -1",
        "study --limit 0",
        "study --ahead -1",
        f"study --ahead {HUGE}",
        "practice --minutes 0",
        "practice --minutes nan",
        "practice --minutes inf",
        "practice --limit 0",
        "practice --exam --pass 101",
        "simulate --days 0",
        f"simulate --days {HUGE}",
        "simulate --new -1",
        "stats --days 0",
        f"stats --days {HUGE}",
        "stats --ahead -1",
        "stats --hardest -1",
        "undo 0",
        "undo -1",
    ],
)
def test_an_absurd_wish_is_refused_by_its_name_and_changes_nothing(
    run: Run, filled: Path, words: str
) -> None:
    before = dump(filled)
    ran = run(*words.split())
    assert ran.code == 2, ran.err
    assert "Invalid value" in ran.err or "No such option" in ran.err
    assert "should not" not in ran.err, "no failure of the program itself"
    assert dump(filled) == before


@pytest.mark.parametrize(
    "words",
    [
        "plan limit deck --new 0 --reviews 0",
        "plan exam deck 2026-11-22",
        "plan postpone 366",
        "simulate --days 3650 --new 9999",
        "simulate --days 7 --new 0",
        "stats --days 36500 --ahead 365 --hardest 0",
        "due",
    ],
)
def test_the_utmost_that_is_allowed_works(run: Run, filled: Path, words: str) -> None:
    ran = run(*words.split())
    assert ran.code == 0, ran.err


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("holidays", '[["2026-13-40", "x", "y"]]', "the list of holidays"),
        ("holidays", '[["2026-12-01", "2026-11-01", "2026-11-01"]]', "the list of holidays"),
        ("holidays", '[["2026-12-01"]]', "the list of holidays"),
        ("holidays", "not JSON", "the list of holidays"),
        ("holidays", "7", "the list of holidays"),
        ("plan:deck", '{"exam": "2026-99-99"}', "the plan of deck"),
        ("plan:deck", '{"exam": 7}', "the plan of deck"),
        ("plan:deck", '{"new": "many"}', "the plan of deck"),
        ("plan:deck", '{"reviews": -5}', "the plan of deck"),
        ("plan:deck", '{"reviews": NaN}', "the plan of deck"),
        ("plan:deck", '{"reviews": Infinity}', "the plan of deck"),
        ("plan:deck", "[]", "the plan of deck"),
    ],
)
def test_a_damaged_plan_is_told_and_left_out(
    run: Run, filled: Path, name: str, value: str, told: str
) -> None:
    with open_library(str(filled)) as library:
        library.set("me", name, value)
    ran = run("due")
    assert ran.code == 0, ran.err
    assert f"warning: {told} in {filled}" in ran.err
    assert "hint: plan it anew" in ran.err
    assert run("plan", "limit", "deck", "--new", "3").code == 0
    assert run("plan", "holiday", "2026-12-20", "2026-12-24").code == 0
    assert "warning" not in run("due").err, "planned anew it is whole again"


@pytest.mark.parametrize(
    "parameters",
    ["[]", "[1, 2, 3]", f"[{'NaN, ' * 20}0.1]", f"[{'1, ' * 20}1]", "nonsense", "{}", "7", "null"],
)
def test_parameters_that_are_none_are_told_and_the_usual_ones_used(
    run: Run, filled: Path, parameters: str
) -> None:
    at = "2026-11-23T00:00:00.000000Z"
    run_sql(
        filled,
        f"INSERT INTO fits VALUES ('me', '{at}', 'FSRS-6', '{parameters}', 5000, NULL, NULL)",
    )
    ran = run("due")
    assert ran.code == 0, ran.err
    assert "are not 21 numbers" in ran.err
    with open_library(str(filled)) as library:
        assert library.parameters("me") == PARAMETERS
        assert len(library.reviews("me")) == 1
    assert run("optimize", "--reset", "--yes").code == 0
    assert "warning" not in run("due").err


def test_the_usual_parameters_are_usable() -> None:
    assert are_usable(PARAMETERS)
    assert not are_usable((*PARAMETERS, 1.0))
    assert not are_usable((*PARAMETERS[:-1], float("nan")))


@pytest.mark.parametrize("retention", [-1, 0, 1e-300, 1, 1.5, float("inf")])
def test_an_answer_made_for_an_absurd_retention_is_taken_and_comes_again(
    own_library: Path, tmp_path: Path, retention: float
) -> None:
    """A log from elsewhere may hold anything: neither a crash nor a card for the year 2126."""
    with open_library(str(tmp_path / "other.sqlite3")) as other:
        other.put_deck(make_deck("a"), "deck.yaml")
        other.record(replace(make_review("a", NOW), retention=retention))
    with open_library(str(own_library)) as library:
        assert library.merge(tmp_path / "other.sqlite3").reviews == 1
        [card] = library.cards("me")
        assert card.state
        assert 1 <= card.state.interval < 100


@pytest.mark.parametrize("given", ["0", "-1", "1", "1.5", ".nan", ".inf", "-.inf", "text", "[0.9]"])
def test_a_deck_cannot_ask_for_an_absurd_retention(run: Run, tmp_path: Path, given: str) -> None:
    deck = tmp_path / "deck.yaml"
    deck.write_text(f"quizgen: 1\nid: deck\ntitle: A deck\nretention: {given}\nitems: []\n")
    ran = run("check", str(deck))
    assert ran.code == 1
    assert f"{deck.name}:4: retention: " in ran.err
    assert "hint:" in ran.err
