"""Wrapping: at any width, in any script, nothing lost and nothing over the edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.cli.screen_face import Key
from quizgen.cli.screen_foot import foot_lines, help_lines
from quizgen.cli.screen_layout import Line, Look, plain_text, text_width, wrap
from quizgen.cli.screen_words import shorten_text

TEXTS = st.text(
    st.sampled_from("ab ,.\n東京é́e" + "\N{COMBINING ACUTE ACCENT}\N{THUMBS UP SIGN}"), max_size=80
)
KEYS = [
    Key(("1", "2"), "answer", "choose that option", shown="1-2"),
    Key(("s",), "skip", "not now: put the card aside for this sitting"),
    Key(("q",), "leave", "leave; every answer is kept"),
]


def widest(lines: list[Line]) -> int:
    return max(text_width("".join(text for _, text in line)) for line in lines)


@given(TEXTS, st.integers(12, 120), st.sampled_from(["", " ", "   1  "]))
def test_no_line_is_wider_than_asked(text: str, width: int, lead: str) -> None:
    assert widest(wrap([("", text)], width, [("", lead)])) <= width


@given(st.lists(TEXTS, max_size=4), st.integers(12, 120))
def test_no_character_is_lost_or_changes_its_place(parts: list[str], width: int) -> None:
    text = [(f"class:{place}", part) for place, part in enumerate(parts)]
    shown = plain_text(wrap(text, width))
    assert "".join(shown.split()) == "".join("".join(parts).split())


def test_words_stay_whole_and_hang_under_the_first() -> None:
    lines = wrap([("", "one two three four five")], 12, [("", "1  ")])
    assert plain_text(lines) == "1  one two\n   three\n   four five"


def test_a_word_that_changes_its_style_is_not_torn() -> None:
    lines = wrap([("", "aaaa bb"), ("bold", "bb"), ("", "b, c")], 10)
    assert plain_text(lines) == "aaaa\nbbbbb, c"


def test_wide_characters_count_twice_and_break_anywhere() -> None:
    assert plain_text(wrap([("", "東京都に住んでいます")], 12)) == "東京都に住ん\nでいます"


@pytest.mark.parametrize("columns", [1, 5, 12, 20, 60, 80, 120, 300])
def test_the_width_leaves_the_last_column_free_and_is_easy_to_read(columns: int) -> None:
    assert 12 <= Look(columns=columns).width <= max(12, min(columns - 1, 84))


@pytest.mark.parametrize("width", [12, 20, 40, 60])
def test_the_keys_fit_and_none_is_torn_apart(width: int) -> None:
    lines = foot_lines(KEYS, width)
    assert widest(lines) <= max(width, len(" 1-2 answer"))
    shown = plain_text(lines)
    assert all(f"{key.label} {key.does}" in shown for key in KEYS)
    assert " ".join(plain_text(help_lines(KEYS, width)).split()).count("put the card aside") == 1


@given(TEXTS, st.integers(0, 60))
def test_a_title_is_shortened_to_its_room(text: str, room: int) -> None:
    assert text_width(shorten_text(text, room)) <= room
