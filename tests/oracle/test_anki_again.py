"""Decks that came from Anki go out again: what arrives is what a package of Anki's own brings."""

import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection

from quizgen.anki.again import stream_again
from quizgen.anki.export import Exported
from quizgen.anki.progress import find_progress
from quizgen.anki.read_package import open_package
from quizgen.cli.app import main
from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Flashcard, ShortAnswer
from quizgen.memory.review import Grade, Review, make_review_id, study_day
from quizgen.memory.states import replay
from tests.anki.decks import item
from tests.oracle.real_anki import ANKI_CONNECT, Imported, cards, import_package, visible
from tests.oracle.test_import_packages import WAYS, add, export, fill

NOW = datetime.now(UTC)


@dataclass
class Came:
    """A deck that was imported, what was kept beside it, and its media."""

    deck: Deck
    kept: bytes
    media: Path
    package: bytes

    def out(self, **options: Any) -> tuple[bytes, Exported]:
        """It goes out again."""
        given = {"changed_at": NOW, "media": self.media, **options}
        written = io.BytesIO()
        exported = stream_again(given.pop("deck", self.deck), self.kept, written, **given)
        return written.getvalue(), exported

    def edited(self, where: Callable[[AnyItem], bool], **fields: Any) -> Deck:
        """The deck with one item edited by hand."""
        (found,) = [one for one in self.deck.items if where(one)]
        items = [
            one.model_copy(update=fields) if one.id == found.id else one for one in self.deck.items
        ]
        return self.deck.model_copy(update={"items": items})


def _bring_in(collection: Collection, way: str, folder: Path) -> Came:
    path = export(collection, way, folder)
    media = folder / "media"
    media.mkdir(exist_ok=True)
    with path.open("rb") as file, open_package(file, path.stem, media) as package:
        deck = package.whole_deck()
        package.place_media()
        kept = package.keep()
    assert kept
    return Came(deck, kept, media, path.read_bytes())


@pytest.fixture
def rich(collection: Collection, tmp_path: Path) -> Collection:
    """Everything that people keep in Anki, learned, flagged, styled, filtered and masked."""
    fill(collection)
    collection.set_config("fsrs", True)
    look = collection.models.by_name("Basic")
    look["css"] += '\n@font-face { src: url("_own.ttf"); }\n.card { color: teal; }'
    look["tmpls"][0]["afmt"] = "<i>mine</i>{{FrontSide}}<hr id=answer>{{Back}}"
    collection.models.update_dict(look)
    collection.media.write_data("_own.ttf", b"a font")
    mask = "{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2}}"
    add(collection, "Image Occlusion", "Lang", mask, '<img src="bild ä.png">', "a header")
    preset = collection.decks.add_config("Hard", None)
    preset["desiredRetention"] = 0.95
    collection.decks.update_config(preset)
    japanese = collection.decks.get(collection.decks.id("Lang::Japanese"))
    japanese["conf"], japanese["desc"] = preset["id"], "Words & signs"
    collection.decks.save(japanese)
    for number, card in enumerate(cards(collection, "deck:Lang"), 1):
        card.start_timer()
        if number % 3:
            collection.sched.answerCard(card, 1 + number % 4)
    some = list(collection.find_cards("is:review or is:learn"))
    collection.sched.set_due_date(some[:2], "5")
    collection.sched.suspend_cards(some[-1:])
    collection.set_user_flag_for_cards(3, some[1:3])
    filtered = collection.sched.get_or_create_filtered_deck(0)
    filtered.name = "Tonight"
    filtered.config.search_terms[0].search = "deck:Lang::Japanese"
    collection.sched.add_or_update_filtered_deck(filtered)
    return collection


def _everything(package: bytes, folder: Path) -> dict[str, Any]:
    """What a new collection holds after the import of a package."""
    folder.mkdir()
    found = Collection(str(folder / "collection.anki2"))
    try:
        import_package(found, package, ANKI_CONNECT)
        report, whole = found.fix_integrity()
        assert whole, report
        return _dump(found)
    finally:
        found.close()


