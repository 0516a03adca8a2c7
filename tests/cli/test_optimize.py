"""quizgen optimize and simulate: what they tell, and when they change anything."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest

from quizgen.memory.fsrs6 import Memory, recall_chance, review_memory
from quizgen.memory.parameters import PARAMETERS
from quizgen.memory.review import Grade, Review, study_day
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.store.library import make_deck, make_review

pytestmark = pytest.mark.skipif(
    not find_spec("fsrs_rs_python"), reason="fitting needs fsrs-rs-python (group oracle)"
)

NOW = datetime.now(UTC)
NAMES = [f"card {number}" for number in range(560)]
FORGETFUL = (*(0.1, 0.6, 1.1, 4.0), *PARAMETERS[4:20], 0.3)


def answers(parameters: tuple[float, ...], names: list[str]) -> list[Review]:
    """The log of a learner whose memory follows these parameters, seven answers a card."""
    rng = Random(1)
    found = []
    for number, name in enumerate(names):
        at = NOW - timedelta(days=300 - number % 90)
        memory: Memory | None = None
        for _ in range(7):
            day = study_day(at.astimezone())
            chance = 0.7
            if memory:
                chance = recall_chance(memory.stability, (day - memory.last_day).days, parameters)
            grade = Grade.GOOD if rng.random() < chance else Grade.AGAIN
            review = make_review(name, at + timedelta(microseconds=len(found)), grade)
            found.append(replace(review, day=day))
            memory, _ = review_memory(memory, day, grade, 0.9, parameters)
            at += timedelta(days=rng.choice([1, 2, 4, 9, 20, 35]))
            if at > NOW:
                break
    return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of somebody who forgets faster than others."""
    file = tmp_path_factory.mktemp("fitted") / "library.sqlite3"
    with open_library(str(file)) as library:
        library.put_deck(make_deck(*NAMES, "never asked"), "deck.yaml")
        library.take(answers(FORGETFUL, NAMES))
    return file


@pytest.fixture
def filled(made: Path, own_library: Path) -> Path:
    """A copy of it, for one test."""
    own_library.parent.mkdir(exist_ok=True)
    own_library.write_bytes(made.read_bytes())
    return own_library


def test_a_fit_is_told_before_and_kept_when_it_is_better(run: Run, filled: Path) -> None:
    ran = run("optimize", "--yes")
    assert ran.code == 0, ran.err
    assert "Log loss of later answers" in ran.out
    assert f"{len(NAMES)} cards are scheduled anew" in ran.err
    with open_library(str(filled)) as library:
        (fit,) = library.fits("me")
        assert fit.parameters == library.parameters("me") != PARAMETERS
        assert fit.loss_before is not None
        assert fit.loss_after is not None
        assert fit.loss_after < fit.loss_before
    ran = run("optimize", "--reset", "--yes")
    assert "usual parameters again" in ran.err
    with open_library(str(filled)) as library:
        assert library.parameters("me") == PARAMETERS
    assert "in use already" in run("optimize", "--reset").err


def test_a_look_changes_nothing_and_can_be_had_as_json(run: Run, filled: Path) -> None:
    found = json.loads(run("optimize", "--dry-run", "--json").out)
    assert found["better"] is True
    assert found["log_loss"]["after"] < found["log_loss"]["before"]
    assert len(found["parameters"]) == 21
    before, after = found["change"]["before"], found["change"]["after"]
    assert before["answers"] != after["answers"]
    assert 0.8 < after["kept"] < 0.95
    with open_library(str(filled)) as library:
        assert library.fits("me") == []


def test_without_a_terminal_nobody_is_changed_unasked(run: Run, filled: Path) -> None:
    ran = run("optimize")
    assert ran.code == 1
    assert "--yes" in ran.err
    with open_library(str(filled)) as library:
        assert library.fits("me") == []


def test_a_fit_that_is_no_better_changes_nothing(run: Run, filled: Path) -> None:
    assert run("optimize", "--yes").code == 0
    ran = run("optimize", "--yes")
    assert ran.code == 0
    with open_library(str(filled)) as library:
        kept = library.fits("me")
    assert ("nothing was changed" in ran.err) == (len(kept) == 1)


def test_too_few_answers_are_refused_with_their_number(run: Run, own_library: Path) -> None:
    with open_library(str(own_library)) as library:
        library.put_deck(make_deck("a"), "deck.yaml")
        library.record(make_review("a"))
    ran = run("optimize")
    assert ran.code == 1
    assert "there are 1, 0 of them" in ran.err
    assert "hint:" in ran.err


def test_simulate_tells_what_each_retention_costs(run: Run, filled: Path) -> None:
    found = json.loads(run("simulate", "--days", 60, "--json").out)
    assert [row["retention"] for row in found] == [0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
    answers_a_day = [row["answers"] for row in found]
    assert answers_a_day == sorted(answers_a_day)
    assert found[0]["known"] < found[-1]["known"] <= 561
    lines = run("simulate", "deck", "--days", 60, "--new", 0).out.splitlines()
    assert lines[0] == "60 days with 561 cards"
    assert len(lines) == 10


def test_simulate_of_an_unknown_deck_says_so(run: Run, filled: Path) -> None:
    ran = run("simulate", "nowhere")
    assert ran.code == 1
    assert "no deck nowhere" in ran.err


def test_the_help_names_the_package_with_its_brackets(run: Run) -> None:
    assert "'quizgen[optimize]'" in " ".join(run("optimize", "--help").out.split())
