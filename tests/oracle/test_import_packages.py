"""Packages that the real Anki writes, in each of its four ways, read to the same content."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection, DeckIdLimit, ExportAnkiPackageOptions
from anki.notes import Note

from quizgen.anki.export import package_deck
from quizgen.anki.read_merge import merge_import
from quizgen.anki.read_package import Read, read_package
from quizgen.deck.deck import Deck
from quizgen.deck.gaps import hide
from quizgen.deck.item import AnyItem, Cloze
from quizgen.deck.read import parse_deck
from quizgen.deck.write import format_deck
from tests.anki.decks import EVERY, SAVED, deck
from tests.oracle.real_anki import Imported, cards, import_package, visible

WAYS = ("apkg", "legacy apkg", "colpkg", "legacy colpkg")
PICTURE = b"\x89PNG" + bytes(range(256)) * 20
SOUND = b"ID3" + bytes(range(256)) * 9


def add(collection: Collection, kind: str, where: str, *fields: str, tags: str = "") -> Note:
    """A note of one of Anki's own types, its first fields filled."""
    note = collection.new_note(collection.models.by_name(kind))
    note.fields[: len(fields)] = fields
    note.tags = tags.split()
    collection.add_note(note, collection.decks.id(where))
    return note


def fill(collection: Collection) -> None:
    """A bit of everything that people keep in Anki."""
    collection.media.write_data("bild ä.png", PICTURE)
    collection.media.write_data("音.mp3", SOUND)
    collection.media.write_data("unused.png", b"unused")
    add(collection, "Basic", "Lang::Japanese", "犬", "<b>dog</b>", tags="animals lang::ja")
    add(collection, "Basic", "Lang::Japanese", '<img src="bild ä.png">', "[sound:音.mp3]")
    add(collection, "Basic", "Lang::Hebrew", '<div dir="rtl">שלום</div>', "peace &amp; hello")
    add(collection, "Basic (and reversed card)", "Lang", "one", "two")
    add(collection, "Basic (optional reversed card)", "Lang", "three", "four", "")
    add(collection, "Basic (type in the answer)", "Lang", "2 &lt; 3?", "yes")
    add(collection, "Cloze", "Lang", "{{c1::a {{c2::b::hint}} c}} and {{c3::d}}", "more")
    add(collection, "Cloze", "Lang", r"\(x^2\) is {{c1::[latex]y[/latex]}}", "")


def export(collection: Collection, way: str, folder: Path) -> Path:
    """A package of everything, with its scheduling; a .colpkg closes the collection."""
    path = folder / f"{way.replace(' ', '-')}.{way.rpartition(' ')[2]}"
    legacy = way.startswith("legacy")
    if way.endswith("colpkg"):
        collection.export_collection_package(str(path), include_media=True, legacy=legacy)
        collection.reopen()
    else:
        options = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
        )
        collection.export_anki_package(out_path=str(path), options=options, limit=None)
    return path


def read(path: Path, media: Path | None = None) -> Read:
    """What quizgen makes of a package."""
    if media:
        media.mkdir(exist_ok=True)
    with path.open("rb") as file:
        return read_package(file, path.stem, media)


def by_front(found: Deck) -> dict[str, AnyItem]:
    """Items by what they ask."""
    return {_asked(item): item for item in found.items}


def _asked(item: AnyItem) -> str:
    names = ("front", "question", "text")
    return next(said for name in names if (said := getattr(item, name, None)))


@pytest.fixture
def filled(collection: Collection) -> Collection:
    """A collection with a bit of everything."""
    fill(collection)
    return collection


def test_four_kinds_of_export_read_to_the_same_deck(filled: Collection, tmp_path: Path) -> None:
    decks = [read(export(filled, way, tmp_path), tmp_path / way).deck for way in WAYS]
    assert decks[0].title == "Lang"
    assert decks[1:] == decks[:1] * 3
    assert parse_deck(format_deck(decks[0]), "deck.yaml") == decks[0]


