"""quizgen study: questions in the terminal, each asked again when it is about to be forgotten."""

from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.sitting_options import ApprovedOnly, AskedDeck, EveryDeck, PlainLines


def study(
    deck: AskedDeck = None,
    new: Annotated[int, typer.Option(min=0, max=9999, help="How many new cards a day.")] = 20,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1, max=99_999, help="How many cards this time, at most.", show_default=False
        ),
    ] = None,
    ahead: Annotated[
        int,
        typer.Option(
            min=0, max=3650, metavar="DAYS", help="Ask early what is due in so many days."
        ),
    ] = 0,
    approved: ApprovedOnly = False,
    every: EveryDeck = False,
    plain: PlainLines = False,
) -> None:
    """Answer questions in the terminal; each comes again when it is about to be forgotten.

    A deck file is put into the library first; progress made with it is kept. Every answer is
    saved at once: leave whenever you like.

    Examples:
    quizgen study deck.yaml
    quizgen study --new 5 --limit 20
    """
    output.need_terminal(
        "study asks questions, and there is no terminal to ask them on",
        hint="run it in a terminal, not in a pipe",
    )
    from quizgen.cli.screen_start import Wishes, start_sitting

    wishes = Wishes(deck, new, limit, ahead, approved=approved, every=every, plain=plain)
    raise typer.Exit(start_sitting(wishes))
