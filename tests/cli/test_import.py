"""import: a package of Anki's in, a deck out."""

import io
import json
import sys
from pathlib import Path

import pytest

from quizgen.anki import read_into_library
from quizgen.anki.export import package_deck
from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from quizgen.store.library import open_library
from tests.anki.decks import CHOICE, CLOZE, EVERY, SAVED, deck, reworded
from tests.anki.hostile_build import BASIC, GOOD, database, legacy, modern
from tests.cli.conftest import Run

PICTURE = (1, "guid-one", BASIC, 1700000000, "", '<img src="map.png">\x1fback <b>one</b>')


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of today with two notes and a picture."""
    path = tmp_path / "deck.apkg"
    content = database([PICTURE, GOOD[1]], version=18)
    path.write_bytes(modern(content, ["map.png"], {"0": b"png"}))
    return path


def test_the_deck_is_written_with_its_media_beside_it(
    run: Run, package: Path, tmp_path: Path
) -> None:
    target = tmp_path / "deck.yaml"
    ran = run("import", package, "-o", target)
    assert ran.code == Exit.DONE, ran.err
    assert ran.out == ""
    assert "deck.yaml: 2 questions, 1 media file" in ran.err
    read = read_deck(target)
    assert read.title == "Deck"
    assert [item.kind for item in read.items] == ["flashcard", "flashcard"]
    assert (tmp_path / "map.png").read_bytes() == b"png"
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "library") == [
        "deck.anki-kept",
        "deck.apkg",
        "deck.yaml",
        "map.png",
    ]


def test_a_second_import_changes_nothing(run: Run, package: Path, tmp_path: Path) -> None:
    target = tmp_path / "deck.yaml"
    run("import", package, "-o", target)
    before = target.read_bytes()
    ran = run("import", package, "-o", target)
    assert target.read_bytes() == before
    assert "0 new, 0 changed in Anki" in ran.err
    assert not list(tmp_path.glob("map-*"))


def test_one_edit_in_anki_is_one_change(run: Run, package: Path, tmp_path: Path) -> None:
    target = tmp_path / "deck.yaml"
    run("import", package, "-o", target)
    edited = (2, "guid-two", BASIC, 1700009999, "", "front two!\x1fback two")
    package.write_bytes(legacy(database([PICTURE, edited]), {"0": "map.png"}, {"0": b"png"}))
    ran = run("import", package, "-o", target, "--accept", "--json")
    made = json.loads(ran.out)
    assert (made["added"], len(made["updated"]), made["kept"]) == (0, 1, [])
    assert read_deck(target).items[1].front == "front two!"  # type: ignore[union-attr]


def test_what_was_edited_here_stays(run: Run, package: Path, tmp_path: Path) -> None:
    target = tmp_path / "deck.yaml"
    run("import", package, "-o", target)
    text = target.read_text(encoding="utf-8")
    target.write_text(text.replace("front two", "my own words"), encoding="utf-8")
    edited = (2, "guid-two", BASIC, 1700009999, "", "their words\x1fback two")
    package.write_bytes(legacy(database([PICTURE, edited]), {"0": "map.png"}, {"0": b"png"}))
    ran = run("import", package, "-o", target, "--accept")
    assert "1 left as you edited them" in ran.err
    assert read_deck(target).items[1].front == "my own words"  # type: ignore[union-attr]


def test_without_a_file_the_deck_goes_into_the_library(
    run: Run, package: Path, own_library: Path
) -> None:
    ran = run("import", package)
    assert ran.code == Exit.DONE, ran.err
    with open_library(str(own_library)) as library:
        (summary,) = library.decks()
        assert (summary.title, summary.items) == ("Deck", 2)
        assert f"quizgen study {summary.id}" in ran.err
    assert (own_library.parent / "media" / "map.png").read_bytes() == b"png"
    assert "0 new, 0 changed in Anki" in run("import", package).err


def test_what_is_not_taken_over_is_listed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    broken = (9, "guid-nine", BASIC, 0, "", "only one field")
    path.write_bytes(legacy(database([*GOOD, broken])))
    ran = run("import", path, "-o", tmp_path / "deck.yaml")
    assert ran.code == Exit.DONE
    assert "1 notes with a wrong number of fields (guid-nine)" in ran.err
    made = json.loads(run("import", path, "-o", tmp_path / "deck.yaml", "--json").out)
    assert {
        "what": "notes with a wrong number of fields",
        "count": 1,
        "examples": ["guid-nine"],
        "kept": False,
    } in (made["losses"])


def test_a_deck_of_quizgens_comes_back_as_it_went(run: Run, tmp_path: Path) -> None:
    target, package = tmp_path / "deck.yaml", tmp_path / "deck.apkg"
    write_deck(deck(*EVERY), target)
    before = target.read_bytes()
    package.write_bytes(package_deck(deck(*EVERY), changed_at=SAVED, media=None)[0])
    ran = run("import", package, "-o", target, "--json")
    assert ran.code == Exit.DONE, ran.err
    made = json.loads(ran.out)
    assert (made["added"], made["updated"], made["kept"], made["losses"]) == (0, [], [], [])
    assert target.read_bytes() == before


def test_an_edit_of_a_quizgen_note_is_taken_and_its_evidence_kept(run: Run, tmp_path: Path) -> None:
    target, package = tmp_path / "deck.yaml", tmp_path / "deck.apkg"
    write_deck(deck(*EVERY), target)
    edited = reworded(CHOICE, question="What does it take to join NATO?")
    package.write_bytes(package_deck(deck(edited, CLOZE), changed_at=SAVED, media=None)[0])
    made = json.loads(run("import", package, "-o", target, "--accept", "--json").out)
    assert made["updated"] == [CHOICE.id]
    item = read_deck(target).items[0]
    assert item.question == "What does it take to join NATO?"  # type: ignore[union-attr]
    assert (item.evidence, item.tags) == (CHOICE.evidence, CHOICE.tags)
    assert read_deck(target).items[1:] == list(EVERY[1:])


def test_another_deck_is_not_overwritten(run: Run, package: Path, tmp_path: Path) -> None:
    target = tmp_path / "other.yaml"
    write_deck(deck(*EVERY), target)
    before = target.read_bytes()
    ran = run("import", package, "-o", target)
    assert ran.code == Exit.FIXABLE
    assert "holds another deck" in ran.err
    assert target.read_bytes() == before


def test_standard_input_and_output_work(
    run: Run, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(package.read_bytes())))
    ran = run("import", "-", "-o", "-")
    assert ran.code == Exit.DONE, ran.err
    assert "front two" in ran.out
    assert not (package.parent / "map.png").exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"no archive", "no Anki package"), (legacy(b"rubbish"), "broken"), (b"", "no Anki package")],
)
def test_what_is_no_package_is_refused_and_nothing_written(
    run: Run, tmp_path: Path, content: bytes, message: str
) -> None:
    path, target = tmp_path / "deck.apkg", tmp_path / "deck.yaml"
    path.write_bytes(content)
    ran = run("import", path, "-o", target)
    assert ran.code == Exit.FIXABLE
    assert message in ran.err
    assert "deck.apkg: " in ran.err
    assert "hint:" in ran.err
    assert not target.exists()


def test_a_package_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("import", tmp_path / "none.apkg")
    assert ran.code == Exit.FIXABLE
    assert "none.apkg" in ran.err


def test_a_folder_that_is_not_there_is_named(run: Run, package: Path, tmp_path: Path) -> None:
    ran = run("import", package, "-o", tmp_path / "nowhere" / "deck.yaml")
    assert ran.code == Exit.FIXABLE
    assert "nowhere" in ran.err
    assert not (tmp_path / "nowhere").exists()


def test_the_package_is_never_overwritten(run: Run, package: Path) -> None:
    before = package.read_bytes()
    assert run("import", package, "-o", package).code == Exit.FIXABLE
    assert package.read_bytes() == before


def test_json_and_a_deck_do_not_share_standard_output(run: Run, package: Path) -> None:
    assert run("import", package, "-o", "-", "--json").code == Exit.USAGE


def test_answers_come_along_on_request_and_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    moment = 1_700_000_000_000
    log = f"insert into revlog select {moment} + id, id, 0, 3, 1, 0, 2500, 4000, 1 from cards"
    path.write_bytes(legacy(database(after=log)))
    assert "2 answers in the review log" in run("import", path).err
    assert "2 new answers in the review log" in run("import", path, "--progress").err
    assert json.loads(run("import", path, "--progress", "--json").out)["answers"] == 0


def test_answers_and_standard_output_do_not_go_together(run: Run, package: Path) -> None:
    assert run("import", package, "--progress", "-o", "-").code == Exit.USAGE


def test_what_is_only_for_anki_is_told_apart(run: Run, package: Path, tmp_path: Path) -> None:
    told = run("import", package, "-o", tmp_path / "deck.yaml").err
    assert "kept for Anki, not shown here:\n  1 looks (styling and layout)" in told
    assert (
        "not taken over:\n  1 looks (styling and layout)" in run("import", package, "-o", "-").err
    )


def test_a_package_taken_before_is_not_read_again(
    run: Run, package: Path, own_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("import", package).err
    with monkeypatch.context() as patch:
        patch.setattr(read_into_library, "open_package", None)
        again = run("import", package).err
    assert "0 new, 0 changed in Anki, 0 left" in again
    assert again.partition("kept for Anki")[2] == first.partition("kept for Anki")[2] != ""
    (own_library.parent / "media" / "map.png").unlink()
    assert "0 new" in run("import", package).err
    assert (own_library.parent / "media" / "map.png").exists()


def test_a_deck_changed_since_is_read_again(
    run: Run, package: Path, tmp_path: Path, own_library: Path
) -> None:
    run("import", package)
    with open_library(str(own_library)) as library:
        (summary,) = library.decks()
        whole = library.deck(summary.id)
        library.put_deck(whole.model_copy(update={"items": whole.items[:1]}), "")
    assert json.loads(run("import", package, "--json").out)["added"] == 1
