"""Opening the library of this run, with what its owner should be told of."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from quizgen.cli import output

if TYPE_CHECKING:
    from quizgen.store.library import Library


def open_told(
    where: str, learner: str, now: datetime | None = None, *, to_read: bool = False
) -> "Library":
    """Open a library, and say what takes long or may go wrong with it at a moment, by default now.

    To read, one that may not be written will do.

    Raises LibraryError.
    """
    from quizgen.store.library import open_library

    library = open_library(
        where,
        tell=output.progress_line("your cards are reckoned anew"),
        tell_upgrade=output.progress_line("your library is brought up to date"),
        to_read=to_read,
    )
    if library.place.is_remote:
        output.say(f"warning: {library.place} lies on a network drive")
        output.hint("use it on one machine at a time, or bring two together with quizgen merge")
    _look_at_clock(library, learner, now or datetime.now().astimezone())
    _look_at_plans(library, learner)
    return library


def _look_at_clock(library: "Library", learner: str, now: datetime) -> None:
    from quizgen.memory.review import study_day

    today = study_day(now)
    last = library.last_day(learner)
    if last and last > today + timedelta(days=1):
        output.say(f"warning: your last answer is of {last}, and this clock says {today}")
        output.hint("set the clock; nothing is lost, but what is answered now is dated too early")


def _look_at_plans(library: "Library", learner: str) -> None:
    from quizgen.study.planning import Planning

    for name in Planning(library, learner).damaged:
        output.say(f"warning: {name} in {library.place} cannot be read, and is left out")
        output.hint("plan it anew: quizgen plan --help")
    if library.has_damaged_fit(learner):
        output.say(
            f"warning: the fitted parameters of {learner} in {library.place} are not 21 numbers "
            "that FSRS-6 takes; the usual ones are used"
        )
        output.hint("quizgen optimize fits them anew, quizgen optimize --reset drops them")
