"""quizgen practice: questions at any time, without touching the schedule; exams with a mark."""

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.sitting_options import ApprovedOnly, AskedDeck, EveryDeck, PlainLines

_EXAM_CARDS = 20


def practice(
    deck: AskedDeck = None,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=99_999,
            help="How many cards; all by default, 20 in an exam.",
            show_default=False,
        ),
    ] = None,
    minutes: Annotated[
        float | None,
        typer.Option(min=0.1, max=600, help="End after so many minutes.", show_default=False),
    ] = None,
    missed: Annotated[
        bool, typer.Option("--missed", help="Only what was ever forgotten, or is being learned.")
    ] = False,
    exam: Annotated[
        bool, typer.Option("--exam", help="Each card once, outcomes and a mark at the end.")
    ] = False,
    passed: Annotated[
        int, typer.Option("--pass", min=0, max=100, help="Percent of the points to pass an exam.")
    ] = 50,
    to: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write the mark as JSON.", show_default=False
        ),
    ] = None,
    approved: ApprovedOnly = False,
    every: EveryDeck = False,
    plain: PlainLines = False,
) -> None:
    """Answer questions whether they are due or not; nothing that is planned changes by it.

    What is known least comes first, and what was missed comes again. With --minutes it ends by the
    clock. An --exam asks a sample of the cards, each once, and tells at the end what they came to.

    Examples:
    quizgen practice deck.yaml --minutes 10
    quizgen practice --missed --limit 15
    quizgen practice deck.yaml --exam --limit 30 --minutes 45 --pass 60
    """
    if to and not exam:
        raise typer.BadParameter("a mark is given by an --exam", param_hint="--output")
    output.need_terminal(
        "practice asks questions, and there is no terminal to ask them on",
        hint="run it in a terminal, not in a pipe",
    )
    from quizgen.cli.screen_practice import Drill, start_practice

    most = limit or (_EXAM_CARDS if exam else None)
    drill = Drill(
        deck,
        most,
        minutes,
        missed=missed,
        exam=exam,
        passed=passed,
        to=to,
        approved=approved,
        every=every,
        plain=plain,
    )
    raise typer.Exit(start_practice(drill))
