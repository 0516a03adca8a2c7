"""Edits of a card's text in the text of its note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.cloze_cards import GappedText
from quizgen.anki.cloze_edits import edit_whole, shows
from quizgen.deck.gaps import wrong_gaps

WHOLE = "{{c1::Pariss}} is in {{c2::Frence::land}} and {{c1,3::old}}."
FIRST, SECOND = (GappedText(WHOLE).card(group) for group in (1, 2))


@pytest.mark.parametrize(
    ("old", "new", "whole"),
    [
        (FIRST, FIRST.replace("Pariss", "Paris"), WHOLE.replace("Pariss", "Paris")),
        (FIRST, FIRST.replace("Frence", "France"), WHOLE.replace("Frence", "France")),
        (SECOND, SECOND.replace("::land", ""), WHOLE.replace("::land", "")),
        (SECOND, f"Well: {SECOND} Yes.", f"Well: {WHOLE} Yes."),
        (FIRST, f"{FIRST} {{{{c4::new}}}}", f"{WHOLE} {{{{c4::new}}}}"),
        (FIRST, FIRST.replace("{{c1::old}}", "{{c1::very old}}"), WHOLE.replace("old", "very old")),
    ],
)
def test_an_edit_of_a_card_has_its_place_in_the_note(old: str, new: str, whole: str) -> None:
    assert edit_whole(WHOLE, WHOLE, old, new) == whole


def test_edits_of_two_cards_go_together() -> None:
    now = edit_whole(WHOLE, WHOLE, FIRST, FIRST.replace("Pariss", "Paris"))
    both = edit_whole(WHOLE, now, SECOND, SECOND.replace("Frence", "France"))
    assert both == WHOLE.replace("Pariss", "Paris").replace("Frence", "France")
    again = edit_whole(WHOLE, now, SECOND, SECOND.replace("Pariss", "Paris"))
    assert again == now, "the same edit twice is one"


@pytest.mark.parametrize(
    "new",
    [
        FIRST.replace("is in Frence", "lies"),  # the gap of another card goes
        FIRST.replace("Frence", "{{c2::x}}"),  # its number belongs to another
        FIRST.replace("{{c1::old}}", "old"),  # that gap is another card's as well
        FIRST.replace("{{c1::Pariss}}", "{{c1::Pariss"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(new: str) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        edit_whole(WHOLE, WHOLE, FIRST, new)


def test_two_edits_of_one_place_are_refused() -> None:
    now = edit_whole(WHOLE, WHOLE, FIRST, FIRST.replace("Pariss", "Paris"))
    with pytest.raises(ValueError, match="another card"):
        edit_whole(WHOLE, now, SECOND, SECOND.replace("Pariss", "Lyon"))


WORDS = st.lists(st.sampled_from(["a", "b", "c", " ", "é", "."]), min_size=1, max_size=8).map(
    "".join
)


@given(st.data())
def test_what_comes_of_an_edit_shows_what_was_edited(data: st.DataObject) -> None:
    gaps = [f"{{{{c{number}::x{number}{data.draw(WORDS)}}}}}" for number in (1, 2, 1, 3)]
    whole = "".join(part for gap in gaps for part in (data.draw(WORDS), gap)) + data.draw(WORDS)
    old = GappedText(whole).card(1)
    assert shows(whole, old)
    at = data.draw(st.integers(0, len(old)))
    new = old[:at] + data.draw(WORDS) + old[at + data.draw(st.integers(0, 3)) :]
    try:
        edited = edit_whole(whole, whole, old, new)
    except ValueError:
        return
    assert not wrong_gaps(edited)
    assert GappedText(edited).groups >= {1, 2, 3}
    assert GappedText(edited).card(1) == new
