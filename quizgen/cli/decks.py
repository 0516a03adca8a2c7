"""`quizgen decks`: what is in the library, and what is due; renaming, removing and resetting."""

import sys
from shutil import get_terminal_size
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.confirm import confirm
from quizgen.cli.decks_held import held, release
from quizgen.cli.decks_list import AsJson, format_table, list_rows
from quizgen.cli.existing import existing_library
from quizgen.cli.named import DeckName, find_deck
from quizgen.cli.naming import Command, Group
from quizgen.cli.screen_times import count as counted

_YES = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]

decks = typer.Typer(cls=Group, invoke_without_command=True)


@decks.callback()
def list_decks(context: typer.Context, as_json: AsJson = False) -> None:
    """List the decks in the library, with what is new, learned and due today.

    A deck gets there when it is studied for the first time.

    Example: quizgen decks
    """
    if context.invoked_subcommand is not None:
        return
    rows = list_rows()
    if as_json:
        output.emit_json(rows)
    elif rows:
        columns = get_terminal_size().columns if sys.stdout.isatty() else None
        output.emit(format_table(rows, columns))
    else:
        output.say("no decks in the library yet")
        output.hint("quizgen study deck.yaml puts one in; quizgen generate makes one")


@decks.command(cls=Command)
def remove(deck: DeckName, yes: _YES = False) -> None:
    """Remove a deck from the library. Its file stays, and so does the progress with it.

    Studying the file again brings both back.

    Example: quizgen decks remove turkiye-nato-2023
    """
    with existing_library() as (library, _):
        deck = find_deck(library, deck)
        title = library.deck(deck).title
        confirm(f"Remove the deck “{title}” from the library?", yes=yes)
        kept = library.remove_deck(deck)
    output.say(f"removed {deck}{'; progress with it is kept' if kept else ''}")


@decks.command(cls=Command)
def rename(
    deck: DeckName,
    title: Annotated[str, typer.Argument(help="What it is to be called.", show_default=False)],
) -> None:
    """Give a deck another title, in its file as well. Its id stays, and so does all progress.

    Example: quizgen decks rename turkiye-nato-2023 "NATO and Türkiye"
    """
    from quizgen.cli.deck_file import change_deck

    title = " ".join(title.split())
    if not title:
        raise typer.BadParameter("a deck has a title", param_hint="TITLE")
    with existing_library() as (library, _):
        deck = find_deck(library, deck)
        file = change_deck(library, deck, lambda old: old.model_copy(update={"title": title}))
    output.say(f"{deck} is now “{title}”{f', in {file} too' if file else ', in the library'}")


@decks.command(cls=Command)
def reset(deck: DeckName, yes: _YES = False) -> None:
    """Take back all your answers to a deck: every card of it is new again.

    Example: quizgen decks reset turkiye-nato-2023
    """
    from datetime import UTC, datetime

    with existing_library() as (library, learner):
        deck = find_deck(library, deck)
        title = library.deck(deck).title
        confirm(f"Begin the deck “{title}” from its beginning?", yes=yes)
        count = library.reset(learner, deck, datetime.now(UTC))
    output.say(f"took back {counted(count, 'answer')} to {deck}")


decks.command(cls=Command)(held)
decks.command(cls=Command)(release)

for _command in decks.registered_commands:
    _command.help = output.unfold((_command.callback and _command.callback.__doc__) or "")
