"""Starting a sitting: the terminal, the cards that are due, the face that asks, the summary."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from prompt_toolkit.utils import is_dumb_terminal

from quizgen.cli.opening import open_told
from quizgen.cli.screen import run_sitting
from quizgen.cli.screen_decks import find_decks
from quizgen.cli.screen_face import Face
from quizgen.cli.screen_keys import TerminalFace
from quizgen.cli.screen_leave import Leave, leave_now, parting_signals
from quizgen.cli.screen_mend import Mender
from quizgen.cli.screen_plain import PlainFace
from quizgen.cli.screen_stage import Stage
from quizgen.cli.screen_summary import beginning_lines, nothing_due_lines, summary_lines
from quizgen.errors import Exit
from quizgen.memory.holidays import find_holiday
from quizgen.memory.queue import Queue, make_queue, next_card
from quizgen.memory.review import study_day
from quizgen.settings import read_settings
from quizgen.store.library import Library
from quizgen.study.forecast import Forecast, make_forecast
from quizgen.study.pick import add_early, shorten
from quizgen.study.planning import Planning
from quizgen.study.sitting import Sitting
from quizgen.study.statistics import count_streak
from quizgen.study.summary import summarise

_SPARE = 2
_SPARE_NEW = 6  # the new cards of a deck come fact by fact, each with its siblings


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the learner asked for on the command line."""

    deck: str | None = None
    new: int = 20
    limit: int | None = None
    ahead: int = 0
    approved: bool = False
    every: bool = False
    plain: bool = False


def start_sitting(wishes: Wishes) -> Exit:
    """Hold a sitting with a deck file, a deck of the library, or all decks.

    Raises DeckError, LibraryError.
    """
    settings = read_settings(os.environ)
    plain = wishes.plain or is_dumb_terminal()
    library = open_told(settings.library, settings.learner, clock())
    with library, parting_signals() as parting:
        face: Face = PlainFace(parting) if plain else TerminalFace(parting)
        try:
            with parting.waiting(leave_now):
                ids = find_decks(
                    library,
                    wishes.deck,
                    settings.learner,
                    now=clock(),
                    menu=not (wishes.every or plain),
                )
            interrupted = _hold(library, settings.learner, ids, wishes, face)
        except Leave as leave:
            interrupted = leave.interrupted
    return Exit.INTERRUPTED if interrupted else Exit.DONE


def clock() -> datetime:
    """Now, in the learner's zone."""
    return datetime.now().astimezone()


def _hold(library: Library, learner: str, ids: Sequence[str], wishes: Wishes, face: Face) -> bool:
    """Ask what is due and sum up. True if the learner or the system broke it off."""
    now = clock()
    planning = Planning(library, learner)
    queue = _make_queue(library, learner, ids, wishes, planning, now)
    if not next_card(queue, now.astimezone(UTC)):
        forecast = _forecast(library, learner, ids, wishes, planning)
        holiday = find_holiday(study_day(now), planning.holidays)
        face.show(nothing_due_lines(queue, forecast, now, face.look, holiday))
        return False
    decks = library.decks()
    sitting = Sitting(
        library,
        learner,
        lambda deck: library.cards(learner, [deck]),
        queue,
        clock=clock,
        seed=_seed(learner, now),
        retention=planning.retentions(
            study_day(now), library.retentions(), {deck.id: deck.items for deck in decks}
        ),
        parameters=library.parameters(learner),
    )
    exam = planning.days_left(study_day(now), ids)
    face.show(beginning_lines(queue, face.look, exam))
    titles = {deck.id: deck.title for deck in decks}
    interrupted = run_sitting(Stage(sitting, face, titles, Mender(library, learner)))
    summary = summarise(sitting.answers, skipped=sitting.progress.skipped)
    forecast = _forecast(library, learner, ids, wishes, planning)
    streak = count_streak(library.days(learner), study_day(clock()))
    face.show(summary_lines(summary, forecast, clock(), face.look, streak=streak, exam=exam))
    return interrupted


def _make_queue(
    library: Library,
    learner: str,
    ids: Sequence[str],
    wishes: Wishes,
    planning: Planning,
    now: datetime,
) -> Queue:
    """Today's queue; more cards are read than it takes, as siblings are left out of it."""
    day, at = study_day(now), now.astimezone(UTC)
    unseen: dict[str, int] = {}
    if planning.days_left(day, ids) is not None:
        unseen = {deck: counts.new for deck, counts in library.counts(learner, at, day).items()}
    limits = planning.limits(day, wishes.new, unseen)
    most_new = max([1, wishes.new, *(plan.new or 0 for plan in limits.plans.values())])
    most = max([limits.reviews, *(plan.reviews or 0 for plan in limits.plans.values())])
    cards = library.waiting_cards(
        learner,
        ids,
        day,
        most=_SPARE * most,
        most_new=_SPARE_NEW * most_new,
        days_ahead=max(wishes.ahead, planning.reach(day, ids)),
        approved=wishes.approved,
    )
    queue = make_queue(cards, at, day, seed=_seed(learner, now), limits=limits)
    if wishes.ahead:
        queue = add_early(queue, cards, day, wishes.ahead)
    return shorten(queue, wishes.limit) if wishes.limit else queue


def _forecast(
    library: Library, learner: str, ids: Sequence[str], wishes: Wishes, planning: Planning
) -> Forecast:
    day = study_day(clock())
    waits = library.waits(learner, ids, day, approved=wishes.approved)
    return make_forecast(waits, day, planning.holidays)


def _seed(learner: str, now: datetime) -> str:
    return f"{learner}/{study_day(now)}"