@pytest.mark.parametrize("way", WAYS)
def test_media_are_the_same_to_the_bit(filled: Collection, tmp_path: Path, way: str) -> None:
    found = read(export(filled, way, tmp_path), tmp_path / "media")
    sums = {path.name: hashlib.sha1(path.read_bytes()).hexdigest() for path in found.media}
    assert sums == {
        "bild ä.png": hashlib.sha1(PICTURE).hexdigest(),
        "音.mp3": hashlib.sha1(SOUND).hexdigest(),
    }
    shown = by_front(found.deck)['<img src="bild ä.png">']
    assert [(media.file, media.side) for media in shown.media] == [
        ("bild ä.png", "front"),
        ("音.mp3", "back"),
    ]


def test_what_notes_say_comes_unchanged(filled: Collection, tmp_path: Path) -> None:
    found = by_front(read(export(filled, "apkg", tmp_path), tmp_path / "media").deck)
    dog = found["犬"]
    assert (dog.back, dog.markup, dog.tags) == ("<b>dog</b>", "html", ["animals", "lang::ja"])
    assert dog.extra["anki"]["deck"] == "Lang::Japanese"
    assert found['<div dir="rtl">שלום</div>'].back == "peace &amp; hello"
    assert (found["2 < 3?"].answer, found["2 < 3?"].markup) == ("yes", "plain")  # typed there too
    assert (found["one"].back, found["two"].back) == ("two", "one")
    assert found["one"].fact == found["two"].fact != ""
    assert found["two"].extra["anki"]["ord"] == 1
    assert found["three"].back == "four"
    assert "four" not in found
    nested = [
        found["{{c1::a b c}} and d"],
        found["a {{c2::b::hint}} c and d"],
        found["a b c and {{c3::d}}"],
    ]
    assert [one.explanation for one in nested] == ["more"] * 3
    assert [one.extra["anki"].get("ord", 0) for one in nested] == [0, 1, 2]
    assert len({one.fact for one in nested}) == 1
    assert r"\(x^2\) is {{c1::[latex]y[/latex]}}" in found


def test_every_card_says_what_anki_shows(filled: Collection, tmp_path: Path) -> None:
    """Front by front, as the real Anki renders it."""
    found = read(export(filled, "apkg", tmp_path)).deck
    ours = sorted(visible(_asked(item)) for item in found.items if item.kind != "cloze")
    shown = [card.question().partition("</style>")[2] for card in cards(filled, "-note:Cloze")]
    theirs = sorted(visible(front).removesuffix(" [[type:Back]]") for front in shown)
    assert ours == theirs
    clozes = [item for item in found.items if isinstance(item, Cloze)]
    ours = sorted(visible(hide(item.text, mark="[...]")) for item in clozes)
    shown = [card.question().partition("</style>")[2] for card in cards(filled, "note:Cloze")]
    assert len(ours) == 4
    assert ours == sorted(map(visible, shown))


def test_a_second_import_brings_nothing_and_one_edit_one_change(
    filled: Collection, tmp_path: Path
) -> None:
    first = read(export(filled, "apkg", tmp_path)).deck
    again = merge_import(first, read(export(filled, "legacy apkg", tmp_path)).deck)
    assert (again.added, again.updated, again.kept) == ((), (), ())
    (number,) = filled.find_notes("Front:犬")
    note = filled.get_note(number)
    note["Back"] = "hound"
    filled.update_note(note)
    edited = merge_import(first, read(export(filled, "apkg", tmp_path)).deck)
    assert (edited.added, len(edited.updated), edited.kept) == ((), 1, ())


def test_a_note_in_a_filtered_deck_stays_in_its_own(filled: Collection, tmp_path: Path) -> None:
    filtered = filled.sched.get_or_create_filtered_deck(0)
    filtered.name = "Cram"
    filtered.config.search_terms[0].search = "Front:犬"
    filtered.config.search_terms[0].limit = 10
    filled.sched.add_or_update_filtered_deck(filtered)
    found = read(export(filled, "colpkg", tmp_path))
    assert by_front(found.deck)["犬"].extra["anki"]["deck"] == "Lang::Japanese"
    assert any("filtered" in loss.what for loss in found.losses)


