"""Moodle XML as Moodle writes it, into decks."""

from typing import Any

import pytest

from quizgen.errors import ImportFileError
from quizgen.lms.read_moodle import read_moodle
from quizgen.lms.reading import Imported

_JUDGED = """<question type="truefalse"><name><text>n</text></name>
<questiontext format="html"><text>Is it so?</text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
</question>"""


def quiz(*questions: str) -> Imported:
    content = f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{"".join(questions)}</quiz>'
    return read_moodle(content.encode(), "bank.xml")


def question(kind: str, asked: str, *parts: str, form: str = "html") -> str:
    return (
        f'<question type="{kind}"><name><text>Name</text></name>'
        f'<questiontext format="{form}"><text><![CDATA[{asked}]]></text></questiontext>'
        f"{''.join(parts)}</question>"
    )


def answer(fraction: str, text: str, said: str = "") -> str:
    return (
        f'<answer fraction="{fraction}" format="html"><text><![CDATA[{text}]]></text>'
        f'<feedback format="html"><text><![CDATA[{said}]]></text></feedback></answer>'
    )


def one(*parts: str) -> Any:
    (item,) = quiz(question(*parts)).deck.items
    return item


def lost(*parts: str) -> list[str]:
    return [loss.what for loss in quiz(question(*parts), _JUDGED).losses]


def test_a_choice_with_everything() -> None:
    item = one(
        "multichoice", "<p>Which one?</p>\n<p>Think of R&amp;D&nbsp;first.</p>",
        "<generalfeedback format='html'><text>&lt;p&gt;Because.&lt;/p&gt;</text></generalfeedback>",
        "<defaultgrade>2.5000000</defaultgrade><idnumber>q-1</idnumber>",
        "<single>true</single><shuffleanswers>true</shuffleanswers>",
        answer("100", "<p>Right</p>"), answer("0", "<p>Wrong</p>", "<p>No.</p>"),
        "<tags><tag><text>rivers</text></tag><tag><text>hard</text></tag></tags>",
    )  # fmt: skip
    assert item.question == "Which one?\nThink of R&D\u00a0first."
    assert (item.options, item.answer) == (["Right", "Wrong"], "Right")
    assert item.why == {"Wrong": "No."}
    assert (item.explanation, item.points) == ("Because.", 2.5)
    assert (item.tags, item.difficulty) == (["rivers"], "hard")
    assert item.extra == {"name": "Name"}


def test_options_that_are_not_shuffled_are_pinned() -> None:
    fixed = "<single>true</single><shuffleanswers>false</shuffleanswers>"
    named = one("multichoice", "?", fixed, answer("100", "b"), answer("0", "a"))
    assert named.pinned == ["b", "a"]
    numbers = one("multichoice", "?", fixed, answer("100", "2007"), answer("0", "2019"))
    assert numbers.pinned == []


def test_several_right_options_and_old_true_and_false() -> None:
    several = one("multichoice", "?", "<single>false</single>", answer("50", "a"),
                  answer("50", "b"), answer("-100", "c"))  # fmt: skip
    assert several.answers == ("a", "b")
    german = one("truefalse", "?", answer("0", "Wahr"), answer("100", "Falsch", "Gut."))
    assert (german.answer, german.explanation) == (False, "Gut.")


def test_numbers_orders_and_pairs() -> None:
    number = one("numerical", "?", '<answer fraction="100"><text>3,5</text>'
                 "<tolerance>0.25</tolerance></answer>")  # fmt: skip
    assert (number.answer, number.tolerance) == ("3,5", 0.25)
    order = one("ordering", "?", answer("2.0000000", "second"), answer("1.0000000", "first"))
    assert order.order == ["first", "second"]
    pair = (
        "<subquestion format='html'><text>{}</text><answer><text>{}</text></answer></subquestion>"
    )
    pairs = one("matching", "?", pair.format("a", "1"), pair.format("b", "2"), pair.format("", "3"))
    assert (pairs.pairs, pairs.decoys) == ([["a", "1"], ["b", "2"]], ["3"])


def test_gap_texts_of_every_type() -> None:
    item = one("cloze", "<p>It is {1:SHORTANSWER:=red#Yes~%50%reddish} and {2:MC:~a~=b}, "
                        "{:NUMERICAL:=5:0.5}.</p>")  # fmt: skip
    assert item.text == "It is {{c1::red}} and {{c2::b::a / b}}, {{c3::5}}."
    assert item.points == 4
    told = lost("cloze", "x {1:SA:=red#Yes~%50%reddish} {2:MC:~a~=b} {:NM:=5:0.5}")
    assert told == [
        "answers that are right in part left out",
        "what is said to answers of gaps left out",
        "options of gaps become hints",
        "the tolerance of a number in a gap left out",
        "different points of gaps left out",
    ]