def _dump(found: Collection) -> dict[str, Any]:
    names = {deck.id: deck.name for deck in found.decks.all_names_and_ids()}
    types = {kind["id"]: kind for kind in found.models.all()}
    today = found.sched.today
    rows = found.db.all(
        "select n.guid, c.ord, c.did, c.odid, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, "
        "c.lapses, c.left, c.flags, c.data from cards c join notes n on n.id = c.nid"
    )
    media = Path(found.media.dir())
    return {
        "notes": {
            guid: (types[mid]["name"], fields, tags, modified)
            for guid, mid, fields, tags, modified in found.db.all(
                "select guid, mid, flds, tags, mod from notes"
            )
        },
        "cards": {
            (guid, place): (
                names[did],
                names.get(odid),
                kind,
                due - today if kind == 2 else due,
                *rest,
            )
            for guid, place, did, odid, kind, queue, due, *rest in rows
            for rest in [(queue, *rest)]
        },
        "log": sorted(
            found.db.all("select id, ease, ivl, lastIvl, factor, time, type from revlog")
        ),
        "types": {
            kind["name"]: (
                kind["css"],
                [field["name"] for field in kind["flds"]],
                [(one["name"], one["qfmt"], one["afmt"]) for one in kind["tmpls"]],
            )
            for kind in types.values()
        },
        "decks": {
            name: (deck.get("desc"), found.decks.config_dict_for_deck_id(number)["name"])
            for number, name in names.items()
            for deck in [found.decks.get(number)]
            if not deck["dyn"]
        },
        "media": {
            path.name: hashlib.sha1(path.read_bytes()).hexdigest() for path in media.iterdir()
        },
    }


@pytest.mark.parametrize("way", WAYS[:2])
def test_nothing_is_lost_on_the_way_in_and_out(rich: Collection, tmp_path: Path, way: str) -> None:
    came = _bring_in(rich, way, tmp_path)
    again, exported = came.out()
    theirs = _everything(came.package, tmp_path / "theirs")
    ours = _everything(again, tmp_path / "ours")
    assert ours.keys() == theirs.keys()
    for part, held in theirs.items():
        assert ours[part] == held, part
    assert theirs["media"].keys() == {"bild ä.png", "音.mp3", "_own.ttf"}
    assert len(theirs["log"]) > 5
    assert exported.notes == len(theirs["notes"])
    assert exported.skipped == exported.unwritten == ()


@pytest.mark.parametrize("way", WAYS[2:])
def test_a_whole_collection_goes_out_as_a_package(
    rich: Collection, tmp_path: Path, way: str
) -> None:
    before = _dump(rich)
    came = _bring_in(rich, way, tmp_path)
    ours = _everything(came.out()[0], tmp_path / "ours")
    assert {guid: note[1:] for guid, note in ours["notes"].items()} == {
        guid: note[1:] for guid, note in before["notes"].items()
    }, "all but the names of note types, for which Anki has a + where one is there already"
    assert ours["log"] == before["log"]
    assert ours["cards"].keys() == before["cards"].keys()
    changed = {key for key, card in ours["cards"].items() if card != before["cards"][key]}
    assert all(before["cards"][key][1] for key in changed), "only what lay in a filtered deck"


@pytest.mark.parametrize("way", WAYS[:2])
def test_anki_knows_all_of_it_already(rich: Collection, tmp_path: Path, way: str) -> None:
    came = _bring_in(rich, way, tmp_path)
    again, _ = came.out()
    assert again == came.out()[0], "the same bytes again"
    before = _dump(rich)
    count = rich.note_count()
    assert import_package(rich, again, ANKI_CONNECT) == Imported(0, 0, count, 0)
    assert _dump(rich) == before


@pytest.mark.parametrize("way", WAYS[:2])
def test_an_edit_made_here_is_one_update_there(rich: Collection, tmp_path: Path, way: str) -> None:
    came = _bring_in(rich, way, tmp_path)
    edited = came.edited(
        lambda one: isinstance(one, Flashcard) and one.back == "<b>dog</b>",
        front="犬 (いぬ)",
        back='<b>a dog</b> <img src="bild ä.png">',
        tags=["animals", "new tag"],
    )
    again, exported = came.out(deck=edited)
    assert exported.skipped == exported.unwritten == ()
    count = rich.note_count()
    assert import_package(rich, again, ANKI_CONNECT) == Imported(0, 1, count - 1, 0)
    (number,) = rich.find_notes("いぬ")
    note = rich.get_note(number)
    assert note.fields == ["犬 (いぬ)", '<b>a dog</b> <img src="bild ä.png">']
    assert sorted(note.tags) == ["animals", "new_tag"]
    assert import_package(rich, again, ANKI_CONNECT) == Imported(0, 0, count, 0)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_typed_in_anki_is_typed_here_and_its_edits_go_back(
    collection: Collection, tmp_path: Path, way: str
) -> None:
    for answer in ("Oslo", "Bodø &amp; Tromsø", "<ul><li>not to be typed</li></ul>"):
        add(collection, "Basic (type in the answer)", "North", f"Where? {len(answer)}", answer)
    came = _bring_in(collection, way, tmp_path)
    assert [one.kind for one in came.deck.items] == ["short_answer", "short_answer", "flashcard"]
    typed = [one for one in came.deck.items if isinstance(one, ShortAnswer)]
    assert [one.answer for one in typed] == ["Oslo", "Bodø & Tromsø"]
    if way not in WAYS[:2]:
        return
    again, _ = came.out()
    assert import_package(collection, again, ANKI_CONNECT) == Imported(0, 0, 3, 0)
    edited = came.edited(lambda one: one.id == typed[0].id, answer="Oslo & <Bergen>")
    again, exported = came.out(deck=edited)
    assert exported.skipped == exported.unwritten == ()
    assert import_package(collection, again, ANKI_CONNECT) == Imported(0, 1, 2, 0)
    (number,) = collection.find_notes("Bergen")
    note = collection.get_note(number)
    assert note.fields[1] == "Oslo &amp; &lt;Bergen&gt;"
    assert "[[type:Back]]" in note.cards()[0].question()


