"""anki: a deck file in, a package out."""

import io
import json
import os
import sqlite3
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizgen.anki.export import package_deck
from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from quizgen.memory.review import Grade, Review, make_review_id
from quizgen.store.library import open_library
from tests.anki import decks
from tests.anki.decks import EVERY, SAVED, item
from tests.anki.decks import deck as make_deck
from tests.anki.stub_connect import Answer, listening
from tests.cli.conftest import Run

DRAFT = item(20, "flashcard", front="x", back="y", status="draft")


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The file of a deck with every kind of item and a draft."""
    path = tmp_path / "deck.yaml"
    write_deck(make_deck(*EVERY, DRAFT), path)
    os.utime(path, (SAVED.timestamp(), SAVED.timestamp()))
    return path


def test_the_package_lies_beside_the_deck_by_default(run: Run, deck: Path) -> None:
    ran = run("anki", deck)
    assert ran.code == Exit.DONE, ran.err
    assert ran.out == ""
    expected, _ = package_deck(make_deck(*EVERY, DRAFT), changed_at=SAVED, media=None)
    assert deck.with_suffix(".apkg").read_bytes() == expected


def test_it_says_what_went_and_what_waits(run: Run, deck: Path) -> None:
    err = run("anki", deck).err
    assert "deck.apkg: 9 notes, 13 cards" in err
    assert "1 left out: draft" in err
    assert "8 unreviewed" in err


def test_only_approved_items_go_on_request(run: Run, deck: Path) -> None:
    err = run("anki", deck, "--approved").err
    assert "1 note, 1 card" in err
    assert "8 left out: not approved" in err
    assert "unreviewed" not in err


def test_what_was_made_comes_as_json_alone(run: Run, deck: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.apkg"
    ran = run("anki", deck, "-o", target, "--json")
    assert ran.err == ""
    assert json.loads(ran.out) == {
        "anki": str(target),
        "notes": 9,
        "cards": 13,
        "unreviewed": 8,
        "scheduled": 0,
        "answers": 0,
        "skipped": [{"item": DRAFT.id, "reason": "draft"}],
        "unwritten": [],
        "pushed": None,
    }


def _learn(library: Path) -> None:
    """A choice that was answered twice, a statement that is suspended."""
    with open_library(str(library)) as opened:
        opened.put_deck(make_deck(*EVERY), "")
        for days in (9, 3):
            at = datetime.now(UTC) - timedelta(days=days)
            name = make_deck().id
            opened.record(
                Review(
                    id=make_review_id("me", name, decks.CHOICE.id, at),
                    learner="me",
                    deck=name,
                    item=decks.CHOICE.id,
                    grade=Grade.GOOD,
                    at=at,
                    day=at.date(),
                    took_ms=900,
                    mode="options",
                )
            )
        opened.hold("me", make_deck().id, decks.TRUE_FALSE.id, None)


def test_progress_goes_along_on_request(run: Run, deck: Path, own_library: Path) -> None:
    _learn(own_library)
    ran = run("anki", deck, "--progress", "--json")
    assert ran.code == Exit.DONE, ran.err
    made = json.loads(ran.out)
    assert (made["cards"], made["scheduled"], made["answers"]) == (13, 1, 2)
    first = deck.with_suffix(".apkg").read_bytes()
    with sqlite3.connect(":memory:") as database:
        database.deserialize(zipfile.ZipFile(io.BytesIO(first)).read("collection.anki2"))
        rows = database.execute(
            "select type, queue, reps from cards order by id limit 3"
        ).fetchall()
        assert rows == [(2, 2, 2), (0, 0, 0), (0, -1, 0)]
        assert database.execute("select count(*) from revlog").fetchone() == (2,)
    err = run("anki", deck, "--progress").err
    assert "1 card with progress, 2 answers" in err
    assert "Import any learning progress" in err
    assert deck.with_suffix(".apkg").read_bytes() == first
    assert json.loads(run("anki", deck, "--json").out)["scheduled"] == 0


def test_answers_that_went_out_come_back_as_none(run: Run, deck: Path, own_library: Path) -> None:
    _learn(own_library)
    run("anki", deck, "--progress")
    back = run("import", deck.with_suffix(".apkg"), "--progress", "--json")
    assert json.loads(back.out)["answers"] == 0


def test_progress_without_a_library_is_an_error(run: Run, deck: Path) -> None:
    ran = run("anki", deck, "--progress")
    assert ran.code == Exit.FIXABLE
    assert "no progress yet" in ran.err
    assert not deck.with_suffix(".apkg").exists()


def test_a_running_anki_imports_the_package(
    run: Run, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    taken = []

    def take(params: dict[str, str]) -> bool:
        taken.append(Path(params["path"]).read_bytes())
        return True

    answers: dict[str, Answer] = {
        "version": lambda params: 6,
        "importPackage": take,
        "deckNames": lambda params: [],
        "findNotes": lambda params: list(range(9)) if taken else [],
        "notesModTime": lambda params: [{"noteId": n, "mod": 1} for n in params["notes"]],
    }
    with listening(answers) as stub:
        ran = run("anki", deck, "--push", "--anki", stub.address)
        assert ran.code == Exit.DONE, ran.err
        assert "Anki: 9 notes, 13 cards" in ran.err
        assert "in Anki now: 9 notes, 9 new, 0 updated" in ran.err
        assert not deck.with_suffix(".apkg").exists()
        again = run("anki", deck, "--push", "--anki", stub.address, "-o", "x.apkg", "--json")
        assert json.loads(again.out)["pushed"] == {"notes": 9, "new": 0, "updated": 0}
    expected, _ = package_deck(make_deck(*EVERY, DRAFT), changed_at=SAVED, media=None)
    assert taken == [expected, expected]
    assert run("anki", deck, "--push", "-o", "-", "--anki", stub.address).code != Exit.DONE


def test_without_anki_nothing_is_made(
    run: Run, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_ANKI", "http://127.0.0.1:9")
    ran = run("anki", deck, "--push", "-o", "x.apkg")
    assert ran.code == Exit.FIXABLE
    assert "Anki is not running" in ran.err
    assert "2055492159" in ran.err
    assert not Path("x.apkg").exists()


def test_a_deck_of_the_library_needs_no_file(
    run: Run, deck: Path, own_library: Path, tmp_path: Path
) -> None:
    _learn(own_library)
    target = tmp_path / "library-deck.apkg"
    ran = run("anki", make_deck().id, "-o", target, "--progress")
    assert ran.code == Exit.DONE, ran.err
    assert "9 notes, 13 cards" in ran.err
    assert "1 card with progress" in ran.err
    wrong = run("anki", "no-such-deck", "-o", target)
    assert "no deck no-such-deck in the library" in wrong.err
    assert wrong.code == Exit.FIXABLE
    assert make_deck().id in wrong.err


def test_a_name_that_is_no_file_says_so_without_a_library(run: Run) -> None:
    ran = run("anki", "no-such-deck")
    assert ran.code == Exit.FIXABLE
    assert "no-such-deck is no file" in ran.err


def test_an_edit_in_the_file_changes_the_package_and_a_new_date_alone_does_not(
    run: Run, deck: Path, tmp_path: Path
) -> None:
    target = tmp_path / "x.apkg"
    run("anki", deck, "-o", target)
    first = target.read_bytes()
    os.utime(deck)
    run("anki", deck, "-o", target)
    assert target.read_bytes() == first
    deck.write_text(deck.read_text(encoding="utf-8").replace("Ankara", "Ankara!"), encoding="utf-8")
    run("anki", deck, "-o", target)
    assert target.read_bytes() != first


class _Stream(io.TextIOWrapper):
    """A stream that is, or is not, a terminal."""

    def __init__(self, content: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def test_standard_input_and_output_work(
    run: Run, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = _Stream()
    monkeypatch.setattr(sys, "stdin", _Stream(deck.read_bytes()))
    monkeypatch.setattr(sys, "stdout", written)
    ran = run("anki", "-", "-o", "-")
    assert ran.code == Exit.DONE, ran.err
    package = written.buffer.getvalue()  # type: ignore[attr-defined]
    assert "collection.anki2" in zipfile.ZipFile(io.BytesIO(package)).namelist()
    assert "standard output: 9 notes, 13 cards" in ran.err


def test_no_package_is_poured_into_a_terminal(
    run: Run, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = _Stream(terminal=True)
    monkeypatch.setattr(sys, "stdout", written)
    ran = run("anki", deck, "-o", "-")
    assert ran.code == Exit.FIXABLE
    assert "hint: name a file" in ran.err
    assert written.buffer.getvalue() == b""  # type: ignore[attr-defined]


@pytest.mark.parametrize("arguments", [("-",), ("deck.yaml", "-o", "-", "--json")])
def test_wrong_usage_is_told_apart(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("anki", *arguments).code == Exit.USAGE


def test_the_deck_is_never_overwritten(run: Run, deck: Path) -> None:
    before = deck.read_bytes()
    ran = run("anki", deck, "-o", deck)
    assert ran.code == Exit.FIXABLE
    assert "is the deck itself" in ran.err
    assert deck.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_named(run: Run, deck: Path, tmp_path: Path) -> None:
    ran = run("anki", deck, "-o", tmp_path / "nowhere" / "x.apkg")
    assert ran.code == Exit.FIXABLE
    assert "nowhere" in ran.err
    assert "hint:" in ran.err


def test_a_missing_media_file_is_named_and_nothing_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    shown = item(20, "flashcard", front="x", back="y", media=[{"file": "gone.png"}])
    write_deck(make_deck(shown), path)
    ran = run("anki", path)
    assert ran.code == Exit.FIXABLE
    assert str(tmp_path / "gone.png") in ran.err
    assert not path.with_suffix(".apkg").exists()


def test_media_beside_the_deck_go_along(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    (tmp_path / "map.png").write_bytes(b"png")
    shown = item(20, "flashcard", front="x", back="y", media=[{"file": "map.png"}])
    write_deck(make_deck(shown), path)
    assert run("anki", path).code == Exit.DONE
    assert zipfile.ZipFile(path.with_suffix(".apkg")).read("0") == b"png"


@pytest.mark.parametrize(
    ("items", "message"), [((), "has no items"), ((DRAFT,), "can go to Anki: 1 draft")]
)
def test_a_deck_with_nothing_to_export_is_an_error(
    run: Run, tmp_path: Path, items: tuple[decks.AnyItem, ...], message: str
) -> None:
    path = tmp_path / "deck.yaml"
    write_deck(make_deck(*items), path)
    ran = run("anki", path)
    assert ran.code == Exit.FIXABLE
    assert message in ran.err
    assert not path.with_suffix(".apkg").exists()


def test_a_deck_that_is_not_there_is_an_error(run: Run, tmp_path: Path) -> None:
    ran = run("anki", tmp_path / "none.yaml")
    assert ran.code == Exit.FIXABLE
    assert "none.yaml" in ran.err
