"""Progress taken along to the real Anki: schedules, FSRS memory, the review log, deck options."""

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
)

from quizgen.anki.export import package_deck
from quizgen.anki.preset import Preset
from quizgen.anki.progress import find_progress
from quizgen.anki.read_package import read_package
from quizgen.anki.read_progress import as_reviews
from quizgen.anki.schedule import Progress
from quizgen.memory.parameters import PARAMETERS
from quizgen.memory.review import Grade, Review, make_review_id, study_day
from quizgen.memory.states import State, replay
from tests.anki import decks
from tests.anki.decks import SAVED, deck, item
from tests.oracle.real_anki import ANKI_CONNECT, GUI, Imported, import_package

SCHEDULED = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
NOW = datetime.now(UTC)
AHEAD = datetime.now().astimezone().utcoffset() or timedelta()
CARDS = [item(100 + n, "flashcard", front=f"front {n}", back="back") for n in range(40)]
DECK = deck(*CARDS, retention=0.85)


def _reviews(item_id: str, times: list[datetime], grades: list[int]) -> list[Review]:
    made = deck().id
    return [
        Review(
            id=make_review_id("me", made, item_id, at),
            learner="me",
            deck=made,
            item=item_id,
            grade=Grade(grade),
            at=at,
            day=study_day(at + AHEAD),
            took_ms=4321,
            mode="self",
        )
        for at, grade in zip(times, grades, strict=True)
    ]


def _histories() -> dict[str, list[Review]]:
    """A year of answers; the first three cards were answered a minute ago, or never."""
    chance = random.Random(11)
    found = {}
    for place, card in enumerate(CARDS[1:], 1):
        at = (
            NOW - timedelta(minutes=1)
            if place < 3
            else NOW - timedelta(days=chance.uniform(90, 360))
        )
        times = []
        for _ in range(1 if place < 3 else chance.randint(1, 8)):
            if at < NOW:
                times.append(at.replace(microsecond=chance.randrange(10**6)))
            at += timedelta(minutes=chance.choice([10, 300, 1500, 5000, 20_000]))
        grades = [1 if place < 3 else chance.choice([1, 2, 3, 3, 3, 4]) for _ in times]
        found[card.id] = _reviews(card.id, times, grades)
    return found


HISTORIES = _histories()
STATES: Mapping[str, State] = {
    card: state for card, log in HISTORIES.items() if (state := replay(log))
}
HELD = {CARDS[5].id: "suspended", CARDS[6].id: "buried"}


def _progress() -> Progress:
    log = sorted((one for found in HISTORIES.values() for one in found), key=lambda one: one.at)
    return find_progress(log, HELD, {CARDS[5].id}, AHEAD)  # type: ignore[arg-type]


def _package(**options: Any) -> bytes:
    return package_deck(DECK, changed_at=SAVED, media=None, progress=_progress(), **options)[0]


@pytest.fixture
def learned(collection: Collection) -> Collection:
    """A collection with the deck and the learner's progress."""
    collection.set_config("fsrs", True)
    assert import_package(collection, _package(), SCHEDULED) == Imported(40, 0, 0, 0)
    return collection


def _rows(collection: Collection) -> dict[str, Any]:
    """The row of each card, by the id of its item."""
    names = "c.id,c.type,c.queue,c.due,c.ivl,c.factor,c.reps,c.lapses,c.left,c.data,n.flds,n.tags"
    rows = collection.db.all(f"select {names} from cards c join notes n on n.id = c.nid")
    keys = [name[2:] for name in names.split(",")]
    found = [dict(zip(keys, row, strict=True)) for row in rows]
    ids = {card.front: card.id for card in CARDS}  # type: ignore[union-attr]
    return {ids[row["flds"].split("\x1f")[0]]: row for row in found}


def _day(collection: Collection, number: int) -> date:
    """The day of a number that Anki counts days by."""
    today = study_day(datetime.now().astimezone())
    return today + timedelta(days=number - collection.sched.today)


