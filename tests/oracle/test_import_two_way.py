"""A deck goes to the real Anki, is edited and learned there, and comes back to its file."""

import json
from pathlib import Path

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection, ExportAnkiPackageOptions

from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck
from quizgen.store.library import open_library
from tests.anki.decks import EVERY, SHORT_ANSWER, deck
from tests.cli.conftest import Run, run  # noqa: F401 (a fixture)
from tests.oracle.real_anki import cards, import_package

EDITED = "14 million Norwegian kroner"


def _out_to_anki(run: Run, collection: Collection, file: Path) -> None:  # noqa: F811
    write_deck(deck(*EVERY), file)
    package = file.with_suffix(".apkg")
    assert run("anki", file, "-o", package).code == 0
    imported = import_package(collection, package.read_bytes())
    assert imported.new == len(EVERY)


def _edit(collection: Collection) -> None:
    (number,) = [
        number
        for number in collection.find_notes("")
        if collection.get_note(number)["Id"].endswith(SHORT_ANSWER.id)
    ]
    note = collection.get_note(number)
    note["Answer"] = EDITED
    collection.update_note(note)


def _learn(collection: Collection, ease: int) -> int:
    """Answer every card that Anki has once; returns how many."""
    answered = 0
    for card in cards(collection):
        card.start_timer()
        collection.sched.answerCard(card, ease)
        answered += 1
    return answered


def _back(run: Run, collection: Collection, file: Path, *options: str) -> dict[str, object]:  # noqa: F811
    package = file.with_name("back.apkg")
    package.unlink(missing_ok=True)
    with_all = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    collection.export_anki_package(out_path=str(package), options=with_all, limit=None)
    ran = run("import", package, "-o", file, "--progress", "--json", *options)
    assert ran.code == 0, ran.err
    made: dict[str, object] = json.loads(ran.out)
    return made


def test_edits_are_proposed_and_answers_come_once(
    run: Run,  # noqa: F811
    collection: Collection,
    tmp_path: Path,
    own_library: Path,
) -> None:
    file = tmp_path / "deck.yaml"
    _out_to_anki(run, collection, file)
    before = file.read_bytes()
    _edit(collection)
    _learn(collection, 3)
    first = _back(run, collection, file)
    assert file.read_bytes() == before
    (proposed,) = first["proposed"]  # type: ignore[misc]
    assert (proposed["id"], proposed["edited_here"]) == (SHORT_ANSWER.id, False)
    assert f"+  answer: {EDITED}" in proposed["difference"]
    assert first["answers"] == len(EVERY)
    taken = _back(run, collection, file, "--accept")
    assert (taken["updated"], taken["proposed"], taken["answers"]) == ([SHORT_ANSWER.id], [], 0)
    found = {item.id: item for item in read_deck(file).items}
    assert found[SHORT_ANSWER.id].answer == EDITED  # type: ignore[union-attr]
    assert found[SHORT_ANSWER.id].evidence == SHORT_ANSWER.evidence
    again = _back(run, collection, file, "--accept")
    assert (again["added"], again["updated"], again["answers"]) == (0, [], 0)
    _learn(collection, 2)
    assert 0 < int(str(_back(run, collection, file)["answers"])) <= len(EVERY) + 9
    with open_library(str(own_library)) as library:
        assert library.deck(deck().id).items == read_deck(file).items
        log = library.reviews("me")
        assert len({(one.item, one.at) for one in log}) == len(log)
