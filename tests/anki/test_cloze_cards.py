"""The text of each card of a note with gaps."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.cloze_cards import GappedText, find_pieces
from quizgen.deck.gaps import find_gaps, reveal, wrong_gaps

WORDS = st.sampled_from(["a", "b ", " c", "<b>d</b>", "1:2", "é", "{", "}", "::", "}}", "x{y}"])
NUMBERS = st.sampled_from(["1", "2", "3", "12", "1,2", "2,3,1"])
GAPPED = st.recursive(
    WORDS,
    lambda inner: st.builds(
        "{{{{c{}::{}{}}}}}".format,
        NUMBERS,
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.sampled_from(["", "", "::hint", "::"]),
    ),
    max_leaves=6,
)
TEXTS = st.lists(GAPPED, min_size=1, max_size=4).map("".join).filter(lambda t: not wrong_gaps(t))


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        (
            "{{c1::Paris}} is in {{c2::France::country}}, {{c1::mostly}}",
            {
                1: "{{c1::Paris}} is in France, {{c1::mostly}}",
                2: "Paris is in {{c2::France::country}}, mostly",
            },
        ),
        (
            "{{c1::a {{c2::b::hint}} c::h}} and {{c3::d}}",
            {
                1: "{{c1::a b c::h}} and d",
                2: "a {{c2::b::hint}} c and d",
                3: "a b c and {{c3::d}}",
            },
        ),
        ("{{c1,2::both}} x", {1: "{{c1::both}} x", 2: "{{c2::both}} x"}),
        (
            "{{c1::{a} {{c2::{b} c}} {d} }}",
            {1: "{{c1::{a} {b} c {d} }}", 2: "{a} {{c2::{b} c}} {d} "},
        ),
        ("a }} {{c1::b}}", {1: "a }} {{c1::b}}"}),
    ],
)
def test_each_card_keeps_its_own_gaps(text: str, cards: dict[int, str]) -> None:
    gapped = GappedText(text)
    assert {group: gapped.card(group) for group in gapped.groups} == cards


@given(TEXTS)
def test_a_card_says_what_the_note_says(text: str) -> None:
    for group, card in _cards(text).items():
        if "::" not in reveal(text):  # else a filled gap may look like a hint of the one around it
            assert reveal(card) == reveal(text)
        assert {number for gap in find_gaps(card) for number in gap.groups} == {group}


def _hides_gap(text: str) -> bool:
    """Whether a gap lies in the hint of another, with which it goes."""
    gaps = find_gaps(text)
    return any(
        re.sub(r"\{\{[^{}]*\}\}", "", text[outer.start + 2 : inner.start]).count("::") > 1
        for outer in gaps
        for inner in gaps
        if outer.start < inner.start < outer.end
    )


@given(TEXTS)
def test_only_what_a_filled_gap_would_break_or_hide_is_no_card(text: str) -> None:
    if not _hides_gap(text) and all(sign not in reveal(text) for sign in ("::", "{", "}")):
        assert _cards(text).keys() == GappedText(text).groups


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("{{c1::x{y}{{c2::}z}}}}", 1),
        ("{{c1::{{c2::x}::h}}}}", 1),
        ("{{c1::a::{{c2::in a hint}}}}", 2),
    ],
)
def test_a_gap_that_would_end_elsewhere_is_no_card(text: str, group: int) -> None:
    with pytest.raises(ValueError, match=f"c{group} "):
        GappedText(text).card(group)


@given(TEXTS)
def test_pieces_are_the_card(text: str) -> None:
    for group, card in _cards(text).items():
        pieces = list(find_pieces(text, {group}))
        assert "".join(text[start:end] for start, end in pieces) == card
        assert sorted(pieces) == pieces


def _cards(text: str) -> dict[int, str]:
    """The cards of a text that has some."""
    gapped = GappedText(text)
    found = {}
    for group in gapped.groups:
        with suppress(ValueError):
            found[group] = gapped.card(group)
    return found


@pytest.mark.parametrize(
    "text", ["none", "{{c1::open", "{{c1:: }}", "{{c0::a}}", "{c1::a}} {{c1::b}}"]
)
def test_gaps_that_are_not_sound_are_told(text: str) -> None:
    with pytest.raises(ValueError, match="gap"):
        GappedText(text)
