"""The program: commands by task, errors into words and exit codes."""

import os
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.errors import Exit, QuizgenError

app = typer.Typer(
    name="quizgen",
    help="Turns an article into questions worth answering, and keeps the answers known.",
    epilog="Exit codes: 0 done, 1 a problem you can fix, 2 wrong usage, 130 interrupted.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        output.emit(f"quizgen {version('quizgen')}")
        raise typer.Exit


@app.callback()
def options(
    library: Annotated[
        str | None,
        typer.Option(
            help="File or URL of the library with your progress.", envvar="QUIZGEN_LIBRARY"
        ),
    ] = None,
    learner: Annotated[
        str | None, typer.Option(help="Whose progress is kept.", envvar="QUIZGEN_LEARNER")
    ] = None,
    debug: Annotated[bool, typer.Option(help="Show the traceback of an error.")] = False,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Options of every command."""
    if library:
        os.environ["QUIZGEN_LIBRARY"] = library
    if learner:
        os.environ["QUIZGEN_LEARNER"] = learner
    if debug:
        os.environ["QUIZGEN_DEBUG"] = "1"


def main() -> None:
    """Run the program; every foreseen error ends in words and an exit code."""
    try:
        app()
    except QuizgenError as error:
        if os.environ.get("QUIZGEN_DEBUG"):
            raise
        output.report(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.FIXABLE)
