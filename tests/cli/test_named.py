"""Decks of the library by their id, the beginning of it, or their file; in every command alike."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from quizgen.cli.named import find_deck
from quizgen.deck.write import write_deck
from quizgen.errors import Exit, LibraryError
from quizgen.store.library import Library, open_library
from tests.cli.conftest import Run
from tests.store.library import make_deck

NEXT_MONTH = (date.today() + timedelta(days=30)).isoformat()


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """Deck files by id."""
    found = {}
    for id in ("turkiye-nato", "turkiye-lakes", "rivers"):
        found[id] = tmp_path / f"{id[:4]}{len(id)}.yaml"
        write_deck(make_deck("a", id=id, title=id), found[id])
    return found


@pytest.fixture
def library(own_library: Path, files: dict[str, Path]) -> Library:
    opened = open_library(str(own_library))
    for id, path in files.items():
        opened.put_deck(make_deck("a", id=id, title=id), str(path))
    return opened


def test_the_id_its_beginning_and_the_file_name_a_deck(
    library: Library, files: dict[str, Path]
) -> None:
    assert find_deck(library, "rivers") == "rivers"
    assert find_deck(library, "riv") == "rivers"
    assert find_deck(library, "turkiye-n") == "turkiye-nato"
    assert find_deck(library, str(files["rivers"])) == "rivers"
    files["rivers"].unlink()
    assert find_deck(library, str(files["rivers"])) == "rivers"


def test_an_article_names_the_deck_that_was_made_beside_it(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "lake.md").write_text("# Lakes\n")
    write_deck(make_deck("a", id="rivers"), tmp_path / "lake.yaml")
    assert find_deck(library, str(tmp_path / "lake.md")) == "rivers"


@pytest.mark.parametrize(
    ("named", "said", "cure"),
    [
        ("turkiye", "may be any of 2 decks", "turkiye-lakes, turkiye-nato"),
        ("rivres", "no deck rivres in the library", "did you mean rivers?"),
        ("turkiye-nota.yaml", "no deck", "did you mean turkiye-nato?"),
        ("zzz", "no deck zzz in the library", "choose from: rivers, turkiye-lakes, turkiye-nato"),
        ("", "no deck", "choose from"),
    ],
)
def test_what_names_no_deck_is_told_with_a_guess(
    library: Library, named: str, said: str, cure: str
) -> None:
    with pytest.raises(LibraryError, match=said) as raised:
        find_deck(library, named)
    assert cure in raised.value.hint


def test_a_file_that_is_not_in_the_library_is_told_how_to_get_there(
    library: Library, tmp_path: Path
) -> None:
    write_deck(make_deck("a", id="new-one"), tmp_path / "new.yaml")
    with pytest.raises(LibraryError, match=r"new-one of .* is not in the library yet") as raised:
        find_deck(library, str(tmp_path / "new.yaml"))
    assert raised.value.hint == f"quizgen study {tmp_path / 'new.yaml'} puts it in"


@pytest.mark.parametrize(
    "command",
    [
        ["plan", "exam", "DECK", NEXT_MONTH],
        ["plan", "limit", "DECK", "--new", 3],
        ["stats", "DECK"],
        ["stats", "DECK", "--csv", "-"],
        ["simulate", "DECK", "--days", 7],
        ["class", "DECK"],
        ["due", "DECK"],
        ["decks", "rename", "DECK", "Another title"],
        ["decks", "release", "DECK"],
        ["decks", "reset", "DECK", "--yes"],
        ["decks", "remove", "DECK", "--yes"],
    ],
    ids=lambda command: " ".join(map(str, command[:2])),
)
@pytest.mark.usefixtures("library")
def test_every_command_takes_a_file_and_the_beginning_of_an_id(
    run: Run, files: dict[str, Path], command: list[object]
) -> None:
    for named in (files["rivers"], "riv"):
        with_name = [named if word == "DECK" else word for word in command]
        ran = run(*with_name)
        if named == "riv" and "remove" in command:  # it has just been removed
            assert "no deck riv in the library" in ran.err
        else:
            assert ran.code == Exit.DONE, ran.err
    wrong = run(*["rivres" if word == "DECK" else word for word in command])
    assert "no deck rivres in the library" in wrong.err
    assert "did you mean rivers?" in wrong.err or "remove" in command
