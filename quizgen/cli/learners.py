"""`quizgen learners`: whose progress is in the library."""

from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.confirm import confirm
from quizgen.cli.existing import existing_library
from quizgen.cli.naming import Command, Group

learners = typer.Typer(cls=Group, invoke_without_command=True)


@learners.callback()
def list_learners(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print the list as JSON.")] = False,
) -> None:
    """List those whose progress is kept, with how many answers they gave.

    Example: quizgen learners
    """
    if context.invoked_subcommand is not None:
        return
    with existing_library(to_read=True) as (library, _):
        found = library.learners()
    if as_json:
        output.emit_json([{"learner": name, "answers": count} for name, count in found.items()])
        return
    for name, count in found.items():
        output.emit(f"{count:>8}  {name}")
    if not found:
        output.say("nobody has answered anything yet")


@learners.command(cls=Command)
def remove(
    name: Annotated[str, typer.Argument(help="Whose progress to delete.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
) -> None:
    """Delete everything that is kept of a learner, for good. Think of `quizgen backup` first.

    Example: quizgen learners remove ada
    """
    with existing_library() as (library, _):
        count = library.learners().get(name, 0)
        confirm(f"Delete {name}, with {count} answers, for good?", yes=yes)
        library.remove_learner(name)
    output.say(f"deleted {name}")


for _command in learners.registered_commands:
    _command.help = output.unfold((_command.callback and _command.callback.__doc__) or "")
