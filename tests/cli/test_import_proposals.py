"""import onto a deck file: changes made in Anki are proposed, and a person's file is theirs."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from quizgen.anki.export import package_deck
from quizgen.deck.item import AnyItem
from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from quizgen.store.library import open_library
from tests.anki.decks import CHOICE, CLOZE, EVERY, SAVED, deck, reworded
from tests.anki.hostile_build import BASIC, GOOD, database, legacy
from tests.cli.conftest import Run, TypeAhead

DOWN, ENTER, CTRL_C = "\x1b[B", "\r", "\x03"
FIRST = reworded(CHOICE, question="What does it take to join NATO?")
SECOND = reworded(CLOZE, text="It was {{c1::new}}.")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A deck file, of which Anki holds two items in other words."""
    path = tmp_path / "deck.yaml"
    write_deck(deck(*EVERY), path)
    return path


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package with those two."""
    return _package(tmp_path, FIRST, SECOND)


def _package(folder: Path, *items: AnyItem) -> Path:
    path = folder / "deck.apkg"
    content, _ = package_deck(deck(*items), changed_at=SAVED + timedelta(days=9), media=None)
    path.write_bytes(content)
    return path


def _question(path: Path) -> str:
    return read_deck(path).items[0].question  # type: ignore[union-attr]


def test_changes_are_shown_and_the_file_stays(run: Run, target: Path, package: Path) -> None:
    before = target.read_bytes()
    ran = run("import", package, "-o", target)
    assert ran.code == Exit.DONE, ran.err
    assert target.read_bytes() == before
    assert f"--- here: {CHOICE.id}\n+++ in Anki\n" in ran.out
    assert "+  question: What does it take to join NATO?" in ran.out
    assert "modified" not in ran.out
    assert "--accept takes 2 of 2 changes" in ran.err
    assert "2 proposed" in ran.err


def test_all_are_taken_on_request_and_nothing_else_changes(
    run: Run, target: Path, package: Path
) -> None:
    text = target.read_text(encoding="utf-8").replace("items:", "# my own words\nitems:", 1)
    target.write_text(text, encoding="utf-8")
    ran = run("import", package, "-o", target, "--accept")
    assert ran.out == ""
    assert _question(target) == "What does it take to join NATO?"
    after = target.read_text(encoding="utf-8")
    assert "# my own words" in after
    changed = set(after.splitlines()) - set(text.splitlines())
    assert all("question" in line or "text" in line or "finger" in line or "modified" in line
               for line in changed)  # fmt: skip
    assert "0 new, 0 changed in Anki" in run("import", package, "-o", target).err


def test_a_person_takes_one_and_leaves_one(
    type_ahead: TypeAhead, target: Path, package: Path
) -> None:
    ran = type_ahead(ENTER + DOWN + ENTER, "import", package, "-o", target)
    assert ran.code == Exit.DONE, ran.err
    assert "change 2 of 2" in ran.err
    assert _question(target) == "What does it take to join NATO?"
    kept = {item.id: item for item in read_deck(target).items}
    assert kept[CLOZE.id] == CLOZE
    assert "1 changed in Anki, 1 proposed" in ran.err


@pytest.mark.parametrize(("keys", "taken"), [(DOWN * 2 + ENTER, 2), (DOWN * 3 + ENTER, 0)])
def test_the_rest_is_taken_or_left_at_once(
    type_ahead: TypeAhead, target: Path, package: Path, keys: str, taken: int
) -> None:
    ran = type_ahead(keys, "import", package, "-o", target)
    assert f"{taken} changed in Anki" in ran.err


def test_giving_up_changes_nothing(type_ahead: TypeAhead, target: Path, package: Path) -> None:
    before = target.read_bytes()
    ran = type_ahead(ENTER + CTRL_C, "import", package, "-o", target)
    assert ran.code == Exit.INTERRUPTED
    assert target.read_bytes() == before


def test_what_both_changed_is_only_taken_by_choice(
    run: Run, type_ahead: TypeAhead, target: Path, package: Path
) -> None:
    text = target.read_text(encoding="utf-8")
    assert CHOICE.question in text  # type: ignore[union-attr]
    target.write_text(text.replace(CHOICE.question, "In my words?"), encoding="utf-8")  # type: ignore[union-attr]
    made = json.loads(run("import", package, "-o", target, "--accept", "--json").out)
    assert (made["updated"], made["kept"]) == ([CLOZE.id], [CHOICE.id])
    (proposed,) = made["proposed"]
    assert proposed["edited_here"]
    assert "-  question: In my words?" in proposed["difference"]
    assert _question(target) == "In my words?"
    type_ahead(ENTER, "import", package, "-o", target)
    assert _question(target) == "What does it take to join NATO?"


def test_what_is_new_in_anki_comes_in_without_asking(run: Run, tmp_path: Path) -> None:
    path, target = tmp_path / "deck.apkg", tmp_path / "deck.yaml"
    path.write_bytes(legacy(database()))
    run("import", path, "-o", target)
    path.write_bytes(legacy(database([*GOOD, (9, "guid-9", BASIC, 1, "", "three\x1fback")])))
    ran = run("import", path, "-o", target)
    assert ran.out == ""
    assert "1 new, 0 changed" in ran.err
    assert len(read_deck(target).items) == 3


def test_answers_come_along_into_the_library_once(
    run: Run, tmp_path: Path, own_library: Path
) -> None:
    path, target = tmp_path / "deck.apkg", tmp_path / "deck.yaml"
    log = "insert into revlog select 1700000000000 + id, id, 0, 3, 1, 0, 2500, 4000, 1 from cards"
    path.write_bytes(legacy(database(after=log)))
    assert "2 new answers" in run("import", path, "-o", target, "--progress").err
    assert "0 new answers" in run("import", path, "-o", target, "--progress").err
    with open_library(str(own_library)) as library:
        assert [(one.id, one.path) for one in library.decks()] == [
            (read_deck(target).id, str(target.resolve()))
        ]
        assert len(library.reviews("me")) == 2
