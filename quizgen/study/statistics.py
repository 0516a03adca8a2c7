"""Statistics: what a learner knows, how well it is kept, and what comes next."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from quizgen.memory.holidays import Holiday, find_next_asked
from quizgen.memory.tally import Tally
from quizgen.study.planning import Planning

if TYPE_CHECKING:
    from quizgen.store.library import Counts, DeckSummary, Library
    from quizgen.store.memories import Troubled

STABILITIES = (1, 3, 7, 21, 60, 180, 365)
"""Ends of the bins of stability, in days."""

CALENDAR_WEEKS = 52
_NOTHING = Tally()


@dataclass(frozen=True, slots=True)
class DeckStatistics:
    """A deck: its cards, and how what was remembered of them was known in the period."""

    id: str
    title: str
    cards: "Counts"
    expected_known: float
    tally: Tally


@dataclass(frozen=True, slots=True)
class TagStatistics:
    """A tag: how many cards were answered, how often in all, and how often forgotten."""

    tag: str
    cards: int
    answers: int
    lapses: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that `quizgen stats` tells, on a study day, over a period of `period` days.

    `forecast`: cards that fall due on each of the next days, today's and overdue ones first.
    `expected_known`: how many of the cards answered so far will probably be known tomorrow.
    `stabilities`: cards by the bins of `STABILITIES`, and beyond; `difficulties`: from 1 to 10.
    """

    day: date
    period: int
    streak: int
    studied_days: int
    today: Tally
    tally: Tally
    expected_known: float
    forecast: tuple[int, ...]
    calendar: Mapping[date, int]
    stabilities: tuple[int, ...]
    difficulties: tuple[int, ...]
    hardest: "tuple[Troubled, ...]"
    decks: tuple[DeckStatistics, ...]
    tags: tuple[TagStatistics, ...]


def make_statistics(
    library: "Library",
    learner: str,
    day: date,
    *,
    counts: "Mapping[str, Counts]",
    deck: str | None = None,
    period: int = 30,
    ahead: int = 30,
    hardest: int = 10,
) -> Statistics:
    """The statistics of a learner on a study day, of one deck or of all.

    `counts` are the library's counts of this moment. Raises LibraryError for an unknown deck.
    """
    ids = [library.deck(deck).id] if deck is not None else None
    summaries = [summary for summary in library.decks() if deck in (None, summary.id)]
    days = library.days(learner, ids)
    since = day - timedelta(days=period - 1)
    known = library.expect_known(learner, ids, day)
    memories = library.count_memories(learner, ids, STABILITIES)
    holidays = Planning(library, learner).holidays
    first = day - timedelta(weeks=CALENDAR_WEEKS, days=day.weekday())
    return Statistics(
        day=day,
        period=period,
        streak=count_streak(days, day),
        studied_days=len(days),
        today=days.get(day, _NOTHING),
        tally=sum((days[one] for one in days if since <= one <= day), _NOTHING),
        expected_known=sum(known.values()),
        forecast=make_due_days(library.due_days(learner, ids), day, ahead, holidays),
        calendar={one: tally.answers for one, tally in days.items() if first <= one <= day},
        stabilities=_add_up(memories, 0, range(len(STABILITIES) + 1)),
        difficulties=_add_up(memories, 1, range(1, 11)),
        hardest=tuple(library.troubled(learner, ids, most=hardest)),
        decks=_by_deck(summaries, counts, known, library.deck_days(learner, since, ids)),
        tags=tuple(TagStatistics(tag, *row) for tag, row in library.tags(learner, ids).items()),
    )


def count_streak(days: Iterable[date], day: date) -> int:
    """Study days in a row up to today; a day that has only begun does not break them."""
    studied = set(days)
    last = day if day in studied else day - timedelta(days=1)
    count = 0
    while last - timedelta(days=count) in studied:
        count += 1
    return count


def make_due_days(
    due: Mapping[date | None, int], day: date, ahead: int, holidays: Sequence[Holiday] = ()
) -> tuple[int, ...]:
    """How many cards fall due on each of the next days; the first is today, with all before it.

    What falls due in one of the `holidays` is counted before it or after it.
    """
    found: Counter[int] = Counter()
    for due_day, count in due.items():
        found[(find_next_asked(due_day or day, day, holidays) - day).days] += count
    return tuple(found[number] for number in range(ahead))


def _add_up(
    counts: Mapping[tuple[int, int], int], place: int, values: Iterable[int]
) -> tuple[int, ...]:
    """The counts of each value at one place of their keys."""
    found: Counter[int] = Counter()
    for key, count in counts.items():
        found[key[place]] += count
    return tuple(found[value] for value in values)


def _by_deck(
    summaries: "Iterable[DeckSummary]",
    counts: "Mapping[str, Counts]",
    known: Mapping[str, float],
    tallies: Mapping[str, Tally],
) -> tuple[DeckStatistics, ...]:
    return tuple(
        DeckStatistics(
            deck.id,
            deck.title,
            counts[deck.id],
            known.get(deck.id, 0.0),
            tallies.get(deck.id, _NOTHING),
        )
        for deck in summaries
        if deck.id in counts
    )