def test_due_interval_state_and_ease_are_kept(learned: Collection) -> None:
    rows = _rows(learned)
    kinds = {"learning": 1, "review": 2, "relearning": 3}
    assert {state.stage for state in STATES.values()} >= {"learning", "review"}
    for card, state in STATES.items():
        row = rows[card]
        assert (row["type"], row["reps"], row["lapses"]) == (
            kinds[state.stage],
            state.reps,
            state.lapses,
        )
        if state.stage == "review":
            assert row["ivl"] == state.interval
            assert _day(learned, row["due"]) == state.due_day
            assert row["factor"] == 2500
        elif card not in HELD:
            assert (row["queue"], row["due"]) == (1, int(state.due.timestamp()))
    new = rows[CARDS[0].id]
    assert (new["type"], new["queue"], new["due"], new["data"]) == (0, 0, 1, "{}")


def test_ankis_memory_is_the_one_here(learned: Collection) -> None:
    """What the package says of it, and what Anki finds when it replays the answers itself."""
    for card, row in _rows(learned).items():
        if card not in STATES:
            continue
        state = STATES[card]
        kept = json.loads(row["data"])
        assert kept["s"] == pytest.approx(state.stability, rel=1e-4, abs=6e-5)
        assert kept["d"] == pytest.approx(state.difficulty, abs=6e-4)
        assert (kept["dr"], kept["decay"]) == (0.9, 0.154)
        assert kept["lrt"] == int(HISTORIES[card][-1].at.timestamp())
        theirs = learned.compute_memory_state(row["id"])
        assert theirs.stability == pytest.approx(state.stability, rel=1e-4)
        assert theirs.difficulty == pytest.approx(state.difficulty, rel=1e-4)


def test_every_answer_arrives_with_its_grade_time_and_kind(learned: Collection) -> None:
    ids = {row["id"]: card for card, row in _rows(learned).items()}
    theirs = learned.db.all("select id, cid, ease, time, type, ivl, lastIvl from revlog")
    assert {(ids[cid], at, ease, took) for at, cid, ease, took, *_ in theirs} == {
        (one.item, int(one.at.timestamp() * 1000), int(one.grade), 4321)
        for log in HISTORIES.values()
        for one in log
    }
    by_card: dict[int, list[Any]] = {}
    for at, cid, _ease, _took, kind, interval, before in sorted(theirs):
        last = by_card.setdefault(cid, [])
        if last:
            assert before == last[-1][1]
        else:
            assert (kind, before) == (0, 0)
        last.append((at, interval))


def test_suspended_and_buried_cards_stay_so_and_leeches_are_tagged(learned: Collection) -> None:
    rows = _rows(learned)
    assert rows[CARDS[5].id]["queue"] == -1
    assert rows[CARDS[6].id]["queue"] == -3
    assert [card for card, row in rows.items() if " leech " in row["tags"]] == [CARDS[5].id]


def test_the_deck_options_want_the_deck_s_retention(learned: Collection) -> None:
    found = learned.decks.config_dict_for_deck_id(learned.decks.id_for_name(DECK.title))
    assert (found["name"], found["desiredRetention"]) == ("quizgen 85%", 0.85)
    assert (found["new"]["delays"], found["lapse"]["delays"]) == ([10.0], [10.0])
    assert found["id"] == Preset(0.85).number


def test_parameters_fitted_to_the_learner_come_with_the_deck_options(
    collection: Collection,
) -> None:
    own = (*(value * 1.1 for value in PARAMETERS[:4]), *PARAMETERS[4:20], 0.2)
    log = HISTORIES[CARDS[7].id]
    package = package_deck(
        DECK, changed_at=SAVED, media=None, progress=find_progress(log, {}, (), AHEAD, own)
    )[0]
    collection.set_config("fsrs", True)
    import_package(collection, package, SCHEDULED)
    found = collection.decks.config_dict_for_deck_id(collection.decks.id_for_name(DECK.title))
    assert found["fsrsParams6"] == pytest.approx(own)
    assert found["name"] == "quizgen 85%, fitted"
    row = _rows(collection)[CARDS[7].id]
    state = replay(log, own)
    assert state is not None
    theirs = collection.compute_memory_state(row["id"])
    assert theirs.stability == pytest.approx(state.stability, rel=1e-4)
    assert json.loads(row["data"])["decay"] == 0.2