def test_escapes_in_gaps_mean_what_they_mean_to_moodle() -> None:
    item = one("cloze", r"a {1:SA:=\}b\#c&#126;d&amp;e~=other} z")
    assert item.text == "a {{c1::}b#c~d&e}} z"
    assert item.accept == ["other"]


def test_an_essay_with_what_graders_are_told_is_a_flashcard() -> None:
    told = "<graderinfo format='html'><text>To save water.</text></graderinfo>"
    item = one("essay", "Why do leaves fall?", told)
    assert (item.kind, item.back) == ("flashcard", "To save water.")


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("essay", "Why?"), "left out: an essay has no answer that a program could mark"),
        (("description", "Read this."), "left out: a text without answers is no question"),
        (("calculated", "{a}+{b}?"), "left out: a deck has no questions of the type calculated"),
        (("cloze", "no gap"), "left out: a text without gaps"),
        (("shortanswer", "<b>Which</b>?", answer("100", "a")), "formatting left out"),
        (("shortanswer", "<img src='@@PLUGINFILE@@/a.png'>?", answer("100", "a")),
         "pictures left out"),
        (("shortanswer", "?", "<usecase>1</usecase>", answer("100", "a")),
         "that capital letters count"),
        (("shortanswer", "?", "<hint format='html'><text>h</text></hint>", answer("100", "a")),
         "hints left out"),
        (("multichoice", "?", "<single>true</single>", answer("100", "a"), answer("0", "a")),
         "left out: options: 'a' is there twice; change one or take it out"),
        (("multichoice", "?", "<single>true</single>",
          "<correctfeedback format='html'><text>Brilliant!</text></correctfeedback>",
          answer("100", "a"), answer("0", "b")), "what is said by score left out"),
    ],
)  # fmt: skip
def test_what_a_deck_cannot_hold_is_told(parts: tuple[str, ...], told: str) -> None:
    assert lost(*parts) == [told]


def test_texts_are_read_by_their_format() -> None:
    asked = {
        form: quiz(question("shortanswer", "a < b\n&amp; c", answer("100", "x"), form=form))
        .deck.items[0].model_dump()["question"]
        for form in ("html", "plain_text", "markdown", "moodle_auto_format")
    }  # fmt: skip
    assert asked == {
        "html": "a < b & c",
        "plain_text": "a < b\n&amp; c",
        "markdown": "a < b\n&amp; c",
        "moodle_auto_format": "a < b\n& c",
    }


def test_categories_are_title_or_tags() -> None:
    category = "<question type='category'><category><text>{}</text></category></question>"
    single = quiz(category.format("$course$/top/Rivers"), _JUDGED).deck
    assert (single.title, single.items[0].tags) == ("Rivers", [])
    several = quiz(category.format("$course$/top/A/B"), _JUDGED, category.format("top/C"), _JUDGED)
    assert [item.tags for item in several.deck.items] == [["A", "B"], ["C"]]
    assert several.deck.title == "bank"


@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        (b"<quiz>\n<question></quiz>", "not well-formed XML", "bank.xml:2: "),
        (b"<quiz>&nbsp;</quiz>", "not well-formed XML", "bank.xml:1: "),
        (b"", "not well-formed XML", "bank.xml:1: "),
        (b"<html/>", "begins with <html>", ""),
        (b"<quiz/>", "no question could be taken", ""),
    ],
)
def test_what_is_not_moodle_xml_is_an_error(content: bytes, message: str, line: str) -> None:
    with pytest.raises(ImportFileError, match=message) as raised:
        read_moodle(content, "bank.xml")
    assert raised.value.hint
    assert "".join(raised.value.mistakes).startswith(line)


def test_entities_of_the_file_are_not_followed() -> None:
    content = b"""<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
<quiz><question type="shortanswer"><name><text>n</text></name>
<questiontext format="plain_text"><text>What?&b;</text></questiontext>
<answer fraction="100"><text>x</text></answer></question></quiz>"""
    (item,) = read_moodle(content, "bank.xml").deck.items
    assert "root:" not in item.model_dump_json()
