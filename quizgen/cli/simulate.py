"""quizgen simulate: which retention to choose, from your own cards."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library
from quizgen.cli.named import AnyDeck, find_deck

if TYPE_CHECKING:
    from quizgen.study.outlook import Prospect


def simulate(
    deck: AnyDeck = None,
    days: Annotated[int, typer.Option(min=7, max=3650, help="Look so many days ahead.")] = 365,
    new: Annotated[int, typer.Option(min=0, max=9999, help="New cards a day.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Tell what each desired retention would cost you, and what you would know for it.

    Retention is the share of cards that you still know when they are asked. Your cards are
    studied in a simulation, from what you remember of them now, as quickly as you answer. A
    deck's own retention is set in its file: `retention: 0.85`.

    Examples:
    quizgen simulate
    quizgen simulate turkiye-nato-2023 --days 90 --new 10
    """
    with existing_library(to_read=True) as (library, learner):
        deck = find_deck(library, deck) if deck is not None else None
        ids = None if deck is None else [deck]
        cards = library.cards(learner, ids)
        reviews = library.reviews(learner, deck)
        parameters = library.parameters(learner)
    if not cards:
        output.say("there are no cards to simulate")
        return
    from datetime import datetime

    from quizgen.memory.review import study_day
    from quizgen.study.outlook import RETENTIONS, draw_sample, find_habits, foresee

    day = study_day(datetime.now().astimezone())
    sample, habits = draw_sample(cards), find_habits(reviews)
    found = [
        foresee(sample, day, days, retention, new_a_day=new, habits=habits, parameters=parameters)
        for retention in RETENTIONS
    ]
    if as_json:
        output.emit_json([asdict(prospect) for prospect in found])
        return
    output.emit("\n".join(_lines(found, len(cards), days)))
    if len(sample.cards) < len(cards):
        output.say(f"from {len(sample.cards):,} of the cards, drawn by lot")


def _lines(found: "list[Prospect]", cards: int, days: int) -> list[str]:
    lines = [
        f"{days} days with {cards:,} cards",
        "",
        "retention  answers  minutes  known at  minutes a day for",
        "             a day    a day   the end  100 more known",
    ]
    before = None
    for one in found:
        more = ""
        if before and one.known > before.known and one.minutes >= before.minutes:
            more = f"{100 * (one.minutes - before.minutes) / (one.known - before.known):.1f}"
        lines.append(
            f"{one.retention:>9.2f} {one.answers:>8.1f} {one.minutes:>8.1f} {one.known:>9,.0f}"
            f"  {more:>13}".rstrip()
        )
        before = one
    return lines