def test_a_gap_added_here_gets_its_card(rich: Collection, tmp_path: Path) -> None:
    came = _bring_in(rich, "apkg", tmp_path)
    text = "a b c and {{c3::d}}"
    edited = came.edited(
        lambda one: getattr(one, "text", "") == text, text=f"{text} {{{{c4::new}}}}"
    )
    assert import_package(rich, came.out(deck=edited)[0]).updated == 1
    (number,) = rich.find_notes("new")
    places = sorted(card.ord for card in rich.get_note(number).cards())
    assert places == [0, 1, 2, 3]
    report, whole = rich.fix_integrity()
    assert whole, report


def test_edits_of_two_cards_of_a_note_are_one_update(rich: Collection, tmp_path: Path) -> None:
    came = _bring_in(rich, "apkg", tmp_path)
    first = came.edited(
        lambda one: getattr(one, "text", "") == "{{c1::a b c}} and d", text="{{c1::a b c!}} and d"
    )
    both = replace(came, deck=first).edited(
        lambda one: getattr(one, "text", "") == "a {{c2::b::hint}} c and d",
        text="a {{c2::bee::hint}} c and d",
    )
    again, exported = came.out(deck=both)
    assert exported.unwritten == ()
    count = rich.note_count()
    assert import_package(rich, again, ANKI_CONNECT) == Imported(0, 1, count - 1, 0)
    (number,) = rich.find_notes("bee")
    assert rich.get_note(number)["Text"] == "{{c1::a {{c2::bee::hint}} c!}} and {{c3::d}}"


def test_an_edit_without_a_place_is_told_and_the_note_stays(
    rich: Collection, tmp_path: Path
) -> None:
    came = _bring_in(rich, "apkg", tmp_path)
    japanese = next(one for one in came.deck.items if getattr(one, "front", "") == "犬")
    edited = came.edited(lambda one: one.id == japanese.id, explanation="Not in any field.")
    again, exported = came.out(deck=edited)
    assert [(one.item_id, one.reason) for one in exported.unwritten] == [
        (japanese.id, "its note has no field for what was added here")
    ]
    assert import_package(rich, again) == Imported(0, 0, rich.note_count(), 0)


def test_a_change_in_anki_that_was_not_taken_over_is_not_undone(
    rich: Collection, tmp_path: Path
) -> None:
    before = _bring_in(rich, "apkg", tmp_path)
    note = rich.get_note(rich.find_notes("犬")[0])
    note["Back"] = "a hound"
    rich.update_note(note)
    rich.db.execute("update notes set mod = mod + 10 where id = ?", note.id)
    after = _bring_in(rich, "apkg", tmp_path)
    again, exported = after.out(deck=before.deck)
    assert [one.reason for one in exported.unwritten] == [
        "it was changed in Anki, and that was not taken over here"
    ]
    assert import_package(rich, again) == Imported(0, 0, rich.note_count(), 0)
    japanese = next(one for one in before.deck.items if getattr(one, "front", "") == "犬")
    edited = before.edited(lambda one: one.id == japanese.id, front="犬!")
    again, exported = after.out(deck=edited)
    assert import_package(rich, again).updated == 1
    assert rich.get_note(note.id)["Front"] == "犬!"


def test_what_was_rejected_here_does_not_go_out(rich: Collection, tmp_path: Path) -> None:
    came = _bring_in(rich, "apkg", tmp_path)
    edited = came.edited(lambda one: getattr(one, "front", "") == "犬", status="rejected")
    items = [one for one in edited.items if getattr(one, "question", "") != "2 < 3?"]  # removed
    both = edited.model_copy(update={"items": items})
    again, exported = came.out(deck=both)
    assert exported.notes == rich.note_count() - 2
    ours = _everything(again, tmp_path / "ours")
    assert len(ours["notes"]) == exported.notes
    assert not [fields for _, fields, *_ in ours["notes"].values() if fields.startswith("犬")]


