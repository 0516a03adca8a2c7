"""What the fields of a note say."""

from collections.abc import Mapping
from typing import Any

import pytest

from quizgen.anki.fields import UnfitItemError, write_fields
from quizgen.anki.note_types import note_type
from quizgen.deck.item import AnyItem
from tests.anki import decks
from tests.anki.decks import EVERY, deck, item


def _fields(found: AnyItem, names: Mapping[str, str] | None = None) -> dict[str, str]:
    return write_fields(deck(found), found, names or {})


@pytest.mark.parametrize("found", EVERY, ids=lambda found: found.kind)
def test_only_fields_of_the_note_type_are_written_the_sorting_one_first(found: AnyItem) -> None:
    fields = _fields(found)
    assert set(fields) <= set(note_type(found).fields)
    assert next(iter(fields)) == note_type(found).fields[0]


def test_a_choice_keeps_its_options_in_order_with_reasons_beside_them() -> None:
    fields = _fields(decks.CHOICE)
    assert [fields[f"Option {place}"] for place in (1, 2, 3)] == decks.CHOICE.options
    assert fields["Right"] == "2"
    assert fields["Why 1"] == "Every single member has to agree."
    assert "Why 2" not in fields
    assert "Several" not in fields


def test_several_right_options_are_all_numbered() -> None:
    fields = _fields(decks.SEVERAL)
    assert (fields["Right"], fields["Several"]) == ("1 3", "yes")


def test_options_that_keep_their_place_are_numbered() -> None:
    pinned = decks.CHOICE.model_copy(update={"pinned": ["A two-thirds majority"]})
    assert _fields(pinned)["Spare 1"] == "3"
    assert "Spare 1" not in _fields(decks.CHOICE)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"answer": "Luck"}, "its answer is not among its options"),
        ({"answer": ["Unanimous consent", "Luck"]}, "its answer is not among its options"),
        (
            {"options": list("abcdefghi"), "answer": "a"},
            "it has more than 8 options",
        ),
        ({"question": " "}, "its front is blank"),
    ],
)
def test_a_choice_that_makes_no_card_says_why(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(UnfitItemError, match=reason):
        _fields(decks.CHOICE.model_copy(update=change))


def test_a_cloze_without_a_gap_makes_no_card() -> None:
    with pytest.raises(UnfitItemError, match="it has no gap"):
        _fields(item(20, "cloze", text="No gap here."))


def test_a_statement_says_true_or_false() -> None:
    assert _fields(decks.TRUE_FALSE)["Answer"] == "False"
    assert _fields(item(20, "true_false", statement="x", answer=True))["Answer"] == "True"


def test_a_short_answer_has_its_tolerance_and_what_else_is_right() -> None:
    fields = _fields(decks.SHORT_ANSWER)
    assert fields["Tolerance"] == "1"
    assert fields["Also right"] == "14,000,000 kroner"
    assert fields["As of"] == "2023-02-16"


def test_matching_shows_every_right_side_and_decoy_once_but_not_in_order() -> None:
    fields = _fields(decks.MATCHING)
    rights = [right for _, right in decks.MATCHING.pairs]
    shown = fields["Right"].removeprefix("<ol><li>").removesuffix("</li></ol>").split("</li><li>")
    assert sorted(shown) == sorted((*rights, *decks.MATCHING.decoys))
    assert shown[:3] != rights
    assert fields["Pairs"].startswith("<table><tr><td>PKK</td><td>Kurdistan Workers' Party</td>")


@pytest.mark.parametrize("number", range(20, 40))
def test_things_to_order_are_never_shown_in_order(number: int) -> None:
    fields = _fields(item(number, "ordering", question="?", order=["a", "b", "c"]))
    assert fields["Order"] == "<ol><li>a</li><li>b</li><li>c</li></ol>"
    assert sorted(fields["Items"]) == sorted(fields["Order"])
    assert fields["Items"] != fields["Order"]


def test_adding_a_thing_leaves_the_others_in_their_shown_order() -> None:
    many = list("abcdefgh")
    shown = _fields(item(20, "ordering", question="?", order=many))["Items"]
    more = _fields(item(20, "ordering", question="?", order=[*many, "i"]))["Items"]
    assert more.replace("<li>i</li>", "") == shown


def test_evidence_and_source_are_shown_literally_with_a_link() -> None:
    fields = _fields(decks.CHOICE)
    (evidence,) = decks.CHOICE.evidence
    assert fields["Evidence"] == (
        f'<blockquote data-paragraph="{evidence.paragraph}">{evidence.quote}</blockquote>'
    )
    assert fields["Source"] == (
        '<span class="title"><a href="https://example.org/a?b=1&amp;c=2">'
        "Earthquake diplomacy &amp; NATO</a></span>"
        ', <span class="published">2023-02-16</span>'
    )
    assert fields["Id"] == "turkiye-nato-2023/000000000001"


def test_a_source_of_which_nothing_is_known_is_not_mentioned() -> None:
    bare = deck(decks.CHOICE, source={})
    assert write_fields(bare, decks.CHOICE, {})["Source"] == ""


def test_media_stand_on_their_side() -> None:
    media = [{"file": "map.png", "alt": 'a "map"'}, {"file": "talk.MP3", "side": "back"}]
    fields = _fields(
        item(20, "flashcard", front="x", back="y", media=media),
        {"map.png": "map.png", "talk.MP3": "talk.MP3"},
    )
    assert fields["Front media"] == '<img src="map.png" alt="a &quot;map&quot;">'
    assert fields["Back media"] == "[sound:talk.MP3]"


def test_media_that_the_html_shows_itself_are_not_shown_twice() -> None:
    found = item(
        20,
        "flashcard",
        markup="html",
        front='<img src="map.png">',
        back="y",
        media=[{"file": "map.png"}],
    )
    fields = _fields(found, {"map.png": "map.png"})
    assert fields["Front media"] == ""
    assert fields["Front"] == '<img src="map.png">'
