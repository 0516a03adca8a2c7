"""Media files and their names in Anki."""

from pathlib import Path

import pytest

from quizgen.anki.media import MediaFile, find_media, name_media
from quizgen.errors import AnkiError
from tests.anki.decks import item


def _with_media(*files: str) -> dict[str, str]:
    return name_media(
        [item(20, "flashcard", front="x", back="y", media=[{"file": f} for f in files])]
    )


def test_names_that_anki_can_use_stay() -> None:
    assert _with_media("map of Ankara.png", "Türkiye.jpg") == {
        "map of Ankara.png": "map of Ankara.png",
        "Türkiye.jpg": "Türkiye.jpg",
    }


def test_characters_that_break_a_reference_are_replaced_and_names_stay_apart() -> None:
    names = _with_media("a[1].mp3", "a<1>.mp3")
    assert names["a[1].mp3"] == "a_1_.mp3"
    assert names["a<1>.mp3"].endswith("-a_1_.mp3")


def test_missing_files_are_all_named(tmp_path: Path) -> None:
    (tmp_path / "here.png").touch()
    with pytest.raises(AnkiError, match=r"gone\.png.*lost\.mp3") as raised:
        find_media(_with_media("gone.png", "here.png", "lost.mp3"), tmp_path)
    assert "here.png" not in raised.value.message
    assert raised.value.hint


def test_a_folder_is_no_media_file(tmp_path: Path) -> None:
    with pytest.raises(AnkiError, match="missing"):
        find_media({"..": "x"}, tmp_path)


def test_media_without_a_folder_cannot_be_found() -> None:
    with pytest.raises(AnkiError, match=r"no folder to find them in: a\.png"):
        find_media({"a.png": "a.png"}, None)
    assert find_media({}, None) == ()


def test_files_are_found_beside_the_deck(tmp_path: Path) -> None:
    (tmp_path / "a&b.png").touch()
    names = _with_media("a&b.png")
    assert find_media(names, tmp_path) == (MediaFile("a_b.png", tmp_path / "a&b.png"),)
