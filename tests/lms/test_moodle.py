"""Moodle XML: every kind, every field, every text that Moodle's import could misread."""

from typing import Any

import pytest
from hypothesis import given, settings

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem
from quizgen.errors import ExportError
from quizgen.lms.formats import Exported, export_deck
from quizgen.lms.losses import Loss
from quizgen.lms.prepare import fit_text, on_one_line
from tests.anki.decks import item
from tests.lms.moodle_reader import Read, read_moodle, typed_pattern
from tests.lms.traps import TRAPS, anything
from tests.worksheet.sample import DECK


def _export(*items: AnyItem, **fields: Any) -> Exported:
    deck = Deck.model_validate({"id": "a", "title": "A/B", **fields})
    return export_deck(deck.model_copy(update={"items": list(items)}), "moodle")


def _read(*items: AnyItem) -> tuple[list[Read], tuple[Loss, ...]]:
    exported = _export(*items)
    return read_moodle(exported.content), exported.losses


def test_every_kind_has_its_type() -> None:
    read = read_moodle(export_deck(DECK, "moodle").content)
    assert [one.type for one in read] == [
        *["multichoice"] * 4, *["truefalse"] * 2, *["cloze"] * 2, *["shortanswer"] * 2,
        "matching", "ordering", "shortanswer",
    ]  # fmt: skip


def test_choices_carry_their_fractions_and_reasons() -> None:
    single, several, numbers, pinned, *_ = read_moodle(export_deck(DECK, "moodle").content)
    assert [answer[0] for answer in single.answers] == [0, 100, 0, 0]
    assert single.answers[0][2] == "Every single member has to agree, so one refusal is enough."
    assert single.extra["single"] == "true"
    assert single.extra["shuffleanswers"] == "true"
    assert [answer[0] for answer in several.answers] == [50, -50, 50, -50]
    assert several.extra["single"] == "false"
    assert several.grade == 2
    assert numbers.extra["shuffleanswers"] == "false"
    assert pinned.extra["shuffleanswers"] == "false"


def test_feedback_holds_correction_explanation_and_evidence() -> None:
    read = read_moodle(export_deck(DECK, "moodle").content)
    assert read[1].feedback.startswith("Both gave up a policy of neutrality")
    assert read[1].feedback.endswith("“Sweden and Finland applied in May 2022.”")
    assert read[4].feedback.startswith("The S-400 arrived in Türkiye in 2019")
    assert read[0].tags == ["nato"]
    assert read[0].idnumber == "000000000001"


def test_gaps_pairs_and_order_are_as_in_the_deck() -> None:
    read = read_moodle(export_deck(DECK, "moodle").content)
    assert read[6].gaps == [("1", ["S-400"]), ("1", ["Russian army"]), ("1", ["2007"])]
    assert read[6].text == "The \0 has been in service with the \0 since \0 (year)."
    assert ("", "North Atlantic Treaty Organization") in read[10].pairs
    assert read[10].pairs[0] == ("PKK", "Kurdistan Workers' Party")
    assert [step for _, step, _ in read[11].answers] == DECK.items[11].model_dump()["order"]
    assert read[11].extra["gradingtype"] == "ABSOLUTE_POSITION"


def test_a_number_with_a_tolerance_is_numerical_and_one_with_a_unit_is_not() -> None:
    bare = item(1, "short_answer", question="?", answer="14.5", accept=["15"], tolerance=0.5)
    unit = item(2, "short_answer", question="?", answer="14 km", tolerance=0.5)
    read, losses = _read(bare, unit)
    assert [one.type for one in read] == ["numerical", "shortanswer"]
    assert [loss.item_id for loss in losses] == [unit.id]


def test_a_long_back_becomes_an_essay() -> None:
    read, losses = _read(item(1, "flashcard", front="?", back="word " * 40))
    assert read[0].type == "essay"
    assert "essay" in losses[0].what


def test_points_of_gaps_are_whole_or_reported() -> None:
    two = "{{c1::a}} and {{c2::b}}"
    read, losses = _read(item(1, "cloze", text=two, points=4), item(2, "cloze", text=two, points=3))
    assert [gap[0] for gap in read[0].gaps] == ["2", "2"]
    assert [loss.item_id for loss in losses] == ["000000000002"]


def test_a_slash_in_the_title_makes_no_category_below() -> None:
    assert b"$course$/top/A//B]]" in _export(item(1, "flashcard", front="a", back="b")).content


def test_names_have_no_tags_and_are_short() -> None:
    read, _ = _read(item(1, "true_false", statement="Is <b>x</b> " + "long " * 50, answer=True))
    assert read[0].name.startswith("Is ‹b›x‹/b› long")
    assert len(read[0].name) <= 80


@pytest.mark.parametrize("text", TRAPS)
def test_traps_come_back_as_they_are(text: str) -> None:
    _round_trip(text)


@given(text=anything)
@settings(max_examples=100)
def test_any_text_comes_back_or_is_reported(text: str) -> None:
    _round_trip(text)


def _round_trip(text: str) -> None:
    """The text in every field of every kind."""
    other = "the other" if text != "the other" else "one more"
    items = [
        item(1, "choice", question=text, options=[text, other], answer=text, why={other: text},
             explanation=text, evidence=[{"quote": text}], tags=[text]),
        item(2, "true_false", statement=text, answer=False, correction=text),
        item(3, "short_answer", question=text, answer=text, accept=[text + "x"]),
        item(4, "matching", question=text, pairs=[[text, text], [other, other]],
             decoys=[text + "d"]),
        item(5, "ordering", question=text, order=[text, other]),
        item(6, "flashcard", front=text, back=text),
    ]  # fmt: skip
    wanted, line = fit_text(text), on_one_line(fit_text(text))
    if not wanted:
        with pytest.raises(ExportError, match="blank"):
            _read(*items)
        return
    read, losses = _read(*items)
    if wanted != text.strip():
        assert losses
    if line != wanted:
        assert {"000000000003", "000000000004"} <= {loss.item_id for loss in losses}
    choice, judged, typed, pairs, order, card = read
    assert {one.text for one in read} == {wanted}
    assert choice.answers[0][1] == wanted
    assert choice.answers[1][2] == wanted
    assert choice.feedback == f"{wanted}\n“{wanted}”"
    assert judged.feedback == wanted
    assert typed_pattern(typed.answers[0][1]) == line.strip(" ")
    assert pairs.pairs[0] == (wanted, line.strip(" "))
    assert order.answers[0][1] == wanted
    if card.type == "shortanswer":
        assert typed_pattern(card.answers[0][1]) == line.strip(" ")


@pytest.mark.parametrize("text", TRAPS)
def test_traps_in_gap_texts_come_back_as_they_are(text: str) -> None:
    _gap_round_trip(text)


@given(text=anything)
@settings(max_examples=100)
def test_any_text_around_and_in_gaps_comes_back(text: str) -> None:
    _gap_round_trip(text)


def _gap_round_trip(text: str) -> None:
    inside = fit_text(f"x{text}x")[1:-1]
    marks = any(mark in inside for mark in ("{{", "}}", "::"))
    if not fit_text(text) or marks or inside[0] in ":}" or inside[-1] in "{}:":
        return  # would end the gap in the deck itself, or be nothing
    (read,), losses = _read(item(1, "cloze", text=f"a {text} b {{{{c1::{text}}}}} c {text} d"))
    assert read.text == f"a {inside} b \0 c {inside} d"
    assert [[typed_pattern(one) for one in gap[1]] for gap in read.gaps] == [[on_one_line(inside)]]
    assert losses or inside in (text, text.replace("\r", "\n"), text.replace("\r\n", "\n"))
