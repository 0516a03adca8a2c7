"""Bad questions met in study: flagged, changed, other answers accepted; in file and library."""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.cli import deck_file
from quizgen.cli.deck_file import change_item
from quizgen.deck.item import AnyItem
from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck
from quizgen.errors import OutputError
from quizgen.store.library import Library, open_library
from tests.cli.conftest import Ran, Run, TypeAhead
from tests.study.sittings import CHOICE, SHORT, TRUE_FALSE
from tests.study.small_deck import small_deck, write_small_deck

LEAVE = "\x04" * 4  # Ctrl-D, should the keys not have been the last ones
STYLE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
COMMENT = "# as Ms Yılmaz wants it\n"


@pytest.fixture
def learner(type_ahead: TypeAhead) -> TypeAhead:
    """Someone who types ahead, and leaves at last; `out` is without colours."""

    def run(keys: str, *arguments: object) -> Ran:
        ran = type_ahead(keys + LEAVE, *arguments)
        return replace(ran, out=STYLE.sub("", ran.out))

    return run


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck file of three questions, with a comment of its owner."""
    path = write_small_deck(tmp_path / "deck.yaml", CHOICE, SHORT, TRUE_FALSE)
    path.write_text(COMMENT + path.read_text("utf-8"), "utf-8")
    return path


def first(deck: Path) -> AnyItem:
    return read_deck(deck).items[0]


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that are new."""
    old = set(before.splitlines())
    return [line.strip() for line in after.splitlines() if line not in old]


def test_a_flagged_question_is_a_draft_in_the_file_and_not_asked(
    learner: TypeAhead, deck: Path, run: Run
) -> None:
    before = deck.read_text("utf-8")
    ran = learner("!two answers fit\rq", "study", deck)
    assert "not asked until it is reviewed: quizgen review" in ran.out
    assert first(deck).status == "draft"
    assert first(deck).doubts == ["flagged in study: two answers fit"]
    assert deck.read_text("utf-8").startswith(COMMENT)
    fresh = [line.split(":")[0] for line in changed_lines(before, deck.read_text("utf-8"))]
    assert fresh == ["status", "doubts", "modified", "fingerprint"]
    assert "2 cards, 2 new" in learner("q", "study", "nato").out
    assert run("review", deck, "--approve", first(deck).id).code == 0
    assert first(deck).doubts == []
    assert "3 cards, 3 new" in learner("q", "study", deck).out


def test_a_question_can_be_flagged_after_its_answer(learner: TypeAhead, deck: Path) -> None:
    ran = learner("1!\rq", "study", deck)
    assert first(deck).doubts == ["flagged in study"]
    assert "1 answer, 0 right" in ran.out


def test_a_question_changed_in_study_is_asked_as_it_is_now(learner: TypeAhead, deck: Path) -> None:
    ran = learner("c1\x01Pray, \r\rq", "study", deck)  # field 1, to its beginning
    assert first(deck).question.startswith("Pray, What must")  # type: ignore[union-attr]
    assert " Changed in" in ran.out
    assert ran.out.count("Pray, What must all") >= 2  # in the list of fields, and asked
    assert read_deck(deck).items[1:] == small_deck(CHOICE, SHORT, TRUE_FALSE).items[1:]


def test_what_the_learner_calls_right_is_right_the_next_time_and_for_nobody_else(
    learner: TypeAhead, deck: Path
) -> None:
    only_short(deck)
    before = deck.read_bytes()
    ran = learner("the Kurds of Qandil\ry q", "study", deck)
    assert "Counts as right." in ran.out
    assert deck.read_bytes() == before
    ran = learner("the Kurds of Qandil\rq", "study", deck, "--ahead", 60)
    assert "Right: the Kurds" in ran.out
    ran = learner("the Kurds of Qandil\rq", *others("ada"), deck)
    assert "Wrong: the Kurds" in ran.out


def test_an_answer_taken_back_is_not_right_the_next_time(learner: TypeAhead, deck: Path) -> None:
    only_short(deck)
    ran = learner("the Kurds of Qandil\ryuthe Kurds of Qandil\rq", "study", deck)
    assert ran.out.count("Wrong: the Kurds of Qandil") == 2


