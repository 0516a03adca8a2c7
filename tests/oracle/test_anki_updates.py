"""What Anki takes as new, as an update and as nothing new, and whose edits survive."""

import io
import json
import sqlite3
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection, ImportAnkiPackageOptions

from quizgen.anki.export import package_deck
from quizgen.anki.identity import note_guid
from quizgen.anki.note_types import NOTE_TYPES
from quizgen.cli.app import main
from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint
from quizgen.deck.write import write_deck
from tests.anki import decks
from tests.anki.decks import EVERY, EVERY_CARDS, SAVED, deck, item, reworded
from tests.oracle.real_anki import ANKI_CONNECT, GUI, Imported, cards, import_package

EVERYWHERE = pytest.mark.parametrize(
    "options", [GUI, ANKI_CONNECT], ids=["as by File > Import", "as by AnkiConnect"]
)


def _package(exported: Deck, changed_at: datetime = SAVED) -> bytes:
    return package_deck(exported, changed_at=changed_at, media=None)[0]


def _note_of(collection: Collection, item_id: str) -> object:
    (number,) = collection.db.list(
        "select id from notes where guid = ?", note_guid("turkiye-nato-2023", item_id)
    )
    return collection.get_note(number)


@EVERYWHERE
def test_a_second_import_finds_only_duplicates(
    collection: Collection, options: ImportAnkiPackageOptions
) -> None:
    package = _package(deck(*EVERY))
    assert import_package(collection, package, options) == Imported(9, 0, 0, 0)
    assert import_package(collection, package, options) == Imported(0, 0, 9, 0)
    assert (collection.note_count(), collection.card_count()) == (9, EVERY_CARDS)


@EVERYWHERE
def test_a_reworded_question_is_one_update_once(
    collection: Collection, options: ImportAnkiPackageOptions
) -> None:
    import_package(collection, _package(deck(*EVERY)), options)
    edited = reworded(decks.CHOICE, question="What does it take to join NATO?")
    package = _package(deck(edited, *EVERY[1:]), SAVED + timedelta(hours=1))
    assert import_package(collection, package, options) == Imported(0, 1, 8, 0)
    assert import_package(collection, package, options) == Imported(0, 0, 9, 0)
    assert (collection.note_count(), collection.card_count()) == (9, EVERY_CARDS)
    assert _note_of(collection, edited.id)["Question"] == "What does it take to join NATO?"


def test_an_item_changed_by_a_tool_is_one_update(collection: Collection) -> None:
    import_package(collection, _package(deck(*EVERY)))
    changed = reworded(decks.CLOZE, text="In {{c1::2007}}.", modified="2026-11-10T00:00:00Z")
    changed = changed.model_copy(update={"fingerprint": fingerprint(changed)})
    package = _package(deck(*EVERY[:3], changed, *EVERY[4:]))
    assert import_package(collection, package) == Imported(0, 1, 8, 0)
    assert _note_of(collection, changed.id)["Text"] == "In {{c1::2007}}."


def test_edits_made_in_anki_survive_an_unchanged_deck(collection: Collection) -> None:
    import_package(collection, _package(deck(*EVERY)))
    note = _note_of(collection, decks.CHOICE.id)
    note["Explanation"] = "My own words."
    note.tags.append("mine")
    collection.update_note(note)
    look = collection.models.by_name("quizgen choice")
    look["css"] += "\n.card { color: teal; }"
    collection.models.update_dict(look)

    later = SAVED + timedelta(days=30)  # the file was saved again with nothing changed
    assert import_package(collection, _package(deck(*EVERY), later)) == Imported(0, 0, 9, 0)
    note = _note_of(collection, decks.CHOICE.id)
    assert note["Explanation"] == "My own words."
    assert "mine" in note.tags
    assert collection.models.by_name("quizgen choice")["css"].endswith("teal; }")


def test_a_new_look_reaches_the_cards_that_are_there(collection: Collection) -> None:
    new = _package(deck(*EVERY))
    import_package(collection, _with_old_look(new))
    assert next(cards(collection)).render_output().css == "/* old */"
    before = collection.db.all("select * from cards order by id")

    assert import_package(collection, new) == Imported(0, 0, 9, 0)
    collection.close()  # it remembers note types that it has shown
    collection.reopen()
    for name, kind in NOTE_TYPES.items():
        found = collection.models.get(kind.number)
        assert (found["css"], found["tmpls"][0]["qfmt"]) == (
            kind.css,
            kind.template_settings()[0]["qfmt"],
        ), name
    assert collection.db.all("select * from cards order by id") == before
    assert len(collection.models.all_names_and_ids()) == 6 + len(NOTE_TYPES)


