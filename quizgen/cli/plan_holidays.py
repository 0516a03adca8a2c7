"""`quizgen plan holiday` and `postpone`: days on which nothing is asked."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output, plan_days
from quizgen.cli.days import DAY_FORM, read_day
from quizgen.cli.existing import existing_library
from quizgen.cli.plan_days import FARTHEST, OFF, open_planning

if TYPE_CHECKING:
    from quizgen.study.planning import Planning


def _day(what: str) -> Any:
    return typer.Argument(parser=read_day, metavar=DAY_FORM, help=what, show_default=False)


def holiday(
    first: Annotated[datetime, _day("The first day without questions, as 2026-12-20.")],
    last: Annotated[datetime, _day("The last one.")],
    off: OFF = False,
) -> None:
    """Ask nothing from one day to another.

    Half of what would fall due is asked before it, the other half after it, spread over as many
    days: nothing waits longer than half the holiday, nothing heaps up.

    Example: quizgen plan holiday 2026-12-20 2027-01-03
    """
    days = first.date(), last.date()
    today = plan_days.today()
    if days[1] < days[0] or not today <= days[1] <= today + timedelta(days=FARTHEST):
        raise typer.BadParameter(
            "a holiday ends after it begins, not in the past, and within ten years"
        )
    with existing_library() as (library, learner):
        planning = open_planning(library, learner)
        kept = [one for one in planning.holidays if (one.first, one.last) != days]
        if off:
            if len(kept) == len(planning.holidays):
                raise typer.BadParameter("no such holiday: quizgen plan lists them")
            planning.keep_holidays(kept)
            output.say(f"no holiday from {days[0]} to {days[1]} any more")
            return
        _add_holiday(planning, *days)
    output.say(f"nothing is asked from {days[0]} to {days[1]}")


def postpone(
    days: Annotated[int, typer.Argument(min=1, max=366, help="How many days.", show_default=False)],
) -> None:
    """Ask nothing today and on the next days: all that falls due then comes so much later.

    The opposite, asking early what is due soon, is `quizgen study --ahead DAYS`.

    Example: quizgen plan postpone 3
    """
    first = plan_days.today()
    with existing_library() as (library, learner):
        _add_holiday(open_planning(library, learner), first, first + timedelta(days=days - 1))
    output.say(f"nothing is asked until {first + timedelta(days=days)}")


def _add_holiday(planning: "Planning", first: date, last: date) -> None:
    from quizgen.memory.holidays import Holiday

    today = plan_days.today()
    try:
        fresh = Holiday(first, last, today)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if any(one.first <= last and first <= one.last for one in planning.holidays):
        raise typer.BadParameter("there is a holiday on some of these days: quizgen plan lists it")
    kept = [one for one in planning.holidays if one.last >= today - timedelta(days=366)]
    planning.keep_holidays([*kept, fresh])
