"""The program: commands by task, errors into words and exit codes."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.anki import anki
from quizgen.cli.backup import backup
from quizgen.cli.check import check
from quizgen.cli.class_ import class_
from quizgen.cli.decks import decks
from quizgen.cli.demo import demo
from quizgen.cli.doctor import doctor
from quizgen.cli.due import due
from quizgen.cli.export import export
from quizgen.cli.generate import generate
from quizgen.cli.import_ import import_
from quizgen.cli.learners import learners
from quizgen.cli.merge import merge
from quizgen.cli.naming import Command, Group
from quizgen.cli.new import new
from quizgen.cli.optimize import optimize
from quizgen.cli.plan import plan
from quizgen.cli.practice import practice
from quizgen.cli.results import results
from quizgen.cli.review import review
from quizgen.cli.simulate import simulate
from quizgen.cli.stats import stats
from quizgen.cli.study import study
from quizgen.cli.undo import undo
from quizgen.cli.where import where
from quizgen.cli.worksheet import worksheet
from quizgen.errors import Exit, QuizgenError

app = typer.Typer(
    cls=Group,
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
        from importlib.metadata import version

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
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
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


# Commands, in the order in which --help shows them within their task.
app.command(cls=Command, rich_help_panel="Make")(generate)
app.command(cls=Command, rich_help_panel="Make")(review)
app.command(cls=Command, rich_help_panel="Make")(check)
app.command(cls=Command, rich_help_panel="Make")(new)
app.command(cls=Command, rich_help_panel="Study")(study)
app.command(cls=Command, rich_help_panel="Study")(practice)
app.command(cls=Command, rich_help_panel="Study")(due)
app.command(cls=Command, rich_help_panel="Study")(stats)
app.command(cls=Command, rich_help_panel="Study")(undo)
app.command("class", cls=Command, rich_help_panel="Study")(class_)
app.command(cls=Command, rich_help_panel="Study")(simulate)
app.command(cls=Command, rich_help_panel="Study")(optimize)
app.add_typer(plan, name="plan", rich_help_panel="Study")
app.command(cls=Command, rich_help_panel="Share")(anki)
app.command("import", cls=Command, rich_help_panel="Share")(import_)
app.command(cls=Command, rich_help_panel="Share")(worksheet)
app.command(cls=Command, rich_help_panel="Share")(results)
app.command(cls=Command, rich_help_panel="Share")(export)
app.add_typer(decks, name="decks", rich_help_panel="Upkeep")
app.add_typer(learners, name="learners", rich_help_panel="Upkeep")
app.command(cls=Command, rich_help_panel="Upkeep")(merge)
app.command(cls=Command, rich_help_panel="Upkeep")(backup)
app.command(cls=Command, rich_help_panel="Upkeep")(where)
app.command(cls=Command, rich_help_panel="Upkeep")(doctor)
app.command(cls=Command, rich_help_panel="Upkeep")(demo)

for _command in app.registered_commands:
    _command.help = output.unfold((_command.callback and _command.callback.__doc__) or "")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program with `arguments`, sys.argv's by default; always ends in SystemExit.

    An error ends in words and an exit code; with --debug it is raised as it is.
    """
    output.use_utf8()
    try:
        _run(arguments)
    except QuizgenError as error:
        if _debugging():
            raise
        output.report(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except BrokenPipeError:
        output.close_stdout()
        sys.exit(Exit.FIXABLE)
    except Exception as error:  # whatever it is, a teacher gets words
        if _debugging():
            raise
        output.report(_as_words(error))
        sys.exit(Exit.FIXABLE)


def _run(arguments: Sequence[str] | None) -> None:
    try:
        app(args=arguments, prog_name="quizgen")
    finally:  # here and not at exit, where a reader that has left would cost a traceback
        sys.stdout.flush()


def _debugging() -> bool:
    return bool(os.environ.get("QUIZGEN_DEBUG"))


def _as_words(error: Exception) -> QuizgenError:
    return QuizgenError(
        f"quizgen failed in a way it should not: {type(error).__name__}: {error}",
        hint="run it again as `quizgen --debug ...` and report what it shows",
    )
