"""What is told when a library is opened: network drives, a clock set back, long work."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from quizgen.cli import output
from quizgen.store import place
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.cli.progress import NOW, fill_library
from tests.store.library import make_review, run_sql


def test_a_network_drive_is_warned_about(
    run: Run, own_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_library(own_library)
    monkeypatch.setattr(place, "is_on_network", lambda _file: True)
    ran = run("stats", "--json")
    assert ran.code == 0
    assert "network drive" in ran.err
    assert "hint:" in ran.err


def test_a_clock_that_was_set_back_is_told_and_nothing_is_lost(run: Run, own_library: Path) -> None:
    fill_library(own_library)
    later = NOW + timedelta(days=40)
    with open_library(str(own_library)) as library:
        library.record(replace(make_review("b", later), day=later.date()))
    ran = run("due")
    assert ran.code == 0
    assert f"your last answer is of {later.date()}" in ran.err
    with open_library(str(own_library)) as library:
        assert len(library.reviews("me")) == 7


def test_the_usual_library_is_opened_without_a_word(run: Run, own_library: Path) -> None:
    fill_library(own_library)
    assert "warning" not in run("due").err


def test_cards_reckoned_anew_are_told_of(run: Run, own_library: Path) -> None:
    fill_library(own_library)
    run_sql(own_library, "UPDATE states SET algorithm = 'older'")
    assert "your cards are reckoned anew; this may take a while" in run("due").err
    assert "reckoned" not in run("due").err


def test_on_a_terminal_the_line_counts_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tell = output.progress_line("working")
    for done in (1, 5, 10):
        tell(done, 10)
    assert capsys.readouterr().err == "\rworking: 10 %\rworking: 50 %\rworking: 100 %\n"


@pytest.mark.parametrize(
    "command",
    ["stats", "due", "decks", "decks held", "plan", "learners", "simulate", "class deck"],
)
def test_a_library_that_may_only_be_read_is_enough_to_look_at_it(
    run: Run, own_library: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    fill_library(own_library)
    written = run(*command.split(), "--json").out
    monkeypatch.setattr(os, "access", lambda _path, mode: not mode & os.W_OK)
    ran = run(*command.split(), "--json")
    assert (ran.code, ran.out) == (0, written)


@pytest.mark.parametrize(
    "command", ["undo", "decks rename deck New", "decks remove deck --yes", "plan postpone 1"]
)
def test_what_would_change_a_library_that_may_only_be_read_says_so(
    run: Run, own_library: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    fill_library(own_library)
    monkeypatch.setattr(os, "access", lambda _path, mode: not mode & os.W_OK)
    ran = run(*command.split())
    assert ran.code == 1
    assert "cannot be written" in ran.err
    assert "hint:" in ran.err
