"""`quizgen anki`: a deck into a package for Anki."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.unproven import tell_unproven
from quizgen.errors import OutputError

if TYPE_CHECKING:
    from quizgen.anki.connect import AnkiConnect, Pushed
    from quizgen.anki.export import Exported
    from quizgen.deck.deck import Deck


def anki(
    deck: Annotated[
        str, typer.Argument(help="Deck file, - for standard input, or a deck in the library.")
    ],
    to: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="Package to write, by default beside the deck; - for standard output.",
        ),
    ] = "",
    approved: Annotated[
        bool, typer.Option("--approved", help="Take only items with `status: approved`.")
    ] = False,
    progress: Annotated[
        bool, typer.Option("--progress", help="Take along what you know: schedules and answers.")
    ] = False,
    push: Annotated[
        bool,
        typer.Option("--push", help="Have a running Anki import it; needs its add-on AnkiConnect."),
    ] = False,
    address: Annotated[
        str,
        typer.Option(
            "--anki", envvar="QUIZGEN_ANKI", metavar="URL", help="Where AnkiConnect listens."
        ),
    ] = "http://127.0.0.1:8765",
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made, and nothing else.")
    ] = False,
) -> None:
    """Write a deck as a package that Anki imports.

    Drafts and rejected items stay behind. Import the package again after changes: what you
    reworded is updated, what you edited in Anki stays, and so does your progress. With --progress
    cards that are new to Anki come with what you know of them here. A deck that came from Anki goes
    out as it came in, with its own note types, looks and options, and with what you changed here.

    Examples:
    quizgen anki deck.yaml -o deck.apkg
    quizgen anki deck.yaml --progress --push
    """
    running = _connect(address) if push else None
    if running and to == "-":
        raise typer.BadParameter("--push needs a file, not standard output")
    with _place(deck, to, as_json, push) as target:
        from_deck, exported = _write(deck, target, approved, progress)
        pushed = _push(running, target, from_deck) if running and target else None
    kept = None if push and not to else target
    from quizgen.cli import anki_told
    from quizgen.deck.deck import usable_items

    if as_json:
        output.emit_json(anki_told.as_data(kept, exported, pushed))
    else:
        anki_told.tell(kept, exported, progress, pushed)
        tell_unproven(sum(i.unproven for i in usable_items(from_deck, approved_only=approved)))


def _connect(address: str) -> "AnkiConnect":
    """A running Anki, asked before anything is made."""
    from quizgen.anki.connect import AnkiConnect, check_version

    running = AnkiConnect(address, os.environ.get("QUIZGEN_ANKI_KEY", ""))
    check_version(running)
    return running


@contextmanager
def _place(deck: str, to: str, as_json: bool, push: bool) -> Iterator[Path | None]:
    """The file to write, for a while if it is only pushed; None for standard output."""
    if push and not to:
        with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
            yield Path(folder) / "deck.apkg"
    else:
        yield _target(deck, to, as_json)


def _target(deck: str, to: str, as_json: bool) -> Path | None:
    """The file to write, or None for standard output."""
    if to == "-":
        if as_json:
            raise typer.BadParameter("standard output holds the package; name a file for --json")
        if sys.stdout.isatty():
            raise OutputError(
                "a package is no text for a terminal",
                hint=f"name a file: quizgen anki {deck} -o deck.apkg",
            )
        return None
    if not to and deck == "-":
        raise typer.BadParameter("a deck from standard input needs --output FILE")
    target = Path(to) if to else Path(deck).with_suffix(".apkg")
    if deck != "-" and target.resolve() == Path(deck).resolve():
        raise OutputError(
            f"{target} is the deck itself", hint="name another file, one that ends in .apkg"
        )
    return target


def _write(
    deck: str, target: Path | None, approved: bool, progress: bool
) -> tuple["Deck", "Exported"]:
    import io

    from quizgen.anki.again import stream_again
    from quizgen.anki.export import stream_deck
    from quizgen.anki.schedule import NO_PROGRESS
    from quizgen.cli.anki_source import read_progress, read_source
    from quizgen.deck.files import open_whole

    source = read_source(deck)
    options: dict[str, Any] = {
        "changed_at": source.changed_at,
        "media": source.media,
        "approved_only": approved,
        "progress": read_progress(source.deck.id) if progress else NO_PROGRESS,
    }
    with open_whole(target) if target else io.BytesIO() as file:
        if source.kept:
            exported = stream_again(source.deck, source.kept, file, **options)
        else:
            exported = stream_deck(source.deck, file, **options)
        if isinstance(file, io.BytesIO):
            sys.stdout.buffer.write(file.getvalue())
    return source.deck, exported


def _push(running: "AnkiConnect", package: Path, deck: "Deck") -> "Pushed":
    from quizgen.anki.connect import push_package
    from quizgen.anki.export import name_deck

    return push_package(running, package, deck.id, name_deck(deck))
