"""`quizgen import`: a package of Anki's, or a file of another system, into a deck."""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.cli.import_file import import_file, is_package
from quizgen.errors import AnkiError, OutputError

if TYPE_CHECKING:
    from quizgen.anki.read_into_library import Taken
    from quizgen.anki.read_losses import Loss
    from quizgen.anki.read_package import Package
    from quizgen.deck.deck import Deck
    from quizgen.store.library import Library

    _Done = tuple[Deck, Taken, Sequence[Loss]]


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
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made, and nothing else.")
    ] = False,
) -> None:
    """Take over a deck from Anki with its notes, tags, pictures and sounds, or the questions of a
    learning platform.

    Import the package again after changes in Anki: what is new or changed there comes in, what
    you edited here stays. From another file, questions that are not in the deck yet come in. What
    could not be taken over is listed; a file with mistakes is not taken at all.

    Example: quizgen import deck.apkg -o deck.yaml
    """
    if form and form not in _FORMATS.split(", "):
        raise typer.BadParameter(f"--from {form}: choose from {_FORMATS}")
    if to == "-" and as_json:
        raise typer.BadParameter("standard output holds the deck; name a file for --json")
    if to and progress:
        raise typer.BadParameter("a deck file keeps no answers; leave --output away for --progress")
    if not is_package(package, form):
        if progress:
            raise typer.BadParameter("only a package of Anki's holds answers; leave out --progress")
        import_file(package, form, to, as_json=as_json)
        return
    if to == "-":
        done = _onto_stdout(package)
    elif to:
        done = _into_file(package, Path(to))
    else:
        done = _into_library(package, progress)
    if as_json:
        output.emit_json(_as_data(to, *done))
    else:
        _tell(to, *done)
        if progress:
            output.say(f"{_count(done[1].answers, 'new answer')} in the review log")


@contextmanager
def _open(package: str, media: Path | None, progress: bool = False) -> Iterator["Package"]:
    """The package, `-` being standard input."""
    from quizgen.anki.read_package import open_package

    if package == "-":
        content = io.BytesIO(sys.stdin.buffer.read())
        with open_package(content, "Anki", media, progress=progress) as opened:
            yield opened
        return
    path = Path(package)
    try:
        file = path.open("rb")
    except OSError as error:
        raise AnkiError(
            f"cannot read {path}: {error.strerror or error}", hint="name a package of Anki's"
        ) from error
    with file, open_package(file, path.stem, media, progress=progress) as opened:
        yield opened


def _onto_stdout(package: str) -> "_Done":
    from quizgen.anki.read_into_library import Taken
    from quizgen.deck.write import format_deck

    with _open(package, None) as opened:
        deck = opened.whole_deck()
        output.emit(format_deck(deck))
        count = len(deck.items)
        return deck, Taken(count, count, (), (), (), 0), opened.losses.all()


def _into_file(package: str, path: Path) -> "_Done":
    """Write the deck file, or change what Anki changed in the one that is there."""
    from quizgen.anki.read_into_library import Taken
    from quizgen.anki.read_merge import merge_import
    from quizgen.deck.read import read_deck
    from quizgen.deck.write import update_deck, write_deck

    if package != "-" and path.resolve() == Path(package).resolve():
        raise OutputError(f"{path} is the package itself", hint="name another file: deck.yaml")
    there = read_deck(path) if path.exists() else None
    with _open(package, path.parent) as opened:
        deck = opened.whole_deck()
        media, losses = opened.place_media(), opened.losses.all()
    if there and there.id != deck.id:
        raise OutputError(
            f"{path} holds another deck: {there.title} ({there.id}), not {deck.title} ({deck.id})",
            hint="name another file",
        )
    merged = merge_import(there, deck)
    if there is None:
        write_deck(merged.deck, path)
    elif merged.added or merged.updated:
        update_deck(path, merged.deck)
    count = len(deck.items)
    return deck, Taken(count, len(merged.added), merged.updated, merged.kept, media, 0), losses


def _into_library(package: str, progress: bool) -> "_Done":
    from quizgen.anki.read_into_library import take_package
    from quizgen.settings import read_settings
    from quizgen.store.library import open_library

    settings = read_settings(os.environ)
    where = "" if package == "-" else os.fspath(Path(package).resolve())
    with (
        open_library(settings.library) as library,
        _media_folder(library) as folder,
        _open(package, folder, progress) as read,
    ):
        taken = take_package(read, library, where, settings.learner)
        return read.deck, taken, read.losses.all()


@contextmanager
def _media_folder(library: "Library") -> Iterator[Path | None]:
    """The folder of media beside the library; none for a library that is no file."""
    if library.place.file is None:
        yield None
        return
    folder = library.place.file.parent / "media"
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        yield folder
    finally:
        with suppress(OSError):  # it holds something
            folder.rmdir()


def _tell(to: str, deck: "Deck", taken: "Taken", losses: Sequence["Loss"]) -> None:
    named = {"": f"deck {deck.id} in the library", "-": "standard output"}.get(to, to)
    media = f", {_count(len(taken.media), 'media file')}" if taken.media else ""
    output.say(f"{named}: {_count(taken.items, 'question')}{media}")
    if taken.added < taken.items:
        output.say(f"{taken.added} new, {len(taken.updated)} changed in Anki, "
                   f"{len(taken.kept)} left as you edited them, the rest as it was")  # fmt: skip
    if losses:
        output.say("not taken over:")
    for loss in losses:
        examples = f" ({', '.join(loss.examples)})" if loss.examples else ""
        output.say(f"  {loss.count} {loss.what}{examples}")
    output.say(f"next: quizgen study {to or deck.id}" if to != "-" else "")


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _as_data(to: str, deck: "Deck", taken: "Taken", losses: Sequence["Loss"]) -> dict[str, object]:
    return {
        "deck": to or None,
        "id": deck.id,
        "title": deck.title,
        "items": taken.items,
        "added": taken.added,
        "updated": list(taken.updated),
        "kept": list(taken.kept),
        "media": [str(path) for path in taken.media],
        "losses": [
            {"what": loss.what, "count": loss.count, "examples": list(loss.examples)}
            for loss in losses
        ],
        "answers": taken.answers,
    }
