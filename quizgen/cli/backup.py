"""quizgen backup: a copy of the library, even while it is in use."""

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library
from quizgen.errors import OutputError


def backup(
    to: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="The file to write, or a folder; a file named after the day by default.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the file as JSON.")] = False,
) -> None:
    """Copy the whole library, decks and progress, into one file that only you can read.

    To go back to it, put it in the place that `quizgen where` names, or use --library.

    Examples:
    quizgen backup
    quizgen backup /media/stick/ --force
    """
    file = _name(to)
    if file.exists() and not force:
        raise OutputError(f"{file} is there already", hint="name another file, or use --force")
    with existing_library(to_read=True) as (library, _):
        library.backup(file)
    size = file.stat().st_size
    if as_json:
        output.emit_json({"file": str(file.resolve()), "bytes": size})
    else:
        output.emit(str(file))
        output.say(f"copied the library: {size / 1e6:.1f} MB")


def _name(to: Path | None) -> Path:
    from datetime import datetime

    if to is not None and not to.is_dir():
        return to
    name = f"quizgen-{datetime.now():%Y-%m-%d}.sqlite3"
    return to / name if to else Path(name)
