"""The short way for plain notes makes the items that the long way makes."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_items import read_items
from quizgen.anki.read_lanes import make_lane
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_note_types import ForeignType, Template
from quizgen.anki.read_notes import note_of

DECKS = Decks({1: "Law::Kings 100 %"}, "Law")
CARDS = (ForeignCard(0, 1),)
PIECES = [
    "a",
    " ",
    "\n",
    '"',
    "\\",
    "%s",
    "&amp;",
    "&nbsp;",
    "&",
    "<br>",
    "<b>",
    "</b>",
    "<i>x</i>",
]
PIECES += ["<script>", "[x]", "[sound:a.mp3]", "\x1f", "\x7f", "\xa0", "é", "<div>y</div>", ">"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def _type(back: str) -> ForeignType:
    return ForeignType("Basic", False, ("Front", "Back"), (Template("1", "{{Front}}", back),))


KIND = _type("{{FrontSide}}<hr id=answer>{{Back}}")
LANE = make_lane(KIND, CARDS, DECKS)


@given(TEXTS, TEXTS, st.sampled_from(["", " a ", 'x"y b']), st.sampled_from(["g", '"', "a" * 257]))
def test_a_lane_makes_what_the_long_way_makes(front: str, back: str, tags: str, guid: str) -> None:
    row = (7, guid, 1, 1_700_000_000, tags, f"{front}\x1f{back}")
    assert LANE
    item = LANE(row)
    if item is None:
        return
    losses = Losses()
    note = note_of(row, CARDS, {1: KIND}, losses)
    assert note
    texts = Texts(lambda _: None, (), 0, losses)
    assert read_items(note, DECKS, texts, losses) == [(0, item)]
    assert not losses.all()
    assert item.item.id == item.id


@given(st.text(), st.text())
def test_whatever_is_plain_takes_the_lane(front: str, back: str) -> None:
    special = set("<>&[") | {chr(code) for code in [*range(32), 0x7F]}
    if not front.strip() or special & set(front + back):
        return
    assert LANE
    item = LANE((7, "g", 1, 0, "", f"{front}\x1f{back}"))
    assert item
    assert (item.item.front, item.item.back) == (front.strip(), back.strip())  # type: ignore[union-attr]


def test_what_is_no_value_of_a_note_does_not_take_the_lane() -> None:
    sound = (7, "g", 1, 0, "", "a\x1fb")
    assert LANE
    assert LANE(sound)
    for place, odd in ((1, None), (1, b"g"), (2, 1.0), (3, "0"), (4, 5), (5, b"a\x1fb")):
        assert LANE((*sound[:place], odd, *sound[place + 1 :])) is None


def test_there_is_no_lane_where_a_card_shows_more_than_two_fields_or_less_than_all() -> None:
    assert not make_lane(_type("{{Back}} {{Tags}}"), CARDS, DECKS)
    assert not make_lane(_type("{{Front}}"), CARDS, DECKS)
    assert not make_lane(KIND, (*CARDS, ForeignCard(1, 1)), DECKS)
    assert not make_lane(KIND, (ForeignCard(1, 1),), DECKS)