def test_a_corrected_key_makes_void_what_was_accepted(learner: TypeAhead, deck: Path) -> None:
    only_short(deck)
    learner("the Kurds of Qandil\ry q", "study", deck)
    text = deck.read_text("utf-8").replace("answer: Kurdistan Workers' Party", "answer: HDP")
    deck.write_text(text, "utf-8")
    ran = learner("the Kurds of Qandil\rq", "study", deck, "--ahead", 60)
    assert "Wrong: the Kurds" in ran.out


def test_an_accepted_answer_is_written_into_the_deck_for_everybody(
    learner: TypeAhead, deck: Path
) -> None:
    only_short(deck)
    ran = learner("the Kurds of Qandil\rya q", "study", deck)
    assert "is right for everybody now" in ran.out
    assert first(deck).accept == ["PKK", "the Kurds of Qandil"]
    assert "Right: the Kurds" in learner("the Kurds of Qandil\rq", *others("ada"), deck).out


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda path: path.unlink(), "There is no deck file to mend"),
        (lambda path: path.write_text("items: ["), "Suspended for you;"),
        (lambda path: write_deck(small_deck(TRUE_FALSE), path), "does not hold the item"),
    ],
    ids=["gone", "no deck any more", "item taken out"],
)
def test_a_flag_holds_even_if_the_file_cannot_be_changed(
    learner: TypeAhead, deck: Path, spoil: Callable[[Path], object], told: str
) -> None:
    learner("q", "study", deck)
    spoil(deck)
    ran = learner("!\rq", "study", "nato")
    assert told in " ".join(ran.out.split())
    assert "2 cards, 2 new" in learner("q", "study", "nato").out


def test_a_deck_is_renamed_in_its_file_and_in_the_library(
    run: Run, learner: TypeAhead, deck: Path
) -> None:
    learner("2q", "study", deck)
    ran = run("decks", "rename", "nato", "NATO: what  holds it together")
    assert ran.code == 0
    text = deck.read_text("utf-8")
    assert text.startswith(COMMENT)
    assert 'title: "NATO: what holds it together"' in text
    with open_own() as library:
        assert [(one.id, one.title) for one in library.decks()] == [
            ("nato", "NATO: what holds it together")
        ]
        assert len(library.reviews("me")) == 1


def test_an_unknown_deck_is_not_renamed(run: Run, learner: TypeAhead, deck: Path) -> None:
    learner("q", "study", deck)
    ran = run("decks", "rename", "nothing", "A title")
    assert (ran.code, "hint:" in ran.err) == (1, True)


def only_short(deck: Path) -> None:
    write_small_deck(deck, SHORT)


def others(learner: str) -> tuple[str, ...]:
    return ("--learner", learner, "study")


def open_own() -> Library:
    return open_library(os.environ["QUIZGEN_LIBRARY"])


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """A deck file of two questions that are answered with a key."""
    return write_small_deck(tmp_path / "short.yaml", CHOICE, TRUE_FALSE)


@pytest.mark.parametrize(
    ("keys", "taken", "left"),
    [
        ("!\ruq", 1, "Nothing answered."),  # flagged before it is answered
        ("1!\ruq", 1, "Nothing answered."),  # while its outcome is shown: with the answer
        ("1 !\ruq", 1, "1 answer, 0 right"),  # the second, before it is answered
        ("1 2!\ruuq", 2, "Nothing answered."),
        ("1 2!\ruuuq", 2, "Nothing answered."),
    ],
)
def test_undo_takes_a_flag_back_with_the_answer_it_came_after(
    learner: TypeAhead, short: Path, keys: str, taken: int, left: str
) -> None:
    before = [(item.status, item.doubts) for item in read_deck(short).items]
    ran = learner(keys, "study", short)
    assert ran.out.count("Flagged: ") == 1
    assert ran.out.count("Taken back: ") == taken
    assert left in ran.out
    assert [(item.status, item.doubts) for item in read_deck(short).items] == before


def test_a_flag_that_cannot_be_taken_back_is_said(
    learner: TypeAhead, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes: list[object] = []

    def once(*given: object) -> tuple[AnyItem, str]:
        if changes:
            raise OutputError("the disk is full")
        changes.append(given)
        return change_item(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(deck_file, "change_item", once)
    ran = learner("!\ruq", "study", short)
    assert "Not taken back: the disk is full" in ran.out
    assert first(short).status == "draft"