def test_image_occlusion_is_kept_as_a_draft(collection: Collection, tmp_path: Path) -> None:
    collection.media.write_data("map.png", PICTURE)
    shape = (
        "{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}<br>"
        "{{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.1}}<br>"
        "{{c2::image-occlusion:rect:left=.8:top=.2:width=.1:height=.1}}<br>"
        "{{c0::image-occlusion:text:left=.1:top=.9:text=a label}}<br>"
    )
    collection.add_image_occlusion_notetype()
    add(collection, "Image Occlusion", "Maps", shape, '<img src="map.png">', "A map", "Behind it")
    for way in ("apkg", "legacy apkg"):
        found = read(export(collection, way, tmp_path), tmp_path / "media")
        (item,) = found.deck.items
        assert item.status == "draft"
        assert item.doubts == [
            "image occlusion: hides 3 areas of the picture, on 2 cards; only Anki draws the masks"
        ]
        assert any("image occlusion" in loss.what and loss.kept for loss in found.losses)
        assert item.extra["anki"]["fields"]["Occlusion"] == shape
        assert item.extra["anki"]["fields"]["Header"] == "A map"
        assert [media.file for media in item.media] == ["map.png"]


def test_what_is_left_out_is_told(filled: Collection, tmp_path: Path) -> None:
    (number,) = filled.find_cards("Front:犬")
    filled.sched.set_due_date([number], "5")
    filled.set_user_flag_for_cards(2, [number])
    losses = read(export(filled, "apkg", tmp_path), tmp_path / "media").losses
    told = {loss.what: loss.count for loss in losses}
    assert told["cards with progress"] == 1
    assert told["cards with a flag"] == 1
    assert told["looks (styling and layout) of note types"] == 5


@pytest.mark.parametrize("way", WAYS[:2])
def test_a_deck_of_quizgens_comes_back_through_anki(
    collection: Collection, tmp_path: Path, way: str
) -> None:
    exported = deck(*EVERY)
    assert import_package(collection, _package(exported)) == Imported(9, 0, 0, 0)
    found = read(export(collection, way, tmp_path))
    assert found.deck.id == exported.id
    assert merge_import(exported, found.deck).deck == exported
    assert {item.id for item in found.deck.items} == {item.id for item in EVERY}


def test_an_edit_made_in_anki_comes_back(collection: Collection, tmp_path: Path) -> None:
    exported = deck(*EVERY)
    import_package(collection, _package(exported))
    (number,) = collection.find_notes('"note:quizgen short answer"') or collection.find_notes(
        '"note:quizgen typed"'
    )
    note = collection.get_note(number)
    note["Answer"] = "14 million Norwegian kroner"
    collection.update_note(note)
    merged = merge_import(exported, read(export(collection, "apkg", tmp_path)).deck)
    assert len(merged.updated) == 1
    (item,) = [item for item in merged.deck.items if item.id == merged.updated[0]]
    assert item.answer == "14 million Norwegian kroner"
    assert item.accept == ["14,000,000 kroner"]


@pytest.mark.parametrize("limited", [False, True])
def test_an_imported_deck_goes_out_again_and_reads_the_same(
    filled: Collection, tmp_path: Path, limited: bool
) -> None:
    """Out through quizgen's own note types, into Anki, and back."""
    path = export(filled, "apkg", tmp_path)
    if limited:
        limit = DeckIdLimit(filled.decks.id("Lang::Japanese"))
        options = ExportAnkiPackageOptions(with_media=True)
        filled.export_anki_package(out_path=str(path), options=options, limit=limit)
    media = tmp_path / "media"
    first = read(path, media).deck
    package, _ = package_deck(first, changed_at=SAVED, media=media)
    (tmp_path / "out.apkg").write_bytes(package)
    again = read(tmp_path / "out.apkg", media).deck
    assert again.id == first.id
    assert [_said(item) for item in again.items] == [_said(item) for item in first.items]


def _said(item: AnyItem) -> dict[str, Any]:
    """What a reader of the item sees."""
    unseen = {"fingerprint", "extra", "fact"}
    return item.model_dump(exclude=unseen, exclude_defaults=True)


def _package(exported: Deck) -> bytes:
    return package_deck(exported, changed_at=SAVED, media=None)[0]
