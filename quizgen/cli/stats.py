"""quizgen stats: what is known, how well it is kept, what comes next."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library
from quizgen.cli.named import AnyDeck, find_deck

if TYPE_CHECKING:
    from quizgen.store.library import Library
    from quizgen.study.statistics import Statistics


def stats(
    deck: AnyDeck = None,
    days: Annotated[
        int, typer.Option(min=1, max=36_500, help="Count answers of so many days back.")
    ] = 30,
    ahead: Annotated[int, typer.Option(min=1, max=365, help="Forecast so many days.")] = 14,
    hardest: Annotated[int, typer.Option(min=0, help="How many of the hardest cards.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
    log: Annotated[
        Path | None,
        typer.Option(
            "--csv",
            metavar="FILE",
            help="Write the review log as CSV instead; - for standard output.",
            show_default=False,
        ),
    ] = None,
    picture: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.svg",
            help="Draw your forgetting curve and the forecast instead.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Tell what you know, how well you keep it, and what comes next.

    True retention is the share of cards known at the first try, of those that were learned on an
    earlier day; mature ones had waited three weeks or more.

    Examples:
    quizgen stats
    quizgen stats turkiye-nato-2023 --days 365
    quizgen stats --csv log.csv
    quizgen stats --picture memory.svg --ahead 60
    """
    with existing_library(to_read=True) as (library, learner):
        deck = find_deck(library, deck) if deck is not None else None
        if log is not None:
            _write_log(library, learner, deck, log)
            return
        if picture is not None and str(picture) != "-" and picture.suffix.lower() != ".svg":
            raise typer.BadParameter(
                f"{picture}: the picture is an SVG; name a .svg file", param_hint="--picture"
            )
        found = _make(library, learner, deck, days, ahead, hardest)
        if picture is not None:
            _write_picture(library, learner, deck, found, picture)
            return
    from quizgen.cli import stats_lines

    if as_json:
        output.emit_json(stats_lines.as_json(found))
    else:
        output.emit("\n".join(stats_lines.lines(found, _width())))


def _make(
    library: "Library", learner: str, deck: str | None, days: int, ahead: int, hardest: int
) -> "Statistics":
    from datetime import UTC, datetime

    from quizgen.memory.review import study_day
    from quizgen.study.statistics import make_statistics

    now = datetime.now().astimezone()
    day = study_day(now)
    counts = library.counts(learner, now.astimezone(UTC), day)
    return make_statistics(
        library,
        learner,
        day,
        counts=counts,
        deck=deck,
        period=days,
        ahead=ahead,
        hardest=hardest,
    )


def _write_picture(
    library: "Library", learner: str, deck: str | None, found: "Statistics", to: Path
) -> None:
    from quizgen.deck.files import write_whole
    from quizgen.study.curve import find_curve
    from quizgen.study.picture import draw_statistics

    parameters = library.parameters(learner)
    points = find_curve(library.reviews(learner, deck), parameters)
    drawn = draw_statistics(points, found.forecast, found.day, parameters=parameters)
    if str(to) == "-":
        output.emit(drawn)
    else:
        write_whole(to, drawn.encode())
        output.say(f"wrote {to}")


def _write_log(library: "Library", learner: str, deck: str | None, to: Path) -> None:
    from quizgen.deck.files import write_whole
    from quizgen.study.log import format_log

    reviews = library.reviews(learner, deck)
    text = format_log(reviews)
    if str(to) == "-":
        output.emit(text)
    else:
        write_whole(to, text.encode())
        output.say(f"wrote {to}: {len(reviews)} reviews")


def _width() -> int:
    import shutil

    return max(40, min(shutil.get_terminal_size((80, 24)).columns - 1, 84))
