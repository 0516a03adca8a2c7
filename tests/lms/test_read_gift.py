"""GIFT files as teachers have them, into decks."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import ImportFileError
from quizgen.lms.read_gift import read_gift
from quizgen.lms.reading import Imported


def read(text: str) -> Imported:
    return read_gift(text.encode(), "unit.gift")


def one(text: str) -> Any:
    (item,) = read(text).deck.items
    return item


def lost(text: str) -> list[str]:
    """What is not taken of a file that has another question besides."""
    return [loss.what for loss in read(f"{text}\n\nIs it so?{{T}}").losses]


def mistakes(text: str) -> list[str]:
    with pytest.raises(ImportFileError) as raised:
        read(text)
    return list(raised.value.mistakes)


def test_a_choice_has_its_options_in_order_and_its_reasons() -> None:
    item = one("Which river runs through Köln? {~Elbe#That is Hamburg. =Rhein ~Main#Frankfurt.}")
    assert item.kind == "choice"
    assert item.question == "Which river runs through Köln?"
    assert item.options == ["Elbe", "Rhein", "Main"]
    assert item.answer == "Rhein"
    assert item.why == {"Elbe": "That is Hamburg.", "Main": "Frankfurt."}


def test_equal_weights_make_several_right_options() -> None:
    item = one("Primes? {~%50%2 ~%-50%4 ~%50%3 ~%-50%6}")
    assert item.answers == ("2", "3")
    assert lost("Primes? {~%50%2 ~4 ~%50%3 ~6}") == []


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("{=all ~%50%half ~none}", "points for options that are right in part left out"),
        ("{~%75%a ~%25%b ~c}", "different points of right options left out"),
        ("{=a ~%-20%b ~c}", "points taken away for wrong options left out"),
        ("{=a =b ~c}", "of several options that are each right alone, all have to be found"),
        ("{=a =%40%b}", "answers that are right in part left out"),
        ("{=a =%0%b#Nearly}", "what is said to wrong answers left out"),
        ("{=a* =b}", "an answer in which * stands for anything left out"),
        ("{#5:1 =%50%5:3}", "answers that are right in part left out"),
        ("{#=5:1 =6:2}", "different tolerances: the first is taken for all"),
        ("{}", "left out: an essay has no answer that a program could mark"),
        ("", "left out: a text without answers is no question"),
        ("{=left -> right =alone}", "left out: 'alone' has no -> and so no partner"),
        ("{=<b>a</b>#<i>Yes</i>}", "formatting left out"),
        ("{~a ~b}", "left out: it has no answer"),
    ],
)
def test_what_a_deck_cannot_hold_is_told(answers: str, told: str) -> None:
    assert told in lost(f"A question {answers}")


def test_true_and_false_have_what_is_said_as_explanation() -> None:
    item = one("Water boils at 90 °C at sea level. {FALSE#It takes 100 °C.#Well done.}")
    assert (item.kind, item.answer) == ("true_false", False)
    assert item.explanation == "Well done.\nIt takes 100 °C."
    assert [one(f"x {{{word}}}").answer for word in ("T", "TRUE", "F", "FALSE")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_missing_word_becomes_a_gap() -> None:
    item = one("The capital of Türkiye {=is Ankara =is called Ankara} since 1923.")
    assert item.text == "The capital of Türkiye {{c1::is Ankara}} since 1923."
    assert item.accept == ["is called Ankara"]
    chosen = one("The capital is {~Bonn =Berlin} now.")
    assert chosen.question == "The capital is _____ now."


def test_punctuation_after_the_answers_of_a_question_is_no_gap() -> None:
    item = one("How many legs has a spider? {#8}.")
    assert (item.kind, item.question) == ("short_answer", "How many legs has a spider?")


def test_signs_of_gaps_stay_a_short_answer() -> None:
    item = one("In {{=braces}} it stands {=x}".replace("{{=braces}}", r"\{\{c1\:\:a\}\}") + " so.")
    assert (item.kind, item.answer) == ("short_answer", "x")
    assert item.question == "In {{c1::a}} it stands _____ so."


@pytest.mark.parametrize(
    ("answers", "answer", "tolerance"),
    [("#12", "12", 0), ("#12:0.5", "12", 0.5), ("#11.5..12.5", "12.0", 0.5),
     ("#=-3.5:0.25", "-3.5", 0.25), ("# =12:1 #Yes\n=%50%13:3 #Close", "12", 1)],
)  # fmt: skip
def test_numbers_have_their_tolerance(answers: str, answer: str, tolerance: float) -> None:
    item = one(f"How many? {{{answers}}}")
    assert (item.answer, item.tolerance) == (answer, tolerance)


def test_pairs_and_decoys_are_read() -> None:
    item = one("Match. {\n =cat -> meow\n =dog->woof\n = -> moo\n}")
    assert item.pairs == [["cat", "meow"], ["dog", "woof"]]
    assert item.decoys == ["moo"]


def test_moodle_s_own_orders_are_read() -> None:
    item = one("Order. {>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nfirst\nsecond\nthird\n}")
    assert item.order == ["first", "second", "third"]


def test_feedback_ids_tags_names_and_comments_are_read() -> None:
    text = """// about rivers [id:7k3m9q4vd2xa] [tag:rivers] [tag:Unit 2]
