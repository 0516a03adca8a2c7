"""quizgen practice: cram, timed practice, exams; the library is as it was before."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain, repeat
from pathlib import Path

import pytest

from quizgen.cli import screen_start
from quizgen.errors import Exit
from quizgen.store.library import open_library
from tests.cli.conftest import Ran, Run, TypeAhead
from tests.study.sittings import CHOICE, SHORT, TRUE_FALSE
from tests.study.small_deck import write_small_deck

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
STYLE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
LEAVE = "\x04" * 4


@pytest.fixture
def learner(type_ahead: TypeAhead, monkeypatch: pytest.MonkeyPatch) -> TypeAhead:
    """Someone who practises at noon; `out` is without colours."""
    monkeypatch.setattr(screen_start, "clock", lambda: NOW)

    def run(keys: str, *arguments: object) -> Ran:
        ran = type_ahead(keys + LEAVE, "practice", *arguments)
        return replace(ran, out=STYLE.sub("", ran.out))

    return run


@pytest.fixture
def choice(tmp_path: Path) -> Path:
    return write_small_deck(tmp_path / "choice.yaml", CHOICE)


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return write_small_deck(tmp_path / "deck.yaml", CHOICE, TRUE_FALSE, SHORT)


def test_practice_leaves_the_schedule_as_it_is(
    learner: TypeAhead, choice: Path, own_library: Path
) -> None:
    ran = learner("1 2 ", choice)
    assert ran.code == Exit.DONE
    assert "Practice: 1 card. The schedule stays as it is." in ran.out
    assert "2 answers, " in ran.out
    assert "Asked again" not in ran.out
    with open_library(str(own_library)) as library:
        assert library.reviews("me") == []
        assert [card.state for card in library.cards("me")] == [None]


def test_an_exam_tells_nothing_until_its_end(
    learner: TypeAhead, choice: Path, tmp_path: Path
) -> None:
    ran = learner("1", choice, "--exam", "-o", tmp_path / "mark.json")
    before, _, after = ran.out.partition("0 of 1 points, 0 %: Not passed (50 % are needed).")
    assert "Exam: 1 question, 1 points." in before
    assert before.index("What must all 30") < before.index("Wrong: A simple majority")
    assert "Blind guessing would have earned about 0.3 points." in after
    mark = json.loads((tmp_path / "mark.json").read_text("utf-8"))
    assert (mark["points"], mark["of"], mark["passed"], mark["learner"]) == (0, 1, False, "me")
    assert mark["answers"][0]["given"] == "A simple majority"
    assert mark["answers"][0]["expected"] == "Unanimous consent"


@pytest.mark.parametrize(
    ("item", "keys", "given"),
    [
        (CHOICE, "1", "A simple majority"),
        (CHOICE, "0", "nothing"),
        (TRUE_FALSE, "2", "false"),
        (SHORT, "Some words\r", "Some words"),
    ],
)
def test_an_exam_says_what_was_answered(
    learner: TypeAhead, tmp_path: Path, item: str, keys: str, given: str
) -> None:
    deck = write_small_deck(tmp_path / "deck.yaml", item)
    assert f"Your answer: {given}" in learner(keys, deck, "--exam").out


def test_an_exam_is_passed_by_enough_points(learner: TypeAhead, choice: Path) -> None:
    assert "1 of 1 points, 100 %: Passed" in learner("2", choice, "--exam").out


def test_an_answer_of_an_exam_can_be_changed(learner: TypeAhead, tmp_path: Path) -> None:
    two = write_small_deck(tmp_path / "two.yaml", CHOICE, TRUE_FALSE)
    ran = learner("0u00", two, "--exam")
    assert "Taken back: " in ran.out
    assert "0 of 2 points" in ran.out
    assert "without an answer" not in ran.out


def test_the_time_is_shown_and_ends_it(
    learner: TypeAhead, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = chain([NOW] * 8, repeat(NOW + timedelta(minutes=6)))
    monkeypatch.setattr(screen_start, "clock", lambda: next(moments))
    ran = learner("", deck, "--minutes", 5)
    assert "5:00 left" in ran.out
    assert "Nothing answered." in ran.out
    assert "The time is up." in ran.out


def test_nothing_missed_is_said(learner: TypeAhead, deck: Path) -> None:
    assert "Nothing was missed so far." in learner("", deck, "--missed").out


def test_without_a_terminal_it_refuses(run: Run, deck: Path, own_library: Path) -> None:
    ran = run("practice", deck)
    assert (ran.code, "hint:" in ran.err) == (Exit.USAGE, True)
    assert not own_library.exists()


@pytest.mark.parametrize(
    "wishes",
    [("--minutes", 0), ("--minutes", 100_000), ("--limit", 0), ("--pass", 101), ("-o", "m.json")],
)
def test_absurd_wishes_are_refused(run: Run, deck: Path, wishes: tuple[object, ...]) -> None:
    assert run("practice", deck, *wishes).code == Exit.USAGE