def test_css_of_one_s_own_survives_a_new_look_in_a_file_of_its_own(
    collection: Collection, tmp_path: Path
) -> None:
    new = _package(deck(*EVERY))
    import_package(collection, _with_old_look(new))
    collection.media.write_data("_quizgen.css", b".card { color: teal; }")
    import_package(collection, new)
    kept = Path(collection.media.dir()) / "_quizgen.css"
    assert kept.read_bytes() == b".card { color: teal; }"
    assert '@import url("_quizgen.css")' in collection.models.by_name("quizgen choice")["css"]
    checked = collection.media.check()
    assert (list(checked.missing), list(checked.unused)) == ([], [])


def _with_old_look(package: bytes) -> bytes:
    """The package as a version with other templates wrote it, a week before."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive, sqlite3.connect(":memory:") as database:
        database.deserialize(archive.read("collection.anki2"))
        ((models,),) = database.execute("select models from col").fetchall()
        types = json.loads(models)
        for kind in types.values():
            kind.update(css="/* old */", mod=kind["mod"] - 7 * 86_400)
            kind["tmpls"][0]["qfmt"] += "old"
        database.execute("update col set models = ?", (json.dumps(types),))
        database.commit()
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as old:
            old.writestr("collection.anki2", database.serialize())
            old.writestr("media", "{}")
    return written.getvalue()


def test_items_added_later_join_the_deck_that_is_there(collection: Collection) -> None:
    import_package(collection, _package(deck(*EVERY[:3])))
    assert import_package(collection, _package(deck(*EVERY))) == Imported(6, 0, 3, 0)
    there = collection.decks.id_for_name(deck().title)
    assert {card.did for card in cards(collection)} == {there}


def test_what_was_learnt_survives_an_update(collection: Collection) -> None:
    import_package(collection, _package(deck(*EVERY)))
    card = next(cards(collection))
    collection.sched.set_due_date([card.id], "7")
    before = collection.get_card(card.id)
    edited = reworded(decks.CHOICE, question="Again?")
    assert import_package(collection, _package(deck(edited))) == Imported(0, 1, 0, 0)
    after = collection.get_card(card.id)
    assert (after.due, after.ivl, after.type) == (before.due, before.ivl, before.type)
    assert after.type == 2  # review


def test_two_decks_with_the_same_questions_do_not_meet(collection: Collection) -> None:
    import_package(collection, _package(deck(*EVERY)))
    other = deck(*EVERY, id="another-deck", title="Another deck")
    assert import_package(collection, _package(other)) == Imported(9, 0, 0, 0)
    assert collection.note_count() == 18
    assert [kind.name for kind in collection.models.all_names_and_ids()].count("quizgen cloze") == 1


def test_a_gap_added_later_gets_its_card(collection: Collection) -> None:
    import_package(collection, _package(deck(item(30, "cloze", text="{{c1::a}} b"))))
    edited = reworded(item(30, "cloze", text="{{c1::a}} b"), text="{{c1::a}} {{c2::b}}")
    assert import_package(collection, _package(deck(edited))) == Imported(0, 1, 0, 0)
    assert [card.ord for card in cards(collection)] == [0, 1]


def test_from_file_to_anki_one_reworded_question_is_one_update(
    collection: Collection, tmp_path: Path
) -> None:
    file, package = tmp_path / "deck.yaml", tmp_path / "deck.apkg"
    write_deck(deck(*EVERY), file)
    first = _run_anki(file, package)
    assert import_package(collection, first) == Imported(9, 0, 0, 0)
    assert _run_anki(file, package) == first
    assert import_package(collection, first) == Imported(0, 0, 9, 0)

    text = file.read_text(encoding="utf-8")
    assert text.count("How much did Norway give?") == 1
    reworded_text = text.replace("How much did Norway give?", "What did Norway give?")
    file.write_text(reworded_text, encoding="utf-8")
    assert import_package(collection, _run_anki(file, package)) == Imported(0, 1, 8, 0)
    assert import_package(collection, _run_anki(file, package)) == Imported(0, 0, 9, 0)
    assert _note_of(collection, decks.SHORT_ANSWER.id)["Question"] == "What did Norway give?"
    assert collection.note_count() == 9


def _run_anki(file: Path, package: Path) -> bytes:
    with pytest.raises(SystemExit) as ended:
        main(["anki", str(file), "-o", str(package)])
    assert not ended.value.code
    return package.read_bytes()
