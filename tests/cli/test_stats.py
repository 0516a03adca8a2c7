"""quizgen stats: what it counts, how it shows it, the log it writes."""

import csv
import io
import json
from pathlib import Path

import pytest

from quizgen.errors import Exit
from quizgen.memory.review import study_day
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.cli.progress import DAY, ITEM_A, NOW, fill_library


@pytest.fixture
def filled(own_library: Path) -> Path:
    fill_library(own_library)
    return own_library


def test_true_retention_counts_first_answers_to_what_was_learned_before(
    run: Run, filled: Path
) -> None:
    found = json.loads(run("stats", "--json").out)
    assert found["tally"]["answers"] == 4  # of the last 30 days
    assert (found["tally"]["young"], found["tally"]["young_known"]) == (1, 1)
    assert (found["tally"]["mature"], found["tally"]["mature_known"]) == (1, 0)
    assert found["tally"]["retention"] == 0.5
    longer = json.loads(run("stats", "--json", "--days", 60).out)
    assert (longer["tally"]["young"], longer["tally"]["retention"]) == (2, 0.6667)


def test_nothing_asked_has_no_retention(run: Run, filled: Path) -> None:
    assert json.loads(run("stats", "--json", "--days", 1).out)["tally"]["retention"] is None
    assert "nothing asked yet" in run("stats", "--days", 1).out


def test_less_than_a_minute_is_not_told_as_none(run: Run, filled: Path) -> None:
    ran = run("stats", "other")
    assert "1 answer, 1 new card, under 1 min" in ran.out
    assert "0 answers, 0 new cards, 0 min" in ran.out  # today


def test_statistics_are_told_by_deck_and_by_tag(run: Run, filled: Path) -> None:
    found = json.loads(run("stats", "--json").out)
    decks = {deck["id"]: deck for deck in found["decks"]}
    assert decks["deck"]["cards"] == {"new": 1, "learning": 1, "learned": 1, "due": 1}
    assert decks["deck"]["tally"]["answers"] == 3
    assert decks["other"]["tally"]["answers"] == 1
    assert found["tags"] == [
        {"tag": tag, "cards": 1, "answers": 3, "lapses": 1} for tag in ('a "quoted" tag]', "nato")
    ]


def test_one_deck_is_told_alone(run: Run, filled: Path) -> None:
    found = json.loads(run("stats", "other", "--json").out)
    assert [deck["id"] for deck in found["decks"]] == ["other"]
    assert (found["tally"]["answers"], found["hardest"], found["tags"]) == (1, [], [])


def test_the_hardest_cards_are_named(run: Run, filled: Path) -> None:
    found = json.loads(run("stats", "--json").out)["hardest"]
    assert [(card["item"], card["text"], card["lapses"]) for card in found] == [(ITEM_A, "a", 1)]
    assert f"forgotten 1 of 3 times  deck {ITEM_A}" in run("stats").out


def test_the_forecast_counts_every_card_that_was_answered(run: Run, filled: Path) -> None:
    found = json.loads(run("stats", "--json", "--ahead", 365).out)
    assert sum(found["forecast"]) == 3
    assert found["forecast"][0] == 1  # what is being learned
    assert sum(found["stabilities"]) == sum(found["difficulties"]) == 3
    assert 1 < found["expected_known"] < 3


def test_the_calendar_tells_the_answers_of_the_last_year(run: Run, filled: Path) -> None:
    calendar = json.loads(run("stats", "--json").out)["calendar"]
    assert sum(calendar.values()) == 6
    assert calendar[(study_day((NOW - 42 * DAY).astimezone())).isoformat()] >= 1


def test_what_is_printed_fits_the_terminal_and_cannot_steer_it(
    run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in (60, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        out = run("stats").out
        assert max(map(len, out.splitlines())) < columns
        assert "\x1b" not in out
        assert "True retention  50.0 % (1 of 2)" in out


def test_a_library_without_answers_says_so_in_a_few_lines(run: Run, own_library: Path) -> None:
    open_library(str(own_library)).close()
    ran = run("stats")
    assert ran.code == 0
    assert "0 learned, 0 in learning, 0 new" in ran.out
    assert "Difficulty" not in ran.out


def test_the_log_is_written_as_csv(run: Run, filled: Path, tmp_path: Path) -> None:
    out = run("stats", "--csv", "-").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["grade"] for row in rows] == ["4", "3", "1", "4", "3", "3"]
    assert rows[2]["given"] == "'=1+1"  # a spreadsheet would reckon it
    assert rows[0]["at"].endswith("+00:00")
    ran = run("stats", "deck", "--csv", tmp_path / "log.csv")
    assert ran.out == ""
    assert len((tmp_path / "log.csv").read_text(encoding="utf-8").splitlines()) == 6


def test_progress_is_the_learner_s_own(run: Run, filled: Path) -> None:
    assert json.loads(run("--learner", "ada", "stats", "--json").out)["tally"]["answers"] == 0


@pytest.mark.parametrize("arguments", [["nowhere"], ["nowhere", "--csv", "-"]])
def test_an_unknown_deck_is_an_error(run: Run, filled: Path, arguments: list[str]) -> None:
    ran = run("stats", *arguments)
    assert (ran.code, ran.out) == (1, "")
    assert "no deck nowhere" in ran.err


@pytest.mark.parametrize("command", ["stats", "due", "undo", "backup"])
def test_without_a_library_there_is_nothing_to_tell_and_none_is_made(
    run: Run, own_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(command)
    assert (ran.code, ran.out) == (1, "")
    assert "no progress yet" in ran.err
    assert "hint: " in ran.err
    assert not own_library.parent.exists()


def test_a_picture_is_drawn_instead(run: Run, filled: Path, tmp_path: Path) -> None:
    ran = run("stats", "--picture", tmp_path / "memory.svg", "--ahead", 30)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "memory.svg").read_text(encoding="utf-8").startswith("<svg")
    assert run("stats", "--picture", "-").out.count("<rect") == 14


@pytest.mark.usefixtures("filled")
def test_a_picture_is_an_svg_and_named_so(run: Run, tmp_path: Path) -> None:
    ran = run("stats", "--picture", tmp_path / "memory.png")
    assert (ran.code, "name a .svg file" in ran.err) == (Exit.USAGE, True)
    assert not (tmp_path / "memory.png").exists()
