"""quizgen due: how much there is to answer, without answering it."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library
from quizgen.cli.named import AnyDeck, find_deck

if TYPE_CHECKING:
    from quizgen.store.library import Library


def due(
    deck: AnyDeck = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the list as JSON.")] = False,
) -> None:
    """List the decks with something to answer: cards that are due, and new ones.

    Examples:
    quizgen due
    quizgen due --json
    """
    with existing_library(to_read=True) as (library, learner):
        rows = _list_rows(library, learner, deck)
        holiday = _last_free_day(library, learner)
    if as_json:
        output.emit_json(rows)
        return
    waiting = [row for row in rows if row["due"] or row["new"]]
    if waiting:
        output.emit("\n".join(_lines(waiting)))
    total = sum(row["due"] for row in rows)
    output.say(f"{total} due" if total else "nothing is due now")
    if holiday:
        output.say(f"on holiday until {holiday}: nothing is asked")


def _last_free_day(library: "Library", learner: str) -> str:
    """The last day of the holiday that today is in; "" if it is none."""
    from datetime import datetime

    from quizgen.memory.holidays import find_holiday
    from quizgen.memory.review import study_day
    from quizgen.study.planning import Planning

    holidays = Planning(library, learner).holidays
    found = find_holiday(study_day(datetime.now().astimezone()), holidays)
    return str(found.last) if found else ""


def _list_rows(library: "Library", learner: str, deck: str | None) -> list[dict[str, Any]]:
    from datetime import UTC, datetime

    from quizgen.memory.review import study_day

    deck = find_deck(library, deck) if deck is not None else None
    now = datetime.now().astimezone()
    counts = library.counts(learner, now.astimezone(UTC), study_day(now))
    return [
        {"id": one.id, "title": one.title, "due": counts[one.id].due, "new": counts[one.id].new}
        for one in library.decks()
        if one.id in counts and deck in (None, one.id)
    ]


def _lines(rows: list[dict[str, Any]]) -> list[str]:
    column = max(len(row["id"]) for row in rows)
    lines = [f"{'id':{column}} {'due':>6} {'new':>6}  title"]
    for row in rows:
        title = "".join(sign if sign.isprintable() else " " for sign in row["title"])
        lines.append(f"{row['id']:{column}} {row['due']:>6} {row['new']:>6}  {title}")
    return lines
