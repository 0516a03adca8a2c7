"""Decks of the same id: one never takes the place of another without a word."""

from pathlib import Path

import pytest

from quizgen.cli.put import put_deck
from quizgen.errors import DeckError, Exit
from quizgen.store.library import Library, open_library
from tests.cli.conftest import Run
from tests.study.sittings import CHOICE, SHORT, TRUE_FALSE
from tests.study.small_deck import small_deck


@pytest.fixture
def library(own_library: Path) -> Library:
    return open_library(str(own_library))


def test_another_deck_of_the_same_id_is_refused_with_a_cure(
    library: Library, tmp_path: Path
) -> None:
    put_deck(library, small_deck(CHOICE), tmp_path / "one.yaml")
    with pytest.raises(DeckError, match="no question in common") as refused:
        put_deck(library, small_deck(SHORT), tmp_path / "two.yaml")
    assert str(tmp_path / "one.yaml") in refused.value.message
    assert "quizgen decks remove nato" in refused.value.hint
    assert library.deck("nato").items == small_deck(CHOICE).items
    library.remove_deck("nato")
    put_deck(library, small_deck(SHORT), tmp_path / "two.yaml")
    assert library.deck("nato").items == small_deck(SHORT).items


def test_a_deck_that_was_moved_or_made_anew_in_its_place_is_the_same(
    library: Library, tmp_path: Path
) -> None:
    put_deck(library, small_deck(CHOICE, SHORT), tmp_path / "one.yaml")
    put_deck(library, small_deck(SHORT, TRUE_FALSE), tmp_path / "moved.yaml")
    put_deck(library, small_deck(CHOICE), tmp_path / "moved.yaml")
    assert library.deck("nato").items == small_deck(CHOICE).items


def test_a_file_of_another_system_is_not_mixed_into_another_deck(
    run: Run, own_library: Path, tmp_path: Path
) -> None:
    for folder, text in (("one", "Is it so? {T}\n"), ("two", "How many? {#4}\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "unit.gift").write_text(text)
    assert run("import", tmp_path / "one" / "unit.gift").code == Exit.DONE
    ran = run("import", tmp_path / "two" / "unit.gift")
    assert ran.code == Exit.FIXABLE
    assert "with no question in common" in ran.err
    with open_library(str(own_library)) as opened:
        assert [item.kind for item in opened.deck("unit").items] == ["true_false"]
