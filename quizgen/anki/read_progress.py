"""The review log of a package: answers by item, each on the day that Anki counted it to.

States follow from replaying the answers, day by day as Anki does; what Anki stored of them is not
read.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from quizgen.anki.read_database import has_table, rows
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_note_types import TABLES
from quizgen.memory.review import ROLLOVER_HOUR, Grade, Review, make_review_id

_CRAM, _MANUAL = 3, 4  # kinds of rows; 5 is a new schedule for many cards at once
_FIRST_YEAR = 2006  # Anki's own first
_LONGEST = 3_600_000  # ms; nobody thinks about a card for more than an hour


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: to which item, how well it was known, when, on which study day."""

    item: str
    grade: Grade
    at: datetime
    day: date
    took_ms: int


@dataclass(frozen=True, slots=True)
class _Clock:
    """How the collection counts: `ahead` of UTC, a new day `rollover` hours after midnight."""

    ahead: timedelta
    rollover: int
    is_old: bool  # the scheduler before 2018 counted grades otherwise while a card was learned

    def day(self, at: datetime) -> date:
        return (at + self.ahead - timedelta(hours=self.rollover)).date()


def read_answers(
    connection: sqlite3.Connection,
    version: int,
    items: Mapping[tuple[int, int], str],
    losses: Losses,
) -> tuple[Answer, ...]:
    """All answers that count, oldest first. `items`: (note, place of the card) to item.

    An answer before a card was made new again counts no more, as in Anki.
    """
    if not has_table(connection, "revlog", ("id", "cid", "ease", "time", "type", "factor")):
        losses.add("the review log: it is broken")
        return ()
    clock = read_clock(connection, version)
    kept: dict[str, list[Answer]] = {}
    for note, place, *row in rows(connection, _QUERY):
        item = items.get((note, place))
        if item is None:
            losses.add("answers to cards that are no question of their own here")
            continue
        at, ease, took, kind, factor = row
        if kind == _MANUAL and not ease and not factor:
            forgotten = kept.pop(item, [])
            losses.add("answers before a card was made new again", count=len(forgotten))
            continue
        answer = _answer(item, at, ease, took, kind, factor, clock)
        if answer:
            kept.setdefault(item, []).append(answer)
        elif ease:
            losses.add("answers that change nothing in Anki either, or are broken")
    return tuple(sorted((a for found in kept.values() for a in found), key=lambda a: a.at))


def as_reviews(answers: Iterable[Answer], learner: str, deck: str) -> Iterator[Review]:
    """The answers as rows of a learner's log; the same package gives the same ids again."""
    for answer in answers:
        yield Review(
            id=make_review_id(learner, deck, answer.item, answer.at),
            learner=learner,
            deck=deck,
            item=answer.item,
            grade=answer.grade,
            at=answer.at,
            day=answer.day,
            took_ms=answer.took_ms,
            mode="self",
        )


_QUERY = (
    "select c.nid, c.ord, r.id, r.ease, r.time, r.type, r.factor from revlog r "
    "join cards c on c.id = r.cid order by r.id"
)


def _answer(
    item: str, at: Any, ease: Any, took: Any, kind: Any, factor: Any, clock: _Clock
) -> Answer | None:
    if not all(isinstance(value, int) for value in (at, ease, took, kind, factor)):
        return None
    if not 1 <= ease <= 4 or kind > _CRAM or (kind == _CRAM and not factor):
        return None
    if clock.is_old and kind in (0, 2) and ease > 1:
        ease = min(ease + 1, 4)
    try:
        moment = datetime.fromtimestamp(at / 1000, UTC)
        if moment.year < _FIRST_YEAR:
            return None
        return Answer(item, Grade(ease), moment, clock.day(moment), min(max(took, 0), _LONGEST))
    except (ValueError, OverflowError, OSError):
        return None


def read_clock(connection: sqlite3.Connection, version: int) -> _Clock:
    created, settings = connection.execute("select crt, conf from col limit 1").fetchone()
    known = _settings(connection, settings, version)
    rollover = known.get("rollover", ROLLOVER_HOUR)
    if not isinstance(rollover, int) or not 0 <= rollover < 24:
        rollover = ROLLOVER_HOUR
    west = known.get("creationOffset")
    if isinstance(west, int) and abs(west) <= 24 * 60:
        ahead = timedelta(minutes=-west)
    else:  # a collection is made at the beginning of a day, by its own clock
        seconds = created % 86_400 if isinstance(created, int) else 0
        ahead = timedelta(seconds=(rollover * 3_600 - seconds + 43_200) % 86_400 - 43_200)
    return _Clock(ahead, rollover, known.get("schedVer", 1) != 2)


def _settings(connection: sqlite3.Connection, text: object, version: int) -> dict[str, Any]:
    try:
        if version < TABLES:
            found = json.loads(str(text))
            return found if isinstance(found, dict) else {}
        if not has_table(connection, "config", ("key", "val")):
            return {}
        wanted = "select key, val from config where key in ('rollover','creationOffset','schedVer')"
        return {key: json.loads(value) for key, value in rows(connection, wanted)}
    except (ValueError, TypeError, RecursionError):
        return {}
