"""Templates filled as Anki fills them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.read_templates import TooLongError, compile_template, cut_question, fill

FIELDS = {"Front": "a", "Back": "<b>b</b>", "Empty": " ", "Kanji": " 日本[にほん]と 人[ひと]"}


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{Front}}", "a"),
        ("Q: {{ Front }}!", "Q: a!"),
        ("{{Nothing}}x", "x"),
        ("{{#Front}}yes{{/Front}}{{^Front}}no{{/Front}}", "yes"),
        ("{{#Empty}}yes{{/Empty}}{{^Empty}}no{{/Empty}}", "no"),
        ("{{#Empty}}{{#Front}}in{{/Front}}{{^Front}}in{{/Front}}{{/Empty}}out", "out"),
        ("{{text:Back}}", "b"),
        ("{{cloze:Front}}", "a"),
        ("{{furigana:Kanji}}", "<ruby>日本<rt>にほん</rt></ruby>と<ruby>人<rt>ひと</rt></ruby>"),
        ("{{kanji:Kanji}}", "日本と人"),
        ("{{kana:Kanji}}", "にほんとひと"),
        ("{{tts en_US:Front}}x", "x"),
        ("{{Front}}<br>{{Nothing}}<br>", "a"),
        ("<br>{{Front}}<br>{{Back}}", "a<br><b>b</b>"),
        ("<!-- {{Front}} -->x", "x"),
        ("{{#Front}}never closed", "never closed"),
        ("{{#Front}}a{{/Back}}{{Front}}", "aa"),
    ],
)
def test_a_template_is_filled(template: str, shown: str) -> None:
    assert fill(compile_template(template), FIELDS, back=True) == shown


def test_what_is_to_be_typed_is_not_told_on_the_front() -> None:
    compiled = compile_template("{{Front}} {{type:Back}} {{hint:Back}}")
    assert fill(compiled, FIELDS, back=False) == "a"
    assert fill(compiled, FIELDS, back=True) == "a <b>b</b> <b>b</b>"


@pytest.mark.parametrize("line", ["<hr id=answer>", '<hr id="answer" />', "<HR ID='answer'>"])
def test_a_back_begins_below_its_line(line: str) -> None:
    assert cut_question(f"{{{{FrontSide}}}}\n{line}\n{{{{Back}}}}").strip() == "{{Back}}"
    assert cut_question("{{Back}}") == "{{Back}}"


def test_no_template_makes_a_card_without_end() -> None:
    with pytest.raises(TooLongError):
        fill(compile_template("{{Front}}" * 100), {"Front": "x" * 100_000}, back=False)


@given(st.text(alphabet="{}#^/:!-<> Frontx", max_size=60))
def test_any_template_can_be_filled(template: str) -> None:
    assert isinstance(fill(compile_template(template), FIELDS, back=True), str)
