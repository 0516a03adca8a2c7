"""A package pushed: AnkiConnect's door, the real Anki behind it."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection

from quizgen.anki.connect import AnkiConnect, Pushed, push_package
from quizgen.anki.export import export_deck, name_deck
from quizgen.deck.deck import Deck
from tests.anki import decks
from tests.anki.decks import EVERY, SAVED, deck, reworded
from tests.anki.stub_connect import Answer, listening
from tests.oracle.real_anki import ANKI_CONNECT, import_package


def _answers(collection: Collection) -> dict[str, Answer]:
    """What the add-on does with the collection for each action."""

    def take(params: dict[str, Any]) -> bool:
        import_package(collection, Path(params["path"]).read_bytes(), ANKI_CONNECT)
        return True

    def times(params: dict[str, Any]) -> list[dict[str, int]]:
        notes = [collection.get_note(number) for number in params["notes"]]
        return [{"noteId": note.id, "mod": note.mod} for note in notes]

    def options(params: dict[str, Any]) -> Any:
        return collection.decks.config_dict_for_deck_id(collection.decks.id(params["deck"]))

    def choose(params: dict[str, Any]) -> bool:
        for name in params["decks"]:
            found = collection.decks.by_name(name)
            found["conf"] = params["configId"]
            collection.decks.save(found)
        return True

    return {
        "importPackage": take,
        "deckNames": lambda params: [one.name for one in collection.decks.all_names_and_ids()],
        "getDeckConfig": options,
        "setDeckConfigId": choose,
        "findNotes": lambda params: list(collection.find_notes(params["query"])),
        "notesModTime": times,
    }


def _push(exported: Deck, folder: Path, anki: AnkiConnect) -> Pushed:
    package = folder / "deck.apkg"
    export_deck(exported, package, changed_at=SAVED, media=None)
    return push_package(anki, package, exported.id, name_deck(exported))


def test_new_notes_updates_and_nothing_new_are_told_apart(
    collection: Collection, tmp_path: Path
) -> None:
    awkward = 'A "deck" \\ with_signs * : and more'
    with listening(_answers(collection)) as stub:
        anki = AnkiConnect(stub.address)
        assert _push(deck(*EVERY, title=awkward), tmp_path, anki) == Pushed(9, 9, 0)
        assert _push(deck(*EVERY, title=awkward), tmp_path, anki) == Pushed(9, 0, 0)
        edited = reworded(decks.CHOICE, question="Again?")
        assert _push(deck(edited, *EVERY[1:], title=awkward), tmp_path, anki) == Pushed(9, 0, 1)
        other = deck(*EVERY, id="another-deck", title="Another deck")
        assert _push(other, tmp_path, anki) == Pushed(9, 9, 0)


def test_options_and_a_description_of_one_s_own_survive(
    collection: Collection, tmp_path: Path
) -> None:
    with listening(_answers(collection)) as stub:
        anki = AnkiConnect(stub.address)
        _push(deck(*EVERY), tmp_path, anki)
        found = collection.decks.by_name(deck().title)
        options = collection.decks.config_dict_for_deck_id(found["id"])
        assert options["name"] == "quizgen 90%"
        options["new"]["perDay"] = 77
        collection.decks.update_config(options)
        found["conf"], found["desc"] = collection.decks.add_config("Mine")["id"], "my words"
        collection.decks.save(found)
        _push(deck(*EVERY), tmp_path, anki)
    kept = collection.decks.by_name(deck().title)
    assert kept["desc"] == "my words"
    assert collection.decks.config_dict_for_deck_id(found["id"])["name"] == "Mine"
    assert collection.decks.get_config(options["id"])["new"]["perDay"] == 77