::Rivers 1:: [html]Which is <em>longer</em>?<br>Think. {
  =Nile // not a comment
  // a comment
  ~Rhine
  ####It is the longest.
}"""
    item = one(text)
    assert item.id == "7k3m9q4vd2xa"
    assert item.tags == ["rivers", "Unit 2"]
    assert item.extra == {"name": "Rivers 1"}
    assert item.question == "Which is longer?\nThink."
    assert item.options == ["Nile // not a comment", "Rhine"]
    assert item.explanation == "It is the longest."


def test_an_essay_with_an_answer_is_a_flashcard() -> None:
    item = one("Why do leaves fall? {####To save water.}")
    assert (item.kind, item.back, item.explanation) == ("flashcard", "To save water.", "")


def test_escapes_and_line_breaks_mean_what_they_mean_to_moodle() -> None:
    item = one("Which is\n   true? {=a \\= b \\# c \\{d\\} \\~ \\: \\\\ ~two\\nlines ~\\(x^2\\)}")
    assert item.question == "Which is true?"
    assert item.options == ["a = b # c {d} ~ : \\", "two\nlines", "\\(x^2\\)"]


def test_the_only_category_is_the_title_and_several_are_tags() -> None:
    single = read("$CATEGORY: $course$/top/Unit 1//2/Rivers\n\nIs it? {T}").deck
    assert single.title == "Rivers"
    several = read("$CATEGORY: A/B\nIs it? {T}\n$CATEGORY: C\n\nIs that? {F}").deck
    assert [item.tags for item in several.items] == [["A", "B"], ["C"]]
    assert several.title == "unit"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_however_it_is_written(encoding: str) -> None:
    content = "Größe? {=groß}\r\n\r\nTürkiye? {T}\r\n".encode(encoding)
    imported = read_gift(content, "x.gift")
    assert [item.kind for item in imported.deck.items] == ["short_answer", "true_false"]
    assert imported.deck.items[0].model_dump()["answer"] == "groß"
    assert imported.losses == ()


def test_a_code_page_is_guessed_and_told() -> None:
    imported = read_gift("Größe? {=groß}".encode("cp1252"), "x.gift")
    assert imported.deck.items[0].model_dump()["answer"] == "groß"
    assert "read as Windows-1252" in imported.losses[0].what


def test_the_same_file_gives_the_same_ids() -> None:
    text = "Is it? {T}\n\nHow many? {#4}"
    assert read(text) == read(text)


def test_the_same_question_again_is_left_out_and_told() -> None:
    text = "Is it? {T}\n\nIs it? {T}\n\nIs it? {F}"
    assert [item.kind for item in read(text).deck.items] == ["true_false"] * 2
    assert [(loss.line, loss.what) for loss in read(text).losses] == [
        (3, "left out: the same question again")
    ]


def test_every_mistake_has_its_line_and_cure_and_nothing_is_imported() -> None:
    found = mistakes("Is it? {T}\n\n::a::\nOpen {=b\n\nc}\n\nTwice {T} and {F}")
    assert [line.split(": ")[0] for line in found] == ["unit.gift:4", "unit.gift:6", "unit.gift:8"]
    assert "never closed" in found[0]
    assert "without a { before it" in found[1]
    assert "a second pair of braces" in found[2]
    assert all("\\" in line for line in found)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"// only a comment", b"no braces at all"])
def test_a_file_without_questions_is_an_error(content: bytes) -> None:
    with pytest.raises(ImportFileError, match="no question could be taken"):
        read_gift(content, "x.gift")


def test_what_is_no_text_is_an_error() -> None:
    with pytest.raises(ImportFileError, match="not a text file"):
        read_gift(b"PK\x03\x04\0\0", "x.gift")


@given(st.text(alphabet="ab {}=~#:\\/->%5T.\n", max_size=60) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ImportFileError):
        assert read(text).deck.items


def test_a_teacher_s_unit_is_read_with_all_that_cannot_be_taken() -> None:
    content = (Path(__file__).parent / "unit.gift").read_bytes()
    imported = read_gift(content, "unit.gift")
    assert imported.deck.title == "Rivers"
    assert [item.kind for item in imported.deck.items] == [
        "choice", "cloze", "choice", "choice", "true_false", "true_false", "short_answer",
        "short_answer", "short_answer", "matching", "choice", "short_answer", "flashcard",
    ]  # fmt: skip
    assert [(loss.line, loss.what) for loss in imported.losses] == [
        (5, "points for options that are right in part left out"),
        (29, "answers that are right in part left out"),
        (29, "what is said to wrong answers left out"),
        (40, "formatting left out"),
        (46, "answers that are right in part left out"),
        (50, "left out: an essay has no answer that a program could mark"),
        (52, "left out: a text without answers is no question"),
    ]
