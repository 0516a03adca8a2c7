"""The text of each card of a note with gaps."""

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
        ("{{c1::a::{{c2::in a hint}}}}", {1: "{{c1::a::in a hint}}", 2: "a"}),
        ("a }} {{c1::b}}", {1: "a }} {{c1::b}}"}),
    ],
)
def test_each_card_keeps_its_own_gaps(text: str, cards: dict[int, str]) -> None:
    gapped = GappedText(text)
    assert {group: gapped.card(group) for group in gapped.groups} == cards


@given(TEXTS)
def test_a_card_says_what_the_note_says(text: str) -> None:
    gapped = GappedText(text)
    for group in gapped.groups:
        card = gapped.card(group)
        # Else a filled gap may look like a hint of the one around it, or like its end.
        if not any(sign in reveal(text) for sign in ("::", "{", "}")):
            assert reveal(card) == reveal(text)
        assert {number for gap in find_gaps(card) for number in gap.groups} <= {group}


@given(TEXTS)
def test_pieces_are_the_card(text: str) -> None:
    gapped = GappedText(text)
    for group in gapped.groups:
        pieces = list(find_pieces(text, {group}))
        assert "".join(text[start:end] for start, end in pieces) == gapped.card(group)
        assert sorted(pieces) == pieces


@pytest.mark.parametrize(
    "text", ["none", "{{c1::open", "{{c1:: }}", "{{c0::a}}", "{c1::a}} {{c1::b}}"]
)
def test_gaps_that_are_not_sound_are_told(text: str) -> None:
    with pytest.raises(ValueError, match="gap"):
        GappedText(text)
