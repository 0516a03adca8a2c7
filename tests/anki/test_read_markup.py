"""Fields into texts: plain where they are, harmless where not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.markup import escape, sanitise
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts, as_plain, is_blank
from quizgen.anki.read_sanitise import KEPT, find_harm


def _texts(losses: Losses | None = None) -> Texts:
    here = {"a.png": "a.png", "b ä.mp3": "b.mp3"}
    return Texts(here.get, set(here.values()), 0, losses or Losses())


@given(st.text(max_size=60))
def test_what_the_exporter_writes_for_a_plain_text_is_that_text_again(text: str) -> None:
    written = escape(re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text))
    read = as_plain(written)
    assert read is None or escape(read) == written


@pytest.mark.parametrize("text", ["犬", "AT&T", "2 < 3", "two\nlines", "{{c1::a}}", "x > y & z"])
def test_plain_texts_come_back(text: str) -> None:
    assert as_plain(escape(text)) == text


@pytest.mark.parametrize("field", ["<b>x</b>", "a&nbsp;b", "[sound:x.mp3]", "a & b", " x "])
def test_what_is_more_than_plain_stays_html(field: str) -> None:
    assert as_plain(field) is None


@pytest.mark.parametrize(
    ("field", "clean"),
    [
        ("<b onclick=x()>a</b>", "<b>a</b>"),
        ("<script>x</script>a", "a"),
        ('<a href="javascript:x">a</a>', "<a>a</a>"),
        (
            '<a href="https://x.org/?a=1&amp;b=2">a</a>',
            '<a href="https://x.org/?a=1&amp;b=2">a</a>',
        ),
        ('<img src="//evil.org/x.png">', "<img>"),
        ('<img src="../a.png">', "<img>"),
        ('<img src="data:image/png;base64,xxxx">', "<img>"),
        ('<img src="a.png">', '<img src="a.png">'),
        ('<p style="color: red; position: fixed">a</p>', '<p style="color:red">a</p>'),
        ("[sound:b ä.mp3]", "[sound:b.mp3]"),
        ("[sound:gone.mp3]x", "x"),
        ("{{c1::<img src=a.png>::hint}}", '{{c1::<img src="a.png">::hint}}'),
        ('<div dir="rtl">שלום</div>', '<div dir="rtl">שלום</div>'),
        ("a\x00\x1bb", "ab"),
    ],
)
def test_html_is_made_harmless(field: str, clean: str) -> None:
    assert _texts().clean(field) == clean


@given(st.text(alphabet='<>/="& abimgscriptonerrorhref:jv;-!{}', max_size=80))
def test_cleaned_html_is_clean_for_the_exporter_too(field: str) -> None:
    cleaned = _texts().clean(field)
    assert not find_harm([cleaned])
    assert _texts().clean(cleaned) == cleaned
    assert "<script" not in sanitise(cleaned)


def test_texts_tell_their_media() -> None:
    read, markup, media = _texts().read(["a", '<img src="a.png">[sound:b ä.mp3]'], "note")
    assert (read[0], markup) == ("a", "html")
    assert [sorted(names) for names in media] == [[], ["a.png", "b.mp3"]]


def test_what_is_taken_out_is_told() -> None:
    losses = Losses()
    _texts(losses).read(["<iframe src=x></iframe>", "<b onload=x>y</b>"], "note")
    told = {loss.what.rpartition(" ")[2] for loss in losses.all()}
    assert told == {"<iframe>", "onload"}


def test_elements_nested_too_deep_keep_their_text() -> None:
    losses = Losses()
    read, _, _ = _texts(losses).read(["<div>" * 1000 + "a", ""], "note")
    assert read[0] == "a"
    assert losses.all()[-1].count == 1


def test_lists_of_many_entries_are_not_deep() -> None:
    field = "<ul>" + "<li>a" * 500 + "</ul>" + "<p>b" * 500 + "<i>c</i>" * 500
    assert "<li>a</li>" in _texts().clean(field)


@pytest.mark.parametrize("blank", ["", "  ", "<br>", "<div>&nbsp;</div>"])
def test_a_blank_field_is_known(blank: str) -> None:
    assert is_blank(blank)
    assert not is_blank(f'{blank}<img src="a.png">')


def test_the_exporter_keeps_what_the_importer_keeps() -> None:
    for name in KEPT:
        assert f"<{name}" in sanitise(f"<{name}>a")
