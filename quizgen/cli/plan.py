"""`quizgen plan`: exams, limits of a day, holidays."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library

if TYPE_CHECKING:
    from quizgen.study.planning import Planning

plan = typer.Typer(invoke_without_command=True)

_FARTHEST = 3660  # days

_ID = Annotated[str, typer.Argument(help="The id of a deck in the library.", show_default=False)]
_Day = Annotated[
    datetime, typer.Argument(formats=["%Y-%m-%d"], help="A day, as 2026-12-20.", show_default=False)
]
_OFF = Annotated[bool, typer.Option("--off", help="Take it back.")]


@plan.callback()
def list_plans(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print the plans as JSON.")] = False,
) -> None:
    """Plan for exams, limit what a day holds, go on holiday. Alone it lists what is planned.

    Example: quizgen plan
    """
    if context.invoked_subcommand is not None:
        return
    with existing_library() as (library, learner):
        rows = _list_rows(_planning(library, learner))
    if as_json:
        output.emit_json(rows)
        return
    for row in rows["decks"]:
        parts = [f"{name} {row[name]}" for name in ("exam", "new", "reviews") if row[name]]
        output.emit(f"{row['deck']}: {', '.join(parts)}")
    for row in rows["holidays"]:
        output.emit(f"holiday: {row['first']} to {row['last']}")
    if not rows["decks"] and not rows["holidays"]:
        output.say("nothing is planned")


@plan.command()
def exam(
    deck: _ID,
    day: Annotated[
        datetime | None,
        typer.Argument(formats=["%Y-%m-%d"], help="The day, as 2026-12-20.", show_default=False),
    ] = None,
    off: _OFF = False,
) -> None:
    """Have a whole deck known on the day of an exam.

    New cards come first and in time, more is aimed at in the last month, and in the last eight days
    what might be forgotten until the exam is asked once more. Afterwards all is as usual.

    Example: quizgen plan exam turkiye-nato-2023 2026-12-20
    """
    if (day is None) is not off:
        raise typer.BadParameter("a day, or --off", param_hint="DAY")
    today = _today()
    if day and not today <= day.date() <= today + timedelta(days=_FARTHEST):
        raise typer.BadParameter(
            f"{day:%Y-%m-%d} is over or too far off: name a day from today ({today}) on, "
            "within ten years",
            param_hint="DAY",
        )
    with existing_library() as (library, learner):
        title = library.deck(deck).title
        planning = _planning(library, learner)
        _change(planning, deck, exam=day.date() if day else None)
        unseen = library.counts(learner, datetime.now().astimezone(), today)
        left = unseen[deck].new if deck in unseen else 0
        new = planning.plans[deck].new_today(today, left, 20)
    if day is None:
        output.say(f"no exam for “{title}”")
        return
    days = (day.date() - today).days
    output.say(f"“{title}” is to be known in {days} days: {min(new, left)} new cards a day")


@plan.command()
def limit(
    deck: _ID,
    new: Annotated[
        int | None, typer.Option(min=0, max=9999, help="New cards a day.", show_default=False)
    ] = None,
    reviews: Annotated[
        int | None, typer.Option(min=0, max=9999, help="Reviews a day.", show_default=False)
    ] = None,
    off: _OFF = False,
) -> None:
    """Limit what a day holds of one deck; it then no longer counts against the common limits.

    Example: quizgen plan limit turkiye-nato-2023 --new 5 --reviews 40
    """
    if (new is None and reviews is None) is not off:
        raise typer.BadParameter("--new or --reviews, or else --off")
    with existing_library() as (library, learner):
        library.deck(deck)  # says so if there is none
        planning = _planning(library, learner)
        given = {"new": new, "reviews": reviews}
        wanted = given if off else {name: n for name, n in given.items() if n is not None}
        _change(planning, deck, **wanted)
        kept = planning.plans[deck]
    told = [
        f"{n} {name}" for name, n in (("new", kept.new), ("reviews", kept.reviews)) if n is not None
    ]
    output.say(f"{deck}: {' and '.join(told) or 'no limits of its own'} a day")


@plan.command()
def holiday(first: _Day, last: _Day, off: _OFF = False) -> None:
    """Ask nothing from one day to another.

    Half of what would fall due is asked before it, the other half after it, spread over as many
    days: nothing waits longer than half the holiday, nothing heaps up.

    Example: quizgen plan holiday 2026-12-20 2027-01-03
    """
    days = first.date(), last.date()
    if days[1] < days[0] or not _today() <= days[1] <= _today() + timedelta(days=_FARTHEST):
        raise typer.BadParameter(
            "a holiday ends after it begins, not in the past, and within ten years"
        )
    with existing_library() as (library, learner):
        planning = _planning(library, learner)
        kept = [one for one in planning.holidays if (one.first, one.last) != days]
        if off:
            if len(kept) == len(planning.holidays):
                raise typer.BadParameter("no such holiday: quizgen plan lists them")
            planning.keep_holidays(kept)
            output.say("no holiday then")
            return
        _add_holiday(planning, *days)
    output.say(f"nothing is asked from {days[0]} to {days[1]}")


@plan.command()
def postpone(
    days: Annotated[int, typer.Argument(min=1, max=366, help="How many days.", show_default=False)],
) -> None:
    """Ask nothing today and on the next days: all that falls due then comes so much later.

    The opposite, asking early what is due soon, is `quizgen study --ahead DAYS`.

    Example: quizgen plan postpone 3
    """
    today = _today()
    with existing_library() as (library, learner):
        _add_holiday(_planning(library, learner), today, today + timedelta(days=days - 1))
    output.say(f"nothing is asked until {today + timedelta(days=days)}")


def _add_holiday(planning: "Planning", first: date, last: date) -> None:
    from quizgen.memory.holidays import Holiday

    try:
        fresh = Holiday(first, last, _today())
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if any(one.first <= last and first <= one.last for one in planning.holidays):
        raise typer.BadParameter("there is a holiday on some of these days: quizgen plan lists it")
    kept = [one for one in planning.holidays if one.last >= _today() - timedelta(days=366)]
    planning.keep_holidays([*kept, fresh])


def _planning(library: Any, learner: str) -> "Planning":
    from quizgen.study.planning import Planning

    return Planning(library, learner)


def _change(planning: "Planning", deck: str, **fields: Any) -> None:
    from dataclasses import replace

    from quizgen.memory.plan import Plan

    planning.keep_plan(deck, replace(planning.plans.get(deck, Plan()), **fields))


def _list_rows(planning: "Planning") -> dict[str, list[dict[str, Any]]]:
    decks = [
        {"deck": deck, "exam": str(one.exam or ""), "new": one.new, "reviews": one.reviews}
        for deck, one in planning.plans.items()
        if (one.exam, one.new, one.reviews) != (None, None, None)
    ]
    holidays = [
        {"first": str(one.first), "last": str(one.last)}
        for one in planning.holidays
        if one.last >= _today()
    ]
    return {"decks": decks, "holidays": holidays}


def _today() -> date:
    from quizgen.memory.review import study_day

    return study_day(datetime.now().astimezone())


for _command in plan.registered_commands:
    _command.help = output.unfold((_command.callback and _command.callback.__doc__) or "")
