"""Answers given here, brought together with those of a collection that is written out again."""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from itertools import count

from quizgen.anki.kept import Kept
from quizgen.anki.progress import find_progress
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_progress import as_reviews, read_answers, read_clock
from quizgen.anki.schedule import NEW, Progress, Schedule, millisecond

_REVIEW = 2
_SET = "UPDATE cards SET type=?, queue=?, due=?, ivl=?, factor=?, reps=?, lapses=?, left=?, data=?"


def add_progress(
    database: sqlite3.Connection,
    kept: Kept,
    cards: Mapping[int, str],
    answered: Mapping[tuple[int, int], str],
    progress: Progress,
) -> None:
    """Bring the cards that were answered or held here up to date, and add the answers.

    `cards` maps numbers of cards to their items; `answered` (note, place of its card) to the item
    whose answers those of Anki are.
    """
    here = {(review.item, millisecond(review.at)) for review in progress.reviews}
    joined = _join_progress(progress, kept, answered, here)
    shift = (joined.clock.day_one - _day_one(kept)).days
    taken = {number for (number,) in database.execute("SELECT id FROM revlog")}
    for card, item in cards.items():
        schedule = joined.schedules.get(item, NEW)
        known = {at for (at,) in database.execute("SELECT id FROM revlog WHERE cid = ?", (card,))}
        missing = [
            row
            for row in schedule.log
            if (item, row.at) in here and known.isdisjoint({row.at, row.at + 1})
        ]
        for row in missing:
            at = next(at for at in count(row.at) if at not in taken)
            taken.add(at)
            values = row.row(at, card)
            database.execute("INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)", values)
        if missing:
            _set_schedule(database, card, schedule, shift)
        elif item in progress.held:
            database.execute("UPDATE cards SET queue = ? WHERE id = ?", (schedule.queue, card))


def _join_progress(
    progress: Progress,
    kept: Kept,
    answered: Mapping[tuple[int, int], str],
    here: Collection[tuple[str, int]],
) -> Progress:
    """What follows from all answers, those given here and those given in Anki before."""
    if not progress.reviews:
        return progress
    learner, deck = progress.reviews[0].learner, progress.reviews[0].deck
    answers = read_answers(kept.connection, kept.version, answered, Losses())
    others = [
        review
        for review in as_reviews(answers, learner, deck)
        if not any((review.item, millisecond(review.at) - late) in here for late in (0, 1))
    ]
    joined = [*progress.reviews, *others]
    return find_progress(
        joined, progress.held, progress.leeches, progress.clock.ahead, progress.parameters
    )


def _set_schedule(database: sqlite3.Connection, card: int, schedule: Schedule, shift: int) -> None:
    kind, queue, due, *rest = schedule.columns(0)
    if kind == _REVIEW:
        due = int(due) + shift
    database.execute(f"{_SET} WHERE id = ?", (kind, queue, due, *rest, card))


def _day_one(kept: Kept) -> date:
    (created,) = kept.connection.execute("select crt from col").fetchone()
    clock = read_clock(kept.connection, kept.version)
    return clock.day(datetime.fromtimestamp(created, UTC))
