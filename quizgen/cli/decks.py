"""`quizgen decks`: what is in the library, and what is due; renaming, removing and resetting."""

import os
import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library
from quizgen.cli.named import DeckName, find_deck
from quizgen.cli.naming import Command, Group
from quizgen.cli.opening import open_told
from quizgen.cli.screen_times import count as counted
from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from quizgen.store.library import Library

_COLUMNS = ("items", "new", "learning", "learned", "due")
_YES = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]
_WHY = {"leech": " (forgotten too often)", "flagged": " (flagged as a bad question)"}
_JSON = Annotated[bool, typer.Option("--json", help="Print the list as JSON instead.")]

decks = typer.Typer(cls=Group, invoke_without_command=True)


@decks.callback()
def list_decks(context: typer.Context, as_json: _JSON = False) -> None:
    """List the decks in the library, with what is new, learned and due today.

    A deck gets there when it is studied for the first time.

    Example: quizgen decks
    """
    if context.invoked_subcommand is not None:
        return
    rows = _list_rows()
    if as_json:
        output.emit_json(rows)
    elif rows:
        columns = get_terminal_size().columns if sys.stdout.isatty() else None
        output.emit(_format_table(rows, columns))
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


@decks.command(cls=Command)
def held(as_json: _JSON = False) -> None:
    """List the cards that are not asked: buried until a day, or suspended.

    Example: quizgen decks held
    """
    with existing_library(to_read=True) as (library, learner):
        rows = _list_holds(library, learner)
    if as_json:
        output.emit_json(rows)
        return
    for row in rows:
        until = f"until {row['until']}" if row["until"] else "suspended"
        why = _WHY.get(row["reason"], "")
        output.emit(f"{row['deck']} {row['item']} {until}{why}: {_make_visible(row['text'])}")
    if not rows:
        output.say("no card is held")


@decks.command(cls=Command)
def release(
    deck: DeckName,
    item: Annotated[
        str | None,
        typer.Argument(help="The id of an item; all of the deck by default.", show_default=False),
    ] = None,
) -> None:
    """Ask cards again that were buried or suspended.

    Example: quizgen decks release turkiye-nato-2023
    """
    with existing_library() as (library, learner):
        deck = find_deck(library, deck)
        count = library.release(learner, deck, item)
    output.say(f"{counted(count, 'card')} {'is' if count == 1 else 'are'} asked again")


def confirm(question: str, *, yes: bool) -> None:
    """Ask before something is taken away. Raises QuizgenError where nobody can answer."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise QuizgenError("this takes something away, and nobody is asked", hint="add --yes")
    typer.confirm(question, abort=True, err=True)


def _list_holds(library: "Library", learner: str) -> list[dict[str, Any]]:
    from datetime import datetime

    from quizgen.memory.review import study_day

    rows = []
    for hold in library.holds(learner, study_day(datetime.now().astimezone())):
        text = library.texts(hold.deck).get(hold.item, "")
        until = hold.until.isoformat() if hold.until else None
        row = {"deck": hold.deck, "item": hold.item, "until": until, "reason": hold.reason}
        rows.append({**row, "text": " ".join(text.split())})
    return rows


def _list_rows() -> list[dict[str, Any]]:
    from quizgen.settings import read_settings
    from quizgen.store.peek import peek

    settings = read_settings(os.environ)
    seen = peek(settings.library)
    if seen.place.file and seen.revision is None:
        return []  # not made yet, and a list is no reason to
    with open_told(settings.library, settings.learner, to_read=True) as library:
        return _describe(library, settings.learner)


def _describe(library: "Library", learner: str) -> list[dict[str, Any]]:
    from dataclasses import asdict
    from datetime import UTC, datetime

    from quizgen.memory.review import study_day
    from quizgen.store.summaries import Counts

    now = datetime.now().astimezone()
    counts = library.counts(learner, now.astimezone(UTC), study_day(now))
    return [asdict(deck) | asdict(counts.get(deck.id, Counts())) for deck in library.decks()]


def _format_table(rows: list[dict[str, Any]], columns: int | None = None) -> str:
    """Columns as wide as they need to be, the title last: it may hold signs of any width.

    Where a terminal of so many `columns` has no room for that, each deck has lines of its own.
    """
    width = max(len(row["id"]) for row in rows)
    heads = " ".join(f"{name:>8}" for name in _COLUMNS)
    lines = [f"{'id':{width}} {heads}  title"]
    for row in rows:
        numbers = " ".join(f"{row[name]:>8}" for name in _COLUMNS)
        lines.append(f"{row['id']:{width}} {numbers}  {_make_visible(row['title'])}")
    if columns:
        from quizgen.cli.screen_layout import text_width

        if max(map(text_width, lines)) >= columns:
            return "\n".join(line for row in rows for line in _list_deck(row, columns))
    return "\n".join(lines)


def _list_deck(row: dict[str, Any], columns: int) -> list[str]:
    """A deck on lines that fit a narrow terminal: its id, its title, its numbers."""
    from quizgen.cli.screen_layout import plain_text, wrap

    numbers = ", ".join(f"{row[name]} {name}" for name in _COLUMNS)
    width, lead = columns - 1, [("", "  ")]
    parts = (wrap([("", row["id"])], width), wrap([("", _make_visible(row["title"]))], width, lead),
             wrap([("", numbers)], width, lead))  # fmt: skip
    return plain_text([line for part in parts for line in part]).split("\n")


def _make_visible(text: str) -> str:
    """The text without what would steer the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


for _command in decks.registered_commands:
    _command.help = output.unfold((_command.callback and _command.callback.__doc__) or "")
