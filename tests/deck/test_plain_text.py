"""Items without markup."""

import pytest

from quizgen.deck.item import Choice, Cloze, Matching
from quizgen.deck.plain_text import as_plain, strip_markup
from tests.deck.makers import choice, cloze


def test_plain_items_stay_as_they_are() -> None:
    item = choice("Is a < b & c?", ["<yes>", "no"])
    assert as_plain(item) is item


def test_every_text_of_an_item_loses_its_markup() -> None:
    item = choice("<b>Which</b>?", ["H<sub>2</sub>O", "a &amp; b"], markup="html",
                  why={"a &amp; b": "<i>no</i>"}, explanation="<p>one</p><p>two</p>")  # fmt: skip
    plain = as_plain(item)
    assert isinstance(plain, Choice)
    assert (plain.question, plain.options, plain.answer) == ("Which?", ["H_2O", "a & b"], "H_2O")
    assert (plain.why, plain.explanation) == ({"a & b": "no"}, "one\ntwo")
    assert plain.markup == "plain"


def test_gaps_and_pairs_are_kept() -> None:
    gapped = as_plain(cloze("<p>In {{c1::<b>2007</b>::year}}</p>", markup="html"))
    assert isinstance(gapped, Cloze)
    assert gapped.text == "In {{c1::2007::year}}"
    pairs = Matching(id="0" * 12, question="?", pairs=[["<b>a</b>", "1"], ["b", "2"]],
                     markup="html")  # fmt: skip
    plain = as_plain(pairs)
    assert isinstance(plain, Matching)
    assert plain.pairs == [["a", "1"], ["b", "2"]]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>だ", "漢字(かんじ)だ"),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ol>", "1. a\n2. b\n- c\n3. d"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "a | b\n1 | 2",
        ),
        ('<img src="map.png"> [sound:x.mp3]', "[picture: map.png] [sound: x.mp3]"),
        (r"<b>\(x^2\)</b> and [latex]\alpha[/latex] [$]y[/$]", r"x^2 and \alpha y"),
        ('<div dir="rtl">שלום</div>', "שלום"),
        ("<li>alone</li></ol>", "- alone"),
    ],
)
def test_what_markup_says_without_words_is_said(html: str, text: str) -> None:
    assert strip_markup(html) == text
