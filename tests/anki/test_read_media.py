"""Media: safe names, files never over another's, nothing outside of the folder."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.read_media_names import safe_name
from quizgen.anki.read_package import Read, read_package
from tests.anki.hostile_build import BASIC, database, legacy


def _import(folder: Path, files: dict[str, bytes]) -> Read:
    images = "".join(f'<img src="{name}">' for name in files)
    content = database([(1, "guid-one", BASIC, 0, "", f"{images}\x1fback")])
    members = {str(place): file for place, file in enumerate(files.values())}
    package = legacy(content, {str(place): name for place, name in enumerate(files)}, members)
    return read_package(io.BytesIO(package), "deck", folder)


@given(st.text(max_size=300))
def test_a_safe_name_is_a_plain_file_name(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe.encode()) <= 255
    assert safe.isprintable()
    assert safe.strip(" .") == safe
    assert not set(safe) & set('[]<>"&%?*|#{}')
    assert safe_name(safe) == safe


@pytest.mark.parametrize("name", ["con.png", "NUL", "Com1.mp3"])
def test_names_of_devices_are_changed(name: str) -> None:
    assert safe_name(name) == f"_{name}"


def test_a_file_that_is_there_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"mine")
    first = _import(tmp_path, {"a.png": b"theirs"})
    assert (tmp_path / "a.png").read_bytes() == b"mine"
    (path,) = first.media
    assert path.read_bytes() == b"theirs"
    (item,) = first.deck.items
    assert path.name in item.front  # type: ignore[union-attr]
    assert [media.file for media in item.media] == [path.name]
    assert _import(tmp_path, {"a.png": b"theirs"}) == first


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.png", tmp_path / "media"
    folder.mkdir()
    try:
        (folder / "a.png").symlink_to(outside)
    except OSError:
        pytest.skip("no symbolic links here")
    _import(folder, {"a.png": b"theirs"})
    assert not outside.exists()


def test_names_that_differ_in_case_only_are_two_files(tmp_path: Path) -> None:
    found = _import(tmp_path, {"a.png": b"one", "A.png": b"two"})
    names = [path.name.casefold() for path in found.media]
    assert len(set(names)) == 2
    assert sorted(path.read_bytes() for path in found.media) == [b"one", b"two"]


def test_a_file_that_is_missing_is_told_and_its_name_stays(tmp_path: Path) -> None:
    content = database([(1, "guid-one", BASIC, 0, "", '<img src="gone.png">\x1fback')])
    found = read_package(io.BytesIO(legacy(content)), "deck", tmp_path)
    (item,) = found.deck.items
    assert item.front == '<img src="gone.png">'  # type: ignore[union-attr]
    assert item.media == []
    assert [loss.examples for loss in found.losses if "does not hold" in loss.what] == [
        ("gone.png",)
    ]


def test_without_a_folder_media_stay_in_the_package(tmp_path: Path) -> None:
    content = database([(1, "guid-one", BASIC, 0, "", '<img src="a.png">\x1fback')])
    package = legacy(content, {"0": "a.png"}, {"0": b"png"})
    found = read_package(io.BytesIO(package), "deck", None)
    assert found.media == ()
    assert found.deck.items[0].media == []
