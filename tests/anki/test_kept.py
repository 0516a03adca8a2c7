"""What a deck does not model is kept as it came, and read again as warily as it came."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizgen.anki import kept
from quizgen.anki.export import package_deck
from quizgen.anki.kept import open_kept
from quizgen.anki.read_database import rows
from quizgen.anki.read_package import Read, read_package
from quizgen.errors import AnkiError
from quizgen.store.library import open_library
from tests.anki.decks import EVERY, SAVED, deck
from tests.anki.hostile_build import BASIC, GOOD, database, legacy, modern

NOTE = (1, "guid-one", BASIC, 1700000000, "", '<img src="a b.png" onclick="x">\x1fback')
FILES = {"0": b"picture", "1": b"font" * 50, "2": b"unused"}
NAMES = ("a b.png", "_font.ttf", "unused.png")
ALL = "select id, guid, mid, mod, tags, flds from notes order by id"


def _read(package: bytes, folder: Path) -> Read:
    folder.mkdir(exist_ok=True)
    return read_package(io.BytesIO(package), "file", folder)


def _rows(content: bytes, folder: Path) -> list[tuple[object, ...]]:
    path = folder / "plain"
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(ALL).fetchall()


@pytest.mark.parametrize("form", ["legacy", "modern"])
def test_the_database_and_the_files_of_templates_are_kept(tmp_path: Path, form: str) -> None:
    content = database([NOTE, GOOD[1]], version=18 if form == "modern" else 11)
    if form == "modern":
        package = modern(content, NAMES, FILES)
    else:
        package = legacy(content, dict(enumerate(NAMES)), FILES)
    read = _read(package, tmp_path / "media")
    assert read.kept
    with open_kept(read.kept) as opened:
        assert list(rows(opened.connection, ALL)) == _rows(content, tmp_path)
        assert opened.version == (18 if form == "modern" else 11)
        assert opened.names == {"a b.png": "a b.png"}
        assert opened.files == {"_font.ttf": b"font" * 50}
    assert not any("_font" in str(loss) for loss in read.losses)


def test_a_file_that_got_another_name_is_known_by_both(tmp_path: Path) -> None:
    media = tmp_path / "media"
    media.mkdir()
    (media / "a b.png").write_bytes(b"another")
    read = _read(modern(database([NOTE]), NAMES, FILES), media)
    assert read.kept
    with open_kept(read.kept) as opened:
        (here,) = opened.names.values()
        assert here != "a b.png"
        assert (media / here).read_bytes() == b"picture"


def test_a_deck_of_quizgens_needs_nothing_kept(tmp_path: Path) -> None:
    package, _ = package_deck(deck(*EVERY), changed_at=SAVED, media=None)
    assert _read(package, tmp_path).kept is None


@pytest.mark.parametrize("form", [legacy, modern])
def test_too_much_is_not_kept_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: object
) -> None:
    monkeypatch.setattr(kept, "_MOST", 100)
    read = _read(form(database()), tmp_path)  # type: ignore[operator]
    assert read.kept is None
    assert any("a package so large" in loss.what for loss in read.losses)


def test_files_of_templates_have_their_bounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_FILES", 100)
    read = _read(modern(database(), NAMES, FILES), tmp_path)
    assert any("files of templates" in loss.what for loss in read.losses)
    assert read.kept


def test_what_was_kept_and_then_broken_is_refused(tmp_path: Path) -> None:
    whole = _read(modern(database()), tmp_path).kept or b""
    for broken in (b"", whole[:-200], whole.replace(b"names", b"nomes")):
        with pytest.raises(AnkiError), open_kept(broken):
            pass


def test_the_library_gives_back_the_newest_first(tmp_path: Path) -> None:
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        library.put_deck(deck(*EVERY), "")
        name = deck().id
        for number, whole in enumerate((False, False, True, False)):
            with library.intake(deck(), "") as intake:
                intake.keep(f"{number}", "{}", b"%d" % number, whole=whole)
        assert library.kept_packages(name) == [b"3", b"2"]
        assert library.find_report("3") == "{}"
        assert library.find_report("2") is None
        library.put_deck(deck(*EVERY), "")
        assert library.find_report("3") is None
        assert library.kept_packages(name) == [b"3", b"2"]
        library.remove_deck(name)
        assert library.kept_packages(name) == []
