"""quizgen merge: the progress of another computer into this library."""

import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.opening import open_told
from quizgen.cli.screen_times import count


def merge(
    other: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="The file of the other library, or a backup of it."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print what was new as JSON.")] = False,
) -> None:
    """Take in the decks and the answers that another library holds and this one does not.

    Nothing is counted twice, however often you merge. Merge on both computers and both know the
    same. The other file is left as it is. Two decks that only share an id are left apart, and told.

    Example: quizgen merge /media/stick/quizgen-2026-11-22.sqlite3
    """
    from quizgen.settings import read_settings

    settings = read_settings(os.environ)
    with open_told(settings.library, settings.learner) as library:
        merged = library.merge(other)
    if as_json:
        apart = [asdict(clash) for clash in merged.apart]
        output.emit_json({"reviews": merged.reviews, "decks": merged.decks, "apart": apart})
    else:
        answers, decks = count(merged.reviews, "answer"), count(merged.decks, "deck")
        output.say(f"took in {answers} and {decks}")
        for clash in merged.apart:
            output.say(
                f"left apart: {clash.id}, which is “{clash.here}” here and “{clash.there}” there, "
                "with no question in common"
            )
            output.hint(
                f"on one of the two computers give the deck another id (`id: {clash.id}-2` in its "
                "file) and study it as such"
            )
