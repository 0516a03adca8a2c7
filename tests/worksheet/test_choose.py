"""Which items a sheet asks."""

import pytest

from quizgen.errors import WorksheetError
from quizgen.worksheet.choose import Selection, choose_items
from tests.anki.decks import item
from tests.deck.makers import choice, deck
from tests.worksheet.sample import DECK


def _ids(**wanted: object) -> list[int]:
    return [int(one.id) for one in choose_items(DECK, Selection(**wanted))]  # type: ignore[arg-type]


def test_everything_but_drafts_is_taken() -> None:
    assert _ids() == list(range(1, 14))


def test_tag_kind_place_and_count_narrow_it_down() -> None:
    assert _ids(tags=["nato"]) == [1, 2]
    assert _ids(kinds=["cloze", "matching"]) == [7, 8, 11]
    assert _ids(numbers={3, 5, 14}) == [3, 5]
    assert _ids(tags=["defence"], count=2) == [3, 5]
    assert _ids(approved_only=True) == [1]


def test_a_place_that_the_deck_has_not_is_named() -> None:
    with pytest.raises(WorksheetError, match="has 14 items, and --items names 99"):
        _ids(numbers={1, 99})


def test_a_tag_of_the_deck_is_one_of_all_its_items() -> None:
    assert len(choose_items(deck(choice("?", ["a", "b"]), tags=["x"]), Selection(tags=["x"]))) == 1


def test_an_empty_selection_says_what_there_is() -> None:
    with pytest.raises(WorksheetError, match="the tags defence, nato"):
        _ids(tags=["no such"])


def test_a_deck_of_drafts_says_that_it_waits_for_review() -> None:
    draft = item(1, "flashcard", front="a", back="b", status="draft")
    with pytest.raises(WorksheetError, match="new or approved") as raised:
        choose_items(deck(draft), Selection())
    assert "approved" in raised.value.hint


def test_markup_and_what_no_paper_shows_are_gone() -> None:
    asked = choice("<b>Bold</b>\x07?", ["a\r\nb", "c"], markup="html")
    (found,) = choose_items(deck(asked), Selection())
    assert found.model_dump()["question"] == "Bold?"


def test_what_can_be_selected_is_told_if_nothing_fits() -> None:
    with pytest.raises(WorksheetError, match=r"the kinds choice, .* and the tags .*nato"):
        _ids(tags=["otan"])
    untagged = deck(choice("Which?", ["a", "b"]))
    with pytest.raises(WorksheetError, match=r"the kinds choice and no tags"):
        choose_items(untagged, Selection(tags=("nato",)))
