"""`quizgen plan`: exams, limits of a day, holidays."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output, plan_days
from quizgen.cli.days import DAY_FORM, read_day
from quizgen.cli.existing import existing_library
from quizgen.cli.named import DeckName, find_deck
from quizgen.cli.naming import Command, Group
from quizgen.cli.plan_days import FARTHEST, OFF, open_planning
from quizgen.cli.plan_holidays import holiday, postpone
from quizgen.cli.screen_times import count

if TYPE_CHECKING:
    from quizgen.study.planning import Planning

plan = typer.Typer(cls=Group, invoke_without_command=True)


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
    with existing_library(to_read=True) as (library, learner):
        rows = _list_rows(open_planning(library, learner))
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


@plan.command(cls=Command)
def exam(
    deck: DeckName,
    day: Annotated[
        datetime | None,
        typer.Argument(
            parser=read_day, metavar=DAY_FORM, help="The day, as 2026-12-20.", show_default=False
        ),
    ] = None,
    off: OFF = False,
) -> None:
    """Have a whole deck known on the day of an exam.

    New cards come first and in time, more is aimed at in the last month, and in the last eight days
    what might be forgotten until the exam is asked once more. Afterwards all is as usual.

    Example: quizgen plan exam turkiye-nato-2023 2026-12-20
    """
    if (day is None) is not off:
        raise typer.BadParameter("a day, or --off", param_hint="DAY")
    today = plan_days.today()
    if day and not today <= day.date() <= today + timedelta(days=FARTHEST):
        raise typer.BadParameter(
            f"{day:%Y-%m-%d} is over or too far off: name a day from today ({today}) on, "
            "within ten years",
            param_hint="DAY",
        )
    with existing_library() as (library, learner):
        deck = find_deck(library, deck)
        title = library.deck(deck).title
        planning = open_planning(library, learner)
        _change(planning, deck, exam=day.date() if day else None)
        unseen = library.counts(learner, datetime.now().astimezone(), today)
        left = unseen[deck].new if deck in unseen else 0
        new = planning.plans[deck].new_today(today, left, 20)
    if day is None:
        output.say(f"no exam for “{title}”")
        return
    days = (day.date() - today).days
    when = "today" if not days else f"in {count(days, 'day')}"
    output.say(f"“{title}” is to be known {when}: {_told_new(min(new, left), left)}")


@plan.command(cls=Command)
def limit(
    deck: DeckName,
    new: Annotated[
        int | None, typer.Option(min=0, max=9999, help="New cards a day.", show_default=False)
    ] = None,
    reviews: Annotated[
        int | None,
        typer.Option(min=0, max=9999, help="Cards met before, a day.", show_default=False),
    ] = None,
    off: OFF = False,
) -> None:
    """Limit what a day holds of one deck; it then no longer counts against the common limits.

    Example: quizgen plan limit turkiye-nato-2023 --new 5 --reviews 40
    """
    if (new is None and reviews is None) is not off:
        raise typer.BadParameter("--new or --reviews, or else --off")
    with existing_library() as (library, learner):
        deck = find_deck(library, deck)
        planning = open_planning(library, learner)
        given = {"new": new, "reviews": reviews}
        wanted = given if off else {name: n for name, n in given.items() if n is not None}
        _change(planning, deck, **wanted)
        kept = planning.plans[deck]
    told = [
        f"{n} {name}" for name, n in (("new", kept.new), ("reviews", kept.reviews)) if n is not None
    ]
    limits = f"{' and '.join(told)} a day" if told else "no limits of its own"
    output.say(f"{deck}: {limits}")


def _told_new(a_day: int, left: int) -> str:
    """How many new cards come a day until then."""
    if not left:
        return "no new card is left"
    if a_day >= left:
        return f"{count(left, 'new card')}, to be met today"
    return f"{count(a_day, 'new card')} a day of the {left} left"


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
        if one.last >= plan_days.today()
    ]
    return {"decks": decks, "holidays": holidays}


plan.command(cls=Command)(holiday)
plan.command(cls=Command)(postpone)
for _command in plan.registered_commands:
    _command.help = output.unfold((_command.callback and _command.callback.__doc__) or "")
