"""Packages that mean harm: refused in words, or read as far as they are sound, and nothing else."""

import io
from pathlib import Path

import pytest

from quizgen.anki.read_package import Read, read_package
from quizgen.deck.read import parse_deck
from quizgen.deck.write import format_deck
from quizgen.errors import AnkiError
from tests.anki.hostile import HOSTILE, rubbish, rubbish_databases


def _read(package: bytes, folder: Path) -> Read:
    return read_package(io.BytesIO(package), "hostile", folder)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """The folder for media, deep enough that a way out of it would stay within the test's."""
    folder = tmp_path / "one" / "two" / "media"
    folder.mkdir(parents=True)
    return folder


def test_there_are_at_least_forty() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("name", HOSTILE)
def test_good_notes_are_taken_and_nothing_else_happens(
    name: str, media: Path, tmp_path: Path
) -> None:
    make, wanted = HOSTILE[name]
    package = make()
    if wanted is None:
        with pytest.raises(AnkiError) as refused:
            _read(package, media)
        assert refused.value.message
        assert refused.value.hint
        assert _files(tmp_path) == []
        return
    read = _read(package, media)
    assert len(read.deck.items) == wanted
    assert sorted(read.media) == _files(tmp_path)
    assert {path.parent for path in read.media} <= {media}
    assert parse_deck(format_deck(read.deck), "deck.yaml") == read.deck


def test_what_is_left_out_is_told() -> None:
    make, _ = HOSTILE["too few fields"]
    (loss,) = [loss for loss in _read_only(make()).losses if "wrong number" in loss.what]
    assert loss.count == 1
    assert loss.examples == ("guid-9",)


def test_scripts_are_gone_and_the_text_stays() -> None:
    make, _ = HOSTILE["scripts"]
    item = _read_only(make()).deck.items[-1]
    assert item.front == "a<img>"  # type: ignore[union-attr]


def _read_only(package: bytes) -> Read:
    return read_package(io.BytesIO(package), "hostile", None)


def test_a_package_changed_at_random_is_read_or_refused(media: Path, tmp_path: Path) -> None:
    taken = 0
    for package in (*rubbish(60, 1), *rubbish_databases(60, 2)):
        try:
            read = _read(package, media)
        except AnkiError:
            continue
        taken += 1
        assert parse_deck(format_deck(read.deck), "deck.yaml") == read.deck
    assert taken > 10
    assert {path.parent for path in _files(tmp_path)} <= {media}
