"""`quizgen import`: a package of Anki's, or a file of another system, into a deck."""

from typing import Annotated

import typer

from quizgen.cli.import_file import import_file, is_package
from quizgen.cli.import_package import import_package

_FORMATS = "gift, moodle, csv, tsv, aiken"


def import_(
    package: Annotated[
        str,
        typer.Argument(
            help="Package of Anki's (.apkg, .colpkg), or GIFT, Moodle XML, CSV, TSV or Aiken; "
            "- for standard input."
        ),
    ],
    to: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="Deck file to write, media beside it; - for standard output; "
            "without it the deck goes into the library.",
        ),
    ] = "",
    form: Annotated[
        str,
        typer.Option("--from", help=f"What the file is, if it does not tell itself: {_FORMATS}."),
    ] = "",
    progress: Annotated[
        bool,
        typer.Option("--progress", help="Take your answers in Anki along, into the library."),
    ] = False,
    accept: Annotated[
        bool,
        typer.Option(
            "--accept", help="Take all changes made in Anki into the deck file, without asking."
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made, and nothing else.")
    ] = False,
) -> None:
    """Take over a deck from Anki with its notes, tags, pictures and sounds, or the questions of a
    learning platform.

    Import the package again after changes in Anki: what is new there comes in, and what was
    changed is shown and taken into your deck file if you say so; items that you edited as well
    wait for your choice. From another file, questions that are not in the deck yet come in. What
    could not be taken over is listed; a file with mistakes is not taken at all.

    Examples:
    quizgen import deck.apkg -o deck.yaml
    quizgen import deck.apkg -o deck.yaml --progress --accept
    """
    if form and form not in _FORMATS.split(", "):
        raise typer.BadParameter(f"--from {form}: choose from {_FORMATS}")
    if to == "-" and as_json:
        raise typer.BadParameter("standard output holds the deck; name a file for --json")
    if to == "-" and progress:
        raise typer.BadParameter("answers go into the library; name a file for --progress")
    if not is_package(package, form):
        if progress:
            raise typer.BadParameter("only a package of Anki's holds answers; leave out --progress")
        import_file(package, form, to, as_json=as_json)
        return
    import_package(package, to, progress=progress, accept=accept, as_json=as_json)
