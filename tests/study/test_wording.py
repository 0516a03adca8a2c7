"""Item texts as a terminal may show them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.item import Flashcard
from quizgen.study.wording import readable


def card(markup: str) -> Flashcard:
    return Flashcard.model_validate(
        {"id": "small0000009", "front": "f", "back": "b", "markup": markup}
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a <b>bold</b> word", "a bold word"),
        ("one<br>two<div>three</div>", "one\ntwo\nthree"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("x<sup>2</sup> &lt; 5&nbsp;&amp; y<sub>1</sub>", "x^2 < 5 & y_1"),
        ('<img src="map.png">', "[picture: map.png]"),
        ('<img src="map.png" alt="a map">', "[picture: a map]"),
        ("<script>alert(1)</script>text<style>b{}</style>", "text"),
        ("a < b", "a < b"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1 | 2"),
    ],
)
def test_html_is_shown_as_text(html: str, text: str) -> None:
    assert readable(html, card("html")) == text


def test_plain_text_with_tags_is_shown_as_it_is() -> None:
    assert readable("<b> is a tag & more", card("plain")) == "<b> is a tag & more"


@given(st.text(), st.sampled_from(["plain", "html"]))
def test_nothing_in_a_deck_can_steer_the_terminal(text: str, markup: str) -> None:
    shown = readable(text, card(markup))
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c != "\n"]


def test_an_escape_sequence_loses_its_power() -> None:
    assert readable("\x1b[31mred\x9b2J\x07", card("plain")) == "[31mred2J"