def test_without_the_box_for_deck_options_ankis_own_are_used(collection: Collection) -> None:
    import_package(collection, _package(), GUI)
    found = collection.decks.config_dict_for_deck_id(collection.decks.id_for_name(DECK.title))
    assert found["id"] == 1
    assert collection.db.scalar("select count() from cards where type != 0") == 0


def test_the_review_that_follows_is_the_one_that_would_have_followed_here(
    learned: Collection,
) -> None:
    """Good on a card that is due: the memory after it is that of a replay.

    Anki goes on from what it keeps, and it keeps a difficulty to three decimals.
    """
    due = [
        c for c, s in STATES.items() if s.stage == "review" and s.due_day < study_day(NOW + AHEAD)
    ]
    card_id = next(one for one in due if one not in HELD)
    number = _rows(learned)[card_id]["id"]
    queued = learned.get_card(number)
    queued.start_timer()
    learned.sched.answerCard(queued, 3)
    kept = learned.get_card(number).memory_state
    at = datetime.now(UTC)
    state = replay([*HISTORIES[card_id], *_reviews(card_id, [at], [3])])
    assert state is not None
    assert kept.stability == pytest.approx(state.stability, rel=1e-3)
    assert kept.difficulty == pytest.approx(state.difficulty, rel=1e-3)


def test_anki_finds_nothing_to_mend(learned: Collection) -> None:
    report, whole = learned.fix_integrity()
    assert whole, report
    assert import_package(learned, _package(), SCHEDULED) == Imported(0, 0, 40, 0)
    assert import_package(learned, _package(), ANKI_CONNECT) == Imported(0, 0, 40, 0)


def test_ankis_own_export_of_it_brings_the_same_answers_back(
    learned: Collection, tmp_path: Path
) -> None:
    path = tmp_path / "back.apkg"
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    learned.export_anki_package(out_path=str(path), options=options, limit=None)
    with path.open("rb") as file:
        read = read_package(file, "back", None, progress=True)
    back = sorted(as_reviews(read.answers, "me", read.deck.id), key=lambda one: (one.item, one.at))
    there = sorted(
        (one for log in HISTORIES.values() for one in log), key=lambda one: (one.item, one.at)
    )
    assert [(one.item, one.grade, one.day, one.took_ms) for one in back] == [
        (one.item, one.grade, one.day, one.took_ms) for one in there
    ]
    assert all(
        abs(a.at - b.at) < timedelta(milliseconds=1) for a, b in zip(back, there, strict=True)
    )


def test_all_cards_of_a_note_have_what_is_known_of_its_item(collection: Collection) -> None:
    log = _reviews(decks.NESTED.id, [NOW - timedelta(days=9, hours=h) for h in (2, 1)], [3, 3])
    progress = find_progress(log, {}, (), AHEAD)
    package = package_deck(deck(decks.NESTED), changed_at=SAVED, media=None, progress=progress)[0]
    import_package(collection, package, SCHEDULED)
    rows = collection.db.all("select due, ivl, reps, data from cards")
    assert len(rows) == 4
    assert len({json.dumps(row) for row in rows}) == 1
    assert collection.db.scalar("select count() from revlog") == 8


@pytest.mark.parametrize("hours", [-8, 0, 5.5, 13])
def test_days_are_the_learner_s_in_every_time_zone(collection: Collection, hours: float) -> None:
    ahead = timedelta(hours=hours)
    at = NOW - timedelta(days=30)
    log = [
        replace(one, day=study_day((one.at + ahead).replace(tzinfo=UTC)))
        for one in _reviews(CARDS[0].id, [at, at + timedelta(days=3)], [3, 3])
    ]
    package = package_deck(
        deck(CARDS[0]), changed_at=SAVED, media=None, progress=find_progress(log, {}, (), ahead)
    )[0]
    import_package(collection, package, SCHEDULED)
    state = replay(log)
    assert state is not None
    ((due, ivl),) = collection.db.all("select due, ivl from cards")
    assert ivl == state.interval
    assert _day(collection, due) == state.due_day
