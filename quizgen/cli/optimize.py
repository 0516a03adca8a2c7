"""quizgen optimize: a schedule made for you, from your own answers."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.confirm import confirm
from quizgen.cli.existing import existing_library

if TYPE_CHECKING:
    from quizgen.store.library import Library
    from quizgen.study.tuning import Change, Proposal

DAYS = 90


def optimize(
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
    look: Annotated[bool, typer.Option("--dry-run", help="Only tell what would change.")] = False,
    reset: Annotated[
        bool, typer.Option("--reset", help="Go back to the usual parameters.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Fit the schedule to your own answers, if that foretells better what you know.

    The parameters of FSRS, by which cards come again, are fitted to earlier answers and judged
    on later ones, five times; they are used only if they foretell those better than the ones in
    use. What would change is told before anything does. It takes 3,200 answers, and the package
    of `pip install 'quizgen[optimize]'`.

    Examples:
    quizgen optimize
    quizgen optimize --dry-run --json
    quizgen optimize --reset
    """
    with existing_library() as (library, learner):
        if reset:
            _reset(library, learner, yes=yes)
            return
        proposal, change = _propose(library, learner)
        if as_json:
            output.emit_json(_as_json(proposal, change))
        else:
            output.emit("\n".join(_lines(proposal, change)))
        if not proposal.better:
            output.say("the parameters in use foretell as well: nothing was changed")
        elif not look:
            confirm("Schedule with the fitted parameters from now on?", yes=yes)
            _keep(library, learner, proposal)


def _propose(library: "Library", learner: str) -> "tuple[Proposal, Change]":
    from datetime import datetime

    from quizgen.memory.review import RETENTION, study_day
    from quizgen.study.outlook import draw_sample
    from quizgen.study.tuning import foresee_change, propose_fit

    current = library.parameters(learner)
    reviews = library.reviews(learner)
    proposal = propose_fit(reviews, current)
    begun = [card for card in library.cards(learner) if card.state]
    change = foresee_change(
        draw_sample(begun),
        reviews,
        proposal,
        current,
        day=study_day(datetime.now().astimezone()),
        days=DAYS,
        retention=RETENTION,
    )
    return proposal, change


def _keep(library: "Library", learner: str, proposal: "Proposal") -> None:
    from datetime import UTC, datetime

    from quizgen.store.fits import Fit

    judged = proposal.judgement
    fit = Fit(datetime.now(UTC), proposal.parameters, proposal.reviews, judged.before, judged.after)
    count = library.fit(learner, fit)
    output.say(f"{count} cards are scheduled anew; quizgen optimize --reset takes it back")


def _reset(library: "Library", learner: str, *, yes: bool) -> None:
    from datetime import UTC, datetime

    from quizgen.memory.parameters import PARAMETERS
    from quizgen.store.fits import Fit

    if library.parameters(learner) == PARAMETERS and not library.has_damaged_fit(learner):
        output.say("the usual parameters are in use already")
        return
    confirm("Go back to the usual parameters?", yes=yes)
    count = library.fit(learner, Fit(datetime.now(UTC), PARAMETERS, 0))
    output.say(f"{count} cards are scheduled with the usual parameters again")


def _as_json(proposal: "Proposal", change: "Change") -> dict[str, Any]:
    from quizgen.memory.parameters import MODEL, parameters_fingerprint

    return {
        "algorithm": MODEL,
        "reviews": proposal.reviews,
        "better": proposal.better,
        "log_loss": asdict(proposal.judgement),
        "parameters": proposal.parameters,
        "fingerprint": parameters_fingerprint(proposal.parameters),
        "days": DAYS,
        "change": asdict(change),
    }


def _lines(proposal: "Proposal", change: "Change") -> list[str]:
    judged = proposal.judgement
    before, after = change.before, change.after
    rows = [
        ("", "in use", "fitted"),
        ("Log loss of later answers", f"{judged.before:.4f}", f"{judged.after:.4f}"),
        ("Cards due today", f"{change.due_before:.0f}", f"{change.due_after:.0f}"),
        (f"Answers a day, {DAYS} days", f"{before.answers:.1f}", f"{after.answers:.1f}"),
        ("Minutes a day", f"{before.minutes:.1f}", f"{after.minutes:.1f}"),
        ("Known when asked", f"{before.kept:.1%}", f"{after.kept:.1%}"),
        (f"Known after {DAYS} days", f"{before.known:.0f}", f"{after.known:.0f}"),
    ]
    head = f"Fitted to {proposal.reviews:,} answers, judged on {judged.trials:,} that came later"
    return [head, "", *(f"{name:26} {one:>9} {two:>9}".rstrip() for name, one, two in rows)]
