"""What the commands of `quizgen plan` share: days, and the plans of a learner."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from quizgen.store.library import Library
    from quizgen.study.planning import Planning

FARTHEST = 3660
"""Days ahead that can be planned."""

OFF = Annotated[bool, typer.Option("--off", help="Take it back.")]


def today() -> date:
    """The study day that it is."""
    from quizgen.memory.review import study_day

    return study_day(datetime.now().astimezone())


def open_planning(library: "Library", learner: str) -> "Planning":
    """The plans of a learner; what needs them is loaded only then."""
    from quizgen.study.planning import Planning

    return Planning(library, learner)
