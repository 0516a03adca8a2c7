"""What Anki shows: each card of each kind, its text, its front and back, tags, media, order."""

import hashlib
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.anki.cloze import find_groups
from quizgen.anki.export import package_deck
from quizgen.anki.fields import write_fields
from quizgen.anki.media import name_media
from quizgen.anki.note_types import NOTE_TYPES, note_type
from quizgen.anki.notes import write_tags
from quizgen.anki.tags import clean_tags
from quizgen.deck.deck import Deck
from tests.anki import decks
from tests.anki.decks import EVERY, EVERY_CARDS, SAVED, deck, item
from tests.oracle.real_anki import cards, import_package, visible


def _import(collection: Collection, imported: Deck, media: Path | None = None) -> None:
    import_package(collection, package_deck(imported, changed_at=SAVED, media=media)[0])


def test_every_card_of_every_kind_renders_with_something_on_both_sides(
    collection: Collection,
) -> None:
    _import(collection, deck(*EVERY))
    shown = list(cards(collection))
    assert len(shown) == EVERY_CARDS
    for card in shown:
        sides = card.render_output()
        assert sides.css, "a template that fails has no style"
        front, back = visible(sides.question_text), visible(sides.answer_text)
        assert front
        assert len(back) > len(front)
        assert "{{" not in front + back
        assert "Earthquake diplomacy & NATO" in back
        assert "example.org" not in front


SECRETS = {
    decks.CHOICE.id: (
        "Every single member",
        "Unanimous consent from all",
        "data-right=",
    ),
    decks.SEVERAL.id: ("neutral status", "data-right="),
    decks.TRUE_FALSE.id: ("introduced", "2019", "data-right="),
    decks.SHORT_ANSWER.id: ("14",),
    decks.MATCHING.id: ("<td>",),
    decks.ORDERING.id: ("<li>The earthquake near Athens</li><li>The S-400 arrives</li>",),
    decks.FLASHCARD.id: ("Ankara",),
}


@pytest.mark.parametrize("item_id", SECRETS)
def test_the_front_does_not_show_the_answer_and_the_back_does(
    collection: Collection, item_id: str
) -> None:
    _import(collection, deck(*EVERY))
    (card,) = cards(collection, f"Id:*{item_id}")
    sides = card.render_output()
    for secret in SECRETS[item_id]:
        assert secret not in sides.question_text
        assert secret in sides.answer_text


def test_each_gap_is_hidden_on_its_card_and_shown_on_the_back(collection: Collection) -> None:
    _import(collection, deck(decks.CLOZE, decks.NESTED))
    fronts = [visible(card.render_output().question_text) for card in cards(collection)]
    assert fronts == [
        "The [system] has been in service since 2007.",
        "The S-400 has been in service since [year].",
        "[...] and one rule.",
        "NATO has [...] members and one rule.",
        "NATO has 30 members and [...] rule.",
        "NATO has 30 members and [...] rule.",
    ]
    for card in cards(collection):
        back = visible(card.render_output().answer_text)
        assert back.startswith(
            ("The S-400 has been in service since 2007.", "NATO has 30 members and one rule.")
        )


def test_anki_finds_nothing_to_mend_and_no_card_too_many_or_few(collection: Collection) -> None:
    _import(collection, deck(*EVERY))
    report, whole = collection.fix_integrity()
    assert whole, report
    assert collection.card_count() == EVERY_CARDS
    assert not collection.get_empty_cards().notes


AWKWARD = "a < b & c > \"d\" 'e' <b>bold</b> {{Front}} {{c1::x}} {{#x}} &amp; [sound:x.mp3] [latex]"


def test_special_characters_are_shown_literally(collection: Collection) -> None:
    _import(
        collection,
        deck(
            item(20, "flashcard", front=AWKWARD, back=AWKWARD, explanation=AWKWARD),
            item(21, "true_false", statement=AWKWARD, answer=True),
            item(22, "choice", question=AWKWARD, options=[AWKWARD, "b"], answer=AWKWARD),
            item(23, "matching", question=AWKWARD, pairs=[[AWKWARD, "1"], ["b", AWKWARD]]),
            item(24, "ordering", question=AWKWARD, order=[AWKWARD, "b"]),
            item(25, "short_answer", question=AWKWARD, answer=AWKWARD),
        ),
    )
    for card in cards(collection):
        sides = card.render_output()
        assert AWKWARD in visible(sides.question_text)
        assert AWKWARD in visible(sides.answer_text)
        assert not sides.question_av_tags
        assert "<b>" not in sides.answer_text


def test_a_cloze_shows_special_characters_around_and_in_its_gaps(collection: Collection) -> None:
    _import(collection, deck(item(20, "cloze", text="1 < 2 & {{x}} {{c1::3 > <i>}} [sound:a.mp3]")))
    (card,) = cards(collection)
    assert visible(card.render_output().question_text) == "1 < 2 & {{x}} [...] [sound:a.mp3]"
    assert "1 < 2 & {{x}} 3 > <i> [sound:a.mp3]" in visible(card.render_output().answer_text)


def test_html_from_anki_keeps_its_looks(collection: Collection) -> None:
    _import(
        collection, deck(item(20, "flashcard", markup="html", front="<b>x</b>", back="<i>y</i>"))
    )
    (card,) = cards(collection)
    assert "<b>x</b>" in card.render_output().question_text


