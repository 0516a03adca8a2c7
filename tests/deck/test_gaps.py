"""Gaps in Anki's syntax."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.gaps import find_gaps, hide, reveal, wrong_gaps

TEXT = "The {{c1::S-400}} has been in service since {{c2::2007::year}}."


def test_a_gap_has_group_answer_and_hint() -> None:
    first, second = find_gaps(TEXT)
    assert (first.groups, first.answer, first.hint) == ((1,), "S-400", "")
    assert (second.groups, second.answer, second.hint) == ((2,), "2007", "year")
    assert TEXT[second.start : second.end] == "{{c2::2007::year}}"


def test_a_group_is_hidden_while_the_others_are_filled() -> None:
    assert hide(TEXT, 1) == "The _____ has been in service since 2007."
    assert hide(TEXT, 2, "...") == "The S-400 has been in service since [year]."
    assert hide(TEXT) == "The _____ has been in service since [year]."
    assert reveal(TEXT) == "The S-400 has been in service since 2007."


def test_a_gap_in_a_gap_is_part_of_the_outer_answer() -> None:
    text = "a {{c1::b {{c2::c::hint}} d}} e"
    assert [(gap.groups, gap.answer) for gap in find_gaps(text)] == [((1,), "b c d"), ((2,), "c")]
    assert hide(text, 1) == "a _____ e"
    assert reveal(text) == "a b c d e"


def test_a_gap_may_belong_to_several_groups() -> None:
    text = "{{c1,2::a}} {{c3::b}}"
    assert hide(text, 2) == "_____ b"
    assert not wrong_gaps(text)


def test_braces_that_are_no_gap_are_text() -> None:
    text = r"{{c1::a}} and \frac{{a}}{b} and }}"
    assert reveal(text) == r"a and \frac{{a}}{b} and }}"
    assert not wrong_gaps(text)


@pytest.mark.parametrize(
    "text", ["a", "{{c1::a", "{{c1::}}", "{{c0::a}}", "{{c500::a}}", "{{::a}}"]
)
def test_a_text_without_a_working_gap_is_wrong(text: str) -> None:
    assert wrong_gaps(text)


@given(st.text("{}c1:,a ", max_size=40))
def test_every_text_can_be_taken_apart(text: str) -> None:
    for gap in find_gaps(text):
        assert text[gap.start : gap.end].startswith("{{c")
    if not find_gaps(text):
        assert hide(text) == reveal(text) == text
