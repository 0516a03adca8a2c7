"""GIFT: every kind, and every text that Moodle's import could misread."""

import re

import pytest
from hypothesis import given, settings

from quizgen.deck.item import AnyItem
from quizgen.lms.formats import export_deck
from quizgen.lms.losses import Loss
from quizgen.lms.prepare import fit_text, on_one_line
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.gift_reader import Read, read_gift
from tests.lms.moodle_reader import typed_pattern
from tests.lms.traps import TRAPS, anything
from tests.worksheet.sample import DECK


def _read(*items: AnyItem) -> tuple[list[Read], tuple[Loss, ...]]:
    exported = export_deck(deck(*items), "gift")
    return read_gift(exported.content), exported.losses


def test_every_kind_has_its_form() -> None:
    read = read_gift(export_deck(DECK, "gift").content)
    assert [one.type for one in read] == [
        *["multichoice"] * 4, *["truefalse"] * 2, *["shortanswer"] * 6, "match", "match",
        "shortanswer",
    ]  # fmt: skip
    assert [answer[0] for answer in read[0].answers] == [0, 100, 0, 0]
    assert [answer[0] for answer in read[1].answers] == [50, -50, 50, -50]
    assert read[4].truth is False
    assert read[6].text == "The _____ has been in service with the Russian army since 2007."
    assert ("", "North Atlantic Treaty Organization") in read[12].pairs
    assert read[13].pairs[-1] == ("The earthquake strikes", "3")


def test_what_becomes_something_else_is_told() -> None:
    losses = {(int(loss.item_id), loss.what) for loss in export_deck(DECK, "gift").losses}
    assert (2, "points left out") in losses
    assert (4, "pinned options left out") in losses
    assert (7, "its 3 gaps become as many questions") in losses
    assert (12, "ordering becomes pairs of things and places") in losses


def test_a_gap_at_the_end_is_still_seen() -> None:
    (read,), _ = _read(item(1, "cloze", text="It came in {{c1::2019}}"))
    assert read.text == "It came in _____"


def test_a_number_with_a_tolerance_is_numerical() -> None:
    asked = item(1, "short_answer", question="?", answer="14.5", accept=["15"], tolerance=0.5)
    (read,), losses = _read(asked)
    assert read.type == "numerical"
    assert [answer[1:] for answer in read.answers] == [("14.5", "0.5"), ("15", "0.5")]
    assert not losses


def test_a_long_back_becomes_an_essay_with_the_back_as_feedback() -> None:
    (read,), _ = _read(item(1, "flashcard", front="?", back="word " * 40))
    assert read.type == "essay"
    assert read.feedback.startswith("word word")


@pytest.mark.parametrize("text", TRAPS)
def test_traps_come_back_as_they_are(text: str) -> None:
    _round_trip(text)


@given(text=anything)
@settings(max_examples=100)
def test_any_text_comes_back_or_is_reported(text: str) -> None:
    _round_trip(text)


def _round_trip(text: str) -> None:
    wanted = fit_text(text)
    if not wanted:
        return
    other = "the other" if text != "the other" else "one more"
    items = [
        item(1, "choice", question=text, options=[text, other], answer=text, why={other: text}),
        item(2, "choice", question=text, options=[text, other, "a third"], answer=[text, other]),
        item(3, "true_false", statement=text, answer=True, explanation=text),
        item(4, "short_answer", question=text, answer=text),
        item(5, "matching", question=text, pairs=[[text, text], [other, other]], decoys=["d"]),
        item(6, "ordering", question=text, order=[text, other]),
    ]
    read, losses = _read(*items)
    lost = {int(loss.item_id) for loss in losses}
    choice, several, judged, typed, pairs, order = read
    assert [one.text for one in read] == [wanted] * 6
    assert choice.answers[0][:2] == (100, wanted)
    assert choice.answers[1] == (0, other, wanted)
    assert several.answers[0][1] == wanted
    assert judged.feedback == wanted
    line = on_one_line(wanted)
    if 4 not in lost:
        assert line == wanted
    if not re.search("->|&&", wanted):
        assert typed.type == "shortanswer"
        assert typed_pattern(typed.answers[0][1]) == line
    elif "->" in wanted:
        assert 4 in lost
    assert pairs.pairs[0][0] == wanted
    if 5 not in lost:
        assert pairs.pairs[0][1] == wanted
    assert (wanted, "1") in order.pairs


def test_codes_of_moodle_s_own_are_reported() -> None:
    _, losses = _read(item(1, "short_answer", question="?", answer="a &&058; b"))
    assert "&&…;" in losses[0].what