def test_new_cards_come_up_in_the_order_of_the_deck(collection: Collection) -> None:
    _import(collection, deck(*EVERY))
    collection.decks.select(collection.decks.id_for_name(deck().title))
    config = collection.decks.get_config(1)
    config["new"]["perDay"] = 99
    collection.decks.update_config(config)
    queued = collection.sched.get_queued_cards(fetch_limit=99).cards
    notes = [collection.get_note(one.card.note_id)["Id"].split("/")[1] for one in queued]
    assert list(dict.fromkeys(notes)) == [one.id for one in EVERY]


def test_tags_arrive_as_they_were_written(collection: Collection) -> None:
    awkward = ["a b", "::x", "y::::z", "q\u3000r", 'say "hi"', "é", "a::b c"]
    _import(collection, deck(item(20, "flashcard", front="x", back="y", tags=awkward)))
    (number,) = collection.find_notes("")
    written = clean_tags(["News", "world politics", *awkward, "quizgen::unreviewed"])
    assert sorted(collection.get_note(number).tags) == sorted(written)


@given(tags=st.lists(st.text(max_size=12), max_size=4))
@settings(max_examples=60)
def test_anki_changes_nothing_in_a_clean_tag(tags: list[str]) -> None:
    clean = clean_tags(tags)
    shared = _shared_collection()
    note = shared.new_note(shared.models.by_name("Cloze"))
    note["Text"], note.tags = "{{c1::x}}", list(clean)
    shared.add_note(note, 1)
    shared.tags.clear_unused_tags()
    assert sorted(shared.get_note(note.id).tags) == sorted(clean)
    shared.remove_notes([note.id])


_GAPS = st.lists(
    st.sampled_from(["{{c1::", "{{c2::", "{{c1,3::", "{{c0::", "{{c,2::", "{{c99999,4::", "}}"])
    | st.sampled_from(["::", "x", "{{", "}", "c1", "\n", "{{c::", "{{c600::", "{{c1 ::"]),
    max_size=14,
).map("".join)


@given(text=_GAPS)
@example(text="{{c1::" * 12 + "}}" * 11)
@settings(max_examples=300)
def test_groups_of_gaps_are_those_that_anki_finds(text: str) -> None:
    shared = _shared_collection()
    note = shared.new_note(shared.models.by_name("Cloze"))
    note["Text"] = text
    assert find_groups(text) == tuple(sorted({min(n, 500) for n in note.cloze_numbers_in_fields()}))


@cache
def _shared_collection() -> Collection:
    """One collection for all examples of a property; Anki takes no name but that of a file."""
    return Collection(str(Path(mkdtemp()) / "shared.anki2"))


def test_note_types_arrive_with_their_numbers_and_ids(collection: Collection) -> None:
    _import(collection, deck(*EVERY))
    for kind in NOTE_TYPES.values():
        found = collection.models.by_name(kind.title)
        assert found["id"] == kind.number
        assert [(f["name"], f["id"]) for f in found["flds"]] == [
            (f["name"], f["id"]) for f in kind.field_settings()
        ]
        assert [t["id"] for t in found["tmpls"]] == [t["id"] for t in kind.template_settings()]
        assert [f["collapsed"] for f in found["flds"]] == [
            f["collapsed"] for f in kind.field_settings()
        ]


def test_what_arrives_is_what_was_written(collection: Collection, tmp_path: Path) -> None:
    """Fields, tags, deck, templates, CSS and media, note by note."""
    (tmp_path / "map.png").write_bytes(b"\x89PNG of a map")
    (tmp_path / "voice.mp3").write_bytes(b"ID3 of a voice")
    shown = [{"file": "map.png", "alt": "a map"}, {"file": "voice.mp3", "side": "back"}]
    items = [*EVERY, item(60, "flashcard", front="x", back="y", media=shown)]
    exported = deck(*items, title="News::World", tags=["News::World"])
    _import(collection, exported, tmp_path)
    names = name_media(items)
    for one in items:
        (number,) = collection.find_notes(f"Id:*/{one.id}")
        note = collection.get_note(number)
        kind = note_type(one)
        said = write_fields(exported, one, names)
        assert dict(note.items()) == {field: said.get(field, "") for field in kind.fields}
        assert set(note.tags) == set(write_tags(exported, one))
        assert {collection.decks.name(card.did) for card in note.cards()} == {"News::World"}
        arrived = note.note_type()
        (template,) = arrived["tmpls"]
        assert (arrived["css"], template["qfmt"], template["afmt"]) == (
            kind.css,
            kind.template_settings()[0]["qfmt"],
            kind.template_settings()[0]["afmt"],
        )
    media = Path(collection.media.dir())
    for file in ("map.png", "voice.mp3"):
        assert (
            hashlib.sha1((media / file).read_bytes()).digest()
            == hashlib.sha1((tmp_path / file).read_bytes()).digest()
        )
    assert len(list(media.iterdir())) == 2


def test_media_arrive_and_are_found_by_the_cards(collection: Collection, tmp_path: Path) -> None:
    files = ["map of Ankara.png", "a[1]&b.png", "50% off?.jpg", "Türkiye.png", "voice [x].mp3"]
    folder = tmp_path / "deck"
    folder.mkdir()
    safe = [file for file in files if not set(file) & set("?<>")]  # as Windows allows
    for file in safe:
        (folder / file).write_bytes(file.encode())
    media = [{"file": file, "side": "back"} for file in safe]
    found = item(20, "flashcard", front="x", back="y", media=media)
    _import(collection, deck(found), folder)
    names = name_media([found])
    for file in safe:
        arrived = Path(collection.media.dir()) / names[file]
        assert arrived.read_bytes() == file.encode()
    checked = collection.media.check()
    assert (list(checked.missing), list(checked.unused)) == ([], [])
    (card,) = cards(collection)
    assert [tag.filename for tag in card.answer_av_tags()] == [names["voice [x].mp3"]]
