"""Answers given in the real Anki: taken once, and leading to the same memory."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection, ExportAnkiPackageOptions

from quizgen.anki.read_package import Read, read_package
from quizgen.anki.read_progress import as_reviews
from quizgen.deck.gaps import find_gaps
from quizgen.memory.review import Grade
from quizgen.store.library import Library, open_library

CARDS = 40


def _answer_at(collection: Collection, card: int, at: datetime, ease: int, kind: int) -> None:
    """A row of the review log, as answering would write it."""
    number = int(at.timestamp() * 1000)
    while collection.db.scalar("select count() from revlog where id = ?", number):
        number += 1
    collection.db.execute(
        "insert into revlog values (?, ?, -1, ?, 1, 0, 2500, 4000, ?)", number, card, ease, kind
    )


@pytest.fixture
def learned(collection: Collection) -> Collection:
    """Cards with histories of answers over a year, at all times of day."""
    chance = random.Random(7)
    collection.set_config("fsrs", True)
    crt = collection.crt
    collection.db.execute("update col set crt = ?", crt - 400 * 86_400)
    now = datetime.now(UTC)
    for place in range(CARDS):
        note = collection.new_note(collection.models.by_name("Basic"))
        note["Front"], note["Back"] = f"front {place}", "back"
        collection.add_note(note, collection.decks.id("Learned"))
        at = now - timedelta(days=chance.uniform(200, 390))
        for step in range(chance.randint(1, 8)):
            kind = 0 if step == 0 else 1
            _answer_at(collection, note.cards()[0].id, at, chance.choice([1, 2, 3, 3, 3, 4]), kind)
            at += timedelta(minutes=chance.choice([10, 300, 1500, 5000, 20_000]))
        collection.sched.set_due_date([note.cards()[0].id], "3")
    return collection


def _export(collection: Collection, path: Path, legacy: bool = False) -> Read:
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, legacy=legacy)
    collection.export_anki_package(out_path=str(path), options=options, limit=None)
    with path.open("rb") as file:
        return read_package(file, path.stem, None, progress=True)


def _take(library: Library, found: Read) -> int:
    library.put_deck(found.deck, "")
    return library.take(as_reviews(found.answers, "me", found.deck.id))


@pytest.mark.parametrize("legacy", [False, True])
def test_replaying_the_answers_gives_ankis_memory(
    learned: Collection, tmp_path: Path, legacy: bool
) -> None:
    found = _export(learned, tmp_path / "deck.apkg", legacy)
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        assert _take(library, found) == len(found.answers) > CARDS
        states = {card.item.id: card.state for card in library.cards("me")}
    fronts = {item.front: states[item.id] for item in found.deck.items}  # type: ignore[union-attr]
    for number in learned.find_cards("deck:Learned"):
        theirs = learned.compute_memory_state(number)
        ours = fronts[learned.get_card(number).note()["Front"]]
        assert ours is not None
        assert ours.stability == pytest.approx(theirs.stability, rel=1e-4)
        assert ours.difficulty == pytest.approx(theirs.difficulty, rel=1e-4)


def test_answers_come_exactly_once(learned: Collection, tmp_path: Path) -> None:
    first = _export(learned, tmp_path / "deck.apkg")
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        taken = _take(library, first)
        before = library.cards("me")
        assert _take(library, _export(learned, tmp_path / "again.apkg", legacy=True)) == 0
        assert library.cards("me") == before
        card = learned.get_card(learned.find_cards("deck:Learned")[0])
        _answer_at(learned, card.id, datetime.now(UTC), 3, 1)
        assert _take(library, _export(learned, tmp_path / "later.apkg")) == 1
        assert len(library.reviews("me")) == taken + 1


def test_the_grades_and_days_are_ankis(collection: Collection, tmp_path: Path) -> None:
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"], note["Back"] = "front", "back"
    collection.add_note(note, collection.decks.id("Learned"))
    card = note.cards()[0].id
    late = datetime(2025, 3, 4, 3, 59, tzinfo=UTC)  # before four it is still the third
    collection.set_config("creationOffset", 0)
    for minutes, ease in ((0, 1), (2, 4)):
        _answer_at(collection, card, late + timedelta(minutes=minutes), ease, 1)
    collection.sched.set_due_date([card], "3")
    answers = _export(collection, tmp_path / "deck.apkg").answers
    assert [(one.grade, one.day.day) for one in answers] == [(Grade.AGAIN, 3), (Grade.EASY, 4)]


def test_each_card_of_a_cloze_has_its_own_answers(collection: Collection, tmp_path: Path) -> None:
    note = collection.new_note(collection.models.by_name("Cloze"))
    note["Text"] = "{{c1::one}} {{c2::two}} {{c4::four}}"
    collection.add_note(note, collection.decks.id("Learned"))
    now = datetime.now(UTC)
    eases = {0: 1, 1: 3, 3: 4}
    for card in note.cards():
        _answer_at(collection, card.id, now - timedelta(days=card.ord), eases[card.ord], 0)
    collection.sched.set_due_date([card.id for card in note.cards()], "3")
    found = _export(collection, tmp_path / "deck.apkg")
    asked = {item.id: find_gaps(item.text) for item in found.deck.items}  # type: ignore[union-attr]
    grades = {asked[one.item][0].answer: int(one.grade) for one in found.answers}
    assert grades == {"one": 1, "two": 3, "four": 4}
    with open_library(str(tmp_path / "library.sqlite3")) as library:
        assert _take(library, found) == 3
        assert _take(library, found) == 0


def test_a_card_made_new_again_begins_anew(learned: Collection, tmp_path: Path) -> None:
    card = learned.find_cards("deck:Learned")[0]
    learned.sched.schedule_cards_as_new([card])
    found = _export(learned, tmp_path / "deck.apkg")
    (item,) = [
        item
        for item in found.deck.items
        if item.front == learned.get_card(card).note()["Front"]  # type: ignore[union-attr]
    ]
    assert item.id not in {answer.item for answer in found.answers}
    assert any("made new again" in loss.what for loss in found.losses)