@pytest.mark.parametrize("way", WAYS[:2])
def test_a_question_made_here_goes_along(rich: Collection, tmp_path: Path, way: str) -> None:
    came = _bring_in(rich, way, tmp_path)
    made = [
        item(70, "choice", question="Which is a dog?", options=["犬", "猫"], answer="犬"),
        item(71, "cloze", text="{{c1::猫}} is a {{c2::cat}}."),
    ]
    deck = came.deck.model_copy(update={"items": [*came.deck.items, *made]})
    again, exported = came.out(deck=deck)
    count = rich.note_count()
    assert exported.notes == count + 2
    assert import_package(rich, again, ANKI_CONNECT) == Imported(2, 0, count, 0)
    shown = [card.render_output() for card in cards(rich, '"note:quizgen choice"')]
    assert ["Which is a dog?" in visible(one.question_text) for one in shown] == [True]
    assert len(list(cards(rich, '"note:quizgen cloze"'))) == 2
    report, whole = rich.fix_integrity()
    assert whole, report
    assert not rich.get_empty_cards().notes


def test_answers_given_here_go_along_once(rich: Collection, tmp_path: Path) -> None:
    came = _bring_in(rich, "apkg", tmp_path)
    new = next(one for one in came.deck.items if getattr(one, "front", "") == "one")
    log = [_answer(came.deck, new, NOW.timestamp() - days * 86_400, 3) for days in (20, 12)]
    ahead = NOW.astimezone().utcoffset() or timedelta()
    progress = find_progress(log, {}, (), ahead)
    before = _everything(came.package, tmp_path / "theirs")
    again, exported = came.out(progress=progress)
    after = _everything(again, tmp_path / "ours")
    assert len(after["log"]) == len(before["log"]) + 2 == exported.answers
    rows = rich.db.all(
        "select r.id, r.ease from revlog r join cards c on c.id = r.cid "
        "join notes n on n.id = c.nid where n.flds = ? and c.ord = 0",
        "one\x1ftwo",
    )
    assert rows, "it was answered in Anki as well"
    state = replay([*log, *(_answer(came.deck, new, at / 1000, ease) for at, ease in rows)])
    assert state is not None
    changed = [key for key, card in after["cards"].items() if card != before["cards"][key]]
    ((guid, place),) = changed
    _, _, kind, *_, data = after["cards"][guid, place]
    assert kind == {"learning": 1, "review": 2, "relearning": 3}[state.stage]
    assert json.loads(data)["s"] == pytest.approx(state.stability, rel=1e-4)


def test_a_card_answered_only_here_comes_when_it_is_due_here(
    rich: Collection, tmp_path: Path
) -> None:
    answered = rich.db.list("select cid from revlog")
    new = next(card for card in cards(rich, "note:Basic") if card.id not in answered)
    came = _bring_in(rich, "apkg", tmp_path)
    (found,) = [one for one in came.deck.items if one.extra["anki"]["guid"] == new.note().guid]
    log = [_answer(came.deck, found, NOW.timestamp() - days * 86_400, 3) for days in (20, 12)]
    ahead = NOW.astimezone().utcoffset() or timedelta()
    again, _ = came.out(progress=find_progress(log, {}, (), ahead))
    ours = _everything(again, tmp_path / "ours")["cards"][new.note().guid, 0]
    state = replay(log)
    assert state is not None
    today = study_day(datetime.now().astimezone())
    assert ours[2:6] == (2, (state.due_day - today).days, 2, state.interval)


def _answer(deck: Deck, answered: AnyItem, seconds: float, grade: int) -> Review:
    at = datetime.fromtimestamp(seconds, UTC)
    number = make_review_id("me", deck.id, answered.id, at)
    day = study_day(at.astimezone())
    return Review(number, "me", deck.id, answered.id, Grade(grade), at, day, 1500, "self")


@pytest.mark.parametrize("to", ["deck.yaml", ""], ids=["a deck file", "the library"])
def test_from_package_to_package_on_the_command_line(
    rich: Collection, tmp_path: Path, to: str
) -> None:
    package = export(rich, "apkg", tmp_path)
    deck = tmp_path / "decks" / "deck.yaml"
    deck.parent.mkdir()
    assert _run("import", package, *(["-o", deck] if to else [])) == 0
    named = deck if to else "anki-lang-v236y3"
    again = tmp_path / "again.apkg"
    assert _run("anki", named, "-o", again) == 0
    theirs = _everything(package.read_bytes(), tmp_path / "theirs")
    assert _everything(again.read_bytes(), tmp_path / "ours") == theirs
    if to:
        deck.write_text(deck.read_text(encoding="utf-8").replace("peace", "PEACE"), "utf-8")
        assert _run("anki", named, "-o", again) == 0
        count = rich.note_count()
        assert import_package(rich, again.read_bytes()) == Imported(0, 1, count - 1, 0)
        assert len(rich.find_notes("PEACE")) == 1


def _run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)
