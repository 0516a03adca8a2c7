"""Texts into HTML: plain text stays what it is, HTML loses what could do harm."""

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.markup import link, sanitise, to_html


@given(st.text())
def test_plain_text_comes_back_when_html_is_read(text: str) -> None:
    shown = html.unescape(to_html(text).replace("<br>", "\n"))
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    assert shown == re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", kept).strip()


def test_special_characters_of_plain_text_are_escaped() -> None:
    assert to_html("a < b & <script>{{Front}}") == "a &lt; b &amp; &lt;script&gt;{{Front}}"


@pytest.mark.parametrize(
    "command", ["[sound:a.mp3]", "[anki:tts lang=en]", "[latex]", "[/LaTeX]", "[$]", "[/$$]"]
)
def test_plain_text_gives_anki_no_commands(command: str) -> None:
    assert "[" not in to_html(command)


def test_brackets_that_are_no_command_stay() -> None:
    assert to_html("[sic] [1] [$5]") == "[sic] [1] [$5]"


def test_lines_of_plain_text_stay_lines() -> None:
    assert to_html("one\r\ntwo\nthree\n") == "one<br>two<br>three"


@pytest.mark.parametrize(
    ("source", "safe"),
    [
        ("<b>bold</b> &amp; <i>x</i>", "<b>bold</b> &amp; <i>x</i>"),
        ("a<script>alert(1)</script>b", "ab"),
        ("a<script/>b", "ab"),
        ("<style>.card{}</style>x", "x"),
        ('<img src="a b.png" onerror="x()">', '<img src="a b.png">'),
        ('<a href="javascript:x()">y</a>', "<a>y</a>"),
        ('<a href=" java\tscript:x()">y</a>', "<a>y</a>"),
        ('<a href="https://x.org/?a=1&amp;b">y</a>', '<a href="https://x.org/?a=1&amp;b">y</a>'),
        ('<img src="data:image/svg+xml,x">', "<img>"),
        ('<span style="color: red">x</span>', '<span style="color: red">x</span>'),
        ('<p style="background:url(//x)">x</p>', "<p>x</p>"),
        ("<iframe src=x></iframe><form><input value=1>y</form>", "y"),
        ("</div>x<div>y", "x<div>y</div>"),
        ("<b><i>x</b>y", "<b><i>x</i></b>y"),
        ("AT&T &nbsp;&#x41; 1 < 2", "AT&amp;T &nbsp;&#x41; 1 &lt; 2"),
        ("<!-- c --><br/>x", "<br>x"),
        ("{{c1::<b>x</b>::hint}}", "{{c1::<b>x</b>::hint}}"),
        ("[sound:a.mp3]", "[sound:a.mp3]"),
    ],
)
def test_html_keeps_its_looks_and_loses_its_teeth(source: str, safe: str) -> None:
    assert sanitise(source) == safe


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, attrs))
        if tag not in {"br", "hr", "img", "wbr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


_PIECE = st.from_regex(
    r"[<>/\"'= b&\0]|&lt;|</?b>|</?script>|<img src=|onerror=|javascript:|<!--|-->|<svg|<a href=",
    fullmatch=True,
)


@given(st.lists(_PIECE, max_size=20).map("".join))
def test_whatever_goes_in_harmless_well_formed_html_comes_out(source: str) -> None:
    read = _Elements()
    read.feed(to_html(source, "html"))
    read.close()
    assert read.open == []
    for tag, attributes in read.seen:
        assert tag not in {"script", "svg", "iframe", "style"}
        for name, value in attributes:
            assert not name.startswith("on")
            assert not re.match(r"\s*javascript:", value or "")


@given(st.lists(_PIECE, max_size=20).map("".join))
def test_safe_html_is_left_as_it_is(source: str) -> None:
    once = to_html(source, "html")
    assert to_html(once, "html") == once


def test_a_link_leads_only_to_the_web() -> None:
    assert link("https://x.org/?a&b", "X & Y") == '<a href="https://x.org/?a&amp;b">X &amp; Y</a>'
    assert link("javascript:x()", "X") == "X"
    assert link("", "X") == "X"
    assert link("https://x.org", "") == '<a href="https://x.org">https://x.org</a>'
